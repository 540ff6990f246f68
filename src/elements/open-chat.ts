import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import type {ChatSession} from '../chat/chat-session.js';
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
function isAllowed(script: string, help: Element): boolean {
  const allowed = help.getAttribute('chat-scripts')?.split(/\s+/) ?? [];
  return allowed.includes(script);
}

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
  return {
    options: bare(Object.fromEntries(entries) as Record<string, string>),
    script: script !== undefined && isAllowed(script, help) ? script : undefined,
    integrity,
    forget: {cookies, storage},
  };
}

/** Loads what speaks to the chat of a channel. Rejects when its file cannot be had. */
export async function providerFor(chat: Chat, element: Element): Promise<ChatProvider> {
  const help = helpAround(element);
  const {createProvider} = await PROVIDERS[chat.provider]();
  return createProvider(settingsOf(chat, help), {target: help});
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
    await session.resume(id, () => providerFor(chat, element), token);
  } catch {
    // Its file cannot be had now. On the next page it is tried again.
  }
}
