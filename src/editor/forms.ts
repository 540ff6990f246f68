/*
 * Which fields the things of a manifest have, in the order in which an editor writes them: what the person reads
 * first comes first. Their names and hints are in locales/editor (`field.<key>`, `hint.<key>`).
 */

/** A map or a list of the manifest whose things have a form. */
export type Kind =
  | 'topics'
  | 'guides'
  | 'flows'
  | 'checklists'
  | 'selfchecks'
  | 'contacts'
  | 'providers'
  | 'maps'
  | 'notices'
  | 'glossary'
  | 'pages';

export type Field = {readonly key: string; readonly must?: boolean} & (
  | {
      /**
       * `text`: a line in each language; `markdown`: more, in each language; `link`: an address, maybe one for each
       * language; `line`: the same in all; `hours`: opening hours; `flow`: the nodes of a problem solver.
       */
      readonly kind:
        | 'text'
        | 'markdown'
        | 'link'
        | 'line'
        | 'number'
        | 'day'
        | 'tick'
        | 'place'
        | 'hours'
        | 'flow';
    }
  /** A list of texts, or of lines that are the same in all languages. */
  | {readonly kind: 'texts' | 'lines'}
  /** One of these values, or several of them. */
  | {readonly kind: 'choice' | 'choices'; readonly options: readonly string[]}
  /** One id, or several, of these maps. */
  | {readonly kind: 'id' | 'ids'; readonly of: Kind}
  /** A list of things with fields of their own, or one such thing. */
  | {readonly kind: 'list' | 'group'; readonly fields: readonly Field[]}
);

const text = (key: string, must = false): Field => ({key, kind: 'text', must});
const markdown = (key: string, must = false): Field => ({key, kind: 'markdown', must});
const line = (key: string): Field => ({key, kind: 'line'});
const link = (key: string, must = false): Field => ({key, kind: 'link', must});
const day = (key: string): Field => ({key, kind: 'day'});
const tick = (key: string): Field => ({key, kind: 'tick'});
const ids = (key: string, of: Kind = key as Kind): Field => ({key, kind: 'ids', of});
const id = (key: string, of: Kind): Field => ({key, kind: 'id', of});
const choice = (key: string, ...options: readonly string[]): Field => ({
  key,
  kind: 'choice',
  options,
});
const choices = (key: string, ...options: readonly string[]): Field => ({
  key,
  kind: 'choices',
  options,
});
const list = (key: string, ...fields: readonly Field[]): Field => ({key, kind: 'list', fields});
const group = (key: string, ...fields: readonly Field[]): Field => ({key, kind: 'group', fields});

const title = text('title', true);
const short = text('short');
const keywords = text('keywords');
const place: Field = {key: 'anchor', kind: 'place'};
const texts = (key: string): Field => ({key, kind: 'texts'});
const hours: readonly Field[] = [{key: 'openingHours', kind: 'hours'}, text('hours')];

const KINDS = [
  'authority',
  'service-point',
  'bank',
  'operator',
  'insurer',
  'police',
  'county',
  'suomi-fi',
  'dvv',
  'mandates',
  'digital-support',
  'course',
  'peer-support',
  'vendor',
  'interpreter',
  'citizens-advice',
] as const;

const ITEMS = list('items', text('text', true), text('more'));

/** A way onward, from a node of a problem solver or a self-check. */
export const REFERRAL: readonly Field[] = [
  id('contact', 'contacts'),
  id('topic', 'topics'),
  id('guide', 'guides'),
  id('flow', 'flows'),
  id('provider', 'providers'),
  choice('kind', ...KINDS),
  text('why'),
  link('url'),
];

const WAYS: readonly Field[] = [
  choices('languages'),
  tick('interpreter'),
  tick('signLanguage'),
  tick('textRelay'),
  tick('staffed'),
  tick('walkIn'),
  tick('queueNumber'),
  link('appointment'),
  choice('scope', 'errand', 'general'),
  choice('remit', 'own', 'agreed', 'general'),
];

