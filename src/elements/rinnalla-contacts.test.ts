import {expect} from 'chai';
import type {Contact, Manifest} from '../model/manifest.js';
import {deviceClock, weekdaysTill, withChannels} from '../testing/channels.js';
import {fullManifest, manifest, topic} from '../testing/manifests.js';
import {
  during,
  mountHelp,
  nameOf,
  until,
  warnings,
  type HelpOnPage,
  type MountOptions,
} from '../testing/mount-help.js';

const PHONE: Contact = {type: 'phone', name: 'Phone', number: '+358295000000'};

async function contacts(
  all: Manifest['contacts'],
  options: MountOptions = {},
  topics: Manifest['topics'] = {},
): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: fullManifest({contacts: all, topics}), ...options});
  await help.open();
  await help.press('Talk to a person');
  return help;
}

const ways = (help: HelpOnPage): (readonly [string, string])[] =>
  help.all('a').map((a) => [nameOf(a), a.getAttribute('href') ?? '']);

describe('the contacts', () => {
  it('stand in the order that is the same everywhere, each with its ways', async () => {
    const help = await contacts({
      mail: {type: 'email', name: 'Mail', email: 'help@authority.example'},
      visit: {
        type: 'visit',
        name: 'Desk',
        address: 'Street 1',
        url: 'https://desk.example/',
        appointment: '/book',
      },
      phone: {...PHONE, display: '029 500 0000'},
    });
    expect(help.all('h3').map(nameOf)).to.deep.equal(['Phone', 'Desk', 'Mail']);
    expect(ways(help)).to.deep.equal([
      ['Call 029 500 0000', 'tel:+358295000000'],
      [
        'See the times and book a visit – Desk (the site desk.example, opens in a new tab)',
        'https://desk.example/',
      ],
      ['Book an appointment – Desk (opens in a new tab)', `${location.origin}/book`],
      ['Send an email: help@authority.example', 'mailto:help@authority.example'],
    ]);
  });

  it('show the number that is called, not another one', async () => {
    const help = await contacts({phone: {...PHONE, display: '0600 12345'}});
    expect(ways(help)).to.deep.equal([['Call +358295000000', 'tel:+358295000000']]);
  });

  it('write numbers and addresses from left to right in Arabic too', async () => {
    const help = await mountHelp({manifest: manifest(), lang: 'ar', dir: 'rtl'});
    await help.open();
    help.panel!.apply({type: 'go', view: {name: 'contacts'}});
    await help.settled();
    const number = help.find('a bdi')!;
    expect([number.textContent, getComputedStyle(number).direction]).to.deep.equal([
      '029 500 0000',
      'ltr',
    ]);
  });

  it('say when they are open, what they cost, where they are and what they speak', async () => {
    const help = await contacts({
      phone: {
        ...PHONE,
        hours: 'Mon–Fri',
        price: 'Free',
        address: 'Street 1',
        languages: ['fi', 'uk'],
        callBack: 'Press 1',
      },
    });
    expect(help.text).to.contain('Open: Mon–Fri');
    const facts = help.all('dt').map((dt) => [nameOf(dt), nameOf(dt.nextElementSibling!)]);
    expect(facts).to.deep.equal([
      ['Call-back', 'Press 1'],
      ['Price', 'Free'],
      ['Address', 'Street 1'],
      ['Languages', 'Finnish, Ukrainian'],
    ]);
  });

  it('have no link to an address that people may not be sent to', async () => {
    const help = await contacts({
      phone: PHONE,
      chat: {type: 'chat', name: 'Chat', url: 'javascript:alert(1)'},
    });
    expect(ways(help).map(([, href]) => href)).to.deep.equal(['tel:+358295000000']);
  });

  it('warn of those who ask for bank codes', async () => {
    expect((await contacts({phone: PHONE})).text).to.contain('Never tell anyone your bank codes');
  });

  it('say what one can do there, and what they cannot do', async () => {
    const help = await contacts({
      phone: {...PHONE, textRelay: true, remit: 'agreed'},
      desk: {
        type: 'visit',
        name: 'Desk',
        address: 'Street 1',
        walkIn: true,
        queueNumber: true,
        interpreter: true,
        signLanguage: true,
        staffed: false,
        remit: 'general',
      },
      own: {...PHONE, name: 'Own', remit: 'own', walkIn: false, interpreter: false, staffed: true},
    });
    const lists = help
      .all('section')
      .map((section) => [...section.querySelectorAll('li')].map(nameOf));
    expect(lists).to.deep.equal([
      [
        'They can help you to use this service, but cannot answer questions about your own case.',
        'You can call through the text relay service.',
      ],
      [],
      [
        'They can only guide you with general instructions. They cannot answer questions about your own case.',
        'Self-service: you can use the equipment, but there is nobody to ask.',
        'You can come without an appointment.',
        'Take a queue number when you come.',
        'You can ask for an interpreter.',
        'You can use sign language.',
      ],
    ]);
  });

  describe('in two groups', () => {
    const general: Contact = {...PHONE, name: 'Digital support', scope: 'general'};
    const headings = (help: HelpOnPage): string[] =>
      help.all('h3, h4').map((h) => `${h.localName} ${nameOf(h)}`);

    it('stand apart: for this errand, and for devices and skills in general', async () => {
      const chat: Contact = {type: 'chat', name: 'Chat', url: '/chat', scope: 'errand'};
      expect(headings(await contacts({general, phone: PHONE, chat}))).to.deep.equal([
        'h3 Help with this errand',
        'h4 Chat',
        'h4 Phone',
        'h3 Help with devices and digital skills in general',
        'h4 Digital support',
      ]);
    });

    it('are not where there is only one', async () => {
      expect(headings(await contacts({general}))).to.deep.equal(['h3 Digital support']);
      expect(headings(await contacts({phone: PHONE}))).to.deep.equal(['h3 Phone']);
    });
  });

  describe('without the file that knows the time', () => {
    /** A page on which that file cannot be had. */
    async function without(): Promise<Document> {
      const gone = {
        '/src/chunks/where-to-turn.ts': '/gone.js',
        '/src/chunks/where-to-turn.js': '/gone.js',
      };
      const frame = document.createElement('iframe');
      frame.title = 'Without';
      frame.srcdoc = `<!doctype html><base href="/">
        <script type="importmap">${JSON.stringify({imports: gone})}</script>
        <script type="module" src="/src/rinnalla.ts"></script>`;
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve, {once: true});
      });
      document.body.append(frame);
      during(() => frame.remove());
      await loaded;
      return frame.contentDocument!;
    }

    it('show the hours in the editor’s words, or say to check them, and all else', async () => {
      const desk: Contact = {...PHONE, name: 'Desk', openingHours: weekdaysTill('16:00')};
      const phone: Contact = {...desk, name: 'Phone', hours: 'Mornings', price: 'Free'};
      const help = await contacts({phone, desk}, {document: await without()});
      await until(
        () => help.text.includes('Check the hours.'),
        'It is known that it cannot be had',
      );
      expect(help.find('rinnalla-hours')!.shadowRoot).to.be.null;
      expect(help.find('rinnalla-open-now'), 'no empty room').to.be.undefined;
      const said = help
        .all('section')
        .map((section) => [...section.querySelectorAll('p, dd')].map(nameOf));
      expect(said).to.deep.equal([
        ['Mornings', 'Call +358295000000', 'Free'],
        ['Check the hours.', 'Call +358295000000'],
      ]);
    });
  });

  it('tell which authority serves at a shared place, and when', async () => {
    deviceClock('2026-11-25T12:30+02:00');
    const help = await mountHelp({manifest: withChannels()});
    await help.open();
    await help.press('Talk to a person');
    await until(() => help.find('dd rinnalla-hours')?.shadowRoot, 'The hours are told');
    await help.settled();
    const [tax, kela] = help.all('dd').filter((dd) => /Tax office|Kela/.test(nameOf(dd)));
    const hours = tax!.querySelector('rinnalla-hours')!.shadowRoot!;
    expect(nameOf(hours.querySelector('.now')!)).to.equal('Closed, opens tomorrow at 9:00.');
    expect(nameOf(kela!)).to.equal('Kela Open: On Tuesdays');
  });

  describe('of a topic', () => {
    const all = {phone: PHONE, desk: {...PHONE, name: 'Desk'}};

    async function of(ids: string[]): Promise<string[]> {
      const topics = {it: topic('It', {contacts: ids})};
      const help = await mountHelp({manifest: fullManifest({contacts: all, topics})});
      help.element.show('it');
      await help.opened();
      await help.press('Talk to a person');
      return help.all('h3').map(nameOf);
    }

    it('are those that can help with it', async () => {
      expect(await of(['desk'])).to.deep.equal(['Desk']);
    });

    it('are all when none of them is there', async () => {
      expect(await of(['gone', 'constructor'])).to.deep.equal(['Phone', 'Desk']);
    });
  });

  describe('that the page gives', () => {
    const contact = '<a href="tel:+358295000001">Exchange</a> <a href="/contact">Other ways</a>';

    it('come first where the manifest has no human being', async () => {
      warnings();
      const web: Contact = {type: 'web', name: 'Pages', url: '/help'};
      const help = await contacts({web}, {contact});
      expect(ways(help).slice(0, 2)).to.deep.equal([
        ['Exchange', 'tel:+358295000001'],
        ['Other ways (opens in a new tab)', `${location.origin}/contact`],
      ]);
    });

    it('come first, too, where there is a machine only', async () => {
      const machine: Contact = {
        type: 'visit',
        name: 'Scanner',
        address: 'Street 1',
        staffed: false,
      };
      const help = await contacts({machine}, {contact});
      expect(ways(help)[0]).to.deep.equal(['Exchange', 'tel:+358295000001']);
    });

    it('are not repeated where it has one', async () => {
      expect((await contacts({phone: PHONE}, {contact})).text).not.to.contain('Exchange');
    });
  });
});
