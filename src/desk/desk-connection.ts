import type {ReferralCard} from '../chat/chat-provider.js';
import type {DeskSettings} from './desk-settings.js';
import type {Ticket} from './ticket.js';

/** Why an adviser does not get in, or is out again. */
export type DeskFailure =
  /** The account or the password is wrong. */
  | 'refused'
  /** No network, no server, or no answer in time. */
  | 'unreachable'
  /** The server would have the password sent unencrypted. */
  | 'insecure'
  /** The same account has logged in elsewhere. */
  | 'replaced';

/** A rejection of {@link Connect}, or of what a connection was asked to do. `taken`: by another adviser. */
export class DeskError extends Error {
  readonly code: DeskFailure | 'taken' | 'failed';

  constructor(code: DeskError['code'], cause?: unknown) {
    super(code, {cause});
    this.code = code;
  }
}

/** What is said in a room, as it is sent. */
export interface Saying {
  /** Unique: by its echo it is known that the room has it. */
  readonly id: string;
  readonly text: string;
  /** BCP 47, where it is known. */
  readonly lang?: string | undefined;
  readonly referral?: ReferralCard | undefined;
}

/** What was said in a room, as it came. */
export interface Heard extends Saying {
  readonly from: 'me' | 'customer' | 'other';
  /** Of the one who said it. */
  readonly name: string;
  /** In ms since the epoch. */
  readonly at: number;
  /** It was said before the room was entered. */
  readonly isHistory: boolean;
}

/** Who, or what, ended a conversation. */
export type RoomEnd = 'customer' | 'adviser' | 'timeout' | 'service';

export type ConnectionEvent =
  | {readonly type: 'link'; readonly link: 'on' | 'lost'}
  /** The connection is over for good. */
  | {readonly type: 'out'; readonly why: DeskFailure}
  /** The first of those who wait, and how many there are in all. */
  | {readonly type: 'waiting'; readonly tickets: readonly Ticket[]; readonly count: number}
  /** Of the queue nothing is heard: most often it does not exist. */
  | {readonly type: 'silent'}
  /** The adviser has entered a room. */
  | {readonly type: 'joined'; readonly room: string}
  | {readonly type: 'ticket'; readonly room: string; readonly ticket: Ticket}
  | {readonly type: 'heard'; readonly room: string; readonly heard: Heard}
  /** All that was said before has been told, and the room takes what is said. */
  | {readonly type: 'caught-up'; readonly room: string}
  | {readonly type: 'typing'; readonly room: string; readonly on: boolean}
  | {readonly type: 'customer'; readonly room: string; readonly isHere: boolean}
  | {readonly type: 'failed'; readonly room: string; readonly id: string}
  | {readonly type: 'ended'; readonly room: string; readonly by: RoomEnd};

/** What the desk needs of the chat service. It comes back by itself when the network does. */
export interface DeskConnection {
  /** Whether customers may come. */
  duty(on: boolean): void;
  /** Takes one who waits. Rejects with a {@link DeskError}. */
  take(ticket: string): Promise<void>;
  /** Lost if the room has not been caught up with: it is said again then. */
  send(room: string, saying: Saying): void;
  typing(room: string, on: boolean): void;
  /** Ends a conversation for both. Rejects with a {@link DeskError}. */
  end(room: string): Promise<void>;
  /** Logs out. */
  leave(): void;
}

/** The adviser's account; `name`: what customers see. */
export interface Login {
  readonly account: string;
  readonly password: string;
  readonly name: string;
}

/** Logs in, on duty. Rejects with a {@link DeskError}. Nothing is told before it resolves. */
export type Connect = (
  settings: DeskSettings,
  login: Login,
  tell: (event: ConnectionEvent) => void,
) => Promise<DeskConnection>;
