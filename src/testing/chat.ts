import {
  type Availability,
  ChatError,
  type ChatEvent,
  type ChatFailure,
  type ChatMessage,
  type ChatProvider,
  type ChatStart,
  type OptionRules,
} from '../chat/chat-provider.js';
import {PROVIDERS} from '../chat/providers.js';
import type {Contact, Manifest} from '../model/manifest.js';
import {mountHelp, stub, until, type HelpOnPage, type MountOptions} from './mount-help.js';
import {fullManifest} from './manifests.js';

/** A stand-in for what speaks to a chat: the test says what comes from there. */
export class ChatStandIn implements ChatProvider {
  readonly style: ChatProvider['style'];
  readonly started: ChatStart[] = [];
  readonly resumed: string[] = [];
  readonly sent: {text: string; id: string}[] = [];
  readonly typed: boolean[] = [];
  ended = 0;
  left = 0;
  options: OptionRules | undefined;
  /** Whether someone would answer now. */
  available: Availability = {state: 'unknown'};
  /** What it answers to the next start. */
  refuses: ChatFailure | undefined;
  /** Whether there is something to go on with. */
  goesOn = true;
  #listeners = new Set<(event: ChatEvent) => void>();

  constructor(style: ChatProvider['style'] = 'conversation') {
    this.style = style;
  }

  availability = () => Promise.resolve(this.available);

  start(start: ChatStart): Promise<void> {
    this.started.push(start);
    if (this.refuses) return Promise.reject(new ChatError(this.refuses));
    this.emit({type: 'state', state: 'queued'});
    return Promise.resolve();
  }

  resume(token: string): Promise<boolean> {
    this.resumed.push(token);
    return Promise.resolve(this.goesOn);
  }

  end(): Promise<void> {
    this.ended++;
    this.emit({type: 'ended', by: 'customer'});
    return Promise.resolve();
  }

  leave(): void {
    this.left++;
  }

  on(listener: (event: ChatEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(text: string, id: string): void {
    this.sent.push({text, id});
  }

  typing(on: boolean): void {
    this.typed.push(on);
  }

  emit(event: ChatEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** The adviser comes. */
  join(name = 'Maija', isBot = false): void {
    this.emit({type: 'adviser', change: 'joined', name, isBot});
    this.emit({type: 'state', state: 'active'});
  }

  /** The adviser says something. */
  says(text: string, more: Partial<ChatMessage> = {}): void {
    const id = `a${Math.random()}`;
    const at = Date.UTC(2026, 10, 26, 8);
    const message = {id, from: 'adviser', name: 'Maija', text, at, isOld: false, ...more} as const;
    this.emit({type: 'message', message});
  }
}

/** A page on which the chat is spoken to by a stand-in until the test is over. */
export function chatStandIn(style?: ChatProvider['style']): ChatStandIn {
  const provider = new ChatStandIn(style);
  const load = () => Promise.resolve({createProvider: () => provider});
  stub(PROVIDERS, 'xmpp', {value: load});
  return provider;
}

const chat: Contact = {
  type: 'chat',
  name: {fi: 'Chat', sv: 'Chatt', en: 'Chat'},
  text: 'Ask us.',
  chat: {provider: 'xmpp', options: {}, cannot: 'No decisions are made here.'},
};

export const withChat = (more: Partial<Contact> = {}): Manifest => ({
  ...fullManifest(),
  contacts: {
    phone: {type: 'phone', name: 'Customer service', number: '+358295000000'},
    chat: {...chat, ...more},
    calls: {
      type: 'phone',
      name: 'Calls',
      number: '+358295000300',
      callBackRequest: 'https://calls.example/',
    },
  },
});

/** The help at the sheet before the chat. */
export async function atHandoff(options: MountOptions = {}): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: withChat(), ...options});
  await help.open();
  help.panel!.apply({type: 'go', view: {name: 'handoff', contact: 'chat'}});
  await until(() => help.find('textarea'), 'The sheet is there');
  return help;
}

/** The help in a conversation, with what speaks for the service. */
export async function inChat(
  options: MountOptions = {},
): Promise<{help: HelpOnPage; service: ChatStandIn}> {
  const service = chatStandIn();
  const help = await atHandoff(options);
  await help.press('Start the chat');
  await until(() => help.find('rinnalla-chat'), 'The conversation is there');
  return {help, service};
}
