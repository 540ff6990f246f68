import {isRecord} from '../model/schema.js';
import {doubledKeys} from './check-positions.js';
import {CommandError} from './command.js';
import {jsonText} from './manifest-file.js';
import type {Entry, Exported, Translation, TranslationFormat} from './translation-format.js';

/*
 * i18next JSON v4: objects in objects, the steps of a key. A key of ours ends with a hash, so that none looks
 * like a plural (`key_one`) or a context (`key_male`); none has a colon, which would be a namespace.
 */

interface Nest {
  [step: string]: Nest | string;
}

const nest = (): Nest => Object.create(null) as Nest;

function write({units}: Exported): string {
  const root = nest();
  for (const {key, target} of units) {
    const steps = key.split('.');
    const last = steps.pop() ?? '';
    let level = root;
    for (const step of steps) level = (level[step] ??= nest()) as Nest;
    level[last] = target;
  }
  return jsonText(root);
}

function* entriesIn(value: Readonly<Record<string, unknown>>, before: string): Generator<Entry> {
  for (const [step, part] of Object.entries(value)) {
    const key = before ? `${before}.${step}` : step;
    if (typeof part === 'string') yield {key, target: part};
    else if (isRecord(part)) yield* entriesIn(part, key);
    // Others are nothing that we have written: they are told as unknown.
    else yield {key, target: ''};
  }
}

function read(text: string, file: string): Translation {
  const json = parsed(text, file);
  const doubled = doubledKeys(text);
  if (doubled.length > 0) throw invalid(file, `twice: ${doubled.slice(0, 5).join(', ')}`);
  return {entries: [...entriesIn(json, '')]};
}

function parsed(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    if (isRecord(json)) return json;
  } catch (error) {
    throw invalid(file, (error as Error).message);
  }
  throw invalid(file, 'no object');
}

const invalid = (file: string, why: string): CommandError =>
  new CommandError(
    'translation-invalid',
    `${file} is no i18next JSON, or it is cut off (${why}). Get it from the translator once more.`,
  );

export const i18next: TranslationFormat = {write, read};
