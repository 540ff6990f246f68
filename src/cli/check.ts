import {appendFile} from 'node:fs/promises';
import {checkSubject} from '../checks/check-manifest.js';
import {coverageOf, type Coverage} from '../checks/coverage.js';
import {findingOf, type Finding} from '../checks/finding.js';
import {subjectOf, type Subject} from '../checks/subject.js';
import {tame} from '../model/tame.js';
import {finnishDay} from '../model/wall-clock.js';
import {CheckError} from './check-error.js';
import {readWhole, type Read, type Whole} from './check-files.js';
import {checkLinks} from './check-links.js';
import {readArguments, USAGE, type CheckArguments} from './check-options.js';
import {checkPages} from './check-pages.js';
import {
  countOf,
  markdownSummary,
  write,
  type Placed,
  type Result,
  type Speech,
} from './check-report.js';
import {loadCheckWords} from './check-words.js';
import {positionsIn} from './check-positions.js';
import {withPatterns} from './check-patterns.js';

/** This computer, as far as checking needs it. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
  readonly out: {write(text: string): unknown; readonly isTTY?: boolean};
  readonly err: {write(text: string): unknown};
  readonly now: () => Date;
}

const REAL: World = {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  now: () => new Date(),
};

/**
 * Checks manifests: what is wrong, where, and what to do.
 *
 * @param args what stands after `rinnalla check`
 * @returns the exit code: 0 when all is right, 1 when something is wrong, 2 when it could not be checked
 */
export async function run(args: readonly string[], world: World = REAL): Promise<number> {
  if (args.includes('--help')) {
    world.out.write(USAGE);
    return 0;
  }
  try {
    return await check(readArguments(args, world.env), world);
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    world.err.write(tame(`rinnalla check: ${error.code}: ${error.message}\n`));
    return 2;
  }
}

async function check(wanted: CheckArguments, world: World): Promise<number> {
  withPatterns();
  const coverage = new Map<string, Coverage>();
  const all: Placed[] = [];
  for (const file of wanted.files) {
    const whole = await readWhole(file, wanted.root);
    const today = wanted.today ?? finnishDay(world.now().getTime());
    const {kind, sources, unread, main} = whole;
    const subject = subjectOf(main.json, {today, kind, sources, unread});
    const findings = await findAll(subject, whole, wanted, world);
    all.push(...placedIn(whole, findings));
    if (kind === 'manifest' && !main.fault) coverage.set(file, coverageOf(subject));
  }
  return tell({placed: all, coverage}, wanted, world);
}

async function findAll(
  subject: Subject,
  whole: Whole,
  wanted: CheckArguments,
  {now, env}: World,
): Promise<Finding[]> {
  // Of a text that cannot be read, all that could be said is that everything is missing.
  if (whole.main.fault) return [...whole.findings];
  const pages = wanted.pages.length > 0 ? await checkPages(subject, wanted.pages) : [];
  const links = wanted.links ? await checkLinks(subject, wanted, {env, now}) : [];
  return [...whole.findings, ...checkSubject(subject), ...pages, ...links];
}

/** What was found, by the place in the files. What is in a saved page stands at its beginning. */
function placedIn(whole: Whole, findings: readonly Finding[]): Placed[] {
  const names = new Map<string, Finding[]>([['', []]]);
  for (const name of whole.parts.keys()) names.set(name, []);
  for (const finding of findings) {
    const name = finding.at.includes('#') ? finding.at.slice(0, finding.at.indexOf('#')) : '';
    const own = names.get(name) ?? [];
    own.push(finding);
    names.set(name, own);
  }
  return [...names].flatMap(([name, own]) => {
    const read = name ? whole.parts.get(name) : whole.main;
    return read ? placedInFile(read, own) : own.map((finding) => atTheTop(name, finding));
  });
}

const atTheTop = (file: string, finding: Finding): Placed => ({file, line: 1, column: 1, finding});

function placedInFile({path: file, text, fault}: Read, findings: readonly Finding[]): Placed[] {
  if (fault) return [{file, ...fault.position, finding: fault.finding}];
  const pointed = findings.map((finding) => finding.at.slice(finding.at.indexOf('#') + 1));
  const positions = positionsIn(text, pointed);
  const twice = positions.twice.map(({at, position}) => {
    const name = at.slice(at.lastIndexOf('/') + 1);
    return {file, ...position, finding: findingOf('duplicate-key', at, {name})};
  });
  const placed = findings.map((finding, i) => ({
    file,
    ...positions.of(pointed[i] ?? ''),
    finding,
  }));
  return [...twice, ...placed].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
}

/** Colours where someone looks (no-color.org, force-color.org). */
function hasColor({env, out}: World): boolean {
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR']);
  return !env['NO_COLOR'] && out.isTTY === true;
}

async function tell(result: Result, wanted: CheckArguments, world: World): Promise<number> {
  const {format, lang, mostWarnings, quiet} = wanted;
  const speech: Speech = {words: await loadCheckWords(lang), lang, color: hasColor(world)};
  const {placed} = result;
  const errors = placed.filter(({finding}) => finding.severity === 'error');
  const shown: Result = quiet ? {placed: errors, coverage: new Map()} : result;
  world.out.write(write(shown, format, speech));
  const summary = world.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary) await appendFile(summary, markdownSummary(shown, speech));
  if (errors.length > 0) return 1;
  if (countOf(placed, 'warning') <= mostWarnings) return 0;
  const most = speech.words.report['too-many-warnings'] ?? '';
  world.err.write(`rinnalla check: ${most.replace('{{most}}', String(mostWarnings))}\n`);
  return 1;
}
