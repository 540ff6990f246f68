/** One queue, and what it lets in. Times in milliseconds. */
export interface QueueSettings {
  /** `neuvonta@queue.chat.test`. */
  readonly jid: string;
  /** The domain of the rooms: XEP-0045. */
  readonly rooms: string;
  /** Whoever is of another domain is no adviser. */
  readonly advisers: string;
  /** Whether people may wait when nobody is on duty. */
  readonly open: 'always' | 'staffed';
  /** So many may wait. */
  readonly most: number;
  /** How many conversations an adviser can hold at once. */
  readonly talksEach: number;
  /** How long a conversation takes, until it is known. */
  readonly talkTime: number;
  /** Requests in a second of one JID, over some seconds. */
  readonly perSecond: number;
  /** Until an unfinished request to the server is given up. */
  readonly patience: number;
  /** Between two words on how things stand in the queue. */
  readonly between: number;
  /** Between two checks of each room. */
  readonly roomCheck: number;
  /** A customer who waits and goes away keeps the place so long. */
  readonly keepPlace: number;
  /** Without an adviser, a room stays so long. */
  readonly noAdviser: number;
  /** Without a customer. */
  readonly noCustomer: number;
  /** Without anyone. */
  readonly nobody: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const DEFAULTS = {
  open: 'staffed',
  most: 200,
  talksEach: 2,
  talkTime: 8 * MINUTE,
  perSecond: 5,
  patience: 8 * SECOND,
  between: SECOND,
  roomCheck: 30 * SECOND,
  keepPlace: 2 * MINUTE,
  noAdviser: MINUTE,
  noCustomer: 30 * MINUTE,
  nobody: 2 * MINUTE,
} as const satisfies Partial<QueueSettings>;

/** Addresses, and what is to be other than usual. */
export type QueueOptions = Pick<QueueSettings, 'jid' | 'rooms' | 'advisers'> &
  Partial<QueueSettings>;

export const settingsOf = (options: QueueOptions): QueueSettings => ({...DEFAULTS, ...options});
