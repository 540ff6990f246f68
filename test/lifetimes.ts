import type {FrameWindow} from './demo-frame.js';
import {isOurs, watch, watchAll} from './watching.js';

interface Listening {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly signal: AbortSignal | undefined;
}

/** Listeners on the page, by their type, that nobody has taken back. */
function listeners(window: FrameWindow): () => string[] {
  const all: Listening[] = [];
  watchAll(window, {EventTarget: 'addEventListener'}, (_, on, [type, listener, options]) => {
    const {signal} = Object(options) as AddEventListenerOptions;
    all.push({target: (on ?? window) as EventTarget, type: String(type), listener, signal});
  });
  watchAll(window, {EventTarget: 'removeEventListener'}, (_, on, [type, listener]) => {
    const at = all.findIndex(
      (one) => one.target === (on ?? window) && one.type === type && one.listener === listener,
    );
    if (at >= 0) all.splice(at, 1);
  });
  // What is heard on our own things goes with them.
  const counts = ({target, signal}: Listening) =>
    !signal?.aborted &&
    !(target instanceof window.AbortSignal) &&
    !(target instanceof window.Node && (isOurs(target) || !target.isConnected));
  return () => all.filter(counts).map(({type}) => `listener: ${type}`);
}

/** Observers at work, a line for each thing that they observe. */
function observers(window: FrameWindow): () => string[] {
  let working: {name: string; on: unknown; target: unknown}[] = [];
  for (const kind of ['Mutation', 'Resize', 'Intersection', 'Performance']) {
    const owner = `${kind}Observer`;
    watchAll(window, {[owner]: 'observe'}, (name, on, [target]) => {
      working.push({name, on, target});
    });
    watchAll(window, {[owner]: 'unobserve'}, (_, on, [target]) => {
      working = working.filter((one) => one.on !== on || one.target !== target);
    });
    watchAll(window, {[owner]: 'disconnect'}, (_, on) => {
      working = working.filter((one) => one.on !== on);
    });
  }
  return () => working.map(({name}) => name);
}

const TIMERS = [
  ['setTimeout', 'clearTimeout'],
  ['setInterval', 'clearInterval'],
  ['requestAnimationFrame', 'cancelAnimationFrame'],
  ['requestIdleCallback', 'cancelIdleCallback'],
] as const;

/** Timers that have neither fired nor been taken back. */
function timers(window: FrameWindow): () => string[] {
  const running = new Map<unknown, string>();
  for (const [set, clear] of TIMERS) {
    const real: unknown = Reflect.get(window, set);
    if (typeof real !== 'function') continue;
    const spy = (act: (...args: unknown[]) => void, ...rest: unknown[]): unknown => {
      const done = (...args: unknown[]) => {
        if (set !== 'setInterval') running.delete(id);
        act(...args);
      };
      const id: unknown = Reflect.apply(real, window, [done, ...rest]);
      running.set(id, `${set} ${String(rest[0] ?? '')}`);
      return id;
    };
    Reflect.set(window, set, spy);
    watch(window, clear, (_, [id]) => running.delete(id));
  }
  return () => [...running.values()];
}

/** What is at work on the page from now on: listeners, observers, timers, a line each. */
export function atWorkOn(window: FrameWindow): () => string[] {
  const all = [listeners(window), observers(window), timers(window)];
  return () => all.flatMap((list) => list());
}
