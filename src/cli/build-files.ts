import {createHash} from 'node:crypto';
import {manifestSchema, type Schema} from '../model/schema.js';
import {inLanguage} from './build-language.js';
import type {Parted} from './build-pages.js';

type Values = Readonly<Record<string, unknown>>;

/** What is written, by file names; the manifest itself is the last. */
export type Built = ReadonlyMap<string, string>;

interface Building {
  /** Name of the manifest's file without its ending. */
  readonly name: string;
  readonly languages: readonly string[];
  /** Of all that is built together. */
  readonly build: string;
  readonly files: Map<string, string>;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As W3C Subresource Integrity writes it. */
const integrityOf = (text: string): string =>
  `sha384-${createHash('sha384').update(text).digest('base64')}`;

const BUILD = 16;
const SHORT = 8;

/** A file that never changes: its name has its hash, so that what was loaded before a new build still fits. */
function keep(
  content: unknown,
  name: string,
  {files}: Building,
): {file: string; integrity: string} {
  const text = JSON.stringify(content);
  const file = `${name}.${hashOf(text).slice(0, SHORT)}.json`;
  files.set(file, text);
  return {file, integrity: integrityOf(text)};
}

/** In its first language, with the names of the others. */
function inFirst(json: Values, name: string, schema: Schema, building: Building): Values {
  const {languages, build} = building;
  const [first = '', ...others] = languages;
  const inOne = (lang: string): Values => ({
    ...(inLanguage(json, lang, languages, schema) as Values),
    build,
  });
  const named = others.map(
    (lang) => [lang, keep(inOne(lang), `${name}.${lang}`, building)] as const,
  );
  if (named.length === 0) return inOne(first);
  return {...inOne(first), translations: Object.fromEntries(named)};
}

/**
 * The files of a manifest, for the widget: the manifest in its first language, which names a file for each other
 * language, and the same for the file of each page.
 *
 * @param name of the manifest's file, without `.json`
 */
export function buildFiles({manifest, parts}: Parted, name: string, languages: string[]): Built {
  const build = hashOf(JSON.stringify([manifest, [...parts]])).slice(0, BUILD);
  const building: Building = {name, languages, build, files: new Map()};
  const partSchema = manifestSchema.definitions?.['part'] ?? {};
  const files = new Map<unknown, string>();
  for (const [page, part] of parts) {
    const own = `${name}.${page}`;
    files.set(page, keep(inFirst(part, own, partSchema, building), own, building).file);
  }
  const pages = manifest['pages'];
  const named = Array.isArray(pages)
    ? (pages as Values[]).map((page) => {
        const file = files.get(page['id']);
        return file === undefined ? page : {...page, file};
      })
    : pages;
  const whole = {...manifest, ...(named === undefined ? {} : {pages: named})};
  const main = JSON.stringify(inFirst(whole, name, manifestSchema, building));
  return building.files.set(`${name}.json`, main);
}
