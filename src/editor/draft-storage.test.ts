import {expect} from 'chai';
import {clear, createStore, set, values} from 'idb-keyval';
import {PUBLISHED} from '../testing/edit-drafts.js';
import {during, longWaits, stub, until} from '../testing/mount-help.js';
import {treeHash} from './draft-file.js';
import {draftKey, DraftStorage, isOfOther, type Draft, type SavingState} from './draft-storage.js';
import {withValue} from './json-tree.js';

const PLACE = {service: 'housing', address: 'https://example.test/help.json'};
const store = createStore('rinnalla-editor', 'drafts');
/** The newest first. */
const keptNow = async (): Promise<Draft[]> =>
  (await values<Draft>(store)).sort((one, other) => other.time - one.time);
const written = (text: string) => withValue(PUBLISHED, '/topics/rent/short/fi', text);
const texts = async () =>
  (await keptNow()).map(({tree}) => JSON.stringify(tree).match(/"short":\{"fi":"(\w*)"\}/)?.[1]);

/** A storage, and what it told. */
function open(place = PLACE): {storage: DraftStorage; told: SavingState[]} {
  const told: SavingState[] = [];
  const storage = new DraftStorage(place, (state) => told.push(state));
  during(() => storage.stop());
  return {storage, told};
}

/** No rest in typing is ever over. */
function withoutRest(): void {
  const real = window.setTimeout.bind(window);
  stub(window, 'setTimeout', {
    value: (done: () => void, time = 0) => (time >= 100 && time <= 5000 ? 0 : real(done, time)),
  });
}

const fails = (name: string) => () => {
  throw new DOMException('no', name);
};

