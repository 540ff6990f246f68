import {expect} from 'chai';
import type {Notice} from '../model/manifest.js';
import {fullManifest, topic} from '../testing/manifests.js';
import {mountHelp, nameOf, stub, until, type HelpOnPage} from '../testing/mount-help.js';

async function start(parts: Parameters<typeof fullManifest>[0] = {}): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: fullManifest(parts)});
  await help.open();
  return help;
}

const listed = (help: HelpOnPage): string[] => help.all('.list button').map(nameOf);

/** It is that moment, in universal time. */
function itIs(moment: string): void {
  const now = Date.parse(moment);
  stub(Date, 'now', {value: () => now});
}

describe('the start of the help', () => {
  it('lists what the editors named for the page, then what there is for its fields', async () => {
    expect(listed(await start())).to.deep.equal(['Takuuvuokra', 'Rent', 'Water']);
  });

  it('says the words of the page in the language of the page', async () => {
    const help = await start();
    await help.press('Language: English');
    await help.press('Svenska');
    document.getElementById('water')!.focus();
    await until(() => help.text.includes('Water charge'), 'The field is named');
    const name = help.all('bdi').find((part) => part.textContent === 'Water charge');
    expect(name?.lang).to.equal('en');
  });

  it('names each topic once', async () => {
    const pages = [{id: 'form', match: '/*', topics: ['water', 'water']}];
    expect(listed(await start({pages}))).to.deep.equal(['Water', 'Rent']);
  });

  it('says so when there is nothing for the page, and still has the search', async () => {
    const help = await start({pages: [], anchors: {}, notices: []});
    expect(help.text).to.contain('There is no help for this page.');
    expect(help.find('input[type="search"]')?.checkVisibility()).to.be.true;
  });

  it('leads to a topic and back', async () => {
    const help = await start();
    await help.press('Water');
    expect(help.title).to.equal('Water');
    await help.press('Back');
    expect(help.title).to.equal('Help on this page');
  });

  it('calls the field that the person is in as the page calls it', async () => {
    const help = await start();
    document.getElementById('rent')!.focus();
    await until(() => help.text.includes('The field you are in: Rent a month'), 'It is named');
    expect(help.text).to.contain('Enter the rent without electricity and water.');
    await help.press('Read more: Rent');
    expect(help.title).to.equal('Rent');
  });

  it('leads to what can be said about a shared computer', async () => {
    const help = await start();
    await help.press('I am on a shared computer');
    expect(help.find('input[type="checkbox"]')?.checkVisibility()).to.be.true;
  });

  describe('has notices', () => {
    const shows = async (notice: Partial<Notice>): Promise<boolean> => {
      const help = await start({notices: [{id: 'n', text: 'Now!', ...notice}]});
      return help.text.includes('Now!');
    };

    it('for everyone', async () => {
      expect(await shows({})).to.be.true;
    });

    it('for this page only', async () => {
      expect(await shows({pages: ['form']})).to.be.true;
      expect(await shows({pages: ['other']})).to.be.false;
    });

    it('from a day in Finland on, through another', async () => {
      const days = {from: '2026-11-21', through: '2026-11-22'};
      itIs('2026-11-20T21:59:00Z');
      expect(await shows(days), 'a minute before midnight').to.be.false;
      itIs('2026-11-20T22:00:00Z');
      expect(await shows(days), 'midnight').to.be.true;
      itIs('2026-11-22T21:59:00Z');
      expect(await shows(days), 'the end of the last day').to.be.true;
      itIs('2026-11-22T22:00:00Z');
      expect(await shows(days), 'the day after').to.be.false;
    });

    it('which say how serious they are', async () => {
      const help = await start({
        notices: [
          {id: 'a', level: 'warning', text: 'Scam'},
          {id: 'b', text: 'Break'},
        ],
      });
      const named = help.all('section').map(nameOf);
      expect(named).to.deep.equal(['Warning Scam', 'Notice Break']);
    });
  });

  it('has what came with the file of the page', async () => {
    const parts = {topics: {late: topic('From the file', {anchor: 'name'})}};
    const anchors = {anchors: {name: {css: ['#name']}}};
    const real = fetch;
    const asked: string[] = [];
    stub(window, 'fetch', {
      value: (url: string, options: RequestInit) => {
        asked.push(url.slice(location.origin.length));
        if (url.endsWith('/part.json'))
          return Promise.resolve(Response.json({...parts, ...anchors}));
        if (!url.endsWith('/whole.json')) return real(url, options);
        const pages = [{id: 'form', match: '/*', file: 'part.json'}];
        return Promise.resolve(Response.json(fullManifest({pages})));
      },
    });
    const help = await mountHelp({address: '/some/whole.json'});
    await until(() => help.hint('name'), 'The field of the file has a hint');
    help.hint('name')!.click();
    await help.opened();
    await until(() => help.title === 'From the file', 'The topic of the file is shown');
    expect(asked).to.deep.equal(['/some/whole.json', '/some/part.json']);
  });
});
