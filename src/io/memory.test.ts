import {expect} from 'chai';
import {hasManifest} from '../testing/storage.js';
import {forgetManifests, keepManifest, standIn} from './memory.js';

const URL_1 = 'https://palvelu.example/help.json';
const GONE = 'manifest-not-found';
const DAY = 24 * 60 * 60 * 1000;

/** Does something at another time. */
async function at<T>(time: number, act: () => Promise<T>): Promise<T> {
  const {now} = Date;
  Date.now = () => time;
  try {
    return await act();
  } finally {
    Date.now = now;
  }
}

/** The same code in another window of the same origin, as in another tab. */
async function otherTab(): Promise<{memory: typeof import('./memory.js'); close: () => void}> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const address = new URL('./memory.ts', import.meta.url).href;
  const view = frame.contentWindow as unknown as {Function: FunctionConstructor};
  const load = view.Function('address', 'return import(address)') as (
    address: string,
  ) => Promise<typeof import('./memory.js')>;
  return {
    memory: await load(address),
    close: () => {
      frame.remove();
    },
  };
}

describe('a manifest that is kept', () => {
  afterEach(forgetManifests);

  it('is there as it came', async () => {
    await keepManifest(URL_1, '{"format": 1}');
    expect(await standIn(URL_1)).to.equal('{"format": 1}');
    expect(await standIn('https://other.example/')).to.be.undefined;
  });

  it('is not used after 30 days, since numbers and hours change', async () => {
    await keepManifest(URL_1, '{}');
    const kept = Date.now();
    expect(await at(kept + 29 * DAY, () => standIn(URL_1))).to.equal('{}');
    expect(await at(kept + 31 * DAY, () => standIn(URL_1))).to.be.undefined;
    // The clock was wrong when it was kept, or is now.
    expect(await at(kept - DAY, () => standIn(URL_1))).to.be.undefined;
  });

  it('is dropped when the authority has taken it away', async () => {
    await keepManifest(URL_1, '{}');
    await keepManifest('https://other.example/', '{}');
    await standIn(URL_1, GONE);
    expect(await standIn(URL_1)).to.be.undefined;
    expect(await standIn('https://other.example/')).to.equal('{}');
  });

  it('leaves no database when there is nothing to drop or to give', async () => {
    await standIn(URL_1, GONE);
    await standIn(URL_1);
    expect(await hasManifest()).to.be.false;
  });

  it('is forgotten with its database, also while another tab has it open', async () => {
    const {memory, close} = await otherTab();
    await memory.keepManifest(URL_1, '{}');
    await keepManifest(URL_1, '{}');
    await forgetManifests();
    expect(await hasManifest()).to.be.false;
    await memory.keepManifest(URL_1, '{"kept": "anew"}');
    expect(await standIn(URL_1), 'the other tab can go on').to.contain('anew');
    await forgetManifests();
    close();
  });

  it('can be kept again after it was forgotten', async () => {
    await keepManifest(URL_1, '{"first": 1}');
    await forgetManifests();
    await keepManifest(URL_1, '{"second": 2}');
    expect(await standIn(URL_1)).to.contain('second');
  });
});
