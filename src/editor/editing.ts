import type {Json} from './json-tree.js';

/** Something that should be looked at, in words. */
export interface ShownFinding {
  /** JSON pointer. */
  readonly at: string;
  /** Where it is mended, if not there: in a language that is missing. */
  readonly field?: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly text: string;
}

/** Hints are read in their list; they call nobody. */
export const important = (findings: readonly ShownFinding[]): readonly ShownFinding[] =>
  findings.filter(({severity}) => severity !== 'hint');

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
  readonly findings: readonly ShownFinding[];
}
