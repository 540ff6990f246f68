import {expect} from 'chai';
import type {Provider} from '../model/manifest.js';
import {spokenIn} from '../testing/accessibility.js';
import {
  focused,
  mountHelp,
  nameOf,
  stub,
  until,
  type HelpOnPage,
  type MountOptions,
} from '../testing/mount-help.js';
import {OULU, provider, withProviders} from '../testing/providers.js';

const {library} = withProviders().providers!;

/** The card of a helper in Oulu. */
async function card(one: Provider, options: MountOptions = {}): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: withProviders({providers: {one}}), ...options});
  await help.open();
  help.panel!.apply({type: 'settle', municipality: OULU});
  help.panel!.apply({type: 'go', view: {name: 'helpers'}});
  await until(() => help.find('rinnalla-helper')?.shadowRoot?.querySelector('h3'), 'The card');
  await help.settled();
  return help;
}

const reasons = (help: HelpOnPage): string[] => help.all('.reasons li').map(nameOf);

const later = (days: number): void => {
  const now = Date.now() + days * 24 * 60 * 60 * 1000;
  stub(Date, 'now', {value: () => now});
};

describe('the card of a helper', () => {
  it('has three parts: for whom, how, more', async () => {
    const help = await card(library!);
    expect(help.all('h3').map(nameOf)[0]).to.equal('Example Library');
    expect(help.all('h4').map(nameOf)).to.deep.equal(['For whom', 'How', 'More']);
  });

  it('says why it is here: its kind, the place, its terms', async () => {
    expect(reasons(await card(library!))).to.deep.equal([
      'Digital support: they advise on devices and online services',
      'Serves your municipality: Oulu',
      'Advises on this service by agreement',
      'Helps with devices and digital skills in general',
    ]);
  });

  it('says that it is open, as long as it is', async () => {
    const help = await card(provider('Always', {openingHours: {always: true}}));
    expect(reasons(help)).to.include('Open now').and.to.include('Serves the whole country');
    const shut = await card(
      provider('Never', {openingHours: {exceptions: [{from: '2020-01-01', closed: true}]}}),
    );
    expect(reasons(shut)).not.to.include('Open now');
  });

  it('tells where one can call that the hours must be checked, never that it is closed', async () => {
    const help = await card(provider('Unknown'));
    expect(help.text).to.contain('Check the hours.').and.not.to.contain('Closed');
  });

  it('calls the number that it shows', async () => {
    const help = await card(provider('Bank', {display: '0600 1234'}));
    const call = help.all('a').find((link) => link.getAttribute('href')?.startsWith('tel:'))!;
    expect([nameOf(call), call.getAttribute('href')]).to.deep.equal([
      'Call +358295000200',
      'tel:+358295000200',
    ]);
  });

  it('says when it was checked; past its date that it may be old', async () => {
    const one = provider('One', {verifiedAt: '2026-11-21', reviewBy: '2027-03-01'});
    const day = 24 * 60 * 60 * 1000;
    const days = (date: string) => Math.ceil((Date.parse(date) - Date.now()) / day);
    later(days('2027-02-28T12:00Z'));
    const help = await card(one);
    expect(help.text).to.contain('Checked 21 November 2026.').and.not.to.contain('may be old');
    help.element.remove();
    later(days('2027-03-02T12:00Z'));
    expect((await card(one)).text).to.contain(
      'These details may be old: they should have been checked by 1 March 2027.',
    );
  });

  it('names the register that it comes from, with its licence', async () => {
    const help = await card(library!);
    expect(help.text).to.contain('Source: Finnish library directory. CC BY 4.0');
  });

  it('tells how far it is from the centre, when both places are known', async () => {
    expect((await card(library!)).text).to.contain('about 1.2 km from the centre');
  });

  it('leads nowhere that people must not be sent', async () => {
    const one = provider('One', {more: 'https://user@evil.example/', email: 'a?b@c.example'});
    const help = await card(one);
    const addresses = help.all('a').map((a) => a.getAttribute('href') ?? '');
    expect(addresses.filter((href) => /evil|mailto/.test(href))).to.be.empty;
  });

  it('is told in the language of each text, with numbers from left to right in Arabic', async () => {
    const help = await card(library!, {lang: 'ar', dir: 'rtl'});
    await until(() => help.text.includes('لمن'), 'The words are Arabic');
    expect(spokenIn(help.all('*'), 'Tule paikalle.')).to.equal('fi ltr');
    const number = help.all('a bdi').find((bdi) => nameOf(bdi) === '029 500 0200')!;
    expect(getComputedStyle(number).direction).to.equal('ltr');
  });
});

