import {expect} from 'chai';
import type {Batch} from '../model/counts.js';
import {during, longWaits, stub, until} from '../testing/mount-help.js';
import {Endpoint} from './endpoint.js';
import type {Told} from './sink.js';

const told = (item: string): Told => ({
  event: 'shown',
  item,
  page: 'home',
  language: 'fi',
  depth: '',
  service: 'allowance',
  version: '3',
});

interface Counter {
  readonly sent: {readonly url: string; readonly init: RequestInit; readonly batch: Batch}[];
  /** What it answers, in turn; the last one from then on. 0: it does not answer. */
  answers: number[];
}

function counter(...answers: number[]): Counter {
  const all: Counter = {sent: [], answers};
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    all.sent.push({url, init, batch: JSON.parse(String(init.body)) as Batch});
    const status = all.answers.length > 1 ? all.answers.shift() : all.answers[0];
    return status
      ? Promise.resolve(new Response(null, {status}))
      : Promise.reject(new TypeError('down'));
  };
  stub(window, 'fetch', {value: fetch});
  return all;
}

function endpoint(): Endpoint {
  const one = new Endpoint('https://example.test/count');
  one.start();
  during(() => {
    one.stop();
  });
  return one;
}

/** The page goes out of sight. */
function hide(): void {
  stub(document, 'visibilityState', {value: 'hidden'});
  document.dispatchEvent(new Event('visibilitychange'));
}

/** After what is already under way. */
const later = () => new Promise((resolve) => setTimeout(resolve));

describe('an authority’s own counter', () => {
  it('is sent sums ten seconds after the first, in the order of their letters', () => {
    const {pass} = longWaits();
    const {sent} = counter(204);
    const one = endpoint();
    for (const item of ['topic/water', 'topic/rent', 'topic/water']) one.add(told(item));
    expect(sent).to.deep.equal([]);
    pass(10_000);
    expect(sent.map(({url}) => url)).to.deep.equal(['https://example.test/count']);
    const {batch, ...rest} = sent[0]!.batch;
    expect(batch).to.match(/^[0-9a-f]{32}$/);
    const same = {event: 'shown', page: 'home', language: 'fi', depth: ''};
    expect(rest).to.deep.equal({
      format: 1,
      service: 'allowance',
      version: '3',
      counts: [
        {...same, item: 'topic/rent', n: 1},
        {...same, item: 'topic/water', n: 2},
      ],
    });
  });

  it('is sent no cookie and no address of the page, also when it is left', () => {
    const {sent} = counter(204);
    endpoint().add(told('topic/rent'));
    hide();
    const {method, credentials, referrerPolicy, keepalive, headers} = sent[0]!.init;
    expect([method, credentials, referrerPolicy, keepalive]).to.deep.equal([
      'POST',
      'omit',
      'no-referrer',
      true,
    ]);
    expect({...(headers as Record<string, string>)}).to.deep.equal({'content-type': 'text/plain'});
  });

  it('gets a batch that did not arrive once more, under the same number', async () => {
    const {pass} = longWaits();
    const {sent} = counter(0, 204);
    const one = endpoint();
    one.add(told('topic/rent'));
    pass(10_000);
    await later();
    one.add(told('topic/water'));
    pass(10_000);
    await until(() => sent.length === 3, 'The first again, and the second');
    expect(sent[1]!.init.body).to.equal(sent[0]!.init.body);
    expect(sent[2]!.batch.counts.map(({item}) => item)).to.deep.equal(['topic/water']);
    await later();
    pass(60_000);
    expect(sent).to.have.length(3);
  });

  it('gets once more what came too soon', async () => {
    const {pass} = longWaits();
    const {sent} = counter(429, 204);
    const one = endpoint();
    one.add(told('topic/rent'));
    pass(10_000);
    await later();
    hide();
    expect(sent.map(({batch}) => batch.batch)).to.deep.equal(
      Array.from({length: 2}, () => sent[0]!.batch.batch),
    );
  });

  it('does not break the help when the page has replaced fetch by something that throws', async () => {
    const {pass} = longWaits();
    stub(window, 'fetch', {
      value() {
        throw new Error('of the page');
      },
    });
    const failed: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => void failed.push(event.reason);
    window.addEventListener('unhandledrejection', hear);
    during(() => {
      window.removeEventListener('unhandledrejection', hear);
    });
    endpoint().add(told('topic/rent'));
    pass(10_000);
    await later();
    expect(failed).to.deep.equal([]);
  });

  it('gets nothing of what waits when the person does not want to be counted any more', async () => {
    const {pass} = longWaits();
    const {sent} = counter(503, 204);
    const one = endpoint();
    one.add(told('topic/rent'));
    pass(10_000);
    await later();
    one.add(told('topic/water'));
    one.drop();
    pass(10_000);
    hide();
    expect(sent.map(({batch}) => batch.counts[0]?.item)).to.deep.equal(['topic/rent']);
    one.add(told('topic/heat'));
    hide();
    expect(sent.map(({batch}) => batch.counts.map(({item}) => item))).to.deep.equal([
      ['topic/rent'],
      ['topic/heat'],
    ]);
  });

  it('is left alone after three failures in a row, for the rest of the page', async () => {
    const {pass} = longWaits();
    const {sent} = counter(503);
    const one = endpoint();
    for (let i = 0; i < 6; i++) {
      one.add(told('topic/rent'));
      pass(10_000);
      await later();
    }
    // Two batches, and one of them again.
    expect(sent).to.have.length(3);
    hide();
    expect(sent, 'also when the page is left').to.have.length(3);
  });

  it('is not asked again for what it has refused', async () => {
    const {pass} = longWaits();
    const {sent} = counter(422);
    const one = endpoint();
    one.add(told('topic/rent'));
    pass(10_000);
    await later();
    one.add(told('topic/water'));
    pass(10_000);
    expect(sent.map(({batch}) => batch.counts[0]?.item)).to.deep.equal([
      'topic/rent',
      'topic/water',
    ]);
  });

  it('hears no more of the page when the help has been taken out', () => {
    const {sent} = counter(204);
    const one = endpoint();
    one.add(told('topic/rent'));
    one.stop();
    expect(sent).to.have.length(1);
    hide();
    expect(sent).to.have.length(1);
  });
});
