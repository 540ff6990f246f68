import {parseArgs} from 'node:util';
import {isDay} from '../model/day.js';
import {CheckError} from './check-error.js';

export const USAGE = `rinnalla check FILE... [options]

  FILE                  a manifest, a pack, or the file of a page, as JSON
  --page ID=PAGE.html   are the places of that page on this saved page? May stand several times
  --root FOLDER         where addresses that begin with / are, such as those of packs
  --links               also ask whether the links work (needs the network)
  --base URL            where relative links begin
  --links-cache FILE    what was asked is kept there for a day (~/.cache/rinnalla/links.json)
  --format FORMAT       stylish (as you read it), json, or github (when GITHUB_ACTIONS is set)
  --lang LANGUAGE       fi, sv or en: the language of the messages
  --max-warnings N      fail when there are more warnings
  --quiet               errors only
  --today DAY           check as if it were that day: 2026-11-21

Exit code: 0 right, 1 something is wrong, 2 it could not be checked. docs/check.md tells of each rule.
`;

const FORMATS = ['stylish', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

const LANGUAGES = ['en', 'fi', 'sv'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A page that was saved: which one of the manifest it is, and the file. */
export interface SavedPage {
  readonly id: string;
  readonly file: string;
}

export interface CheckArguments {
  readonly files: readonly string[];
  readonly pages: readonly SavedPage[];
  readonly root: string | undefined;
  readonly links: boolean;
  readonly base: string | undefined;
  readonly linksCache: string | undefined;
  readonly format: Format;
  readonly lang: Language;
  readonly mostWarnings: number;
  readonly quiet: boolean;
  readonly today: string | undefined;
}

const text = {type: 'string'} as const;
const yes = {type: 'boolean', default: false} as const;
const OPTIONS = {
  page: {type: 'string', multiple: true, default: [] as string[]},
  root: text,
  links: yes,
  base: text,
  'links-cache': text,
  format: text,
  lang: text,
  'max-warnings': text,
  quiet: yes,
  today: text,
} as const;

const usage = (message: string, cause?: unknown): CheckError =>
  new CheckError('check-usage', `${message}. Expected:\n\n${USAGE}`, {cause});

function parsed(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], options: OPTIONS, allowPositionals: true});
  } catch (error) {
    throw usage((error as Error).message, error);
  }
}

function among<T extends string>(all: readonly T[], value: string, option: string): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw usage(`--${option} is one of ${all.join(', ')}`);
  return found;
}

function savedPage(named: string): SavedPage {
  const [, id, file] = /^([A-Za-z][\w-]*)=(.+)$/.exec(named) ?? [];
  if (id === undefined || file === undefined)
    throw usage(`--page ${named} has no ID=FILE, such as --page home=home.html`);
  return {id, file};
}

function number(value: string | undefined): number {
  if (value === undefined) return Infinity;
  if (!/^\d+$/.test(value)) throw usage('--max-warnings is a whole number');
  return Number(value);
}

/** The language that the computer speaks, if we do, else English. */
const spoken = ({LC_ALL, LC_MESSAGES, LANG}: NodeJS.ProcessEnv): Language => {
  const [tag = ''] = [LC_ALL, LC_MESSAGES, LANG].filter(Boolean);
  return LANGUAGES.find((one) => tag.startsWith(one)) ?? 'en';
};

/** Throws `check-usage`. */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): CheckArguments {
  const {values, positionals: files} = parsed(args);
  if (files.length === 0) throw usage('It takes at least one file');
  const pages = values.page.map(savedPage);
  if (pages.length > 0 && files.length > 1) throw usage('--page goes with one manifest');
  const {today, base} = values;
  if (today !== undefined && !isDay(today)) throw usage('--today is a day');
  if (base !== undefined && !URL.canParse(base)) throw usage('--base is an address');
  return {
    files,
    pages,
    root: values.root,
    links: values.links,
    base,
    linksCache: values['links-cache'],
    format: among(
      FORMATS,
      values.format ?? (env['GITHUB_ACTIONS'] ? 'github' : 'stylish'),
      'format',
    ),
    lang: values.lang === undefined ? spoken(env) : among(LANGUAGES, values.lang, 'lang'),
    mostWarnings: number(values['max-warnings']),
    quiet: values.quiet,
    today,
  };
}
