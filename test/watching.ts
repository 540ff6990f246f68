import type {FrameWindow} from './demo-frame.js';

/*
 * Watches what is done with a page's platform. To be called before any script of the page runs, so that
 * nothing has been put aside.
 */

type Kind = 'get' | 'set' | 'value';
type Told = (on: unknown, args: readonly unknown[]) => void;

/** Tells of each use of a method, a getter or a setter, which goes on as it was and looks native. */
export function watch(owner: object, name: string, told: Told, kind: Kind = 'value'): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  const real: unknown = before?.[kind];
  if (typeof real !== 'function') return;
  const spy = new Proxy(real, {
    apply(target, on: unknown, args: unknown[]): unknown {
      told(on, args);
      return Reflect.apply(target, on, args);
    },
  });
  Object.defineProperty(owner, name, {...before, [kind]: spy});
}

/** Tells of each `new` of a class of the page. */
export function watchNew(window: FrameWindow, name: string, told: Told): void {
  const real: unknown = Reflect.get(window, name);
  if (typeof real !== 'function') return;
  const spy = new Proxy(real, {
    construct(target, args: unknown[], asked) {
      told(undefined, args);
      return Reflect.construct(target, args, asked) as object;
    },
  });
  Object.defineProperty(window, name, {configurable: true, writable: true, value: spy});
}

/** Whether a node is one of ours, or in one. */
export function isOurs(node: Node): boolean {
  for (
    let at: Node | null = node;
    at;
    at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null
  ) {
    if (at.nodeName.toLowerCase().startsWith('rinnalla-')) return true;
  }
  return false;
}

/** Names of methods or properties, by the class that has them. */
export type Names = Readonly<Record<string, string>>;

/** Watches all of these; `told` gets the name too. What an engine does not have is passed over. */
export function watchAll(
  window: FrameWindow,
  names: Names,
  told: (name: string, on: unknown, args: readonly unknown[]) => void,
  kind: Kind = 'value',
): void {
  for (const [owner, all] of Object.entries(names)) {
    const prototype = (Reflect.get(window, owner) as {prototype: object} | undefined)?.prototype;
    for (const name of prototype ? all.split(' ') : []) {
      watch(prototype!, name, (on, args) => told(`${owner}.${name}`, on, args), kind);
    }
  }
}
