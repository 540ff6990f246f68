import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {
  DemoFrame,
  nameOf,
  press,
  until,
  type FrameOptions,
  type FrameWindow,
} from './demo-frame.js';
import {seeEveryView} from './every-view.js';
import {atWorkOn} from './lifetimes.js';
import {deedsOf, intrusionsOf, readsOf, sentBy} from './spies.js';
import {isOurs} from './watching.js';

const HOME = '/fi/asumistuki/hakemus/asunto';

/** Pages of the demo, and how many hints they have. */
const PAGES = [
  ['/fi/asumistuki', 1],
  [HOME, 8],
  ['/en/asumistuki/hakemus/liitteet', 5],
  ['/en/paatokset', 3],
] as const;

/** A page with all its hints, and all that was to be done before the person acts done. */
async function settled(path: string, hints: number, options?: FrameOptions): Promise<DemoFrame> {
  const page = await DemoFrame.open(path, options);
  await page.ready();
  await until(() => page.hints.length === hints, `${hints} hints`);
  await page.painted();
  return page;
}

/** The page as it is without us: no script runs. */
const without = (path: string, options: FrameOptions = {}): Promise<DemoFrame> =>
  DemoFrame.open(path, {...options, sandbox: 'allow-same-origin'});

/** What is kept on this device for the page. */
async function kept({window, document}: DemoFrame): Promise<unknown> {
  const {caches, indexedDB, localStorage, sessionStorage} = window;
  return {
    cookie: document.cookie,
    local: {...localStorage},
    session: {...sessionStorage},
    databases: (await indexedDB.databases()).map(({name}) => name),
    caches: await caches.keys(),
  };
}

const theirs = (document: Document): Element[] =>
  [...document.querySelectorAll('*')].filter((element) => !isOurs(element));

/** Where everything of the page is. */
function boxes({document}: DemoFrame): string[] {
  const {documentElement: html, body} = document;
  const box = (element: Element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return `${element.localName}#${element.id} ${[x, y, width, height].join()}`;
  };
  const all = theirs(document).filter((element) => body.contains(element));
  return [`${html.scrollWidth} x ${html.scrollHeight}`, ...all.map(box)];
}

describe('before the person acts', () => {
  for (const [path, hints] of PAGES) {
    it(`nothing is kept, taken or opened, and no sound is made: ${path}`, async () => {
      const before = await kept(await without(path));
      let intrusions: string[] = [];
      const page = await settled(path, hints, {
        before: (window) => (intrusions = intrusionsOf(window)),
      });
      expect(intrusions).to.deep.equal([]);
      expect(await kept(page)).to.deep.equal(before);
      expect(page.document.activeElement).to.equal(page.document.body);
      expect(page.panel).to.be.undefined;
      expect(page.window.scrollY).to.equal(0);
    });

    for (const width of [1000, 320]) {
      it(`nothing of the page moves: ${path}, ${width} px wide`, async () => {
        const page = await settled(path, hints, {width});
        expect(boxes(page)).to.deep.equal(boxes(await without(path, {width})));
      });
    }
  }

  it('three files are asked for: the tag, the help and the manifest', async () => {
    const page = await settled(HOME, 8);
    const asked = page.window.performance
      .getEntriesByType('resource')
      .map(({name}) => name.replace(page.window.location.origin, ''))
      .filter((path) => !path.startsWith('/demo-static/'));
    expect(asked.map((path) => path.replace(/\.[a-z\d]{6}\./, '.')).sort()).to.deep.equal([
      '/help/asumistuki.json',
      '/rinnalla/chunks/rinnalla.mjs',
      '/rinnalla/rinnalla.js',
    ]);
  });

  it('nothing opens when the mouse comes near, or the focus', async () => {
    const page = await settled(HOME, 8);
    let toggled = 0;
    page.window.addEventListener('rinnalla-toggle', () => toggled++);
    await page.pointAt(page.launcher!);
    const panelLoaded = () =>
      page.window.performance
        .getEntriesByType('resource')
        .some(({name}) => name.includes('/chunks/panel.'));
    await until(panelLoaded, 'The panel is loaded, so that it could open');
    await page.pointAt(page.hints[0]!);
    page.field('address').focus();
    await press('Tab');
    expect(nameOf(page.focused!)).to.equal('Asunnon osoite: apua');
    page.launcher!.focus();
    await page.painted();
    expect(page.panel).to.be.undefined;
    expect(toggled).to.equal(0);
  });
});

const SECRETS = ['salasana-X7q', '734,19', '010594Y9032'];

/** The ways in which a secret could be told. */
const tellings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  btoa(secret),
  JSON.stringify([...secret].map((letter) => letter.charCodeAt(0))).slice(1, -1),
  [...secret].map((letter) => letter.charCodeAt(0).toString(16)).join(''),
  [...secret].reverse().join(''),
];

async function fillIn(page: DemoFrame): Promise<void> {
  const [address, money, code] = SECRETS;
  for (const [id, text] of [
    ['address', address],
    ['rent', money],
    ['householdSize', code],
  ] as const) {
    await page.click(page.field(id));
    await sendKeys({type: text!});
  }
  await page.click(page.field('water'));
  await page.click(page.field('leaseShared'));
}

