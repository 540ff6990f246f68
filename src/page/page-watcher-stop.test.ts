import {expect} from 'chai';
import {
  afterwards,
  heldTime,
  inFrame,
  inShadow,
  one,
  outlineWith,
  page,
  until,
  watching,
} from '../testing/page-fixtures.js';

interface Listener {
  readonly type: string;
  readonly target: unknown;
  readonly signal: AbortSignal | undefined;
  isRemoved: boolean;
}

/** What listens from now on, and has not stopped. */
function listeners(): () => string[] {
  const all: (Listener & {readonly act: unknown})[] = [];
  const {prototype} = EventTarget;
  const add = Object.getOwnPropertyDescriptor(prototype, 'addEventListener')!;
  const remove = Object.getOwnPropertyDescriptor(prototype, 'removeEventListener')!;
  type Method = (...args: unknown[]) => void;
  const spy = (real: PropertyDescriptor, told: (on: unknown, args: unknown[]) => void) => ({
    ...real,
    value(this: unknown, ...args: unknown[]): void {
      told(this, args);
      Reflect.apply(real.value as Method, this, args);
    },
  });
  Object.defineProperties(prototype, {
    addEventListener: spy(add, (target, [type, act, options]) => {
      const {signal} = (options ?? {}) as {signal?: AbortSignal};
      all.push({type: String(type), target, signal, act, isRemoved: false});
    }),
    removeEventListener: spy(remove, (target, [type, act]) => {
      for (const one of all) {
        if (one.target === target && one.type === type && one.act === act) one.isRemoved = true;
      }
    }),
  });
  afterwards(() => {
    Object.defineProperties(prototype, {addEventListener: add, removeEventListener: remove});
  });
  return () =>
    all.filter((one) => !one.isRemoved && one.signal?.aborted !== true).map(({type}) => type);
}

/** What is observed from now on, and has not stopped. */
function observed(): () => number {
  const Real = window.MutationObserver;
  const watching = new Map<object, number>();
  window.MutationObserver = class extends Real {
    override observe(...args: Parameters<MutationObserver['observe']>): void {
      watching.set(this, (watching.get(this) ?? 0) + 1);
      super.observe(...args);
    }
    override disconnect(): void {
      watching.delete(this);
      super.disconnect();
    }
  };
  afterwards(() => {
    window.MutationObserver = Real;
  });
  return () => [...watching.values()].reduce((sum, count) => sum + count, 0);
}

const MANY = Array.from({length: 2000}, (_, i) => `<input id="f${i}">`).join('');

const outline = outlineWith(
  Object.fromEntries(Array.from({length: 2000}, (_, i) => [`f${i}`, {css: [`#f${i}`], page: 'a'}])),
  {pages: [{id: 'a', match: '/*'}]},
);

describe('after it has stopped, the watching of a page', () => {
  it('has left no listener', async () => {
    inShadow('<input>');
    await inFrame('<input>');
    const left = listeners();
    const {watcher} = watching(outline);
    expect(left()).to.include.members(['focus', 'click', 'popstate', 'hashchange']);
    watcher.stop();
    expect(left()).to.deep.equal([]);
  });

  it('has left no observer', async () => {
    inShadow('<input>');
    await inFrame('<input>');
    const left = observed();
    const {watcher} = watching(outline);
    await until(() => left() === 3, 'The page, the shadow root and the frame are observed');
    watcher.stop();
    expect(left()).to.equal(0);
  });

  it('has left no timer, not even in the middle of its work', () => {
    page(MANY);
    const pass = heldTime();
    const {watcher, looks, missed} = watching(outline);
    watcher.stop();
    const before = looks.length;
    pass();
    expect(pass.waiting()).to.equal(0);
    expect(looks.length).to.equal(before);
    expect(missed).to.deep.equal([]);
  });

  it('has left nothing when it is stopped by what it tells', () => {
    page('<input id="rent">');
    const pass = heldTime();
    const left = observed();
    const watched: {watcher?: {stop: () => void; look: () => void}} = {};
    Object.assign(
      watched,
      watching(outlineWith({rent: {css: ['#rent']}}), {seen: () => watched.watcher?.stop()}),
    );
    watched.watcher?.look();
    while (pass.waiting() > 0) pass();
    expect(left()).to.equal(0);
  });

  it('sees nothing any more', async () => {
    const main = page('<input id="f1">');
    const {watcher, looks} = watching(outline);
    watcher.stop();
    const before = looks.length;
    main.append('Muuta');
    one('#f1').focus();
    watcher.look();
    await Promise.resolve();
    expect(looks.length).to.equal(before);
  });

  it('can begin again', async () => {
    page('<input id="f1">');
    const {watcher} = watching(outline);
    watcher.stop();
    watcher.start();
    await until(() => watcher.places.has('f1'), 'Its place is found');
    one('#f1').focus();
    expect(watcher.facts.focused).to.equal('f1');
  });
});
