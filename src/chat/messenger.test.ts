import {expect} from 'chai';
import {during, longWaits, stub, until} from '../testing/mount-help.js';
import {scriptOf} from '../testing/messenger-stand-ins.js';
import type {ChatError, ChatEvent, ChatSettings, ChatStart} from './chat-provider.js';
import {Messenger, type Vendor} from './messenger.js';

const START: ChatStart = {lang: 'fi', context: {}, firstMessage: '', token: '0'.repeat(32)};
const page = window as unknown as Record<string, unknown>;
const scripts = () => document.querySelectorAll('script[data-stand-in]').length;

/** A vendor whose script leaves a function `vendor`, which is called with `open`. */
const VENDOR: Vendor = {
  options: {},
  global: 'vendor',
  attributes: () => ({'data-stand-in': ''}),
  prepare: (added) => added.put('vendorSettings', {}),
  open: async (_, added) => {
    await added.call('vendor', 'open');
  },
  end: (added) => added.call('vendor', 'end'),
};

/** Puts a function of the vendor's on the page until the test is over. */
function leave(vendor: unknown): void {
  page['vendor'] = vendor;
  during(() => {
    Reflect.deleteProperty(page, 'vendor');
    Reflect.deleteProperty(page, 'vendorSettings');
    for (const script of document.querySelectorAll('script[data-stand-in]')) script.remove();
  });
}

const loaded = (vendor: unknown): string => scriptOf(() => leave(vendor));

function messenger(settings: Partial<ChatSettings>, vendor = VENDOR) {
  const chat = new Messenger(vendor, {options: {}, ...settings});
  const events: ChatEvent[] = [];
  chat.on((event) => events.push(event));
  return {chat, events};
}

/** The code that starting fails with. */
const failure = (start: Promise<void>): Promise<string> =>
  start.then(
    () => 'started',
    (error: unknown) => (error as ChatError).code,
  );

function expectNothingLeft(): void {
  expect(scripts()).to.equal(0);
  expect(page).not.to.have.property('vendorSettings');
}

