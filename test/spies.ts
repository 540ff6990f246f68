import type {FrameWindow} from './demo-frame.js';
import {isOurs, watch, watchAll, watchNew, type Names} from './watching.js';

/** What is read or written of fields. */
const STATE: Names = {
  HTMLInputElement:
    'value valueAsNumber valueAsDate defaultValue checked defaultChecked files selectionStart ' +
    'selectionEnd validity validationMessage',
  HTMLTextAreaElement: 'value defaultValue textLength selectionStart validity',
  HTMLSelectElement: 'value selectedIndex selectedOptions options validity',
  HTMLOptionElement: 'selected text value',
  HTMLOutputElement: 'value',
  HTMLFormElement: 'elements',
};

const TEXT: Names = {
  Node: 'textContent nodeValue',
  Element: 'innerHTML outerHTML',
  HTMLElement: 'innerText',
  CharacterData: 'data',
};

const PERSONAL = 'textarea, select, output';

/** Whether the text of a node holds what a person has entered or chosen. */
function isPersonal(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return Boolean(node.parentElement?.closest(PERSONAL));
  const element = node as Element;
  return Boolean(element.querySelector(PERSONAL) ?? element.closest(PERSONAL));
}

/** What of the page's fields is read from now on, a line each. */
export function readsOf(window: FrameWindow): string[] {
  const found: string[] = [];
  const told = (name: string, on: unknown) => {
    if (!isOurs(on as Node)) found.push(name);
  };
  watchAll(window, STATE, told, 'get');
  const toldOfText = (name: string, on: unknown) => {
    if (isPersonal(on as Node)) told(name, on);
  };
  watchAll(window, TEXT, toldOfText, 'get');
  watchAll(window, {Element: 'getAttribute'}, (name, on, [attribute]) => {
    if (['value', 'checked', 'selected'].includes(String(attribute))) told(name, on);
  });
  watchNew(window, 'FormData', () => found.push('FormData'));
  return found;
}

/** What is done to the page's fields and forms from now on, a line each. */
export function deedsOf(window: FrameWindow): string[] {
  const found: string[] = [];
  const told = (name: string, on: unknown) => {
    if (!(on instanceof window.Node) || (on.isConnected && !isOurs(on))) found.push(name);
  };
  watchAll(window, STATE, told, 'set');
  const methods = {
    HTMLElement: 'click',
    HTMLFormElement: 'submit requestSubmit reset',
    HTMLInputElement: 'setRangeText select stepUp stepDown showPicker',
    HTMLTextAreaElement: 'setRangeText select',
    EventTarget: 'dispatchEvent',
  };
  watchAll(window, methods, told);
  return found;
}

const KEEPING: Names = {
  Storage: 'setItem removeItem clear',
  IDBFactory: 'open deleteDatabase',
  CacheStorage: 'open delete',
  CookieStore: 'set delete',
  ServiceWorkerContainer: 'register',
  StorageManager: 'persist getDirectory',
};
const INTRUDING: Names = {
  HTMLElement: 'focus blur',
  HTMLDialogElement: 'show showModal',
  HTMLMediaElement: 'play',
  SpeechSynthesis: 'speak',
  Navigator: 'sendBeacon vibrate',
  Element: 'requestFullscreen scrollIntoView',
};
const CLASSES =
  'Audio AudioContext BroadcastChannel EventSource Notification RTCPeerConnection SharedWorker ' +
  'WebSocket WebTransport Worker';
const FUNCTIONS = 'open alert confirm prompt print scroll scrollTo scrollBy';

/** What is kept on the device from now on, and what would make itself felt, a line each. */
export function intrusionsOf(window: FrameWindow): string[] {
  const found: string[] = [];
  const told = (name: string) => found.push(name);
  watchAll(window, KEEPING, told);
  watchAll(window, {Document: 'cookie'}, told, 'set');
  watchAll(window, INTRUDING, told);
  for (const name of CLASSES.split(' ')) watchNew(window, name, () => told(name));
  for (const name of FUNCTIONS.split(' ')) watch(window, name, () => told(name));
  window.addEventListener('focusin', ({target}) => told(`focus on ${String(target)}`));
  return found;
}

/** What is sent from now on: addresses and bodies. */
export function sentBy(window: FrameWindow): string[] {
  const sent: string[] = [];
  const told = (args: readonly unknown[]) => sent.push(...args.map(inWords));
  watch(window, 'fetch', (_, args) => told(args));
  const methods = {XMLHttpRequest: 'open send setRequestHeader', Navigator: 'sendBeacon'};
  watchAll(window, methods, (_name, _on, args) => told(args));
  const sources = {HTMLImageElement: 'src', HTMLScriptElement: 'src', HTMLLinkElement: 'href'};
  watchAll(window, sources, (_name, _on, args) => told(args), 'set');
  return sent;
}

const inWords = (what: unknown): string =>
  typeof what === 'object' ? JSON.stringify(what) : String(what);
