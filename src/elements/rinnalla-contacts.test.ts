import {expect} from '@open-wc/testing';
import type {Contact, Manifest} from '../model/manifest.js';
import {fullManifest, manifest, topic} from '../testing/manifests.js';
import {
  mountHelp,
  nameOf,
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
  it('stand in the order of the editors, each with its ways', async () => {
    const help = await contacts({
      visit: {type: 'visit', name: 'Desk', address: 'Street 1', url: 'https://desk.example/'},
      phone: {...PHONE, display: '029 500 0000'},
      mail: {type: 'email', name: 'Mail', email: 'help@authority.example'},
    });
    expect(help.all('h3').map(nameOf)).to.deep.equal(['Desk', 'Phone', 'Mail']);
    expect(ways(help)).to.deep.equal([
      [
        'See the times and book a visit – Desk (the site desk.example, opens in a new tab)',
        'https://desk.example/',
      ],
      ['Call 029 500 0000', 'tel:+358295000000'],
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
      },
    });
    const facts = help.all('dt').map((dt) => [nameOf(dt), nameOf(dt.nextElementSibling!)]);
    expect(facts).to.deep.equal([
      ['Open', 'Mon–Fri'],
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

    it('are not repeated where it has one', async () => {
      expect((await contacts({phone: PHONE}, {contact})).text).not.to.contain('Exchange');
    });
  });
});
