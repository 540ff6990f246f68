import type {Depth} from './depth.js';
import type {HelperKind} from './helper-kinds.js';

/** What the panel shows. */
export type View =
  | {readonly name: 'home' | 'contacts' | 'languages' | 'depth' | 'about'}
  /** `follows`: the topic goes along when the person moves to another field. */
  | {readonly name: 'topic'; readonly id: string; readonly follows?: boolean}
  | {readonly name: 'checklist' | 'selfcheck'; readonly id: string}
  | GuideView
  | FlowView
  | HelpersView
  /** Before a chat: what is told there, and other ways. A request to be called. The channel, by its id. */
  | {readonly name: 'handoff' | 'call-back'; readonly contact: string}
  | {readonly name: 'chat'};

/** A conversation that goes on: with which channel, and what one needs to go on with it. */
export interface ChatLink {
  /** The id of the channel. */
  readonly contact: string;
  /** 32 hexadecimal digits. */
  readonly token: string;
}

/** A guide: before its first step, at a step, or after the last one. */
export interface GuideView {
  readonly name: 'guide';
  readonly id: string;
  readonly step?: string | undefined;
  readonly done?: boolean;
}

/** A node of a problem solver, at first its start. */
export interface FlowView {
  readonly name: 'flow';
  readonly id: string;
  readonly node?: string | undefined;
  /** What was answered to which node to come here: the numbers of the answers, from 0. */
  readonly from?: {readonly node: string; readonly answers: readonly number[]};
  /** The person has said that it is solved. */
  readonly solved?: boolean;
}

/** Who else can help: of one kind, or all. */
export interface HelpersView {
  readonly name: 'helpers';
  readonly kind?: HelperKind | undefined;
  /** The helper that the editor has named, by its id: it comes first. */
  readonly named?: string | undefined;
}

/** Where the person is in the help. */
export interface Session {
  readonly open: boolean;
  /** The views gone through, from home; the last one is shown. Never empty. */
  readonly trail: readonly View[];
  /** BCP 47 tag the person chose; empty: as the page. */
  readonly lang: string;
  /** BCP 47 tag of the language that is shown beside it; empty: none. */
  readonly second: string;
  /** How much help the person has chosen; empty: they have not. */
  readonly depth: Depth | '';
  readonly query: string;
  /** Code of the municipality that the person has chosen; empty: they have not. */
  readonly municipality: string;
  readonly sharedComputer: boolean;
  /** Whether the person lets the use of the help be counted; `undefined`: they have not said. */
  readonly counts: boolean | undefined;
  readonly chat: ChatLink | undefined;
}

/** Everything a person can do. */
export type Intent =
  | {readonly type: 'open'; readonly topic?: string | undefined}
  | {readonly type: 'close'}
  | {readonly type: 'go'; readonly view: View}
  | {readonly type: 'back'}
  | {readonly type: 'speak'; readonly lang: string}
  | {readonly type: 'second'; readonly lang: string}
  /** `anew`: what is shown begins from its title. */
  | {readonly type: 'depth'; readonly depth: Depth | ''; readonly anew?: boolean}
  | {readonly type: 'search'; readonly query: string}
  | {readonly type: 'settle'; readonly municipality: string}
  | {readonly type: 'share-computer'; readonly on: boolean}
  /** Whether the use of the help may be counted. */
  | {readonly type: 'count'; readonly on: boolean}
  /** A conversation has begun, goes on, or is over. */
  | {readonly type: 'chat'; readonly chat: ChatLink | undefined}
  | {readonly type: 'forget'}
  /** Nobody has been there for a while: the next person must not see what was read. */
  | {readonly type: 'leave'}
  /** The focus came to a field with help of its own. */
  | {readonly type: 'field'; readonly topic: string}
  /** Back to the field that the topic explains. */
  | {readonly type: 'to-field'};

export const HOME: View = {name: 'home'};

export const start: Session = {
  open: false,
  trail: [HOME],
  lang: '',
  second: '',
  depth: '',
  query: '',
  municipality: '',
  sharedComputer: false,
  counts: undefined,
  chat: undefined,
};

export const shown = ({trail}: Session): View => trail.at(-1) ?? HOME;

/** The part of the help that the person came from; the start, if they came from none. */
export const itemBefore = ({trail}: Session): View =>
  trail.findLast((view) => 'id' in view) ?? HOME;

/** The topic that the person came from, if they came from one. */
export const topicBefore = ({trail}: Session): string | undefined => {
  const before = trail.findLast((view) => view.name === 'topic');
  return before?.id;
};

/** The only way a session changes. */
export function step(session: Session, intent: Intent): Session {
  switch (intent.type) {
    case 'open':
      return {...session, open: true, trail: opened(session, intent.topic)};
    case 'close':
      return {...session, open: false};
    case 'go':
      return {...session, trail: gone(session.trail, intent.view)};
    case 'back':
      return {...session, trail: session.trail.length > 1 ? session.trail.slice(0, -1) : [HOME]};
    case 'speak':
      return {
        ...session,
        lang: intent.lang,
        second: intent.lang === session.second ? '' : session.second,
        trail: withoutLast(session.trail, 'languages'),
      };
    case 'second':
      return {...session, second: intent.lang};
    case 'depth':
      return {...session, depth: intent.depth, trail: withoutLast(session.trail, 'depth')};
    case 'search':
      return {...session, query: intent.query};
    case 'settle':
      return {...session, municipality: intent.municipality};
    case 'share-computer':
      return {...session, sharedComputer: intent.on};
    case 'count':
      return {...session, counts: intent.on};
    case 'chat':
      return {...session, chat: intent.chat};
    case 'forget':
      return {
        ...session,
        query: '',
        municipality: '',
        chat: undefined,
        trail: [HOME, {name: 'about'}],
      };
    case 'leave':
      return {...start, sharedComputer: session.sharedComputer};
    case 'field':
      return {...session, trail: followed(session.trail, intent.topic)};
    case 'to-field':
      return session;
  }
}

/** What a view shows; a topic is the same whether it follows the person or not. */
const keyOf = (view: View): string => JSON.stringify({...view, follows: undefined});

/** Whether two views show the same. */
export const isSame = (one: View, other: View): boolean => keyOf(one) === keyOf(other);

function opened({trail}: Session, topic: string | undefined): readonly View[] {
  return topic === undefined ? trail : [HOME, {name: 'topic', id: topic, follows: true}];
}

/**
 * Going to where one is already changes nothing; going home starts the trail anew. The steps of a guide
 * take each other's place: "back" leads out of the guide, which has a way of its own to the step before. And
 * from a chat it does not lead to what comes before a chat.
 */
function gone(trail: readonly View[], view: View): readonly View[] {
  if (view.name === 'home') return [HOME];
  const last = trail.at(-1);
  if (last && isSame(last, view)) return trail;
  const isStep = last?.name === 'guide' && view.name === 'guide' && last.id === view.id;
  const isBegun = last?.name === 'handoff' && view.name === 'chat';
  return [HOME, ...trail.slice(1, isStep || isBegun ? -1 : undefined).slice(-20), view];
}

const withoutLast = (trail: readonly View[], name: View['name']): readonly View[] =>
  trail.length > 1 && trail.at(-1)?.name === name ? trail.slice(0, -1) : trail;

function followed(trail: readonly View[], topic: string): readonly View[] {
  const last = trail.at(-1);
  if (last?.name !== 'topic' || !last.follows || last.id === topic) return trail;
  return [...trail.slice(0, -1), {name: 'topic', id: topic, follows: true}];
}
