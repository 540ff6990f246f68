import {expect} from 'chai';
import {spokenIn} from '../testing/accessibility.js';
import {fullManifest, manifest} from '../testing/manifests.js';
import {
  mountHelp,
  nameOf,
  until,
  type HelpOnPage,
  type MountOptions,
} from '../testing/mount-help.js';
import {VIEWS} from '../testing/views.js';

/** The choices of one list: that of the language, or that of a second one. */
function choices(help: HelpOnPage, list = 0): HTMLButtonElement[] {
  const lists = help.find('rinnalla-languages')!.shadowRoot!.querySelectorAll('ul');
  return [...lists[list]!.querySelectorAll('button')];
}

async function choose(help: HelpOnPage, name: string, sign: string): Promise<void> {
  help.panel!.apply({type: 'go', view: {name: 'languages'}});
  await help.settled();
  await help.press(name);
  await until(() => help.text.includes(sign), `The words are ${name}`);
}

const languages = (...tags: string[]): MountOptions => ({
  manifest: fullManifest({service: {...manifest().service, languages: tags}}),
});

describe('the choice of language', () => {
  it('names each language by itself, in its own language and direction', async () => {
    const help = await VIEWS['the languages']!(languages('fi', 'sv', 'ar', 'uk', 'se'));
    expect(choices(help).map((button) => [nameOf(button), button.lang, button.dir])).to.deep.equal([
      ['Suomi', 'fi', 'ltr'],
      ['Svenska', 'sv', 'ltr'],
      ['العربية', 'ar', 'rtl'],
      ['Українська', 'uk', 'ltr'],
      ['Davvisámegiella', 'se', 'ltr'],
    ]);
  });

  it('says which one it is now', async () => {
    const help = await VIEWS['the languages']!({lang: 'sv'});
    const pressed = choices(help).filter((button) => button.ariaPressed === 'true');
    expect(pressed.map(nameOf)).to.deep.equal(['Svenska']);
    expect(nameOf(help.find('.language')!)).to.equal('Språk: Svenska');
  });

  it('knows that the English of Britain is English', async () => {
    const help = await VIEWS['the languages']!({lang: 'en-GB'});
    const pressed = choices(help).filter((button) => button.ariaPressed === 'true');
    expect(pressed.map(nameOf)).to.deep.equal(['English']);
    expect(nameOf(help.find('.language')!)).to.equal('Language: English');
  });

  it('is not offered where there is one language', async () => {
    const help = await mountHelp(languages('en'));
    await help.open();
    expect(help.find('.language')).to.be.undefined;
  });

  it('changes the words and the texts of the help, and nothing of the page', async () => {
    const help = await VIEWS['a topic']!({});
    const page = document.querySelector('main')!.textContent;
    await choose(help, 'Svenska', 'Tala med en människa');
    expect(help.title).to.equal('Hyra');
    expect(spokenIn(help.all('*'), 'Tala med')).to.equal('sv ltr');
    expect(document.documentElement.lang).to.equal('en');
    expect(document.querySelector('main')!.textContent).to.equal(page);
    expect(document.cookie + Object.keys(localStorage).join()).to.equal('');
  });

  it('goes back to the view that the person came from', async () => {
    const help = await VIEWS['the contacts']!({});
    await choose(help, 'Suomi', 'Soita');
    expect(help.title).to.equal('Puhu ihmiselle');
  });

  it('turns the panel round for a language that is written from the right', async () => {
    const help = await VIEWS['a topic']!(languages('en', 'ar'));
    await choose(help, 'العربية', 'مساعدة');
    const {left, right} = help.find('.body')!.getBoundingClientRect();
    const title = help.find('h3')!;
    const range = document.createRange();
    range.selectNodeContents(title);
    const text = range.getBoundingClientRect();
    expect(right - text.right, 'the words begin at the right').to.be.below(text.left - left);
  });
});

describe('a text that is not there in the language of the person', () => {
  it('is shown in another one, which is said, and marked with its language', async () => {
    const help = await VIEWS['a topic in another language']!({lang: 'sv'});
    expect(help.text).to.match(/finns bara på ett språk: finska/i);
    expect(spokenIn(help.all('*'), 'Takuuvuokra')).to.equal('fi auto');
    expect(spokenIn(help.all('*'), 'Kysy')).to.equal('fi ltr');
    expect(spokenIn(help.all('*'), 'öppnas i en ny flik')).to.equal('sv ltr');
  });

  it('keeps its direction among words that are written from the right', async () => {
    const help = await VIEWS['a topic']!({lang: 'ar', dir: 'rtl'});
    expect(help.title).to.equal('Vuokra');
    expect(spokenIn(help.all('*'), 'Kirjoita vuokra')).to.equal('fi ltr');
    expect(spokenIn(help.all('*'), 'What you pay')).to.equal('en ltr');
    expect(spokenIn(help.all('h3'), 'ما')).to.equal('ar rtl');
  });

  it('is marked inside our own sentences too', async () => {
    const help = await VIEWS['about this help']!({lang: 'uk'});
    expect(spokenIn(help.all('*'), 'Esimerkkivirasto')).to.equal('fi auto');
  });

  it('is said to be in one language only when it is', async () => {
    const help = await VIEWS['a topic']!({lang: 'en-GB'});
    expect(help.text).not.to.contain('only in one language');
  });

  it('stands beside words in its own language where we do not speak that of the page', async () => {
    const help = await VIEWS['the start']!({lang: 'de'});
    expect(spokenIn(help.all('*'), 'Apua tällä sivulla')).to.equal('fi ltr');
    expect(spokenIn(help.all('*'), 'Vuokra')).to.equal('fi auto');
  });
});