/** The fields of each kind of thing. */
export const FORMS: Readonly<Record<Kind, readonly Field[]>> = {
  topics: [
    title,
    text('short', true),
    place,
    markdown('what'),
    markdown('why'),
    markdown('where'),
    markdown('wrong'),
    markdown('body'),
    texts('steps'),
    text('benefit'),
    markdown('story'),
    group(
      'video',
      link('src', true),
      link('captions', true),
      markdown('transcript', true),
      text('time'),
    ),
    list('pictures', link('src', true), text('alt', true), text('text')),
    keywords,
    ids('related', 'topics'),
    ids('contacts'),
  ],
  guides: [
    title,
    short,
    text('time'),
    list(
      'steps',
      text('text', true),
      markdown('more'),
      place,
      id('page', 'pages'),
      id('topic', 'topics'),
      text('next'),
      choice('advance', 'field-left', 'next-page'),
    ),
    markdown('done'),
    markdown('next'),
    markdown('remember'),
    id('checklist', 'checklists'),
    keywords,
    ids('contacts'),
  ],
  flows: [title, short, tick('urgent'), {key: 'nodes', kind: 'flow', must: true}, keywords],
  checklists: [title, short, ITEMS, id('guide', 'guides')],
  selfchecks: [
    title,
    short,
    texts('answers'),
    list(
      'themes',
      title,
      {key: 'target', kind: 'number', must: true},
      texts('questions'),
      markdown('advice', true),
      markdown('enough'),
      list('refer', ...REFERRAL),
    ),
    keywords,
  ],
  contacts: [
    choice(
      'type',
      ...['chat', 'phone', 'video', 'visit', 'event', 'home', 'peer', 'course'],
      ...['email', 'form', 'paper', 'material', 'web'],
    ),
    text('name', true),
    text('text'),
    line('number'),
    line('display'),
    text('price'),
    ...hours,
    text('callBack'),
    link('callBackRequest'),
    link('wait'),
    line('email'),
    link('url'),
    text('address'),
    ...WAYS,
    list('serves', text('authority', true), ...hours),
  ],
  providers: [
    choice('kind', ...KINDS.slice(1)),
    text('name', true),
    text('forWhom', true),
    text('how', true),
    link('more'),
    text('owner'),
    line('number'),
    line('email'),
    text('address'),
    ...hours,
    text('price'),
    choices(
      'forms',
      ...[
        'OnsiteGuidance',
        'RemoteGuidance',
        'GuidanceToOnlineSelfService',
        'OnlineSelfServicePoint',
      ],
      ...['chat', 'phone', 'video', 'course', 'peer', 'home'],
    ),
    choices(
      'targetGroups',
      ...['children', 'young', 'working-age', 'seniors', 'immigrants', 'disabled'],
      ...['carers', 'entrepreneurs', 'associations'],
    ),
    ...WAYS,
    day('verifiedAt'),
    day('reviewBy'),
  ],
  maps: [text('name', true), text('how'), link('url', true), text('words')],
  notices: [
    markdown('text', true),
    choice('level', 'info', 'warning'),
    ids('pages', 'pages'),
    day('from'),
    day('through'),
  ],
  glossary: [text('term', true), markdown('meaning', true), text('forms'), tick('onPage')],
  pages: [
    text('title'),
    {key: 'match', kind: 'lines', must: true},
    ids('topics'),
    ids('guides'),
    ids('flows'),
    ids('checklists'),
  ],
};

/** What of a manifest there is one of. */
export const SERVICE: readonly Field[] = [
  text('name', true),
  text('authority', true),
  choices('languages'),
  line('version'),
  day('updated'),
  day('reviewBy'),
  link('quickExit'),
];
export const THEME: readonly Field[] = [line('accent'), choice('corner', 'end', 'start')];

/** Those that are lists in the manifest; the others are maps by id. */
export const LISTS: ReadonlySet<Kind> = new Set<Kind>(['notices', 'pages']);