describe("a vendor's script", () => {
  it('is not loaded before the person starts', async () => {
    let runs = 0;
    const {chat} = messenger({script: scriptOf(() => runs++)});
    await chat.availability();
    await chat.resume();
    await chat.end();
    chat.leave();
    expect(scripts()).to.equal(0);
    expect(runs).to.equal(0);
  });

  it('that does not come leaves nothing behind, and the person is told', async () => {
    const {chat} = messenger({script: '/no/such/script.js'});
    expect(await failure(chat.start(START))).to.equal('unreachable');
    expectNothingLeft();
  });

  it('that the tag does not name is not waited for, unless the page has the messenger itself', async () => {
    const {chat} = messenger({isScriptBarred: true});
    expect(await failure(chat.start(START))).to.equal('blocked');
    leave(() => undefined);
    expect(await failure(chat.start(START))).to.equal('started');
  });

  it('that is not what its hash says is not run', async () => {
    let runs = 0;
    const script = scriptOf(() => runs++);
    const {chat} = messenger({script, integrity: `sha384-${'A'.repeat(64)}`});
    expect(await failure(chat.start(START))).to.equal('unreachable');
    expect(runs).to.equal(0);
    expectNothingLeft();
  });

  it('that comes and is never ready is given up after ten seconds', async () => {
    const waits = longWaits();
    let runs = 0;
    const {chat} = messenger({script: scriptOf(() => runs++)});
    const failed = failure(chat.start(START));
    await until(() => runs === 1, 'Its script has run');
    waits.pass(9_999);
    expect(scripts()).to.equal(1);
    waits.pass(1);
    expect(await failed).to.equal('unreachable');
    expectNothingLeft();
  });

  it('that opens too late does not open any more', async () => {
    const waits = longWaits();
    let open: () => void = () => undefined;
    const calls: unknown[] = [];
    const slow: Vendor = {
      ...VENDOR,
      open: async (_, added) => {
        await new Promise<void>((resolve) => (open = resolve));
        added.call('vendor', 'open');
      },
    };
    const {chat, events} = messenger({script: loaded((call: unknown) => calls.push(call))}, slow);
    const failed = failure(chat.start(START));
    await until(() => page['vendor'], 'Its script has run');
    await new Promise((resolve) => setTimeout(resolve));
    waits.pass(10_000);
    expect(await failed).to.equal('unreachable');
    open();
    await Promise.resolve();
    expect(calls).to.deep.equal([]);
    expect(events).to.deep.equal([{type: 'state', state: 'connecting'}]);
  });

  it('that throws when it is called leaves nothing of ours behind', async () => {
    const broken = () => {
      throw new Error('vendor');
    };
    const {chat} = messenger({script: loaded(broken)});
    expect(await failure(chat.start(START))).to.equal('unreachable');
    expectNothingLeft();
  });

  it('that left something else by its name is an error of its own', async () => {
    for (const vendor of [{}, 1, 'x']) {
      leave(vendor);
      expect(await failure(messenger({}).chat.start(START))).to.equal('unreachable');
    }
  });

  it('is not asked for where the page has it itself', async () => {
    const calls: unknown[] = [];
    leave((call: unknown) => calls.push(call));
    const {chat} = messenger({script: '/no/such/script.js'});
    await chat.start(START);
    expect(scripts()).to.equal(0);
    expect(calls).to.deep.equal(['open']);
  });

  it('is waited for where the page loads it itself and we may not', async () => {
    const calls: unknown[] = [];
    const {chat} = messenger({});
    const started = chat.start(START);
    await new Promise((resolve) => setTimeout(resolve));
    leave((call: unknown) => calls.push(call));
    await started;
    expect(calls).to.deep.equal(['open']);
  });

  it('is the same on a page that has put names on every object', async () => {
    const names = {integrity: 'sha384-x', signal: 1, script: 'x', once: true, vendor: undefined};
    const script = loaded(() => undefined);
    Object.assign(Object.prototype, names);
    try {
      await messenger({script}).chat.start(START);
    } finally {
      for (const name of Object.keys(names)) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(scripts()).to.equal(1);
  });
});

describe('the end of a chat in a messenger', () => {
  const forget = {cookies: ['vendor_id', '__Secure-vendor'], storage: ['vendor.']};

  const fill = () => {
    document.cookie = 'vendor_id=1; Path=/';
    document.cookie = 'page_own=1; Path=/';
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('vendor.session', '1');
      storage.setItem('page', '1');
    }
    during(() => {
      document.cookie = 'page_own=; Path=/; Max-Age=0';
      for (const storage of [localStorage, sessionStorage]) storage.clear();
    });
  };

  const expectForgotten = () => {
    expect(document.cookie).to.contain('page_own').and.not.to.contain('vendor');
    for (const storage of [localStorage, sessionStorage])
      expect(Object.keys(storage)).to.deep.equal(['page']);
  };

  it('forgets what the vendor kept, and nothing of the page', async () => {
    fill();
    const {chat} = messenger({script: loaded(() => undefined), forget});
    await chat.start(START);
    await chat.end();
    expectForgotten();
  });

  it('forgets also when its own call throws, or there was no start', async () => {
    fill();
    const failing = (call: string) => {
      if (call === 'end') throw new Error('vendor');
    };
    const {chat, events} = messenger({script: loaded(failing), forget});
    await chat.start(START);
    await chat.end();
    expectForgotten();
    expect(events.at(-1)).to.deep.equal({type: 'ended', by: 'customer'});
    fill();
    await messenger({forget}).chat.end();
    expectForgotten();
  });

  it('asks for cookies of all domains above to be removed', async () => {
    const said: string[] = [];
    stub(document, 'cookie', {set: (text: string) => said.push(text), get: () => ''});
    await messenger({forget: {cookies: ['a']}}).chat.end();
    const {hostname} = location;
    expect(said[0]).to.equal('a=; Max-Age=0; Path=/');
    expect(said[1]).to.equal(`a=; Max-Age=0; Path=/; Domain=${hostname}`);
    expect(said).to.have.length(hostname.split('.').length + 1);
  });

  it('is no error of ours where the page forbids storage', async () => {
    const forbidden = {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    };
    stub(window, 'localStorage', forbidden);
    stub(document, 'cookie', forbidden);
    await messenger({forget}).chat.end();
  });
});
