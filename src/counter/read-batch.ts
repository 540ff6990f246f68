import {MOST_COUNTS, type Batch, type Counted, type CountedEvent} from '../model/counts.js';
import type {Depth} from '../model/depth.js';
import {isRecord} from '../model/schema.js';
import {Refusal} from './refusal.js';

type Values = Readonly<Record<string, unknown>>;
type Count = Batch['counts'][number];

const BATCH = ['format', 'batch', 'service', 'version', 'counts'];
const COUNT = ['event', 'item', 'page', 'language', 'depth', 'n'];
const BATCH_ID = /^[0-9a-f]{32}$/;
/** The longest of them is of a step: `guide/` and two ids of 60 letters. */
const MOST_LETTERS = 140;
/** A name is never longer than a line, and has nothing in it that is not seen. */
const NAME = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const MOST_AT_ONCE = 1000;

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/**
 * Reads a batch strictly: what the contract does not name is refused. Whether its names are in a manifest is not
 * looked at; see `names.ts`. Throws a {@link Refusal} of 400.
 */
export function readBatch(bytes: Uint8Array): Batch {
  const json = parsed(bytes);
  const {format, batch, service, version, counts} = closed(json, BATCH, 'the batch');
  if (format !== 1) throw wrong('format', '1');
  if (typeof batch !== 'string' || !BATCH_ID.test(batch))
    throw wrong('batch', '32 hexadecimal digits');
  if (!Array.isArray(counts) || counts.length === 0 || counts.length > MOST_COUNTS)
    throw wrong('counts', `a list of 1 to ${MOST_COUNTS}`);
  return {
    format,
    batch,
    service: name(service, 'service'),
    version: name(version, 'version'),
    counts: differing(counts.map((count, i) => readCount(count, `counts[${i}]`))),
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new Refusal(
      400,
      'batch-not-json',
      'The batch is not JSON in UTF-8. Expected: an object.',
    );
  }
}

function readCount(value: unknown, at: string): Count {
  const count = closed(value, COUNT, at);
  const {n} = count;
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > MOST_AT_ONCE)
    throw wrong(`${at}.n`, `a whole number from 1 to ${MOST_AT_ONCE}`);
  const text = (key: string) => name(count[key], `${at}.${key}`);
  // Which events and depths there are is told with the other names.
  return {
    event: text('event') as CountedEvent,
    item: text('item'),
    page: text('page'),
    language: text('language'),
    depth: text('depth') as Depth | '',
    n,
  };
}

/** An object with these properties of its own, all of them and no other. */
function closed(value: unknown, keys: readonly string[], at: string): Values {
  const isClosed =
    isRecord(value) &&
    Object.keys(value).length === keys.length &&
    keys.every((key) => Object.hasOwn(value, key));
  if (!isClosed) throw wrong(at, `an object with ${keys.join(', ')}, and nothing else`);
  return value;
}

function name(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.length > MOST_LETTERS || !NAME.test(value))
    throw wrong(at, `text of at most ${MOST_LETTERS} letters, without control characters`);
  return value;
}

/** The same thing is in a batch once, with its number. */
function differing(counts: readonly Count[]): readonly Count[] {
  const known = new Set<string>();
  for (const [i, count] of counts.entries()) {
    const size = known.add(keyOf(count)).size;
    if (size <= i) throw wrong(`counts[${i}]`, 'what no count before it has');
  }
  return counts;
}

/** What makes two counts the same. No part of it can have the line break in it. */
export const keyOf = ({event, item, page, language, depth}: Counted): string =>
  [page, item, event, language, depth].join('\n');

/** What was sent is not told back: only where it is wrong. */
const wrong = (at: string, expected: string): Refusal =>
  new Refusal(400, 'batch-invalid', `${at} is wrong. Expected: ${expected}.`);
