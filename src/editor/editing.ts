import type {Json} from './json-tree.js';

/** Something that should be looked at, in words. */
export interface ShownFinding {
  /** JSON pointer. */
  readonly at: string;
  /** Where it is mended, if not there: in a language that is missing. */
  readonly field?: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly text: string;
  /** BCP 47 tag of the language that a text is not yet written in, where that is all. */
  readonly missing?: string;
}

/** Hints, and texts that are not yet written in a language, are read in their lists; they call nobody. */
export const important = (findings: readonly ShownFinding[]): readonly ShownFinding[] =>
  findings.filter(({severity, missing}) => severity !== 'hint' && missing === undefined);

/** What has come of choosing a place. */
export interface Verdict {
  /** How sure it is that the place is found again after the next release of the page. */
  readonly light: 'green' | 'yellow' | 'red';
  readonly said: string;
}

/** The figures of a report, and what became of asking for them. */
export interface GivenFigures {
  /** Which they are, or why there are none. */
  readonly said: string;
  /**
   * In one line, below a thing in the list.
   * @param at JSON pointer of the thing
   */
  readonly line?: (at: string, editing: Editing) => unknown;
  /**
   * At the top of the form of a thing.
   * @param at JSON pointer of the thing; empty: what is to be fixed first, in the list
   */
  readonly box?: (at: string, editing: Editing) => unknown;
}

/** What each part of the editor is given. */
export interface Editing {
  /** The draft: a manifest, or what is to become one. */
  readonly tree: Json;
  /** What is published. */
  readonly base: Json;
  /** Of the service: BCP 47. */
  readonly languages: readonly string[];
  /** The language that is written in, and the one beside it; empty: none. */
  readonly lang: string;
  readonly second: string;
  /** Ids of the anchors that were found on the page that is shown. */
  readonly placed: ReadonlySet<string>;
  /** The anchor that has the place of this one on that page, if another one has it. */
  readonly takenBy?: (anchor: string) => string | undefined;
  /** Of the place whose anchor is kept at a JSON pointer, if it was chosen in this sitting. */
  readonly verdictAt?: (at: string) => Verdict | undefined;
  readonly findings: readonly ShownFinding[];
  readonly figures?: GivenFigures | undefined;
}
