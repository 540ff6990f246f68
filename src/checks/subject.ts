import type {
  Anchor,
  Checklist,
  Contact,
  Flow,
  FlowNode,
  Guide,
  Link,
  Notice,
  OpeningException,
  OpeningHours,
  OpeningWeek,
  Page,
  Picture,
  Provider,
  Referral,
  Selfcheck,
  Service,
  Step,
  Term,
  Text,
  Theme,
  Topic,
  Video,
} from '../model/manifest.js';
import {bare} from '../model/bare.js';
import type {Problem} from '../model/problem.js';
import type {Help, Source} from '../model/read.js';
import {readToEnd} from '../model/read-to-end.js';
import {isRecord, manifestSchema, prune, type Check, type Schema} from '../model/schema.js';
import type {Find} from './finding.js';
import {writtenAt, type Written} from './said.js';

/** What a file can be: a manifest, something that manifests build on, the file of a page, an index of helpers. */
export type Kind = 'manifest' | 'pack' | 'part' | 'directory';

export interface CheckOptions {
  /** The day it is, `2026-11-21`. */
  readonly today: string;
  /** Left out: as the file says by itself. */
  readonly kind?: Kind;
  /** What the manifest builds on, and the files of its pages, as far as they were read. */
  readonly sources?: readonly Source[];
  /** Files that could not be read: what they may bring is not called missing. */
  readonly unread?: readonly string[];
}

/** A part of the manifest that is right by its form, and where it stands. */
export interface Part<T> {
  readonly at: string;
  readonly part: T;
}

/** The parts that rules look at, by the names that the schema gives them. */
interface Definitions {
  anchor: Anchor;
  checklist: Checklist;
  contact: Contact;
  day: string;
  flow: Flow;
  flowNode: FlowNode;
  guide: Guide;
  link: Link;
  notice: Notice;
  openingException: OpeningException;
  openingHours: OpeningHours;
  openingWeek: OpeningWeek;
  page: Page;
  picture: Picture;
  provider: Provider;
  referral: Referral;
  selfcheck: Selfcheck;
  service: Service;
  step: Step;
  term: Term;
  theme: Theme;
  topic: Topic;
  video: Video;
}

const NAMES = [
  'anchor',
  'checklist',
  'contact',
  'day',
  'flow',
  'flowNode',
  'guide',
  'link',
  'notice',
  'openingException',
  'openingHours',
  'openingWeek',
  'page',
  'picture',
  'provider',
  'referral',
  'selfcheck',
  'service',
  'step',
  'term',
  'theme',
  'topic',
  'video',
] as const satisfies readonly (keyof Definitions)[];

export type Parts = {readonly [N in keyof Definitions]: readonly Part<Definitions[N]>[]};

/** What is checked. */
export interface Subject {
  readonly kind: Kind;
  readonly json: unknown;
  readonly today: string;
  readonly unread: readonly string[];
  /** The manifest as the widget reads it, with all that it builds on. */
  readonly help: Help;
  /** What the widget says about it. */
  readonly problems: readonly Problem[];
  readonly parts: Parts;
  readonly texts: readonly Written[];
  /** The languages that the service says it is in; none for what is no manifest. */
  readonly languages: readonly string[];
  /** All files that are the editor's own: the manifest, and the files of its pages. */
  readonly own: readonly Source[];
}

/** A family of rules. */
export type Rules = (subject: Subject, find: Find) => void;

/** What a file is, by the address of its schema or by what is in it. */
export function kindOf(json: unknown): Kind {
  const {$schema, format, service, municipalities, national} = bare(isRecord(json) ? json : {});
  const named = /#\/definitions\/(pack|part|directory)$/.exec(String($schema))?.[1];
  if (named) return named as Kind;
  if (service === undefined && municipalities !== undefined && national !== undefined)
    return 'directory';
  return service === undefined && format === undefined && isRecord(json) && 'providers' in json
    ? 'pack'
    : 'manifest';
}

export const schemaOf = (kind: Kind): Schema =>
  kind === 'manifest' ? manifestSchema : (manifestSchema.definitions?.[kind] ?? {});

/** A manifest that says nothing of itself, for what other manifests build on. */
const NOBODY = bare({
  format: 1,
  service: bare({id: 'none', name: '-', authority: '-', languages: ['fi']}),
  contacts: bare({none: bare({type: 'phone', name: '-', number: '+358295000000'})}),
});

function sourcesOf(json: unknown, kind: Kind, sources: readonly Source[]): readonly Source[] {
  if (kind === 'manifest') return [{file: '', json}, ...sources];
  return [
    {file: '', json: NOBODY},
    {file: '', json, base: kind !== 'part'},
  ];
}

/** Of what is no manifest, the pointers begin with a `#`. */
const placed = (problem: Problem): Problem =>
  problem.at.startsWith('#') ? {...problem, at: problem.at.slice(1)} : problem;

function read(sources: readonly Source[]): {help: Help; problems: Problem[]} {
  const problems: Problem[] = [];
  const bases = sources.filter(({base, file}) => base && file).map(({file}) => `${file}#`);
  const help = readToEnd(sources, (problem) => {
    // What others wrote is checked with their own file.
    if (!bases.some((base) => problem.at.startsWith(base))) problems.push(placed(problem));
  });
  return {help, problems};
}

function collect(own: readonly Source[], kind: Kind): {parts: Parts; texts: Written[]} {
  const found = Object.fromEntries(NAMES.map((name) => [name, [] as Part<unknown>[]]));
  const texts: Written[] = [];
  const checks: Record<string, Check> = bare({
    text: (part: Text, at: string, _: unknown, raw: unknown) => {
      texts.push(writtenAt(at, part, raw));
      return part;
    },
  });
  for (const name of NAMES)
    checks[name] = (part, at) => {
      found[name]?.push({at, part});
      return part;
    };
  const reading = {checks, report: () => undefined};
  for (const {file, json} of own)
    prune(json, schemaOf(file ? 'part' : kind), file ? `${file}#` : '', reading);
  return {parts: found as unknown as Parts, texts};
}

export function subjectOf(json: unknown, options: CheckOptions): Subject {
  const {today, kind = kindOf(json), sources = [], unread = []} = options;
  const all = sourcesOf(json, kind, sources);
  const own = [{file: '', json}, ...sources.filter(({base}) => !base)];
  const {help, problems} = read(all);
  const languages = kind === 'manifest' ? help.service.languages : [];
  return {kind, json, today, unread, help, problems, languages, own, ...collect(own, kind)};
}
