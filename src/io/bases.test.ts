import {expect} from 'chai';
import {manifest, topic} from '../testing/manifests.js';
import {mountHelp, until, warnings, type HelpOnPage} from '../testing/mount-help.js';
import type {ErrorEvent} from '../elements/events.js';
import type {RinnallaPanel} from '../elements/rinnalla-panel.js';

interface Read {
  readonly help: HelpOnPage;
  readonly errors: readonly ErrorEvent[];
}

const files = new Map<string, object>();
/** What a file comes after. */
const waits = new Map<string, Promise<unknown>>();

/** The address of a file with this in it. */
function base(json: object): string {
  const address = `/base/${files.size}.json`;
  files.set(address, json);
  return address;
}

/** Answers for the addresses of these files. */
function answer(): void {
  const {fetch} = window;
  window.fetch = async (input, init) => {
    const {pathname} = new URL(String(input), location.href);
    await waits.get(pathname);
    const json = files.get(pathname);
    return json ? new Response(JSON.stringify(json)) : fetch(input, init);
  };
  restore = () => {
    window.fetch = fetch;
  };
}

let restore = (): void => undefined;

async function read(own: object): Promise<Read> {
  warnings();
  const help = await mountHelp({address: base({...manifest(), ...own})});
  const errors: ErrorEvent[] = [];
  help.element.addEventListener('rinnalla-error', (event) => errors.push(event));
  await help.open();
  return {help, errors};
}

/** Bases are read after the first view: then the search is made anew. */
async function finds({help}: Read, query: string, answer: string): Promise<void> {
  await help.search(query);
  await until(() => help.text.includes(answer), answer);
}

describe('a manifest that builds on others', () => {
  beforeEach(answer);
  afterEach(() => {
    restore();
  });

  it('has what they have, near and far, and its own where both have it', async () => {
    const far = base({topics: {a: topic('Far A'), c: topic('Far C')}});
    const near = base({extends: [far], topics: {a: topic('Near A'), b: topic('Near B')}});
    const all = await read({extends: [near], topics: {b: topic('Own B')}});
    await finds(all, 'Far C', 'Far C');
    await finds(all, 'Near A', 'Near A');
    await finds(all, 'Own B', 'Own B');
    for (const query of ['Far A', 'Near B']) {
      await all.help.search(query);
      expect(all.help.all('li strong').map((title) => title.textContent)).not.to.include(query);
    }
  });

  it('reads only addresses that the schema allows', async () => {
    files.set('/base/evil', {topics: {a: topic('Evil')}});
    const all = await read({extends: ['/base/evil', base({topics: {b: topic('Good')}})]});
    await finds(all, 'Good', 'Good');
    await all.help.search('Evil');
    expect(all.help.all('li strong')).to.be.empty;
    expect(all.errors.map(({code, at}) => `${code} ${at}`)).to.deep.equal([
      'wrong-form /extends/0',
    ]);
  });

  it('asks nobody for them before the help is opened', async () => {
    const asked: string[] = [];
    const {fetch} = window;
    window.fetch = (input, init) => {
      asked.push(new URL(String(input), location.href).pathname);
      return fetch(input, init);
    };
    const far = base({topics: {a: topic('Far')}});
    const own = {...manifest(), topics: {own: topic('Own')}, extends: [far]};
    const help = await mountHelp({address: base(own)});
    help.launcher.dispatchEvent(new PointerEvent('pointerenter', {bubbles: true}));
    const read = () => (help.panel as RinnallaPanel | null)?.help?.topics['own'];
    await until(read, 'All that is its own is read');
    await help.settled();
    expect(asked).not.to.include(far);
    await help.open();
    await until(() => asked.includes(far), 'Now they are');
  });

  it('is not led round by one that names itself', async () => {
    const itself = `/base/${files.size}.json`;
    base({extends: [itself], topics: {a: topic('Round')}});
    const all = await read({extends: [itself]});
    await finds(all, 'Round', 'Round');
    expect(all.errors.map(({code}) => code)).to.deep.equal(['base-circle']);
  });

  it('is not led round by two that name each other, and says so', async () => {
    const [one, other] = [`/base/${files.size}.json`, `/base/${files.size + 1}.json`];
    base({extends: [other], topics: {a: topic('Round one')}});
    base({extends: [one], topics: {b: topic('Round two')}});
    const all = await read({extends: [one]});
    await finds(all, 'Round two', 'Round two');
    expect(all.errors.map(({code, at}) => `${code} ${at}`)).to.deep.equal([
      `base-circle ${other}#/extends`,
    ]);
  });

  it('is there before one that is slow to come', async () => {
    const slow = base({topics: {b: topic('Slow base')}});
    const {promise, resolve} = Promise.withResolvers<unknown>();
    waits.set(slow, promise);
    const all = await read({extends: [slow], topics: {a: topic('Own, of another page')}});
    await finds(all, 'Own, of another', 'Own, of another page');
    const box = all.help.find('input[type="search"]') as HTMLInputElement;
    box.value = 'Slow';
    box.dispatchEvent(new Event('input', {bubbles: true}));
    await all.help.settled();
    expect(all.help.text).to.contain('Searching…').and.not.to.contain('found nothing');
    resolve(undefined);
    await finds(all, 'Slow base', 'Slow base');
  });

  it('works without one that is missing, and says so once', async () => {
    const there = base({topics: {a: topic('There')}});
    const all = await read({extends: ['/help/hostile/missing.json', there]});
    await finds(all, 'There', 'There');
    expect(all.errors.map(({code}) => code)).to.deep.equal(['manifest-not-found']);
  });
});
