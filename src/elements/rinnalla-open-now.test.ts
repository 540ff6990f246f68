import {expect} from 'chai';
import {serverClock} from '../io/server-clock.js';
import type {Contact, OpeningHours} from '../model/manifest.js';
import {deviceClock, openChannels, weekdaysTill, withChannels} from '../testing/channels.js';
import {
  during,
  longWaits,
  nameOf,
  stub,
  until,
  type HelpOnPage,
  type MountOptions,
} from '../testing/mount-help.js';
import type {RinnallaOpenNow} from './rinnalla-open-now.js';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const WEDNESDAY = '2026-11-25T12:00+02:00';
const MIDSUMMER_EVE = '2026-06-19T03:00+03:00';

const channel = (type: Contact['type'], hours?: OpeningHours, more: Partial<Contact> = {}) => ({
  type,
  name: type,
  url: '/there',
  ...(hours && {openingHours: hours}),
  ...more,
});

async function open(contacts: readonly Contact[], options?: MountOptions): Promise<HelpOnPage> {
  const all = Object.fromEntries(contacts.map((contact, i) => [`c${i}`, contact]));
  return openChannels(options, withChannels({contacts: all}));
}

/** What stands over all channels, a paragraph each. */
const said = (help: HelpOnPage): string[] =>
  help.all('rinnalla-open-now, .box p').map(nameOf).slice(1);
const line = async (contacts: readonly Contact[], options?: MountOptions): Promise<string> =>
  (await openedLine(contacts, options))[0] ?? '';
const openedLine = async (contacts: readonly Contact[], options?: MountOptions) => {
  const help = await open(contacts, options);
  return [...help.find('rinnalla-open-now')!.shadowRoot!.querySelectorAll('.box p')].map(nameOf);
};
const heard = (help: HelpOnPage): string =>
  nameOf(help.find('rinnalla-open-now')!.shadowRoot!.querySelector('[role="status"]')!);

describe('the line over all channels', () => {
  const office = [channel('phone', weekdaysTill('15:00')), channel('chat', weekdaysTill('16:00'))];
  const form = channel('form', {always: true});

  it('tells what is open, and until when', async () => {
    deviceClock(WEDNESDAY);
    expect(await line([...office, form])).to.equal(
      'Open now: chat until 16:00 and phone until 15:00.',
    );
    expect(await line(office, {lang: 'fi'})).to.equal(
      'Auki nyt: chat klo 16 asti ja puhelin klo 15 asti.',
    );
  });

  it('tells at 3 o’clock on Midsummer Eve what opens next, and what is always there', async () => {
    deviceClock(MIDSUMMER_EVE, {offset: 180});
    const desk = channel('visit', {weekly: [{days: ['mo'], times: ['10:00-12:00']}]});
    expect(await line([...office, desk, form])).to.equal(
      'Nothing is open right now. Next to open: chat and phone, on Monday at 9:00. Always available: online form.',
    );
    expect(await line(office, {lang: 'fi'})).to.equal(
      'Juuri nyt mikään ei ole auki. Seuraavaksi avautuu chat ja puhelin maanantaina klo 9.',
    );
    expect(await line(office, {lang: 'sv'})).to.equal(
      'Just nu är ingenting öppet. Härnäst öppnar chatten och telefonen på måndag kl. 9.',
    );
    const [phone] = office as [Contact];
    expect(await line([phone, channel('chat', {always: true})]), 'a chat at night').to.equal(
      'Open now: chat day and night. Next to open: phone, on Monday at 9:00.',
    );
  });

  it('does not say that nothing is open when of one nobody knows', async () => {
    deviceClock(MIDSUMMER_EVE, {offset: 180});
    expect(await line([...office, channel('visit')])).to.equal(
      'Next to open: chat and phone, on Monday at 9:00. Check the times of the others below.',
    );
    expect(await line([channel('phone'), channel('visit')])).to.equal('Check the times below.');
  });

  it('tells what needs an appointment when nothing else is open', async () => {
    deviceClock(MIDSUMMER_EVE, {offset: 180});
    expect(await line([channel('video', {byAppointment: true})])).to.equal(
      'By appointment: video guidance.',
    );
  });

  it('is not there where there is nothing to tell', async () => {
    expect(await openedLine([channel('web')])).to.deep.equal([]);
    expect(await openedLine([channel('email')])).to.deep.equal([]);
  });

  it('tells a screen reader only what opens or closes meanwhile', async () => {
    const clock = deviceClock('2026-11-25T14:57+02:00');
    const waits = longWaits();
    const help = await open(office);
    const pass = async (time: number) => {
      clock.pass(time);
      waits.pass(time);
      await help.settled();
    };
    expect(heard(help)).to.equal('');
    await pass(MINUTE);
    await pass(MINUTE);
    expect(heard(help), 'nothing has changed').to.equal('');
    await pass(MINUTE);
    expect(heard(help)).to.equal('Open now: chat until 16:00.');
    await pass(60 * MINUTE);
    expect(heard(help)).to.contain('Nothing is open right now.').and.contain('tomorrow at 9:00');
    // At midnight the words change, but not what they tell.
    const before = heard(help);
    await pass(8 * HOUR);
    expect(said(help).join()).to.contain('today at 9:00');
    expect(heard(help)).to.equal(before);
  });

  it('does not tell as opened what comes when more of the help has been read', async () => {
    deviceClock(WEDNESDAY);
    const help = await open([form, channel('phone', weekdaysTill('15:00'))]);
    const now = help.find('rinnalla-open-now') as RinnallaOpenNow;
    now.contacts = [...now.contacts, channel('chat', weekdaysTill('16:00'))];
    await now.updateComplete;
    expect(nameOf(help.find('.box p strong')!)).to.contain('chat until 16:00');
    expect(heard(help)).to.equal('');
  });
});

