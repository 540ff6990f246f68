import type {ReferralCard} from '../chat/chat-provider.js';
import type {ConnectionEvent, Heard, RoomEnd} from './desk-connection.js';
import type {Ticket} from './ticket.js';

/** A message of a conversation, as the adviser sees it. */
export interface Line {
  readonly id: string;
  readonly from: 'me' | 'customer' | 'other';
  /** Of the one who said it. */
  readonly name: string;
  readonly text: string;
  readonly lang?: string | undefined;
  readonly referral?: ReferralCard | undefined;
  /** In ms since the epoch. */
  readonly at: number;
  readonly state: 'sending' | 'delivered' | 'failed';
}

/** With one customer. */
export interface Conversation {
  readonly room: string;
  readonly ticket?: Ticket | undefined;
  /** The last ones. */
  readonly lines: readonly Line[];
  /** Whether there were more. */
  readonly isShortened: boolean;
  readonly isCustomerHere: boolean;
  /** Whether the customer is writing. */
  readonly isTyping: boolean;
  /** How many messages came while the adviser looked elsewhere. */
  readonly unread: number;
  /** Whether all that was said before the adviser first came has been told. */
  readonly isCaughtUp: boolean;
  /** Whether the adviser is just coming in, and being told who is there. */
  readonly isEntering: boolean;
  readonly ended?: RoomEnd | undefined;
}

/** Of the message that came with the ticket. No other one is without an id. */
const FIRST = '';
/** Lines of a conversation. More of them make a page slow, and nobody reads them. */
const MOST_LINES = 500;

/** All that the adviser's desk shows, once logged in. */
export interface Desk {
  /** The adviser's name. */
  readonly name: string;
  readonly link: 'on' | 'lost';
  readonly isOnDuty: boolean;
  /** The first of those who wait. */
  readonly waiting: readonly Ticket[];
  readonly waitingCount: number;
  /** The queue does not answer: nobody knows who waits. */
  readonly isQueueSilent: boolean;
  /** The ticket that is being taken. */
  readonly taking?: string | undefined;
  readonly conversations: readonly Conversation[];
  /** The room that the adviser looks at. */
  readonly current?: string | undefined;
  /** Whether the page can be seen. */
  readonly isVisible: boolean;
}

/** What the adviser does, as far as it changes what is shown. */
export type AdviserEvent =
  | {readonly type: 'duty'; readonly on: boolean}
  | {readonly type: 'take'; readonly ticket: string}
  | {readonly type: 'not-taken'}
  /** Looks at a conversation; without a room, at the lists. */
  | {readonly type: 'choose'; readonly room?: string | undefined}
  | {readonly type: 'say'; readonly room: string; readonly line: Line}
  /** Sends once more what the room has refused. */
  | {readonly type: 'again'; readonly room: string; readonly id: string}
  /** Puts away a conversation that is over. */
  | {readonly type: 'close'; readonly room: string}
  | {readonly type: 'visible'; readonly on: boolean};

export type DeskEvent = ConnectionEvent | AdviserEvent;

/** The desk of an adviser who has just logged in. */
export const begun = (name: string): Desk => ({
  name,
  link: 'on',
  isOnDuty: true,
  waiting: [],
  waitingCount: 0,
  isQueueSilent: false,
  conversations: [],
  isVisible: true,
});

export const conversationIn = (desk: Desk, room: string | undefined): Conversation | undefined =>
  desk.conversations.find((one) => one.room === room);

/** Whether the adviser sees what is said in a room. */
const isSeen = (desk: Desk, room: string): boolean => desk.isVisible && desk.current === room;

function inRoom(desk: Desk, room: string, change: (one: Conversation) => Conversation): Desk {
  const conversations = desk.conversations.map((one) => (one.room === room ? change(one) : one));
  return {...desk, conversations};
}

const withLine = (id: string, change: (line: Line) => Line) => (one: Conversation) => ({
  ...one,
  lines: one.lines.map((line) => (line.from === 'me' && line.id === id ? change(line) : line)),
});

/** What is on its way is kept: it may have to be said again. */
function withNew(one: Conversation, line: Line): Conversation {
  let excess = one.lines.length + 1 - MOST_LINES;
  const isKept = ({from, state}: Line) => (from === 'me' && state !== 'delivered') || excess-- <= 0;
  const lines = excess > 0 ? one.lines.filter(isKept) : one.lines;
  return {...one, lines: [...lines, line], isShortened: one.isShortened || lines !== one.lines};
}

const read = (desk: Desk, room: string | undefined): Desk =>
  room === undefined ? desk : inRoom(desk, room, (one) => ({...one, unread: 0}));

const choose = (desk: Desk, room: string | undefined): Desk =>
  read({...desk, current: room}, desk.isVisible ? room : undefined);

