import type {Problem} from '../model/problem.js';
import {isRecord} from '../model/schema.js';
import {RULES, type Find, type RuleId, type Values} from './finding.js';
import {keysOf, placesOf, valueAt} from './json-place.js';
import {nearName} from './near-name.js';
import {schemaOf, type Rules, type Subject} from './subject.js';
import {findUnknownNames} from './unknown-names.js';

/** What a property of a closed form looks like when it is right. */
const EXAMPLES: Readonly<Record<string, string>> = {
  $schema: './schema/v1.json',
  accent: '#005eb8',
  areas: '564',
  css: '#rent',
  display: '029 500 0000',
  email: 'help@agency.example',
  file: 'income.json',
  forms: 'phone',
  from: '2026-11-21',
  languages: 'fi',
  match: '/:lang(fi|sv)/income',
  number: '+358295000000',
  reviewBy: '2026-11-21',
  role: 'radiogroup',
  tag: 'input',
  through: '2026-11-21',
  times: '09:00-15:00',
  updated: '2026-11-21',
  verifiedAt: '2026-11-21',
};
const LINKS = /^(?:src|captions|url|more|quickExit|profileTest|appointment|wait|callBackRequest)$/;

function exampleFor(at: string): string {
  const name = keysOf(at).findLast((key) => !/^\d+$/.test(key) && !/^[a-z]{2}$/.test(key)) ?? '';
  if (Object.hasOwn(EXAMPLES, name)) return EXAMPLES[name] ?? '';
  return LINKS.test(name) ? 'https://agency.example/help' : 'rent-2';
}

const jsonOf = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

const shortened = (value: unknown): string => {
  const text = typeof value === 'string' ? value : jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** A name that is near to what is written, if there is one. */
function withNear(values: Values, written: unknown, names: Iterable<string>): Values {
  const near = typeof written === 'string' ? nearName(written, names) : undefined;
  return near === undefined ? values : {...values, near};
}

const MAPS: Readonly<Record<string, string>> = {
  anchor: 'anchors',
  checklist: 'checklists',
  contact: 'contacts',
  flow: 'flows',
  guide: 'guides',
  provider: 'providers',
  related: 'topics',
  topic: 'topics',
};
const NODES = /^(.*\/flows\/[^/]+)\/(?:start|nodes\/.*\/(?:unsure|to))$/;

/** The ids that a reference could have meant. */
function idsFor({help, json}: Subject, at: string): string[] {
  const flow = NODES.exec(at)?.[1];
  if (flow !== undefined) return Object.keys(Object(valueAt(json, `${flow}/nodes`)) as object);
  const name = keysOf(at).findLast((key) => !/^\d+$/.test(key)) ?? '';
  if (name === 'page' || name === 'pages') return help.pages.map(({id}) => id);
  const map: unknown = Reflect.get(help, MAPS[name] ?? name);
  return isRecord(map) ? Object.keys(map) : [];
}

const isRule = (code: string): code is RuleId => Object.hasOwn(RULES, code);

/**
 * The widget says only where to look: "somewhere in these steps". Of equal mistakes below one place the first is
 * told first.
 */
class Exactly {
  readonly #told = new Map<string, number>();

  place({at, detail}: Problem, json: unknown): string {
    const key = `${at}\n${detail}`;
    const number = this.#told.get(key) ?? 0;
    this.#told.set(key, number + 1);
    const places = placesOf(detail, valueAt(json, at), at);
    return places[number] ?? places[0] ?? at;
  }
}

const EXACT = new Set(['unknown-reference', 'flow-circle', 'selector', 'page-pattern']);

function valuesOf({code, at, detail}: Problem, subject: Subject, written: unknown): Values {
  const value = shortened(written);
  if (code === 'missing') return {name: detail.replaceAll(' or ', ', ')};
  if (code === 'wrong-type') return {types: detail.replaceAll(' or ', ', ')};
  if (code === 'too-long') return {limit: Number(/\d+/.exec(detail)?.[0] ?? 0)};
  if (code === 'empty' || code === 'too-many') return {};
  if (code === 'wrong-value')
    return withNear({allowed: detail, value}, written, detail.split(', '));
  if (code === 'wrong-form') return {value, example: exampleFor(at)};
  if (code === 'unknown-reference') return withNear({id: detail}, detail, idsFor(subject, at));
  return {detail: shortened(detail), value};
}

/** The first item of a list that stands there a second time. */
function doubled(list: unknown): {at: number; id: string} | undefined {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const at = items.findIndex((item, i) => typeof item === 'string' && items.indexOf(item) < i);
  return at < 0 ? undefined : {at, id: String(items[at])};
}

/** What stands within a problem solver is never in another file. */
const isOfFlow = (at: string): boolean => NODES.test(at) || /\/nodes\/[^/]+\/options/.test(at);

function tellProblem(problem: Problem, subject: Subject, exactly: Exactly, find: Find): void {
  const {code} = problem;
  if (!isRule(code) || code === 'unknown-property') return;
  const [file = ''] = problem.at.includes('#') ? problem.at.split('#') : [];
  const json = file ? subject.own.find((source) => source.file === file)?.json : subject.json;
  const inside = {...problem, at: file ? problem.at.slice(file.length + 1) : problem.at};
  const place = EXACT.has(code) ? exactly.place(inside, json) : inside.at;
  const isWhole = subject.kind === 'manifest' && subject.unread.length === 0;
  if (code === 'unknown-reference' && !isWhole && !isOfFlow(place)) return;
  const written = valueAt(json, place);
  const twice = code === 'too-many' ? doubled(written) : undefined;
  if (twice !== undefined) {
    find('listed-twice', `${problem.at}/${twice.at}`, {id: twice.id});
    return;
  }
  const values = valuesOf({...inside, at: place}, subject, written);
  find(code, file ? `${file}#${place}` : place, values);
}

/** What the format asks for, and what the widget would leave out. */
export const formRules: Rules = (subject, find) => {
  const misspelt = new Set<string>();
  const tellName: Find = (rule, at, values = {}) => {
    if (rule === 'misspelt-property')
      misspelt.add(`${at.slice(0, at.lastIndexOf('/'))}\n${values['near'] ?? ''}`);
    find(rule, at, values);
  };
  for (const {file, json} of subject.own) {
    const schema = schemaOf(file ? 'part' : subject.kind);
    findUnknownNames(json, schema, file ? `${file}#` : '', tellName);
  }
  const exactly = new Exactly();
  for (const problem of subject.problems) {
    // It is there, misspelt: that has been told.
    const told = problem.code === 'missing' && misspelt.has(`${problem.at}\n${problem.detail}`);
    if (!told) tellProblem(problem, subject, exactly, find);
  }
};
