import {expect} from 'chai';
import {XmppProvider} from './xmpp-provider.js';

const URL_1 = 'https://chat.example/chat/availability';
const never = new AbortController().signal;

describe('whether someone would answer now', () => {
  const {fetch} = window;
  let asked: [string, RequestInit][];

  function answer(give: () => Response | Promise<Response>): void {
    window.fetch = (url, options = {}) => {
      asked.push([String(url), options]);
      return Promise.resolve().then(give);
    };
  }
  const json = (value: unknown) => () => new Response(JSON.stringify(value));
  const ask = (availability = URL_1, signal = never) =>
    new XmppProvider({options: {availability}}).availability(signal);

  beforeEach(() => {
    asked = [];
  });
  afterEach(() => {
    window.fetch = fetch;
  });

  it('is told in one of three ways', async () => {
    answer(json({open: true, advisers: 2, free: 1, waiting: 0, waitSeconds: 0, minutes: 0}));
    expect(await ask()).to.deep.equal({state: 'open', waiting: 0, waitSeconds: 0});
    answer(json({open: true, advisers: 2, free: 0, waiting: 3, waitSeconds: 240, minutes: 4}));
    expect(await ask()).to.deep.equal({state: 'busy', waiting: 3, waitSeconds: 240});
    answer(json({open: false}));
    expect((await ask()).state).to.equal('closed');
  });

  it('is asked without anything of the person', async () => {
    answer(json({open: true}));
    await ask();
    const [[url, options]] = asked as [[string, RequestInit]];
    expect(url).to.equal(URL_1);
    expect(Object.getPrototypeOf(options)).to.equal(null);
    expect(options).to.include({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
  });

  it('is not known when the answer is none, or broken', async () => {
    for (const value of [null, [], 'open', {open: 'true'}, {}]) {
      answer(json(value));
      expect(await ask()).to.deep.equal({state: 'unknown'});
    }
    answer(json({open: true, free: 1, waiting: -1, waitSeconds: '9'}));
    expect(await ask()).to.deep.equal({state: 'open', waiting: undefined, waitSeconds: undefined});
    answer(() => new Response('<html>'));
    expect((await ask()).state).to.equal('unknown');
    answer(() => new Response('{"open":true}', {status: 500}));
    expect((await ask()).state).to.equal('unknown');
    answer(() => Promise.reject(new TypeError('offline')));
    expect((await ask()).state).to.equal('unknown');
  });

  it('asks nobody without an address of the web', async () => {
    answer(json({open: true}));
    for (const url of ['', 'javascript:0', 'data:,{"open":true}'])
      expect((await ask(url)).state).to.equal('unknown');
    expect(asked).to.have.length(0);
  });

  it('is not waited for any more when the person goes away', async () => {
    const stop = new AbortController();
    window.fetch = (_, {signal} = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('stopped', 'AbortError'));
        });
      });
    const asking = ask(URL_1, stop.signal);
    stop.abort();
    expect((await asking).state).to.equal('unknown');
  });
});
