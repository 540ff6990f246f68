import type {ContextKey} from '../model/chat-context.js';

/** Whether someone would answer now. `busy`: it is open, and one has to wait. */
export interface Availability {
  readonly state: 'open' | 'busy' | 'closed' | 'unknown';
  /** How many are waiting. */
  readonly waiting?: number | undefined;
  /** About how long, in seconds. */
  readonly waitSeconds?: number | undefined;
}

export type {ContextKey} from '../model/chat-context.js';

/** What goes to the chat: exactly what the person saw and left ticked. */
export interface ChatStart {
  /** BCP 47. */
  readonly lang: string;
  readonly context: Readonly<Partial<Record<ContextKey, string>>>;
  /** In the person's own words; may be empty. */
  readonly firstMessage: string;
  /** 32 hexadecimal digits, random: who has them goes on with the conversation. */
  readonly token: string;
}

/** Who, or what, ended a conversation. `taken-over`: another tab went on with it. */
export type ChatEnd = 'customer' | 'adviser' | 'timeout' | 'service' | 'taken-over';

/** Why something did not work. */
export type ChatFailure =
  /** Nobody is there now. */
  | 'closed'
  /** So many are waiting that no more are let in. */
  | 'full'
  /** The service does not let us in, or answers what it should not. */
  | 'refused'
  /** No network, no server, or a script that does not come. */
  | 'unreachable'
  /** What was to be gone on with is over. */
  | 'expired'
  /** Too many messages in a short time. */
  | 'too-fast'
  | 'too-long'
  /** The page does not allow what the service needs: its script, its connection. */
  | 'blocked';

/** Someone or something else that can help, as an adviser sends it. Each is text, and none is markup. */
export interface ReferralCard {
  readonly name: string;
  readonly how: string;
  readonly number?: string | undefined;
  /** http or https. */
  readonly url?: string | undefined;
}

export interface ChatMessage {
  readonly id: string;
  readonly from: 'me' | 'adviser' | 'service';
  readonly name?: string | undefined;
  readonly isBot?: boolean | undefined;
  readonly text: string;
  /** BCP 47, where it is said. */
  readonly lang?: string | undefined;
  readonly referral?: ReferralCard | undefined;
  /** In ms since the epoch. */
  readonly at: number;
  /** It was said before this page was there: it is not announced. */
  readonly isOld: boolean;
}

export type ChatEvent =
  | {
      readonly type: 'state';
      readonly state: 'connecting' | 'queued' | 'active' | 'reconnecting';
    }
  | {readonly type: 'ended'; readonly by: ChatEnd}
  /** `position`: how many are before the person. */
  | {
      readonly type: 'queue';
      readonly position?: number | undefined;
      readonly waitSeconds?: number | undefined;
    }
  | {
      readonly type: 'adviser';
      readonly change: 'joined' | 'left';
      readonly name: string;
      readonly isBot: boolean;
    }
  | {readonly type: 'message'; readonly message: ChatMessage}
  | {readonly type: 'typing'; readonly on: boolean; readonly name: string}
  /** The message with this id has come to the service. */
  | {readonly type: 'delivered'; readonly id: string}
  /** `messageId`: of which message; without it, of the conversation. */
  | {
      readonly type: 'failed';
      readonly code: ChatFailure;
      readonly messageId?: string | undefined;
    };

/** The settings of a chat, as the manifest has them, with absolute addresses. */
export interface ChatSettings {
  readonly options: Readonly<Record<string, string>>;
  /** The address of the vendor's script, if the page allows one. */
  readonly script?: string | undefined;
  /** The page allows no script, though the manifest has one: the tag does not name it. */
  readonly isScriptBarred?: boolean | undefined;
  /** Of that script: `sha384-…`. */
  readonly integrity?: string | undefined;
  /** What the vendor keeps in this browser: names of cookies, beginnings of keys in the storages. */
  readonly forget?:
    {readonly cookies?: readonly string[]; readonly storage?: readonly string[]} | undefined;
}

/** The names of the options that a provider heeds. */
export interface OptionRules {
  /** Without each of these no chat is opened. */
  readonly needed?: readonly string[];
  /** Nor without these where we load the script: on a page with the vendor's own snippet they are in that. */
  readonly snippet?: readonly string[];
  readonly others?: readonly string[];
}

/** A rejection of {@link ChatProvider.start} or `resume`. */
export class ChatError extends Error {
  readonly code: ChatFailure;
  /** The option that is to be mended, if it is one. */
  readonly option: string;

  /** @param detail for developers */
  constructor(code: ChatFailure, detail = '', option = '') {
    super(detail || code);
    this.code = code;
    this.option = option;
  }
}

/**
 * A way to hold, or to open, a conversation with the authority. Nothing is sent, and no script of a vendor is
 * loaded, before `start` or `resume`. Around it others own consent, hours, the check for codes, the transcript.
 */
export interface ChatProvider {
  /** `conversation`: shown by us. `messenger`: the vendor's own window. */
  readonly style: 'conversation' | 'messenger';
  readonly options?: OptionRules | undefined;
  /** Never rejects. */
  availability(signal: AbortSignal): Promise<Availability>;
  /** Resolves when the person waits or talks, or the messenger is open. Rejects with a {@link ChatError}. */
  start(start: ChatStart): Promise<void>;
  /** Whether there was something to go on with. Rejects with a {@link ChatError}. */
  resume(token: string): Promise<boolean>;
  /** Ends it at the service, and forgets all that is of it in this browser. Never rejects. */
  end(): Promise<void>;
  /** Lets go of the connection, as when the page goes away: it can be gone on with. */
  leave(): void;
  /** @returns what stops it */
  on(listener: (event: ChatEvent) => void): () => void;
  /** Only of a conversation. What cannot be sent now is sent once when it can. */
  send?(text: string, id: string): void;
  typing?(on: boolean): void;
}
