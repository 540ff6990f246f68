import {during} from './mount-help.js';

/*
 * Stand-ins for the scripts of messengers' vendors. They have the calls that the vendors document, as docs/chat.md
 * names them, and remember how they were called. They are no more than that: nothing here was tested against a real
 * service, and a vendor may change its script any day.
 */

type Fn = (...args: never[]) => unknown;
type Calls = readonly unknown[][];

/** What a test sees of a stand-in. */
export interface StandIn {
  /** The address of its script. */
  readonly script: string;
  /** What was called, in its order: the name, then what was given, without functions. */
  readonly calls: unknown[][];
  /** Tells those who subscribed to an event of the vendor's, on the window or by its own call. */
  readonly emit: (event: string) => void;
  /** How often its script was run. */
  readonly runs: () => number;
}

const globals = window as unknown as Record<string, unknown>;

/** An address of a script that does something, until the test is over. */
export function scriptOf(act: () => void): string {
  const name = `standIn${Math.random().toString(36).slice(2)}`;
  globals[name] = act;
  const text = `window[${JSON.stringify(name)}]()`;
  const address = URL.createObjectURL(new Blob([text], {type: 'text/javascript'}));
  during(() => {
    URL.revokeObjectURL(address);
    Reflect.deleteProperty(globals, name);
  });
  return address;
}

/** What a vendor's script knows of the test that it stands in. */
class Recorder {
  readonly calls: unknown[][] = [];
  readonly #listeners = new Map<string, Fn[]>();

  /** A function that remembers how it was called. */
  fn =
    (name: string, answer?: unknown): Fn =>
    (...args: unknown[]) => {
      this.calls.push([name, ...args.filter((arg) => typeof arg !== 'function')]);
      return answer;
    };

