import {isRecord} from '../model/schema.js';
import {valueAt, type Json} from './json-tree.js';
import {scanJson, type Expected} from './read-draft-fault.js';

/** In bytes. */
const MOST = 10 * 1024 * 1024;
/** The format that this editor knows. */
const FORMAT = 1;

/** A text that was read as a manifest, or why it is none. */
export type ReadDraft =
  /** `doubled`: JSON pointers of keys that stand twice; the last one counts. */
  {readonly tree: Json; readonly doubled: readonly string[]} | {readonly fault: DraftFault};

export type DraftFault =
  | {
      /**
       * `encoding`: it is not UTF-8. `not-manifest`: JSON, but no object. `unreadable`: the browser cannot read the file.
       */
      readonly code:
        'too-large' | 'encoding' | 'empty' | 'not-manifest' | 'too-deep' | 'newer' | 'unreadable';
    }
  /** Counted from 1; columns in UTF-16 units, as editors count. */
  | {
      readonly code: 'broken';
      readonly line: number;
      readonly column: number;
      readonly expected: Expected;
    };

const refused = (code: Exclude<DraftFault['code'], 'broken'>): ReadDraft => ({fault: {code}});

function broken(text: string, offset: number, expected: Expected): ReadDraft {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  const column = (lines.at(-1) ?? '').length + 1;
  return {fault: {code: 'broken', line: lines.length, column, expected}};
}

/** Reads a text as a manifest. Never throws. */
export function readDraft(written: string): ReadDraft {
  if (written.length > MOST) return refused('too-large');
  const text = written.replace(/^\uFEFF/, '');
  if (text.trim() === '') return refused('empty');
  const {fault, doubled} = scanJson(text);
  if (fault) return broken(text, fault.offset, fault.expected);
  const tree = JSON.parse(text) as Json;
  if (!isRecord(tree)) return refused('not-manifest');
  const format = valueAt(tree, '/format');
  return typeof format === 'number' && format > FORMAT ? refused('newer') : {tree, doubled};
}

/** Files of Windows programs say by their first bytes that they are UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Reads a file as text: UTF-8, or UTF-16 that says so. Never throws. */
export async function readText(file: Blob): Promise<string | DraftFault> {
  if (file.size > MOST) return {code: 'too-large'};
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return {code: 'unreadable'};
  }
  try {
    return new TextDecoder(encodingOf(bytes), {fatal: true}).decode(bytes);
  } catch {
    return {code: 'encoding'};
  }
}
