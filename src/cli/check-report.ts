import {styleText} from 'node:util';
import type {Coverage} from '../checks/coverage.js';
import type {Finding, Severity} from '../checks/finding.js';
import {filled, say, type CheckWords} from '../checks/say.js';
import {tame} from '../model/tame.js';
import type {Format, Language} from './check-options.js';
import type {Position} from './check-positions.js';

/** Something found, with its place in a file. */
export interface Placed extends Position {
  readonly file: string;
  readonly finding: Finding;
}

export interface Result {
  readonly placed: readonly Placed[];
  /** Of the manifests, by their files. */
  readonly coverage: ReadonlyMap<string, Coverage>;
}

export interface Speech {
  readonly words: CheckWords;
  readonly lang: Language;
  readonly color: boolean;
}

/** Of one rule in one file, more are counted and not shown to those who read. */
const MOST_SHOWN = 20;
const COLORS = {error: 'red', warning: 'yellow', hint: 'cyan'} as const;

export const countOf = (placed: readonly Placed[], severity: Severity): number =>
  placed.filter(({finding}) => finding.severity === severity).length;

function summary(placed: readonly Placed[], {words}: Speech): string {
  if (placed.length === 0) return words.report['none'] ?? '';
  const [errors, warnings, hints] = (['error', 'warning', 'hint'] as const).map((severity) =>
    countOf(placed, severity),
  );
  return filled(words.report['total'] ?? '', {
    errors: errors ?? 0,
    warnings: warnings ?? 0,
    hints: hints ?? 0,
  });
}

type Style = Parameters<typeof styleText>[0];
const painter =
  ({color}: Speech) =>
  (style: Style, text: string): string =>
    color ? styleText(style, text, {validateStream: false}) : text;

/** What is written into a terminal has no control codes of an editor's. */
const clean = (text: string): string => tame(text).replaceAll('\n', ' ');

function* fileLines(placed: readonly Placed[], speech: Speech): Generator<string> {
  const paint = painter(speech);
  const shown = new Map<string, number>();
  for (const {line, column, finding} of placed) {
    const {rule, severity} = finding;
    const count = (shown.get(rule) ?? 0) + 1;
    shown.set(rule, count);
    if (count > MOST_SHOWN) continue;
    const {title, advice} = say(finding, speech.words, speech.lang);
    const place = `${line}:${column}`.padEnd(9);
    const name = paint(COLORS[severity], speech.words.severities[severity].padEnd(8));
    yield `  ${place} ${name} ${clean(title)}  ${paint('gray', rule)}\n`;
    yield `  ${' '.repeat(18)} ${paint('gray', clean(advice))}\n`;
  }
  for (const [rule, count] of shown) {
    if (count <= MOST_SHOWN) continue;
    const more = filled(speech.words.report['hidden'] ?? '', {count: count - MOST_SHOWN});
    yield `  ${' '.repeat(18)} ${more}  ${paint('gray', rule)}\n`;
  }
}

const list = (values: Readonly<Record<string, number>>, as: (n: number) => string): string =>
  Object.entries(values)
    .map(([lang, n]) => `${lang} ${as(n)}`)
    .join(', ');

function* coverageLines(coverage: Coverage, {words}: Speech): Generator<string> {
  const {topics, languages, readability, forms} = coverage;
  const {report} = words;
  const counts = {...topics, topics: topics.all};
  yield `${filled(report['coverage'] ?? '', counts)}\n`;
  const shares = list(languages, (share) => `${Math.round(share * 100)} %`);
  yield `${filled(report['languages'] ?? '', {list: shares})}\n`;
  yield `${filled(report['readability'] ?? '', {list: list(readability, String)})}\n`;
  if (Object.keys(forms).length === 0) return;
  yield `${report['forms'] ?? ''}\n`;
  for (const [form, groups] of Object.entries(forms))
    yield `  ${form.padEnd(32)} ${list(groups, String).replace('everyone', report['everyone'] ?? '')}\n`;
}

function* stylish({placed, coverage}: Result, speech: Speech): Generator<string> {
  const paint = painter(speech);
  for (const file of new Set(placed.map((one) => one.file))) {
    yield `${paint('underline', clean(file))}\n`;
    const own = placed.filter((one) => one.file === file);
    yield* fileLines(own, speech);
    yield '\n';
  }
  for (const [file, all] of coverage) {
    if (coverage.size > 1) yield `${paint('underline', clean(file))}\n`;
    yield* coverageLines(all, speech);
  }
  yield `${summary(placed, speech)}\n`;
}

function* json({placed, coverage}: Result, {words, lang}: Speech): Generator<string> {
  const findings = placed.map(({file, line, column, finding}) => ({
    file,
    line,
    column,
    ...finding,
    ...say(finding, words, lang),
  }));
  yield `${JSON.stringify({findings, coverage: Object.fromEntries(coverage)}, null, 2)}\n`;
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
const LEVELS = {error: 'error', warning: 'warning', hint: 'notice'} as const;

function* github({placed}: Result, speech: Speech): Generator<string> {
  // Only the first ten of a kind are shown at the lines of a change; the summary counts them all.
  for (const {file, line, column, finding} of placed) {
    const {title, advice} = say(finding, speech.words, speech.lang);
    const place = `file=${property(tame(file))},line=${line},col=${column}`;
    yield `::${LEVELS[finding.severity]} ${place},title=${property(finding.rule)}::${data(tame(`${title} ${advice}`))}\n`;
  }
  yield `${summary(placed, speech)}\n`;
}

const WRITERS = {stylish, json, github} satisfies Record<
  Format,
  (result: Result, speech: Speech) => Generator<string>
>;

export const write = (result: Result, format: Format, speech: Speech): string =>
  [...WRITERS[format](result, speech)].join('');

const cell = (text: string): string => clean(text).replace(/[|<>\\`]/g, (sign) => `\\${sign}`);

/** A table for the summary of a run in GitHub Actions. */
export function markdownSummary({placed}: Result, speech: Speech): string {
  const rows = placed.slice(0, 100).map(({file, line, column, finding}) => {
    const {title} = say(finding, speech.words, speech.lang);
    const name = speech.words.severities[finding.severity];
    return `| ${cell(file)}:${line}:${column} | ${name} | ${cell(title)} | ${finding.rule} |`;
  });
  return ['| | | | |', '| --- | --- | --- | --- |', ...rows, '', summary(placed, speech), ''].join(
    '\n',
  );
}