  subscribe(event: string, listener: Fn): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  emit = (event: string): void => {
    window.dispatchEvent(new Event(event));
    for (const listener of this.#listeners.get(event) ?? []) listener();
  };
}

/** @param install what its script puts on the window under these names */
function standIn(names: readonly string[], install: (recorder: Recorder) => void): StandIn {
  const recorder = new Recorder();
  let runs = 0;
  const script = scriptOf(() => {
    runs++;
    install(recorder);
  });
  during(() => {
    for (const name of names) Reflect.deleteProperty(globals, name);
  });
  return {script, calls: recorder.calls, emit: recorder.emit, runs: () => runs};
}

const soon = (act: () => void): void => {
  setTimeout(act);
};

/** Takes what a snippet's function has kept until now, then is called itself. */
function takeOver(name: string, kept: string, answer: Fn): void {
  const before = (globals[name] as Record<string, Calls> | undefined)?.[kept] ?? [];
  globals[name] = answer;
  for (const args of [...before]) answer(...(args as never[]));
}

/** @param refused commands that it cannot do */
export const genesys = (refused: readonly string[] = []): StandIn =>
  standIn(['Genesys', '_genesysJs'], (recorder) => {
    const {c} = globals['Genesys'] as {c: unknown};
    recorder.calls.push(['c', c]);
    takeOver('Genesys', 'q', (kind: string, name: string, ...rest: Fn[]) => {
      if (kind === 'subscribe') {
        const [listener] = rest as [Fn];
        recorder.subscribe(name, listener);
        if (name === 'Database.ready') soon(listener);
        return;
      }
      const [data, ok, no] = rest as unknown as [unknown, Fn, Fn];
      recorder.calls.push([name, data]);
      soon(refused.includes(name) ? no : ok);
    });
  });

export const telia = (widget: string): StandIn =>
  standIn(['humany'], ({fn}) => {
    const found = {
      activate: fn('activate', Promise.resolve()),
      invoke: fn('invoke', Promise.resolve()),
      deactivate: fn('deactivate'),
    };
    let asked = 0;
    // The widget comes a little later than the script.
    const find = (name: string) => (asked++ > 0 && name === widget ? found : null);
    globals['humany'] = {widgets: {find}};
  });

export const boost = (): StandIn =>
  standIn(['boostChatPanel'], (recorder) => {
    const panel = {
      show: recorder.fn('show'),
      addEventListener: (type: string, listener: Fn) => recorder.subscribe(type, listener),
    };
    globals['boostChatPanel'] = recorder.fn('boostChatPanel', panel);
  });

/** @param availability what getAgentAvailability tells */
export const omnichannel = (availability: unknown = {}): StandIn =>
  standIn(['Microsoft'], ({fn, emit}) => {
    const SDK = {
      startChat: fn('startChat', Promise.resolve()),
      closeChat: fn('closeChat'),
      getAgentAvailability: () => Promise.resolve(availability),
    };
    globals['Microsoft'] = {Omnichannel: {LiveChatWidget: {SDK}}};
    soon(() => emit('lcw:ready'));
  });

export const giosg = (): StandIn =>
  standIn(['_giosg'], ({calls}) => {
    const {_c, _h} = globals['_giosg'] as {_c: unknown; _h: unknown};
    calls.push(['organization', _c, _h]);
    takeOver('_giosg', '_e', (first: unknown, ...rest: unknown[]) => {
      if (typeof first === 'function') soon(first as () => void);
      else calls.push([first, ...rest]);
    });
  });

export const chatwoot = (): StandIn =>
  standIn(['$chatwoot', 'chatwootSDK'], ({fn, emit, calls}) => {
    const run = (options: unknown) => {
      calls.push(['run', options]);
      globals['$chatwoot'] = Object.fromEntries(
        ['setLocale', 'setConversationCustomAttributes', 'toggle', 'reset'].map((name) => [
          name,
          fn(name),
        ]),
      );
      soon(() => emit('chatwoot:ready'));
    };
    globals['chatwootSDK'] = {run};
  });

export const zendesk = (): StandIn =>
  standIn(['zE'], (recorder) => {
    const {calls, emit} = recorder;
    calls.push(['id', document.currentScript?.id]);
    globals['zE'] = (...args: unknown[]) => {
      const [kind, name, listener] = args;
      if (kind === 'messenger:on') recorder.subscribe(String(name), listener as Fn);
      else calls.push(args);
      if (kind === 'messenger' && name === 'open') soon(() => emit('open'));
    };
  });

export const salesforce = (): StandIn =>
  standIn(['embeddedservice_bootstrap'], ({fn, emit, calls}) => {
    const settings = {};
    const bootstrap: Record<string, unknown> = {
      settings,
      init(...args: unknown[]) {
        calls.push(['init', {...settings}, ...args]);
        bootstrap['utilAPI'] = {
          launchChat: fn('launchChat', Promise.resolve()),
          removeAllComponents: fn('removeAllComponents', Promise.resolve()),
        };
        bootstrap['prechatAPI'] = {setHiddenPrechatFields: fn('setHiddenPrechatFields')};
        bootstrap['userVerificationAPI'] = {clearSession: fn('clearSession', Promise.resolve())};
        soon(() => emit('onEmbeddedMessagingReady'));
        soon(() => emit('onEmbeddedMessagingButtonCreated'));
      },
    };
    globals['embeddedservice_bootstrap'] = bootstrap;
  });

export const rocketChat = (): StandIn =>
  standIn(['RocketChat'], (recorder) => {
    const {fn, calls} = recorder;
    const names = [
      'setLanguage',
      'setDepartment',
      'setCustomField',
      'maximizeWidget',
      'hideWidget',
    ];
    const livechat = {
      ...Object.fromEntries(names.map((name) => [name, fn(name)])),
      onChatStarted: (listener: Fn) => recorder.subscribe('chat-started', listener),
      onChatEnded: (listener: Fn) => recorder.subscribe('chat-ended', listener),
    };
    const {_: kept, url} = globals['RocketChat'] as {_: Fn[]; url: string};
    calls.push(['url', url]);
    const call = (act: Fn) => act.call(livechat);
    globals['RocketChat'] = call;
    for (const act of kept) call(act);
  });
