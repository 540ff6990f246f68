import type {Json} from './json-tree.js';

/** Something that should be looked at, in words. */
export interface ShownFinding {
  /** JSON pointer. */
  readonly at: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly text: string;
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
  readonly findings: readonly ShownFinding[];
}
