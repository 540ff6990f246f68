/** Something in the manifest or its loading that a developer or an editor should mend. */
export interface Problem {
  /** A stable code; each is explained in `docs/errors.md`. */
  readonly code: string;
  /** Where: a JSON pointer (RFC 6901) into the manifest, or an address. */
  readonly at: string;
  /** What was expected there, or what happened. */
  readonly detail: string;
}

export type Report = (problem: Problem) => void;

/** A failure that leaves no manifest to show. */
export class LoadError extends Error implements Problem {
  declare readonly code: string;
  declare readonly at: string;
  declare readonly detail: string;

  constructor(code: string, at: string, detail: string) {
    super(code);
    this.code = code;
    this.at = at;
    this.detail = detail;
  }
}

/** What went wrong: a failure to load, or else a fault of our own. */
export function problemOf(error: unknown, at = ''): Problem {
  if (error instanceof LoadError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return {code: 'internal', at, detail};
}

/** A key as a step of a JSON pointer (RFC 6901, section 3). */
export const pointer = (at: string, key: string | number): string =>
  `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
