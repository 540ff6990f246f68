import {pointer} from '../model/problem.js';
import {isRecord} from '../model/schema.js';
import type {EditIntent, EditView} from './edit-intent.js';
import {begun, changed, redone, typed, undone, type EditHistory} from './edit-history.js';
import {LISTS, type Kind} from './forms.js';
import {
  freeKey,
  parentOf,
  steps,
  valueAt,
  withItem,
  withMoved,
  withValue,
  type Json,
} from './json-tree.js';
import {placeUses, withoutLeft} from './place-uses.js';
import {languagesOf} from './written-languages.js';

/** Where the editor is: the draft with its steps, what is shown, and in which language one writes. */
export interface EditState {
  readonly history: EditHistory;
  readonly view: EditView;
  /** JSON pointer of the thing whose form is shown. */
  readonly at: string;
  /** JSON pointer of the field that is to have the focus. */
  readonly field: string;
  readonly lang: string;
  readonly second: string;
}

export const openedWith = (tree: Json, lang: string): EditState => ({
  history: begun(tree),
  view: 'list',
  at: '',
  field: '',
  lang,
  second: '',
});

/** What a new thing has to begin with, so that its form shows what must be written. */
function blank(kind: Kind, title: string, lang: string): {readonly [key: string]: Json} {
  const said: Json = {[lang]: title};
  switch (kind) {
    case 'topics':
      return {title: said, short: ''};
    case 'guides':
      return {title: said, steps: []};
    case 'flows':
      return {title: said, start: 'start', nodes: {start: {ask: '', options: []}}};
    case 'checklists':
      return {title: said, items: []};
    case 'selfchecks':
      return {title: said, answers: [], themes: []};
    case 'contacts':
      return {type: 'phone', name: said};
    case 'providers':
      return {kind: 'digital-support', name: said, forWhom: '', how: ''};
    case 'maps':
      return {name: said, url: ''};
    case 'glossary':
      return {term: said, meaning: ''};
    case 'notices':
      return {text: said};
    case 'pages':
      return {title: said, match: ['/']};
  }
}

function created(state: EditState, kind: Kind, title: string): EditState {
  const tree = state.history.now;
  const map = `/${kind}`;
  const thing = blank(kind, title, state.lang);
  if (!LISTS.has(kind)) {
    const key = freeKey(valueAt(tree, map), title);
    return edited(state, withValue(tree, `${map}/${key}`, thing), `${map}/${key}`);
  }
  const list = valueAt(tree, map);
  const items = Array.isArray(list) ? (list as readonly {readonly id?: string}[]) : [];
  const taken = Object.fromEntries(items.map(({id = ''}) => [id, true]));
  const item = {id: freeKey(taken, title), ...thing};
  return edited(state, withItem(tree, map, item), `${map}/${items.length}`);
}

const edited = (state: EditState, tree: Json, at: string): EditState => ({
  ...state,
  history: changed(state.history, tree),
  view: 'form',
  at,
  field: '',
});

const after = (state: EditState, tree: Json): EditState =>
  tree === state.history.now ? state : {...state, history: changed(state.history, tree)};

/** What is taken out while its form is shown leads back to the list. */
function taken(state: EditState, at: string): EditState {
  const next = after(state, withValue(state.history.now, at, undefined));
  const isShown = state.at === at || state.at.startsWith(`${at}/`);
  return isShown ? {...next, view: 'list', at: ''} : next;
}

/** After a step back or forth the form may be gone. */
function stayed(state: EditState, history: EditHistory): EditState {
  const isThere = state.at === '' || valueAt(history.now, state.at) !== undefined;
  return isThere ? {...state, history} : {...state, history, view: 'list', at: ''};
}

/** An anchor has no form: it is chosen in that of what stands there. The language is that of the field. */
function opened(state: EditState, at: string, field: string): EditState {
  const {now} = state.history;
  const [map, id] = steps(at);
  const use = map === 'anchors' && placeUses(now).find(({anchor}) => anchor === id);
  if (use) return opened(state, use.at, use.at);
  const lang = languageAt(now, field);
  const isShown = lang === undefined || lang === state.second;
  return {...state, view: 'form', at: thingAt(at), field, lang: isShown ? state.lang : lang};
}

/** Of a place in a text, its language, if it is one of the service. */
function languageAt(tree: Json, field: string): string | undefined {
  const {parent, key} = parentOf(field);
  const text = valueAt(tree, parent);
  const isText =
    typeof text === 'string' ||
    (isRecord(text) && Object.values(text).every((one) => typeof one === 'string'));
  return isText && languagesOf(tree).includes(key) ? key : undefined;
}

/**
 * The state after an intent. What concerns the page (choosing places) or a report is left to others.
 * @param time in ms
 */
export function edit(state: EditState, intent: EditIntent, time: number): EditState {
  const {history} = state;
  switch (intent.type) {
    case 'set': {
      const {at, value} = intent;
      if (value === undefined) return taken(state, at);
      const tree = withValue(history.now, at, value);
      return intent.typing
        ? {...state, history: typed(history, tree, at, time)}
        : after(state, tree);
    }
    case 'insert':
      return after(state, withItem(history.now, intent.at, intent.item, intent.index));
    case 'move':
      return after(state, withMoved(history.now, intent.at, intent.by));
    case 'place': {
      const placed = withValue(history.now, pointer('/anchors', intent.id), intent.anchor);
      const tree = withValue(placed, intent.at, intent.value);
      return after(state, withoutLeft(tree, history.now, intent.at));
    }
    case 'create':
      return created(state, intent.map, intent.title);
    case 'undo':
      return stayed(state, undone(history));
    case 'redo':
      return stayed(state, redone(history));
    case 'edit':
      return opened(state, intent.at, intent.field ?? '');
    case 'show':
      return {...state, view: intent.view, field: ''};
    case 'speak':
      return intent.second ? {...state, second: intent.lang} : {...state, lang: intent.lang};
    case 'replace':
      return stayed(state, changed(history, intent.tree));
    case 'choose-place':
    case 'record':
    case 'figures':
      return state;
  }
}

/** Of a place deep inside a thing, the thing: `/topics/rent/short/fi` → `/topics/rent`. */
export function thingAt(at: string): string {
  const [map = '', id] = at.split('/').slice(1);
  return id === undefined || map === 'service' || map === 'theme' ? `/${map}` : `/${map}/${id}`;
}

/** The map that a thing is in: `topics`. */
export const kindAt = (at: string): string => parentOf(thingAt(at)).parent.slice(1);
