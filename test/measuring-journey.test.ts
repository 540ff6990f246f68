import {expect} from 'chai';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import type {Batch, CountRow} from '../src/model/counts.js';
import {finnishDay} from '../src/model/wall-clock.js';
import {DemoFrame, until} from './demo-frame.js';
import {rent, words} from './every-view.js';

/*
 * The demo with a counter of the test's own behind it: what is in its database is what was done, and nothing that it
 * was sent tells of anybody.
 */

const HOME = '/en/asumistuki/hakemus/asunto';
/** How often the counter is asked; each time takes some milliseconds. */
const MOST_TRIES = 1000;
const say = words.en;
const {field, topic: TOPIC} = rent('en');

interface Request {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Counter {
  readonly rows: readonly CountRow[];
  readonly requests: readonly Request[];
}

const startCounter = (): Promise<string> =>
  executeServerCommand<string, undefined>('start-counter');

const counterOf = (name: string): Promise<Counter> =>
  executeServerCommand<Counter, string>('counted', name);

/** Each row as "2 shown topic/rent". */
const told = ({rows}: Counter): string[] =>
  rows.map(({n, event, item}) => `${n} ${event} ${item}`.trim()).sort();

/** What the counter has, once there are as many rows as there should be. */
async function counted(name: string, many: number): Promise<Counter> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const counter = await counterOf(name);
    if (counter.rows.length >= many) return counter;
  }
  throw new Error(`In vain: ${many} rows`);
}

const addressOf = (name: string, measure: string, page = HOME): string =>
  `${page}?counter=${name}&measure=${measure}`;

const openAt = (...where: Parameters<typeof addressOf>): Promise<DemoFrame> =>
  DemoFrame.open(addressOf(...where));

/** Does something, and waits until it is counted: the file that counts comes only with the first press. */
async function untilCounted(page: DemoFrame, event: string, does: () => unknown): Promise<void> {
  let isTold = false;
  const hear = (told: Event): void => {
    isTold ||= Reflect.get(told, 'event') === event;
  };
  page.document.addEventListener('rinnalla-measure', hear);
  try {
    await does();
    await until(() => isTold, `"${event}" is counted`);
  } finally {
    page.document.removeEventListener('rinnalla-measure', hear);
  }
}

async function open(page: DemoFrame): Promise<void> {
  await page.ready();
  await untilCounted(page, 'opened', () => page.click(page.launcher!));
  await page.titled(say.home.title);
}

async function openRent(page: DemoFrame): Promise<void> {
  await page.ready();
  await page.clickHint(field);
  await page.titled(TOPIC);
}

/** Presses it where it is: what the view loads later may move it while a mouse is on its way. */
const pressOn = async (page: DemoFrame, name: string): Promise<void> =>
  (await page.control(name)).click();

/** The help of the rent does not help, and a person is looked for. */
async function readInVain(page: DemoFrame): Promise<void> {
  await pressOn(page, say.helpful.no);
  await pressOn(page, say.panel.contacts);
  await page.titled(say.contacts.title);
}

async function search(page: DemoFrame, word: string): Promise<void> {
  const [box] = page.all('input[type="search"]');
  await page.click(box!);
  // It is counted when the person has stopped writing.
  await untilCounted(page, 'search-good', () => sendKeys({type: word}));
}

/** The person goes elsewhere: what was counted is sent at the latest then. */
async function leave(page: DemoFrame): Promise<void> {
  await page.leave(() => page.window.location.assign('/en/saavutettavuus'));
  // The next one has a tab of their own.
  sessionStorage.clear();
}

const choice = (page: DemoFrame): Promise<HTMLInputElement> =>
  until(() => {
    const root = page.all('rinnalla-counted')[0]?.shadowRoot;
    return root?.querySelector<HTMLInputElement>('input[type="checkbox"]');
  }, 'The choice to be counted');