/** Answers some addresses; gives which were asked for. */
function server(answers: Readonly<Record<string, () => Response | Promise<Response>>>): string[] {
  const real = window.fetch.bind(window);
  const asked: string[] = [];
  const fetch = (url: string, options: RequestInit) => {
    const path = url.replace(location.origin, '');
    const key = options.method === 'HEAD' ? `HEAD ${path}` : path;
    if (!Object.hasOwn(answers, key)) return real(url, options);
    asked.push(key);
    return Promise.resolve(answers[key]!());
  };
  stub(window, 'fetch', {value: fetch});
  return asked;
}
const json = (value: unknown) => () => new Response(JSON.stringify(value));

describe('the wait', () => {
  const phone = channel('phone', weekdaysTill('15:00'), {wait: '/wait.json'});
  const wait = (help: HelpOnPage): string => said(help)[0]?.split('Wait right now: ')[1] ?? '';

  it('is told where the channel tells it', async () => {
    deviceClock(WEDNESDAY);
    server({'/wait.json': json({minutes: 4})});
    const help = await open([phone]);
    await until(() => wait(help) === 'phone about 4 minutes.', 'The wait is told');
    server({'/wait.json': json({minutes: 0})});
    const other = await open([phone]);
    await until(() => wait(other) === 'phone no queue.', 'No queue is told');
  });

  for (const [what, answer] of [
    ['no number', {minutes: '4'}],
    ['half a minute', {minutes: 4.5}],
    ['less than nothing', {minutes: -1}],
    ['more than ten hours', {minutes: 601}],
    ['something else', {wait: 4}],
    ['a list', [4]],
  ] as const) {
    it(`is not told when it is ${what}`, async () => {
      deviceClock(WEDNESDAY);
      const asked = server({'/wait.json': json(answer)});
      const help = await open([phone]);
      await until(() => asked.length === 1, 'It is asked');
      await help.settled();
      expect(wait(help)).to.equal('');
    });
  }

  it('is asked for again every two minutes', async () => {
    const clock = deviceClock(WEDNESDAY);
    const waits = longWaits();
    let minutes = 4;
    const asked = server({'/wait.json': () => json({minutes: minutes++})()});
    const help = await open([phone]);
    await until(() => wait(help) === 'phone about 4 minutes.', 'The first wait');
    for (let count = 0; count < 2; count++) {
      clock.pass(MINUTE);
      waits.pass(MINUTE);
    }
    await until(() => wait(help) === 'phone about 5 minutes.', 'The next wait');
    expect(asked).to.have.length(2);
  });

  it('is not asked for while the panel is closed, nor told from before', async () => {
    const clock = deviceClock(WEDNESDAY);
    const waits = longWaits();
    const asked = server({'/wait.json': json({minutes: 4})});
    const help = await open([phone]);
    await until(() => wait(help) !== '', 'The wait is told');
    const line = help.find('rinnalla-open-now')!;
    const seen = new Promise((resolve) => {
      new IntersectionObserver(([entry], observer) => {
        if (entry!.isIntersecting) return;
        observer.disconnect();
        resolve(undefined);
      }).observe(line);
    });
    help.panel!.apply({type: 'close'});
    await help.closed();
    await seen;
    // The line is told in the same task, perhaps after us.
    await help.settled();
    for (let count = 0; count < 5; count++) {
      clock.pass(MINUTE);
      waits.pass(MINUTE);
    }
    await help.settled();
    expect(asked).to.have.length(1);
    help.panel!.apply({type: 'open'});
    await until(() => asked.length === 2, 'It is asked for when it is seen again');
  });

  it('is neither asked for nor told of what is closed', async () => {
    deviceClock(MIDSUMMER_EVE, {offset: 180});
    const asked = server({'/wait.json': json({minutes: 4}), '/other.json': json({minutes: 5})});
    const chat = channel('chat', undefined, {wait: '/other.json'});
    const help = await open([phone, chat]);
    await until(() => wait(help) === 'chat about 5 minutes.', 'The wait of the other');
    expect(asked).to.deep.equal(['/other.json']);
  });

  it('is not asked for elsewhere: nobody else need know that someone looks for help', async () => {
    deviceClock(WEDNESDAY);
    const asked = server({'/wait.json': json({minutes: 4}), '/far.json': json({minutes: 5})});
    const far = channel('chat', {always: true}, {wait: 'https://elsewhere.example/far.json'});
    const help = await open([phone, far]);
    await until(() => wait(help) !== '', 'Our own wait is told');
    expect(asked).to.deep.equal(['/wait.json']);
  });

  it('is not told of one that is closed by another that is open', async () => {
    deviceClock(WEDNESDAY);
    const saturdays: OpeningHours = {weekly: [{days: ['sa'], times: ['09:00-15:00']}]};
    const shut = channel('phone', saturdays, {wait: '/far.json'});
    const asked = server({'/wait.json': json({minutes: 4}), '/far.json': json({minutes: 5})});
    const help = await open([phone, shut]);
    await until(() => wait(help) === 'phone about 4 minutes.', 'The wait of the open one');
    expect(asked).to.deep.equal(['/wait.json']);
  });

  it('is not waited for, and nothing is said of one that cannot be had', async () => {
    deviceClock(WEDNESDAY);
    const never = () => new Promise<Response>(() => undefined);
    const offline = () => Promise.reject(new TypeError('offline'));
    for (const none of [never, offline]) {
      const asked = server({'/wait.json': none});
      const help = await open([phone]);
      await until(() => asked.length === 1, 'It is asked');
      await help.settled();
      expect(said(help)).to.deep.equal(['Open now: phone until 15:00.']);
    }
  });
});

