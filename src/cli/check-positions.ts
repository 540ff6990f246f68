import {pointer} from '../model/problem.js';

/** A place in a file, both counted from 1; columns in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where things stand in a JSON text. */
interface Positions {
  /** Of a pointer: its property, or item; of what is not there: what it would be in. */
  readonly of: (at: string) => Position;
  /** Properties that an object has a second time, by their pointers, and where. */
  readonly twice: readonly {readonly at: string; readonly position: Position}[];
}

/** An object or a list that is being read. */
interface Open {
  readonly at: string;
  /** Of an object, the names it has; of a list nothing. */
  readonly names: Set<string> | undefined;
  /** Of a list, how many items there were. */
  count: number;
  /** Of an object, the property that is being read, with where it stands. */
  name: string | undefined;
  start: number;
}

/** The end of the string that begins at `start`, behind its quotation mark. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
}

const TOKEN = /["{}[\],]|[^\s"{}[\],:]+/g;

/** Reads a JSON text that is right once, without recursion: it may be as deep as it likes. */
class Scanner {
  readonly found = new Map<string, number>();
  readonly twice: {at: string; offset: number}[] = [];
  readonly #text: string;
  readonly #wanted: ReadonlySet<string>;
  readonly #open: Open[] = [];

  constructor(text: string, wanted: ReadonlySet<string>) {
    this.#text = text;
    this.#wanted = wanted;
  }

  scan(): void {
    const tokens = new RegExp(TOKEN);
    for (let match = tokens.exec(this.#text); match; match = tokens.exec(this.#text)) {
      const [sign] = match;
      if (sign === '"') tokens.lastIndex = endOfString(this.#text, match.index);
      this.#token(sign, match.index, tokens.lastIndex);
    }
  }

  #token(sign: string, start: number, end: number): void {
    const inside = this.#open.at(-1);
    if (sign === '}' || sign === ']') this.#open.pop();
    else if (sign === ',') this.#next(inside);
    else if (sign === '"' && inside?.names && inside.name === undefined)
      this.#property(inside, start, end);
    else this.#value(inside, sign, start);
  }

  #next(inside: Open | undefined): void {
    if (!inside) return;
    inside.name = undefined;
    inside.count++;
  }

  #property(inside: Open, start: number, end: number): void {
    const name = JSON.parse(this.#text.slice(start, end)) as string;
    if (inside.names?.has(name)) this.twice.push({at: pointer(inside.at, name), offset: start});
    inside.names?.add(name);
    inside.name = name;
    inside.start = start;
  }

  #value(inside: Open | undefined, sign: string, start: number): void {
    const at = inside ? pointer(inside.at, inside.name ?? inside.count) : '';
    // Of a name that stands twice the last one counts, as for `JSON.parse`.
    if (this.#wanted.has(at)) this.found.set(at, inside?.names ? inside.start : start);
    if (sign !== '{' && sign !== '[') return;
    const names = sign === '{' ? new Set<string>() : undefined;
    this.#open.push({at, names, count: 0, name: undefined, start});
  }
}

/** The places above one, itself first: `/topics/rent`, `/topics`, and the whole. */
function* upwards(at: string): Generator<string> {
  for (let here = at; here; here = here.slice(0, here.lastIndexOf('/'))) yield here;
  yield '';
}

/** A function that tells line and column of an offset. */
export function lineCounter(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
  };
}

/**
 * Keys that stand twice in one object, as JSON pointers. `JSON.parse` keeps the last one without a word, and to
 * write the file anew would lose the other.
 *
 * @param text JSON that has been parsed without a fault
 */
export const doubledKeys = (text: string): string[] =>
  positionsIn(text, []).twice.map(({at}) => at);

/**
 * Finds pointers (RFC 6901) in a text that `JSON.parse` has read.
 * @param wanted the pointers that will be asked for: a large file has many that nobody asks for
 */
export function positionsIn(text: string, wanted: Iterable<string>): Positions {
  const all = new Set<string>();
  for (const at of wanted) for (const place of upwards(at)) all.add(place);
  const scanner = new Scanner(text, all);
  scanner.scan();
  const at = lineCounter(text);
  const offsetOf = (pointed: string): number => {
    for (const place of upwards(pointed)) {
      const offset = scanner.found.get(place);
      if (offset !== undefined) return offset;
    }
    return 0;
  };
  return {
    of: (pointed) => at(offsetOf(pointed)),
    twice: scanner.twice.map((one) => ({at: one.at, position: at(one.offset)})),
  };
}
