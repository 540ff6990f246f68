import {pointer} from '../model/problem.js';

/** What a JSON text should have where it goes wrong. */
export type Expected =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma'
  | 'no-comma'
  | 'straight-quotes'
  | 'no-comment'
  | 'string-end'
  | 'string-character'
  | 'shallower'
  | 'nothing';

/** What a look at a JSON text finds (RFC 8259). */
export interface Scanned {
  /** Where it first goes wrong, in UTF-16 units, and what is expected there. */
  readonly fault?: {readonly offset: number; readonly expected: Expected};
  /** JSON pointers of keys that stand twice in an object. */
  readonly doubled: readonly string[];
}

/** Objects and lists in each other: a manifest has less than twenty. */
const DEEPEST = 100;

interface Level {
  readonly at: string;
  /** Of an object; a list has none. */
  readonly keys: Set<string> | undefined;
  key: string;
  index: number;
}

const SPACE = /[\t\n\r ]*/y;
/** Of a string, piece by piece: one pattern for millions of letters throws in one engine, and finds nothing in another. */
const PIECE = /[^"\\\p{Cc}]+|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;
const TO_LINE_END = /[^\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

class Scan {
  readonly doubled: string[] = [];
  #offset = 0;
  readonly #text: string;
  readonly #open: Level[] = [];
  #fault: {offset: number; expected: Expected} | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Scanned {
    this.#value();
    while (!this.#fault && this.#open.length > 0) this.#next();
    this.#skip();
    if (!this.#fault && this.#offset < this.#text.length) this.#wrong('nothing');
    const {doubled} = this;
    return this.#fault ? {doubled, fault: this.#fault} : {doubled};
  }

  /** What stands between two values: a comma, or the end of the object or list. */
  #next(): void {
    const level = this.#open.at(-1) as Level;
    const end = level.keys ? '}' : ']';
    if (this.#takes(end)) {
      this.#open.pop();
    } else if (!this.#takes(',')) {
      this.#wrong('comma');
    } else if (this.#isAt(end)) {
      this.#wrong('no-comma');
    } else {
      level.index++;
      this.#item(level);
    }
  }

  #item(level: Level): void {
    if (level.keys) this.#key(level, level.keys);
    if (!this.#fault) this.#value();
  }

  #key(level: Level, keys: Set<string>): void {
    if (!this.#isAt('"')) return this.#wrong('key');
    const written = this.#string();
    if (written === undefined) return;
    level.key = JSON.parse(written) as string;
    if (keys.has(level.key)) this.doubled.push(pointer(level.at, level.key));
    keys.add(level.key);
    if (!this.#takes(':')) this.#wrong('colon');
  }

  #value(): void {
    if (this.#takes('{')) this.#begin('}', new Set());
    else if (this.#takes('[')) this.#begin(']', undefined);
    else if (this.#isAt('"')) this.#string();
    else if (this.#match(SCALAR) === undefined) this.#wrong('value');
  }

  #begin(end: string, keys: Set<string> | undefined): void {
    const outer = this.#open.at(-1);
    const at = outer ? pointer(outer.at, outer.keys ? outer.key : outer.index) : '';
    if (this.#takes(end)) return;
    const level = {at, keys, key: '', index: 0};
    if (this.#open.push(level) > DEEPEST) this.#wrong('shallower');
    else this.#item(level);
  }

  #string(): string | undefined {
    const start = this.#offset++;
    while (this.#match(PIECE) !== undefined);
    if (this.#text[this.#offset] === '"') return this.#text.slice(start, ++this.#offset);
    const isClosed = this.#match(TO_LINE_END)?.includes('"');
    this.#fault = {offset: start, expected: isClosed ? 'string-character' : 'string-end'};
    return undefined;
  }

  #skip(): void {
    this.#match(SPACE);
  }

  #isAt(sign: string): boolean {
    this.#skip();
    return this.#text[this.#offset] === sign;
  }

  #takes(sign: string): boolean {
    const is = this.#isAt(sign);
    if (is) this.#offset++;
    return is;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.#text)?.[0];
    this.#offset += found?.length ?? 0;
    return found;
  }

  /** Two mistakes that word processors and programmers make have words of their own. */
  #wrong(expected: Expected): void {
    const here = this.#text.slice(this.#offset, this.#offset + 2);
    if (this.#fault) return;
    const known = /^['‘’“”„»«`]/.test(here)
      ? 'straight-quotes'
      : /^(?:\/\/|\/\*|#)/.test(here)
        ? 'no-comment'
        : expected;
    this.#fault = {offset: this.#offset, expected: known};
  }
}

/** Looks through a JSON text: where it is wrong, and which keys stand twice. */
export const scanJson = (text: string): Scanned => new Scan(text).run();