describe('the card of a helper as text', () => {
  const written: string[] = [];
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    stub(navigator, 'clipboard', {value: {writeText}});

  const copy = async (help: HelpOnPage, name = 'Example Library') => {
    await help.press(`Copy as text – ${name}`);
    const status = () =>
      help.find('rinnalla-helper')!.shadowRoot!.querySelector('[role="status"]')!;
    await until(() => status().textContent, 'It is told');
    await help.settled();
    return nameOf(status());
  };

  it('is copied with all its facts, in one language', async () => {
    clipboard((text) => Promise.resolve(void written.push(text)));
    const help = await card(library!);
    help.panel!.apply({type: 'second', lang: 'fi'});
    await help.settled();
    const pressed = help.all('button').find((button) => nameOf(button).startsWith('Copy as text'))!;
    pressed.click();
    await until(() => written.length > 0, 'It is copied');
    const text = written.pop()!;
    expect(text.split('\n')).to.deep.equal([
      'Example Library',
      'City of Oulu',
      'Digital support: they advise on devices and online services',
      'Serves your municipality: Oulu',
      'Advises on this service by agreement',
      'Helps with devices and digital skills in general',
      '',
      'For whom:',
      'Everyone who needs help with a device.',
      'Especially for: older people, immigrants',
      '',
      'How:',
      'Come to the desk with your device.',
      'Call 029 500 0200',
      'By appointment.',
      'Ask for the digital adviser.',
      'You can come without an appointment.',
      'Price: Free of charge',
      'Form of support: guidance on site, phone',
      'Languages: Finnish, Swedish, English',
      'Address: Esimerkkikatu 2, Oulu',
      'Distance: about 1.2 km from the centre of the municipality',
      '',
      'More:',
      'Open the page https://library.example/digi',
      'Book an appointment https://library.example/book',
      'Checked 21 November 2026. Source: Finnish library directory. CC BY 4.0',
    ]);
  });

  it('keeps words that can be explained, addresses in texts, and the numbers of steps', async () => {
    clipboard((text) => Promise.resolve(void written.push(text)));
    const one = provider('One', {how: '1. Bring the lease.\n2. [Write](mailto:a@b.example).'});
    const glossary = {lease: {term: 'lease', meaning: 'The contract with your landlord.'}};
    const help = await card(one, {manifest: withProviders({providers: {one}, glossary})});
    await until(() => help.find('.term'), 'The word is underlined');
    await copy(help, 'One');
    expect(written.pop()).to.contain('1. Bring the lease.\n2. Write (a@b.example).');
  });

  it('tells that it was copied', async () => {
    clipboard(() => Promise.resolve());
    expect(await copy(await card(library!))).to.contain('The text is copied.');
  });

  for (const [why, forbid] of [
    ['the clipboard is forbidden', () => clipboard(() => Promise.reject(new Error('No')))],
    ['there is none', () => stub(navigator, 'clipboard', {value: undefined})],
  ] as const) {
    it(`is shown and selected where ${why}`, async () => {
      forbid();
      const help = await card(library!);
      expect(await copy(help)).to.contain('Copy the text below.');
      const shown = help.find('.as-text')!;
      // Compared by hand: to print elements takes for ever.
      expect(focused() === shown, 'the focus is on it').to.be.true;
      expect(shown.textContent).to.contain('Call 029 500 0200');
    });
  }

  it('has the hours of the week and the days that differ', async () => {
    clipboard((text) => Promise.resolve(void written.push(text)));
    stub(Date, 'now', {value: () => Date.UTC(2026, 10, 25, 9)});
    const openingHours: Provider['openingHours'] = {
      weekly: [{days: ['mo', 'we'], times: ['09:00-12:00', '13:00-15:00']}],
      exceptions: [{from: '2026-11-30', closed: true, note: {en: 'Training'}}],
    };
    const help = await card(provider('One', {openingHours}));
    await until(() => help.find('.now'), 'The hours are there');
    await copy(help, 'One');
    const text = written.pop()!;
    // Some engines write a comma after the day.
    expect(text).to.match(/Wednesday,? 25 November: 9:00–12:00 and 13:00–15:00/);
    expect(text).to.match(/Monday,? 30 November: closed Training/);
  });

  it('is what is printed, with the name as its title', async () => {
    const pages: string[] = [];
    // Firefox would wait for someone at its dialog.
    const {get} = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    stub(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const view = get!.call(this) as Window;
        const print = () => pages.push(view.document.body.textContent);
        Object.defineProperty(view, 'print', {configurable: true, value: print});
        return view;
      },
    });
    const help = await card(library!);
    await help.press('Print – Example Library');
    expect(pages).to.have.length(1);
    expect(pages[0]).to.contain('Example Library').and.to.contain('Call 029 500 0200');
    const root = help.find('rinnalla-helper')!.shadowRoot!;
    expect(root.querySelectorAll('section ~ div').length, 'nothing is left').to.equal(0);
  });
});
