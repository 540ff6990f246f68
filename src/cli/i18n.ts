import {basename, extname} from 'node:path';
import {CommandError, command, oneFile, print, tell, usageError, type Values} from './command.js';
import {takeIn, type Outcome} from './i18n-import.js';
import {unitsOf} from './i18n-units.js';
import {
  jsonText,
  readManifest,
  readText,
  replaceFile,
  writeNew,
  type JsonFile,
} from './manifest-file.js';
import {csvTranslation} from './translation-csv.js';
import {i18next} from './translation-i18next.js';
import type {TranslationFormat} from './translation-format.js';
import {xliff} from './translation-xliff.js';

const USAGE = `rinnalla i18n export MANIFEST --lang LANGUAGE [--format FORMAT] [--out FILE] [--missing]
rinnalla i18n import MANIFEST --file FILE [--lang LANGUAGE] [--format FORMAT] [--write | --out FILE]

export writes the texts of a manifest for a translator; import puts the translations into it.

  --lang     the language to translate into. To import, only if the file does not tell it
  --from     the language to translate from; left out: the first one of the manifest
  --format   xliff (XLIFF 1.2; this is what happens without it), csv, or i18next (JSON v4); to import, the
             ending of the file tells: .xlf .xliff .csv .json
  --out      the file to write, which must not be there yet; export without it: the standard output
  --missing  export only what has no translation yet
  --file     the file that came back from the translator
  --write    write the manifest itself. Without --write and --out nothing is written: you see what would be
  --changed  take also translations of texts that have changed since

A text is known by ids and by what it says in the first language, never by its number in a list: texts may be moved and
added meanwhile. Exit code 1: something was not taken, or differs; it is said what.
`;

const FORMATS: Readonly<Record<string, TranslationFormat>> = {xliff, csv: csvTranslation, i18next};
const ENDINGS: Readonly<Record<string, string>> = {
  '.xlf': 'xliff',
  '.xliff': 'xliff',
  '.csv': 'csv',
  '.json': 'i18next',
};
/** Of each kind; more are only counted. */
const MOST_TOLD = 20;

const text = {type: 'string'} as const;
const flag = {type: 'boolean'} as const;

const OPTIONS = {
  lang: text,
  from: text,
  format: text,
  out: text,
  file: text,
  missing: flag,
  write: flag,
  changed: flag,
} as const;

type Flags = Values<typeof OPTIONS>;

/** Gives texts to translators, and takes translations in. */
export const run = command({
  name: 'i18n',
  usage: USAGE,
  options: OPTIONS,
  run: async ({positionals: [what, ...files], values}) => {
    const manifest = (): Promise<JsonFile> => readManifest(oneFile(files, 'i18n'));
    if (what === 'export') return exported(await manifest(), values);
    if (what === 'import') return imported(await manifest(), values);
    throw usageError('It is export or import', 'i18n');
  },
});

function formatNamed(name: string): TranslationFormat {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw usageError('--format is xliff, csv or i18next', 'i18n');
  return format;
}

const languagesOf = ({json}: JsonFile): string[] => {
  const list: unknown = Reflect.get(Object(json['service']) as object, 'languages');
  return Array.isArray(list) ? list.filter((tag) => typeof tag === 'string') : [];
};

function sourceLanguage(file: JsonFile, from: string | undefined): string {
  const source = from ?? languagesOf(file)[0];
  if (source === undefined)
    throw usageError(`${file.path} does not tell its languages: give --from`, 'i18n');
  if (!languagesOf(file).includes(source))
    throw usageError(`${source} is not among the languages of ${file.path}`, 'i18n');
  return source;
}

const isTag = (tag: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);

function checkLanguages(from: string, to: string): void {
  const odd = [from, to].find((tag) => !isTag(tag));
  if (odd !== undefined) throw usageError(`"${odd}" is no language. Give one such as sv`, 'i18n');
}

async function exported(file: JsonFile, flags: Flags): Promise<number> {
  const {lang: to, format = 'xliff', out, missing = false} = flags;
  if (to === undefined)
    throw usageError('--lang is missing: the language to translate into', 'i18n');
  const from = sourceLanguage(file, flags.from);
  checkLanguages(from, to);
  // The file of the source itself is what some tools of i18next ask for.
  if (from === to && format !== 'i18next')
    throw usageError(`${to} is the language to translate from`, 'i18n');
  const {units, sourceless, ambiguous} = unitsOf(file.json, from, to);
  if (units.length === 0)
    throw new CommandError('i18n-empty', `${file.path} has no texts in ${from}. Give --from.`);
  const wanted = missing ? units.filter(({target}) => target === '') : units;
  const written = formatNamed(format).write({
    units: from === to ? wanted.map((unit) => ({...unit, target: unit.source})) : wanted,
    from,
    to,
    original: basename(file.path),
  });
  if (out === undefined) print(written);
  else await writeNew(out, written);
  const open = wanted.filter(({target}) => target === '').length;
  tell(`${wanted.length} texts, ${open} of them without ${to}.`);
  tellPaths(`have no text in ${from} and were left out`, sourceless);
  tellPaths(
    'stand twice in a list with two translations: translate them in the manifest',
    ambiguous,
  );
  return 0;
}

