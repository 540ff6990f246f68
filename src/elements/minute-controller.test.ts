import {expect} from 'chai';
import {serverClock} from '../io/server-clock.js';
import {during, longWaits, stub} from '../testing/mount-help.js';
import {MinuteController} from './minute-controller.js';

const MINUTE = 60 * 1000;
const START = Date.parse('2026-11-25T14:59:10+02:00');

class Host extends HTMLElement {
  drawn = 0;
  readonly updateComplete = Promise.resolve(true);
  controller: MinuteController | undefined;

  addController(controller: unknown): void {
    this.controller = controller as MinuteController;
  }
  removeController(): void {
    this.controller = undefined;
  }
  requestUpdate(): void {
    this.drawn++;
  }
}
customElements.define('minute-host', Host);

describe('the minute', () => {
  let now: number;
  let host: Host;
  let waits: ReturnType<typeof longWaits>;
  let passed: number;

  const pass = (time: number): void => {
    now += time;
    waits.pass(time);
  };
  const hide = (hidden: boolean): void => {
    stub(document, 'hidden', {value: hidden});
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    now = START;
    passed = 0;
    stub(Date, 'now', {value: () => now});
    waits = longWaits();
    host = new Host();
    new MinuteController(host, () => passed++);
    host.controller!.hostConnected();
    during(() => host.controller!.hostDisconnected());
    host.drawn = 0;
  });

  it('draws at its boundary, and at the next ones', () => {
    pass(49_999);
    expect(host.drawn, '14:59').to.equal(0);
    pass(1);
    expect(host.drawn, '15:00').to.equal(1);
    pass(MINUTE - 1);
    expect(host.drawn).to.equal(1);
    pass(1);
    expect([host.drawn, passed], '15:01').to.deep.equal([2, 3]);
  });

  it('does not pass on a page that nobody sees; seen again, it is the right one at once', () => {
    hide(true);
    pass(10 * MINUTE);
    expect(host.drawn).to.equal(0);
    hide(false);
    expect(host.drawn).to.equal(1);
    pass(50_000);
    expect(host.drawn).to.equal(2);
  });

  it('goes by the clock of the service, and begins anew when that is another', async () => {
    serverClock.offset = 30_000;
    during(() => (serverClock.offset = 0));
    expect(host.controller!.time).to.equal(START + 30_000);
    stub(window, 'fetch', {
      value: () =>
        Promise.resolve(
          new Response('', {headers: {Date: new Date(now + 60 * MINUTE).toUTCString()}}),
        ),
    });
    await serverClock.ask(`${location.origin}/m.json`, new AbortController().signal);
    expect(host.drawn).to.equal(1);
  });

  it('stops with its host, and leaves nothing behind', () => {
    host.controller!.hostDisconnected();
    pass(10 * MINUTE);
    hide(false);
    expect(host.drawn).to.equal(0);
    host.controller!.hostConnected();
    expect(host.drawn, 'it can be put back').to.equal(1);
  });
});
