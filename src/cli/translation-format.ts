import type {Unit} from './i18n-units.js';

/** One text of a translation file. */
export interface Entry {
  readonly key: string;
  /** Empty: not translated yet. */
  readonly target: string;
}

/** A translation file as it was read. Keys may stand in it more than once. */
export interface Translation {
  readonly entries: readonly Entry[];
  /** The language of the source and that of the translation, when the file tells. */
  readonly from?: string;
  readonly to?: string;
}

/** What a translation file is made from. */
export interface Exported {
  readonly units: readonly Unit[];
  readonly from: string;
  readonly to: string;
  /** Name of the manifest's file. */
  readonly original: string;
}

/** A format that translators' tools read and write. */
export interface TranslationFormat {
  readonly write: (exported: Exported) => string;
  /** Throws a `CommandError` for what is not that format. */
  readonly read: (text: string, file: string) => Translation;
}

/** What a translator is told beside a text. */
export const NOTES: Readonly<Record<Unit['note'], string>> = {
  markdown: '',
  label: 'The words of the page, letter for letter: look them up on the page in your language.',
  keywords: 'What people call it themselves, with spaces. It is searched, not shown.',
  forms: 'Other forms of the word, parted by commas. A star at the end stands for any ending.',
  address: 'An address: that of the same thing in your language.',
};