describe('the form of the page', () => {
  it('is not read, whatever the person does with the help', async () => {
    let reads: string[] = [];
    const page = await settled(HOME, 8, {before: (window) => (reads = readsOf(window))});
    await fillIn(page);
    await seeEveryView(page, 'fi');
    expect(reads).to.deep.equal([]);
  });

  it('does not leave the page: not by a request, the storage, the console or our words', async () => {
    let sent: string[] = [];
    const page = await settled(HOME, 8, {before: (window) => (sent = sentBy(window))});
    await fillIn(page);
    await seeEveryView(page, 'fi');
    const asked = page.window.performance.getEntriesByType('resource').map(({name}) => name);
    const told = [
      ...[...sent, ...asked, ...page.said],
      JSON.stringify(await kept(page)),
      JSON.stringify(await manifestsKept(page.window)),
      ...page.hints.map(nameOf),
      page.text,
    ].join('\n');
    expect(sent.join()).to.contain('/help/asumistuki.json');
    expect(told).to.contain('"rinnalla"');
    for (const telling of SECRETS.flatMap(tellings)) expect(told).not.to.contain(telling);
  });

  it('is neither filled in, nor pressed, nor sent', async () => {
    let deeds: string[] = [];
    const page = await settled(HOME, 8, {before: (window) => (deeds = deedsOf(window))});
    await fillIn(page);
    deeds.length = 0;
    const {form} = page.field('rent');
    const answers = () => JSON.stringify([...new page.window.FormData(form!)]);
    const before = answers();
    const heard: string[] = [];
    for (const type of ['beforeinput', 'input', 'change', 'click', 'submit', 'reset', 'invalid']) {
      form!.addEventListener(type, ({target}) => {
        if (!isOurs(target as Node)) heard.push(type);
      });
    }
    await seeEveryView(page, 'fi');
    expect(deeds).to.deep.equal([]);
    expect(heard).to.deep.equal([]);
    expect(answers()).to.equal(before);
    expect(SECRETS.every((secret) => before.includes(secret))).to.be.true;
  });
});

/** The manifests that are kept for when there is no network. */
async function manifestsKept({indexedDB}: FrameWindow): Promise<unknown[]> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const database = await result(indexedDB.open('rinnalla'));
  const store = database.transaction('manifests').objectStore('manifests');
  const all = await result(store.getAll());
  database.close();
  return all as unknown[];
}

describe('the page', () => {
  it('is as it was when the help has been taken out', async () => {
    const page = await settled(HOME, 8);
    await seeEveryView(page, 'fi');
    page.help!.remove();
    await page.painted();
    const plain = await without(HOME);
    const lines = ({document}: DemoFrame) => document.documentElement.outerHTML.split('\n');
    const sheets = ({document}: DemoFrame) =>
      document.styleSheets.length + document.adoptedStyleSheets.length;
    expect(lines(page)).to.deep.equal(lines(plain));
    expect(sheets(page)).to.equal(sheets(plain));
  });

  it('has no listener, observer or timer of ours any more when the help has been taken out', async () => {
    let atWork = (): string[] => [];
    const page = await settled(HOME, 8, {before: (window) => (atWork = atWorkOn(window))});
    await seeEveryView(page, 'fi');
    expect(atWork()).to.include.members(['listener: click', 'MutationObserver.observe']);
    page.help!.remove();
    await page.painted();
    expect(atWork()).to.deep.equal([]);
  });

  it('has the names and the platform that it had', async () => {
    let before = new Map<string, unknown>();
    const page = await settled(HOME, 8, {before: (window) => (before = platform(window))});
    await seeEveryView(page, 'fi');
    const after = platform(page.window);
    const added = [...after.keys()].filter((name) => !before.has(name));
    const changed = [...before].filter(([name, was]) => after.get(name) !== was);
    expect(added).to.deep.equal([]);
    expect(changed.map(([name]) => name)).to.deep.equal([]);
  });
});

/** All names of a window, and all that its classes and their prototypes have. */
function platform(window: FrameWindow): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const take = (owner: object, path: string) => {
    for (const key of Reflect.ownKeys(owner)) {
      const {get, set, value} = (Object.getOwnPropertyDescriptor(owner, key) ?? {}) as Record<
        'get' | 'set' | 'value',
        unknown
      >;
      const name = `${path}.${String(key)}`;
      for (const [kind, is] of Object.entries({get, set, value})) {
        if (typeof is === 'function' || is === undefined) found.set(`${name} ${kind}`, is);
      }
    }
  };
  take(window, 'window');
  for (const key of Object.getOwnPropertyNames(window)) {
    const is: unknown = Object.getOwnPropertyDescriptor(window, key)?.value;
    if (typeof is !== 'function') continue;
    take(is, key);
    if (is.prototype) take(is.prototype as object, `${key}.prototype`);
  }
  return found;
}