async function imported(file: JsonFile, flags: Flags): Promise<number> {
  const {file: path, write = false, out, changed = false} = flags;
  if (path === undefined) throw usageError('--file is missing: what came back', 'i18n');
  if (write && out !== undefined) throw usageError('It is --write or --out', 'i18n');
  const format = flags.format ?? ENDINGS[extname(path).toLowerCase()];
  if (format === undefined) throw usageError('Give --format: the ending does not tell it', 'i18n');
  const translation = formatNamed(format).read(await readText(path), path);
  const from = sourceLanguage(file, flags.from ?? translation.from);
  const to = targetLanguage(flags.lang, translation.to, path);
  checkLanguages(from, to);
  if (from === to) throw usageError(`${to} is the language to translate from`, 'i18n');
  const json = structuredClone(file.json);
  const outcome = takeIn(json, translation.entries, {from, to, takesChanged: changed});
  if (outcome.taken.length > 0) addLanguage(json, to);
  await keep(file, json, outcome, {write, out});
  tellOutcome(outcome, {write: write || out !== undefined, takesChanged: changed});
  return isClean(outcome) ? 0 : 1;
}

function targetLanguage(asked: string | undefined, told: string | undefined, path: string): string {
  if (asked !== undefined && told !== undefined && told !== '' && asked !== told)
    throw usageError(`${path} is in ${told}, and --lang says ${asked}`, 'i18n');
  const to = asked ?? told;
  if (to === undefined) throw usageError(`${path} does not tell its language: give --lang`, 'i18n');
  return to;
}

/** A language that has texts is one of the service. */
function addLanguage(json: Record<string, unknown>, to: string): void {
  const service = json['service'] as Record<string, unknown>;
  const {languages} = service;
  if (!Array.isArray(languages) || languages.includes(to)) return;
  languages.push(to);
  tell(`${to} is now one of the languages of the service.`);
}

async function keep(
  file: JsonFile,
  json: unknown,
  {taken}: Outcome,
  {write, out}: {readonly write: boolean; readonly out: string | undefined},
): Promise<void> {
  const fresh = taken.length > 0 ? jsonText(json, file.text) : file.text;
  if (out !== undefined) await writeNew(out, fresh);
  else if (write && taken.length > 0) await replaceFile(file, fresh);
}

const isClean = ({changed, unknown, doubled, ambiguous, refused, differing}: Outcome): boolean =>
  [changed, unknown, doubled, ambiguous, refused, differing].every(({length}) => length === 0);

function tellPaths(what: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  tell(`${paths.length} ${what}:`);
  for (const path of paths.slice(0, MOST_TOLD)) tell(`  ${path.replace(/#[^#]*$/, '')}`);
  if (paths.length > MOST_TOLD) tell(`  and ${paths.length - MOST_TOLD} more`);
}

function tellOutcome(
  outcome: Outcome,
  {write, takesChanged}: {readonly write: boolean; readonly takesChanged: boolean},
): void {
  const {taken, same, empty} = outcome;
  const would = write ? 'were written' : 'would be written (--write does it)';
  tell(`${taken.length} translations ${would}, ${same.length} were there already.`);
  if (empty.length > 0) tell(`${empty.length} are not translated yet.`);
  const changed = takesChanged
    ? 'have changed in the source since the export, and were taken as --changed says; read them'
    : 'have changed in the source since the export, and were left out; export them anew';
  tellPaths(changed, outcome.changed);
  tellPaths('are not in the manifest any more, or were never, and were left out', outcome.unknown);
  tellPaths('are in the manifest but not in the file', outcome.missing);
  tellPaths('stand twice in the file and differ, and were left out', outcome.doubled);
  tellPaths('stand twice in a list with two translations, and were left out', outcome.ambiguous);
  tellPaths('cannot stand there, and were left out', outcome.refused);
  tellPaths('were taken but differ from the source; look at them', outcome.differing);
}
