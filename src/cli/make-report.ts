import {createHash} from 'node:crypto';
import {isDay} from '../model/day.js';
import {readToEnd} from '../model/read-to-end.js';
import {finnishDay} from '../model/wall-clock.js';
import {contentsOf} from '../report/contents.js';
import {figuresOf} from '../report/figures.js';
import {reportPage} from '../report/page.js';
import {figureRows} from '../report/rows.js';
import {STYLE} from '../report/style.js';
import {periodsOf, tally, type Days, type Period} from '../report/tally.js';
import type {Telling} from '../report/telling.js';
import {copiesIn, readAll} from './all-files.js';
import {asCommandError} from './as-command-error.js';
import {CommandError, command, print, usageError, type Values} from './command.js';
import {csv} from './csv.js';
import {jsonText, readManifest, writeWhole} from './manifest-file.js';
import {openSource, saidSource} from './report-source.js';
import {readViews} from './report-views.js';
import {loadReportWords, REPORT_LANGUAGES} from './report-words.js';

const USAGE = `rinnalla report --manifest FILE --from SOURCE [-o report.html]

Tells what to fix first, from what was counted of the help: one page that needs no network, or a table, or JSON.

  --from      where the counts are: the folder of rinnalla count, postgres://…, or a file: rows as .ndjson or .csv,
              or an export of Matomo as .json
  --days      2026-01-01..2026-12-31; left out: all that were counted
  --release   a day on which the service or its help was renewed: before and after are compared; up to three times.
              Left out: the days on which a new version of the manifest came, if the source knows them
  --views     page views as CSV, "page,views" with the ids of the manifest: then it is told how many in 1,000 needed help
  --language  fi, sv or en
  --format    html (this is what happens without it), csv or json
  --copy      ADDRESS=FILE: where a file lies that the manifest builds on by a web address; several times
  --note      a sentence to stand above all, such as "These figures are made up."
  -o          the file to write; left out: it is printed

docs/report.md tells what each figure is, and what it is not.
`;

const FORMATS = ['html', 'csv', 'json'] as const;
/** Four parts of a whole can be told beside it; more might tell too much (docs/report.md). */
const MOST_RELEASES = 3;

const text = {type: 'string'} as const;
const several = {type: 'string', multiple: true, default: [] as string[]} as const;

const OPTIONS = {
  manifest: text,
  from: text,
  days: text,
  release: several,
  views: text,
  language: {type: 'string', default: 'fi'},
  format: {type: 'string', default: 'html'},
  copy: several,
  note: text,
  output: {type: 'string', short: 'o'},
} as const;

/** Makes the report. */
export const run = command({
  name: 'report',
  usage: USAGE,
  options: OPTIONS,
  run: async ({positionals, values}) => {
    if (positionals.length > 0)
      throw usageError('It takes no files but those of options', 'report');
    const made = await report(values).catch(asCommandError);
    if (values.output === undefined) print(made);
    else await writeWhole(values.output, made, false);
    return 0;
  },
});

function among<T extends string>(all: readonly T[], value: string, option: string): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw usageError(`--${option} is one of ${all.join(', ')}`, 'report');
  return found;
}

async function report(wanted: Values<typeof OPTIONS>): Promise<string> {
  const {manifest, from} = wanted;
  if (manifest === undefined || from === undefined)
    throw usageError('It needs --manifest and --from', 'report');
  const format = among(FORMATS, wanted.format, 'format');
  const language = among(REPORT_LANGUAGES, wanted.language, 'language');
  const days = wantedDays(wanted.days);
  if (wanted.release.length > MOST_RELEASES)
    throw usageError(`--release stands at most ${MOST_RELEASES} times`, 'report');
  const file = await readManifest(manifest);
  // What is wrong in it is for rinnalla check to say; the widget leaves it out as well.
  const help = readToEnd(await readAll(file, copiesIn(wanted.copy, 'report')));
  const contents = contentsOf(help, file.json, language);
  const periods = await counted(from, help.service.id, days, wanted.release.map(aDay));
  const views = await readViews(wanted.views, contents.pages);
  const figures = figuresOf(help.service.id, periods, {views, pagesOf: contents.pagesOf});
  if (format === 'json') return jsonText(figures);
  if (format === 'csv') return csv(figureRows(figures, contents));
  const telling: Telling = {figures, contents, words: await loadReportWords(language)};
  const styleHash = createHash('sha256').update(STYLE).digest('base64');
  return reportPage(telling, {styleHash, made: finnishDay(Date.now()), note: wanted.note});
}

function aDay(day: string): string {
  if (isDay(day)) return day;
  throw usageError(`"${day}" is no day. Expected: 2026-11-26`, 'report');
}

function wantedDays(days: string | undefined): Days | undefined {
  if (days === undefined) return undefined;
  const [from = '', to = '', ...more] = days.split('..').map(aDay);
  if (to >= from && more.length === 0) return {from, to};
  throw usageError('--days is a first and a last day: 2026-01-01..2026-12-31', 'report');
}

/** Of a file it is known only afterwards which days it has. */
const ALWAYS: Days = {from: '0000-01-01', to: '9999-12-31'};

async function counted(
  from: string,
  service: string,
  wanted: Days | undefined,
  releases: readonly string[],
): Promise<readonly Period[]> {
  const source = await openSource(from, service);
  try {
    const days = wanted ?? (await source.days());
    const {from: first, to: last} = days ?? ALWAYS;
    const at = releases.length > 0 ? releases : await source.releases();
    const inside = at.filter((day) => first < day && day <= last);
    const periods = periodsOf({from: first, to: last}, inside.slice(-MOST_RELEASES));
    const found = await tally(source.rows(periods), periods);
    if (found) return days ? periods : within(periods, found);
  } finally {
    await source.close();
  }
  throw new CommandError(
    'report-empty',
    `${saidSource(from)} has no counts of ${service}${wanted ? ` from ${wanted.from} to ${wanted.to}` : ''}. ` +
      'Check the id of the service in the manifest, and --days.',
  );
}

/** The periods, without the days before the first one that was counted, and after the last. */
const within = (periods: readonly Period[], {from, to}: Days): Period[] =>
  periods
    .filter((period) => period.from <= to && period.to >= from)
    .map((period) => ({
      ...period,
      from: period.from < from ? from : period.from,
      to: period.to > to ? to : period.to,
    }));