describe('what is counted on the pages of a service', () => {
  it('is what was done, on the day that it was done', async () => {
    const name = await startCounter();
    const page = await openAt(name, 'on');
    await untilCounted(page, 'shown', () => openRent(page));
    await readInVain(page);
    await pressOn(page, say.panel.close);
    await until(() => !page.panel, 'The panel is closed');
    await untilCounted(page, 'shown-again', () => openRent(page));
    await leave(page);
    const again = await openAt(name, 'on', '/en/asumistuki/hakemus/tulot');
    await open(again);
    await leave(again);
    const expected = [
      '1 closed view/contacts',
      '1 contact-after-not-helpful topic/rent',
      '1 not-helpful topic/rent',
      '1 opened',
      '1 shown topic/rent',
      '1 shown view/contacts',
      '1 shown-again topic/rent',
      '2 opened topic/rent',
    ];
    const counter = await counted(name, expected.length);
    expect(told(counter)).to.deep.equal(expected);
    const {
      service,
      day,
      language,
      depth,
      page: at,
    } = counter.rows.find(({event}) => event === 'not-helpful')!;
    expect([service, day, language, depth, at]).to.deep.equal([
      'asumistuki',
      finnishDay(Date.now()),
      'en',
      '',
      'home',
    ]);
    expect(counter.rows.find(({item}) => item === '')!.page).to.equal('income');
  });

  it('is nothing when the authority has it turned off', async () => {
    const name = await startCounter();
    const page = await openAt(name, 'off');
    await openRent(page);
    await readInVain(page);
    await pressOn(page, say.panel.about);
    await page.titled(say.about.title);
    expect(page.all('rinnalla-counted')).to.deep.equal([]);
    await leave(page);
    // Something that is counted for certain comes after it: nothing came before.
    const other = await openAt(name, 'on');
    await open(other);
    await leave(other);
    expect(told(await counted(name, 1))).to.deep.equal(['1 opened']);
  });

  it('begins only when the person wants it', async () => {
    const name = await startCounter();
    const page = await openAt(name, 'on-consent');
    await openRent(page);
    await readInVain(page);
    await pressOn(page, say.panel.about);
    await page.titled(say.about.title);
    const box = await choice(page);
    expect(box.checked).to.equal(false);
    box.click();
    await pressOn(page, say.panel.back);
    await page.titled(say.contacts.title);
    await pressOn(page, say.panel.back);
    await page.titled(TOPIC);
    await untilCounted(page, 'shown', () => pressOn(page, say.panel.about));
    await leave(page);
    const expected = ['1 shown topic/rent', '1 shown view/about', '1 shown view/contacts'];
    expect(told(await counted(name, expected.length))).to.deep.equal(expected);
  });

  it('is nothing of what still waited when the person says no', async () => {
    const name = await startCounter();
    const page = await openAt(name, 'on');
    await untilCounted(page, 'shown', () => openRent(page));
    await pressOn(page, say.panel.about);
    (await choice(page)).click();
    await pressOn(page, say.panel.close);
    await leave(page);
    const other = await openAt(name, 'on');
    await open(other);
    await leave(other);
    expect(told(await counted(name, 1))).to.deep.equal(['1 opened']);
  });

  it('has the first press on a page that the help was open on from the start', async () => {
    const name = await startCounter();
    const page = await openAt(name, 'on');
    await untilCounted(page, 'shown', () => openRent(page));
    // The same tab: the help is open there, too.
    await page.leave(() => page.window.location.assign(addressOf(name, 'on')));
    await page.titled(TOPIC);
    await until(() => page.all('button').length, 'The help is drawn');
    // What counts may not be there yet.
    await untilCounted(page, 'not-helpful', () => pressOn(page, say.helpful.no));
    await leave(page);
    expect(told(await counted(name, 3))).to.deep.equal([
      '1 not-helpful topic/rent',
      '1 opened topic/rent',
      '1 shown topic/rent',
    ]);
  });

  it('tells nobody who it was, where they were, what they wrote or when', async () => {
    const name = await startCounter();
    const secret = 'Mannerheimintie 5 A 12';
    for (let visits = 0; visits < 2; visits++) {
      const page = await openAt(name, 'on');
      await page.ready();
      page.field('address').value = secret;
      await open(page);
      await search(page, 'rent');
      await pressOn(page, say.panel.close);
      await until(() => !page.panel, 'The panel is closed');
      await untilCounted(page, 'shown', () => openRent(page));
      await readInVain(page);
      await leave(page);
    }
    const {requests} = await counted(name, 7);
    expect(requests.length).to.be.at.least(2);
    const ids = new Set<string>();
    for (const {method, address, headers, body} of requests) {
      expect([method, address]).to.deep.equal(['POST', `/count?counter=${name}`]);
      expect(headers).not.to.have.any.keys('cookie', 'referer', 'authorization', 'etag');
      const {batch, counts, ...head} = JSON.parse(body) as Batch;
      ids.add(batch);
      expect(head).to.deep.equal({format: 1, service: 'asumistuki', version: '1'});
      for (const count of counts)
        expect(Object.keys(count).sort()).to.deep.equal(
          ['depth', 'event', 'item', 'language', 'n', 'page'],
          'and no time',
        );
      const said = JSON.stringify(counts);
      expect(said).not.to.match(/https?:|\/en\/|Mannerheim|\d{4}/);
      // Their order tells nothing of that in which things were done.
      const keys = counts.map(({event, item, page, language, depth}) =>
        JSON.stringify({event, item, page, language, depth}),
      );
      expect(keys).to.deep.equal(keys.toSorted());
    }
    expect(ids.size, 'one number for each batch').to.equal(requests.length);
  });
});
