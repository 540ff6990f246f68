import type {Availability, ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import type {ChatSession} from '../chat/chat-session.js';
import {checkOptions, type Warn} from '../chat/option-rules.js';
import {PROVIDERS} from '../chat/providers.js';
import {bare} from '../model/bare.js';
import type {Chat, Contact} from '../model/manifest.js';
import type {ChatLink} from '../model/session.js';

/** The element of the help that a part of it is in, through the shadow roots between them. */
function helpAround(element: Element): Element {
  const root = element.getRootNode();
  const isInside = element.localName !== 'rinnalla-help' && root instanceof ShadowRoot;
  return isInside ? helpAround(root.host) : element;
}

/** A manifest never makes the page run a script that the page's own tag does not name. */
const allowedBy = (help: Element): readonly string[] =>
  help.getAttribute('chat-scripts')?.split(/\s+/) ?? [];

/** These run no script of a vendor. */
const OURS: readonly string[] = ['event', 'link', 'xmpp'];

/** `/…` is an address of the page's own site; that of a WebSocket begins with ws. */
function absolute(name: string, value: string, {baseURI}: Element): string {
  if (!/^\/(?!\/)/.test(value)) return value;
  const {href} = new URL(value, baseURI);
  return name === 'url' ? href.replace(/^http/, 'ws') : href;
}

function settingsOf(chat: Chat, help: Element): ChatSettings {
  const {options = {}, script, integrity, cookies = [], storage = []} = chat;
  const entries = Object.entries(options).map(([name, value]) => [
    name,
    absolute(name, value, help),
  ]);
  const isScriptBarred = script !== undefined && !allowedBy(help).includes(script);
  return {
    options: bare(Object.fromEntries(entries) as Record<string, string>),
    script: isScriptBarred ? undefined : script,
    isScriptBarred,
    integrity,
    forget: {cookies, storage},
  };
}

/**
 * Loads what speaks to the chat of a channel. Rejects when its file cannot be had, and with a {@link ChatError} when
 * its options are not enough.
 */
export async function providerFor(chat: Chat, element: Element, warn: Warn): Promise<ChatProvider> {
  const help = helpAround(element);
  const settings = settingsOf(chat, help);
  if (!OURS.includes(chat.provider)) {
    const {heedHosts} = await import('../chunks/chat-messenger.js');
    heedHosts(settings.options, allowedBy(help), help.baseURI);
  }
  const {createProvider} = await PROVIDERS[chat.provider]();
  const provider = createProvider(settings, {target: help});
  if (provider.options) checkOptions(provider.options, settings, warn);
  return provider;
}

/** Whether someone would answer now. Never rejects. */
export async function availabilityOf(
  chat: Chat,
  element: Element,
  signal: AbortSignal,
): Promise<Availability> {
  try {
    // What is wrong with it is told when the chat is opened.
    const provider = await providerFor(chat, element, () => undefined);
    return await provider.availability(signal);
  } catch {
    return {state: 'unknown'};
  }
}

/** Removes what the vendors of these channels keep in this browser, also of a chat that we know nothing of. */
export async function forgetChats(contacts: readonly Contact[]): Promise<void> {
  const kept = contacts.flatMap(({chat}) => (chat?.cookies || chat?.storage ? [chat] : []));
  if (kept.length === 0) return;
  const {forgetTraces} = await import('../chunks/chat-messenger.js');
  for (const {cookies = [], storage = []} of kept) forgetTraces({forget: {cookies, storage}});
}

/** Goes on with a conversation of the page before. */
export async function resumeChat(
  session: ChatSession,
  {contact: id, token}: ChatLink,
  {chat}: Contact,
  element: Element,
): Promise<void> {
  if (!chat) return;
  try {
    await session.resume(id, (warn) => providerFor(chat, element, warn), token);
  } catch {
    // Its file cannot be had now. On the next page it is tried again.
  }
}
