import {pick, languageChain} from '../model/text.js';
import type {Help} from '../model/read.js';
import {readToEnd} from '../model/read-to-end.js';
import {copiesIn, readAll} from './all-files.js';
import {codeTable, type Row} from './code-table.js';
import {command, oneFile, print, tell, usageError} from './command.js';
import {csv} from './csv.js';
import {readManifest} from './manifest-file.js';

const USAGE = `rinnalla codes MANIFEST [--format text|csv|json] [--lang LANGUAGE] [--all] [--copy ADDRESS=FILE]

Prints the codes that people tell an adviser on the phone, with the page and what the person sees there: for advisers
who have it on paper. The codes change when something of the manifest gets another id, or comes or goes.

  --format  text, to be printed (this is what happens without it); csv; json
  --lang    the language of the titles
  --all     every thing on every page, also where it is only found by searching
  --copy    where a file lies that the manifest builds on by a web address; may be given several times
`;

const ANY = 'Any page, or one that is not known';
const FORMATS = ['text', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Prints the table of the codes. */
export const run = command({
  name: 'codes',
  usage: USAGE,
  options: {
    format: {type: 'string', default: 'text'},
    lang: {type: 'string', default: ''},
    all: {type: 'boolean', default: false},
    copy: {type: 'string', multiple: true, default: []},
  },
  run: async ({positionals, values: {format, lang, all, copy}}) => {
    const known = FORMATS.find((name) => name === format);
    if (!known) throw usageError(`--format is ${FORMATS.join(', ')}`, 'codes');
    const file = await readManifest(oneFile(positionals, 'codes'));
    const sources = await readAll(file, copiesIn(copy, 'codes'));
    // What is wrong in it is for rinnalla check to say; the widget leaves it out as well.
    const help = readToEnd(sources);
    const rows = codeTable(help, sources, {lang, all});
    print(printed(rows, known, title(help, lang)));
    if (rows.length > 0) tell(`${rows.length} codes.`);
    return 0;
  },
});

const title = ({service}: Help, lang: string): string =>
  pick(service.name, languageChain(lang, ...service.languages)).text;

function printed(rows: readonly Row[], format: Format, name: string): string {
  if (format === 'json') return `${JSON.stringify(rows, undefined, 2)}\n`;
  if (format === 'csv')
    return csv([['code', 'page', 'shows'], ...rows.map((row) => [row.code, row.page, row.shows])]);
  return `${name}\n\n${table(rows)}`;
}

/** In columns, a group for each page. */
function table(rows: readonly Row[]): string {
  const pages = [...new Set(rows.map(({page}) => page))];
  const group = (page: string): string => {
    const lines = rows
      .filter((row) => row.page === page)
      .map(({code, shows}) => `${code}  ${shows}`);
    return `${page || ANY}\n${lines.join('\n')}\n`;
  };
  return pages.map(group).join('\n');
}