describe('a device whose clock is wrong', () => {
  const manifest = withChannels({
    contacts: {phone: channel('phone', weekdaysTill('15:00'))},
  });

  async function opened(serverTime: string): Promise<[HelpOnPage, string[]]> {
    during(() => (serverClock.offset = 0));
    const date = () => new Date(serverTime).toUTCString();
    const asked = server({
      '/own/help.json': json(manifest),
      'HEAD /own/help.json': () => new Response(null, {headers: {Date: date()}}),
    });
    const help = await openChannels({address: '/own/help.json'});
    return [help, asked];
  }
  const now = (help: HelpOnPage): string => nameOf(help.find('.now')!);

  it('is told the right words, and that it is wrong', async () => {
    deviceClock('2026-11-25T16:00+02:00');
    const [help, asked] = await opened('2026-11-25T13:00+02:00');
    await until(() => now(help) === 'Open now, until 15:00.', 'The time of the server');
    await help.settled();
    expect(said(help)).to.deep.equal([
      'Open now: phone until 15:00.',
      'The clock of your device shows another time. These times are by the clock of the service.',
    ]);
    expect(asked.filter((key) => key.startsWith('HEAD'))).to.have.length(1);
  });

  it('is right enough within two minutes', async () => {
    deviceClock('2026-11-25T14:30+02:00');
    const [help, asked] = await opened('2026-11-25T14:31:30+02:00');
    await until(() => asked.includes('HEAD /own/help.json'), 'The server is asked');
    await help.settled();
    expect(said(help)).to.deep.equal(['Open now: phone until 15:00.']);
  });
});