/** One enters a room again after each loss of the connection: what was said stays. */
function joined(desk: Desk, room: string): Desk {
  const known = conversationIn(desk, room);
  const fresh = {room, lines: [], isShortened: false, unread: 0, isCaughtUp: false};
  const entering = {isCustomerHere: false, isTyping: false, isEntering: true, ended: undefined};
  const entered = {...(known ?? fresh), ...entering};
  if (known) return inRoom(desk, room, () => entered);
  return {...desk, conversations: [...desk.conversations, entered]};
}

/** What they wrote before anyone answered is the first that they said. */
function firstLine({message, since, lang}: Ticket): Line[] {
  if (!message) return [];
  const said = {text: message, lang: lang || undefined, at: since};
  return [{id: FIRST, from: 'customer', name: '', state: 'delivered', ...said}];
}

function told(desk: Desk, room: string, ticket: Ticket): Desk {
  const known = inRoom(desk, room, (one) => {
    const lines = one.lines.filter(({id}) => id !== FIRST);
    return {...one, ticket, lines: [...firstLine(ticket), ...lines]};
  });
  return ticket.id === desk.taking ? choose({...known, taking: undefined}, room) : known;
}

/** A message that is there already has been delivered: echoes and history bring it again. */
function heardIn(one: Conversation, heard: Heard, seen: boolean): Conversation {
  const {isHistory, ...said} = heard;
  const isSame = (line: Line) => line.from === heard.from && line.id === heard.id;
  if (one.lines.some(isSame))
    return withLine(heard.id, (line) => ({...line, state: 'delivered'}))(one);
  const isNew = heard.from === 'customer' && (one.isCaughtUp || !isHistory);
  return {
    ...withNew(one, {...said, state: 'delivered'}),
    isTyping: one.isTyping && heard.from !== 'customer',
    unread: one.unread + (isNew && !seen ? 1 : 0),
  };
}

function closed(desk: Desk, room: string): Desk {
  const conversations = desk.conversations.filter((one) => one.room !== room);
  const current = desk.current === room ? undefined : desk.current;
  return {...desk, conversations, current};
}

function linked(desk: Desk, link: Desk['link']): Desk {
  const conversations = desk.conversations.map((one) => ({...one, isTyping: false}));
  return {...desk, link, conversations, isQueueSilent: false};
}

/** The only way in which the desk changes. Pure. */
export function step(desk: Desk, event: DeskEvent): Desk {
  switch (event.type) {
    case 'link':
      return linked(desk, event.link);
    case 'out':
      return desk;
    case 'waiting':
      return {
        ...desk,
        waiting: event.tickets,
        waitingCount: event.count,
        isQueueSilent: false,
      };
    case 'silent':
      return {...desk, isQueueSilent: true};
    case 'joined':
      return joined(desk, event.room);
    case 'ticket':
      return told(desk, event.room, event.ticket);
    case 'heard': {
      const {room, heard} = event;
      return inRoom(desk, room, (one) => heardIn(one, heard, isSeen(desk, room)));
    }
    case 'caught-up':
      return inRoom(desk, event.room, (one) => ({
        ...one,
        isCaughtUp: true,
        isEntering: false,
      }));
    case 'typing':
      return inRoom(desk, event.room, (one) => ({...one, isTyping: event.on}));
    case 'customer':
      return inRoom(desk, event.room, (one) => ({
        ...one,
        isCustomerHere: event.isHere,
        isTyping: one.isTyping && event.isHere,
      }));
    case 'failed':
      return inRoom(
        desk,
        event.room,
        withLine(event.id, (line) => ({...line, state: 'failed'})),
      );
    case 'ended':
      return inRoom(desk, event.room, (one) => ({...one, isTyping: false, ended: event.by}));
    default:
      return stepOfAdviser(desk, event);
  }
}

function stepOfAdviser(desk: Desk, event: AdviserEvent): Desk {
  switch (event.type) {
    case 'duty':
      // Who is not on duty is not told who waits; who comes back is told anew.
      return {...desk, isOnDuty: event.on, waiting: [], waitingCount: 0};
    case 'take':
      return {...desk, taking: event.ticket};
    case 'not-taken':
      return {...desk, taking: undefined};
    case 'choose':
      return choose(desk, event.room);
    case 'say':
      return inRoom(desk, event.room, (one) => withNew(one, event.line));
    case 'again':
      return inRoom(
        desk,
        event.room,
        withLine(event.id, (line) => ({...line, state: 'sending'})),
      );
    case 'close':
      return closed(desk, event.room);
    case 'visible':
      return read({...desk, isVisible: event.on}, event.on ? desk.current : undefined);
  }
}
