import {isRecord, manifestSchema} from '../model/schema.js';
import {CommandError} from './command.js';
import {phonesIn} from './phone.js';
import {inOrder} from './stable-order.js';

type Values = Readonly<Record<string, unknown>>;

/** What an editor says about the service, to begin with. */
export interface Beginning {
  readonly name: string;
  readonly authority: string;
  /** BCP 47 tags, the first one is the service's own. */
  readonly languages: readonly string[];
  readonly phone?: string;
  /** Where people can write to the authority. */
  readonly url?: string;
  /** Which addresses are the page. */
  readonly page: string;
  /** Ids of problem solvers of packs/situations.json. */
  readonly cases: readonly string[];
}

/** What templates/*.json holds. */
export interface Template {
  readonly title: unknown;
  readonly topics: Values;
  readonly phone: unknown;
  readonly url: unknown;
}

const LONGEST_ID = 60;

/** `Asumistuen hakeminen` → `asumistuen-hakeminen`. */
function idFor(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const id = words.replace(/^[^a-z]+/, '').slice(0, LONGEST_ID);
  return id.replace(/-+$/, '') || 'service';
}

const wrong = (message: string): CommandError => new CommandError('init-answer', message);

const isLanguage = (tag: string): boolean =>
  new RegExp(manifestSchema.definitions?.['language']?.pattern ?? '').test(tag);

const isAddress = (address: string): boolean => /^(?:https?:\/\/|\/(?!\/))[^\s\\]+$/.test(address);

/** Throws `init-answer` for what cannot stand in a manifest. */
export function checkBeginning({name, languages, phone, url, page}: Beginning): void {
  const odd = languages.find((tag) => !isLanguage(tag));
  if (odd !== undefined || languages.length === 0)
    throw wrong(`"${odd ?? ''}" is no language. Give tags such as fi,sv,en.`);
  if (name === '') throw wrong('The service needs a name, as people see it on its pages.');
  if (phone === undefined && url === undefined)
    throw wrong(
      'People need a way to a person: a phone number, or an address where they can write.',
    );
  if (phone !== undefined && phonesIn(phone).phones.length !== 1)
    throw wrong(`"${phone}" is no phone number. Write it as people call it: 029 500 0000.`);
  if (url !== undefined && !isAddress(url))
    throw wrong(`"${url}" is no address. It begins with https:// or with /.`);
  if (!page.startsWith('/'))
    throw wrong(`"${page}" is no page. It begins with /, such as /apply or /*.`);
}

const isText = (value: Values): boolean =>
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([tag, text]) => isLanguage(tag) && typeof text === 'string');

/** Only these languages; a text that has none of them stays in English, and says so. */
function inLanguages(value: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguages(item, languages));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  if (!isText(value))
    return Object.fromEntries(entries.map(([key, part]) => [key, inLanguages(part, languages)]));
  const kept = entries.filter(([tag]) => languages.includes(tag));
  return kept.length > 0 ? Object.fromEntries(kept) : {en: value['en']};
}

/** The problem solvers with those that they lead to. */
function casesWith(ids: readonly string[], flows: Values): Values {
  const found = new Map<string, unknown>();
  const add = (id: string): void => {
    if (found.has(id) || !Object.hasOwn(flows, id)) return;
    found.set(id, flows[id]);
    for (const [, next = ''] of JSON.stringify(flows[id]).matchAll(/"flow":"([\w-]+)"/g)) add(next);
  };
  for (const id of ids) {
    if (!Object.hasOwn(flows, id))
      throw wrong(`There is no case "${id}". There are: ${Object.keys(flows).join(', ')}.`);
    add(id);
  }
  return Object.fromEntries(found);
}

function contactsOf({phone, url}: Beginning, template: Template): Values {
  const [called] = phonesIn(phone ?? '').phones;
  return {
    ...(called ? {phone: {type: 'phone', name: template.phone, ...called}} : {}),
    ...(url === undefined ? {} : {form: {type: 'form', name: template.url, url}}),
  };
}

/** The first manifest of a service: a page, a topic, a way to a person, and the cases that were chosen. */
export function firstManifest(
  beginning: Beginning,
  template: Template,
  flows: Values,
  schema: string,
): unknown {
  const {name, authority, languages, page, cases} = beginning;
  const inOwn = (text: string): unknown => ({[languages[0] ?? 'fi']: text});
  const solvers = casesWith(cases, flows);
  const body = inLanguages(
    {
      topics: template.topics,
      contacts: contactsOf(beginning, template),
      ...(cases.length > 0 ? {flows: solvers} : {}),
      pages: [
        {
          id: 'start',
          match: page,
          title: template.title,
          topics: Object.keys(template.topics),
          ...(cases.length > 0 ? {flows: cases} : {}),
        },
      ],
    },
    languages,
  );
  const service = {
    id: idFor(name),
    name: inOwn(name),
    authority: inOwn(authority || name),
    languages,
  };
  return inOrder({$schema: schema, format: 1, service, ...(body as Values)}, manifestSchema);
}