describe('drafts in the browser', () => {
  beforeEach(() => clear(store));

  it('are kept after a rest, with what they were begun from', async () => {
    const {storage, told} = open();
    storage.keep(written('Uusi'), PUBLISHED, 1);
    expect(storage.state).to.equal('saving');
    await until(() => storage.state === 'saved', 'It is kept');
    expect(told).to.deep.equal(['saving', 'saved']);
    const [draft] = await keptNow();
    expect(draft).to.deep.include({
      tree: written('Uusi'),
      base: treeHash(PUBLISHED),
      changes: 1,
    });
    expect(draft!.time).to.be.closeTo(Date.now(), 60_000);
    const left = await open().storage.found();
    expect(left).to.deep.equal([draft]);
  });

  it('are kept when the page is left before the rest is over', async () => {
    withoutRest();
    const {storage} = open();
    for (const [event, text] of [
      ['pagehide', 'Yksi'],
      ['visibilitychange', 'Kaksi'],
    ] as const) {
      storage.keep(written(text), PUBLISHED, 1);
      stub(document, 'hidden', {value: true});
      (event === 'pagehide' ? window : document).dispatchEvent(new Event(event));
      await until(() => texts().then(([first]) => first === text), event);
    }
  });

  it('are kept when the browser really goes to another page', async () => {
    const frame = document.createElement('iframe');
    during(() => frame.remove());
    const isReady = new Promise((resolve) => {
      addEventListener('message', resolve, {once: true});
    });
    frame.srcdoc = `<base href="${location.origin}/"><script type="module">
      import {DraftStorage} from '/src/editor/draft-storage.ts';
      const storage = new DraftStorage(${JSON.stringify(PLACE)}, () => {});
      await storage.found();
      setTimeout = () => 0;
      storage.keep({left: true}, {}, 1);
      parent.postMessage('ready');
    </script>`;
    document.body.append(frame);
    await isReady;
    frame.src = 'about:blank';
    frame.removeAttribute('srcdoc');
    await until(() => frame.contentDocument?.URL === 'about:blank', 'It is left');
    const {storage} = open();
    await until(() => storage.found().then((all) => all?.length === 1), 'It is kept');
    expect((await storage.found())![0]!.tree).to.deep.equal({left: true});
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('are kept also of someone who types without a rest', () => {
    let now = 0;
    stub(Date, 'now', {value: () => now});
    const waits: number[] = [];
    const real = window.setTimeout.bind(window);
    const {storage} = open();
    stub(window, 'setTimeout', {
      value: (done: () => void, time = 0) => {
        if (time <= 400) waits.push(time);
        return real(done, time);
      },
    });
    for (; now <= 4000; now += 100) storage.keep(written('x'), PUBLISHED, 1);
    expect(waits[0]).to.equal(400);
    expect(waits.at(-1)).to.equal(0);
  });

  it('of two tabs stay both', async () => {
    const [one, other] = [open().storage, open().storage];
    one.keep(written('Yksi'), PUBLISHED, 1);
    other.keep(written('Kaksi'), PUBLISHED, 1);
    await Promise.all([one.flush(), other.flush()]);
    one.keep(written('Kolme'), PUBLISHED, 1);
    await one.flush();
    expect((await texts()).sort()).to.deep.equal(['Kaksi', 'Kolme']);
  });

  it('of other manifests and services are left alone', async () => {
    const {storage} = open({...PLACE, address: 'https://example.test/other.json'});
    storage.keep(written('Muu'), PUBLISHED, 1);
    await storage.flush();
    expect(await open().storage.found()).to.deep.equal([]);
    expect(await keptNow()).to.have.length(1);
  });

  it('that wait for an answer are not written over', async () => {
    const first = open().storage;
    first.keep(written('Vanha'), PUBLISHED, 1);
    await first.flush();
    const {storage} = open();
    storage.keep(written('Uusi'), PUBLISHED, 1);
    await storage.flush();
    expect((await texts()).sort()).to.deep.equal(['Uusi', 'Vanha']);
    const [draft] = (await storage.found())!;
    await storage.goOn(draft!);
    expect(await texts()).to.deep.equal(['Vanha']);
    expect((await keptNow())[0]!.id).to.equal(storage.id);
  });

  it('that are gone on with are not left behind when something is written at once', async () => {
    const first = open().storage;
    first.keep(written('Vanha'), PUBLISHED, 1);
    await first.flush();
    const {storage} = open();
    const [draft] = (await storage.found())!;
    const going = storage.goOn(draft!);
    storage.keep(written('Vanha'), PUBLISHED, 1);
    await going;
    await storage.flush();
    expect((await keptNow()).map(({id}) => id)).to.deep.equal([storage.id]);
  });

  it('can be thrown away, and brought back', async () => {
    const first = open().storage;
    first.keep(written('Vanha'), PUBLISHED, 1);
    await first.flush();
    const {storage} = open();
    const [draft] = (await storage.found())!;
    await storage.throwAway(draft!);
    expect(await texts()).to.deep.equal([]);
    await storage.bringBack(draft!);
    expect(await texts()).to.deep.equal(['Vanha']);
    storage.keep(written('Uusi'), PUBLISHED, 1);
    await storage.flush();
    expect((await texts()).sort()).to.deep.equal(['Uusi', 'Vanha']);
  });

  it('without changes are taken out', async () => {
    const {storage} = open();
    storage.keep(written('Uusi'), PUBLISHED, 1);
    await storage.flush();
    storage.keep(PUBLISHED, PUBLISHED, 0);
    await storage.flush();
    expect(await keptNow()).to.deep.equal([]);
    expect(storage.state).to.equal('saved');
  });

  for (const [what, target, name, fault] of [
    ['is full', IDBObjectStore.prototype, 'put', 'QuotaExceededError'],
    ['is forbidden', IDBDatabase.prototype, 'transaction', 'SecurityError'],
  ] as const) {
    it(`that cannot be kept because the storage ${what} are told, those before stay`, async () => {
      const {storage, told} = open();
      storage.keep(written('Ennen'), PUBLISHED, 1);
      await storage.flush();
      const real: unknown = target[name as never];
      stub(target, name, {value: fails(fault)});
      storage.keep(written('Nyt'), PUBLISHED, 2);
      await storage.flush();
      expect(storage.state).to.equal('not-saved');
      Object.defineProperty(target, name, {value: real});
      expect(await texts()).to.deep.equal(['Ennen']);
      // There is room again: the next change, or leaving the page, keeps all.
      await storage.flush();
      expect(await texts()).to.deep.equal(['Nyt']);
      expect(told).to.deep.equal(['saving', 'saved', 'saving', 'not-saved', 'saved']);
    });
  }

  it('that the storage never answers about are told', async () => {
    const {storage} = open();
    const waits = longWaits();
    stub(IDBDatabase.prototype, 'transaction', {
      value: () => ({objectStore: () => ({put: () => ({}), transaction: {commit: () => ({})}})}),
    });
    storage.keep(written('Uusi'), PUBLISHED, 1);
    const done = storage.flush();
    await Promise.resolve();
    waits.pass(10_000);
    await done;
    expect(storage.state).to.equal('not-saved');
  });

  it('that cannot be read, or are none, harm nothing and stay as they are', async () => {
    const broken = {id: 'x', tree: 'no'};
    await set(draftKey(PLACE, 'x'), broken, store);
    await set('else', 7, store);
    const {storage} = open();
    expect(await storage.found()).to.deep.equal([]);
    storage.keep(written('Uusi'), PUBLISHED, 1);
    await storage.flush();
    expect(await values(store)).to.deep.include.members([broken, 7]);
    stub(IDBDatabase.prototype, 'transaction', {value: fails('UnknownError')});
    expect(await storage.found()).to.equal(undefined);
    expect(storage.state).to.equal('not-saved');
  });

  it('are told from those of another published version', async () => {
    const {storage} = open();
    storage.keep(written('Uusi'), PUBLISHED, 1);
    await storage.flush();
    const [draft] = await keptNow();
    expect(isOfOther(draft!, PUBLISHED)).to.equal(false);
    expect(isOfOther(draft!, written('Julkaistu'))).to.equal(true);
  });
});
