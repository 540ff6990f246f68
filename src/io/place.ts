import {bare} from '../model/bare.js';
import {PLACE_KEY} from './traces.js';
import {own} from '../model/own.js';
import {DEPTHS, type Depth} from '../model/depth.js';
import {isHelperKind} from '../model/helper-kinds.js';
import {
  HOME,
  start,
  type ChatLink,
  type FlowView,
  type HelpersView,
  type Session,
  type View,
} from '../model/session.js';

/** As long as identifying oneself elsewhere and coming back may take, in ms. */
const KEPT = 30 * 60 * 1000;

/** What is kept for the next page of the same tab. */
export type Place = Pick<
  Session,
  | 'open'
  | 'trail'
  | 'lang'
  | 'second'
  | 'depth'
  | 'municipality'
  | 'sharedComputer'
  | 'counts'
  | 'chat'
>;

interface Kept extends Place {
  readonly manifest: string;
  readonly time: number;
}

const nowhere = {...start, trail: []};

/** Keeps where the person is in the help. Called only after they have opened it. */
export function keepPlace(manifest: string, session: Session): void {
  // On a shared computer nothing but that it is one, and a "no" to being counted.
  const {open, trail, lang, second, depth, municipality, chat} = session.sharedComputer
    ? nowhere
    : session;
  const {sharedComputer} = session;
  const counts = sharedComputer && session.counts ? undefined : session.counts;
  const place: Place = {
    open,
    trail,
    lang,
    second,
    depth,
    municipality,
    sharedComputer,
    counts,
    chat,
  };
  const kept: Kept = {manifest, time: Date.now(), ...place};
  try {
    sessionStorage.setItem(PLACE_KEY, JSON.stringify(kept));
  } catch {
    // Full or forbidden: then the help starts anew on the next page.
  }
}

const isId = (value: unknown): value is string => typeof value === 'string';
const isIdOrNone = (value: unknown): value is string | undefined =>
  value === undefined || isId(value);

/** A view that can be shown again; what else may stand in the storage is not ours. */
function viewOf(kept: unknown): View[] {
  const {name, id, step, node, done, solved, contact} = own(kept);
  if (name === 'contacts' || name === 'depth' || name === 'about' || name === 'chat') {
    return [{name}];
  }
  if ((name === 'handoff' || name === 'call-back') && isId(contact)) return [{name, contact}];
  if (name === 'helpers') return [helpersOf(kept)];
  if (!isId(id)) return [];
  if (name === 'topic' || name === 'checklist' || name === 'selfcheck') return [{name, id}];
  if (name === 'guide' && isIdOrNone(step)) return [{name, id, step, done: done === true}];
  if (name !== 'flow' || !isIdOrNone(node)) return [];
  return [{name, id, node, solved: solved === true, ...answersOf(kept)}];
}

/** Of a kind that is none, all kinds. */
function helpersOf(kept: unknown): HelpersView {
  const {kind, named} = own(kept);
  return {
    name: 'helpers',
    kind: isHelperKind(kind) ? kind : undefined,
    named: isId(named) ? named : undefined,
  };
}

/** What was answered to come to a node of a problem solver. */
function answersOf(kept: unknown): Pick<FlowView, 'from'> {
  const {node, answers} = own(own(kept)['from']);
  const isRight = isId(node) && Array.isArray(answers) && answers.every(Number.isInteger);
  return isRight ? {from: {node, answers: answers as number[]}} : {};
}

/** The conversation that went on. */
function chatOf(kept: unknown): ChatLink | undefined {
  const {contact, token} = own(kept);
  return isId(contact) && isId(token) && /^[0-9a-f]{32}$/.test(token)
    ? {contact, token}
    : undefined;
}

/** Where the person was in this help on the page before, within the last half hour. */
export function lastPlace(manifest: string): Place | undefined {
  try {
    const kept = bare(JSON.parse(sessionStorage.getItem(PLACE_KEY) ?? '{}') as Partial<Kept>);
    const {time = 0, open = false, trail = [], sharedComputer = false, counts} = kept;
    const age = Date.now() - time;
    const isHere = kept.manifest === manifest && age >= 0 && age <= KEPT;
    // Who does not want to be counted need not say so again in this tab.
    const lasting = {...start, sharedComputer, counts: counts === false ? counts : undefined};
    if (sharedComputer || !isHere) return lasting;
    const views = trail.slice(-20).flatMap(viewOf);
    const {lang, second, depth, municipality} = own(kept);
    return {
      open,
      trail: [HOME, ...views],
      lang: isId(lang) ? lang : '',
      second: isId(second) ? second : '',
      depth: DEPTHS.includes(depth as Depth) ? (depth as Depth) : '',
      municipality: isId(municipality) ? municipality : '',
      sharedComputer: false,
      counts: typeof counts === 'boolean' ? counts : undefined,
      chat: chatOf(own(kept)['chat']),
    };
  } catch {
    return undefined;
  }
}
