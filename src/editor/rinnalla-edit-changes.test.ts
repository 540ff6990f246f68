import {expect} from 'chai';
import {setViewport} from '@web/test-runner-commands';
import {axeFaults, headingLevels, idFaults} from '../testing/accessibility.js';
import {mountPart, PUBLISHED, type DraftPart} from '../testing/edit-drafts.js';
import {during, focusIsOn, nameOf, stub, until} from '../testing/mount-help.js';
import {withValue, type Json} from './json-tree.js';
import type {RinnallaEditChanges} from './rinnalla-edit-changes.js';

/** The published one with texts at places. */
const draftWith = (texts: Readonly<Record<string, Json | undefined>>): Json =>
  Object.entries(texts).reduce((tree, [at, value]) => withValue(tree, at, value), PUBLISHED);

const SWEDISH = '/topics/income/short/sv';
const NEW_WORDS = draftWith({[SWEDISH]: 'Skriv alla inkomsterna.'});

const changesIn = (tree: Json): Promise<DraftPart<RinnallaEditChanges>> =>
  mountPart<RinnallaEditChanges>('rinnalla-edit-changes', {tree});

const items = (part: DraftPart): string[] =>
  part.all('section').map((section) => {
    const lines = [...section.querySelectorAll('.changes > li > p:first-child')].map(nameOf);
    return [nameOf(section.querySelector('h4')!), ...lines].join(' | ');
  });

describe('<rinnalla-edit-changes>', () => {
  it('says that nothing was changed', async () => {
    const part = await changesIn(PUBLISHED);
    expect(part.text).to.contain('The draft is the same as what is published.');
    expect(part.all('button')).to.deep.equal([]);
  });

  it('names the thing, the field and the language of each change', async () => {
    const part = await changesIn(
      draftWith({
        [SWEDISH]: 'Skriv alla inkomsterna.',
        '/topics/income/short/en': 'Enter your income.',
        '/topics/rent': undefined,
        '/topics/home': {title: {en: 'Home'}, short: 'x'},
        '/anchors/rent': {css: ['#rent']},
      }),
    );
    expect(items(part).slice(0, 4)).to.deep.equal([
      'Topic: Income | Short answer (Swedish): changed | Short answer (English): added',
      'Topic: Rent | Removed',
      'Topic: Home | New',
      'Place on the page: rent | New',
    ]);
    expect(nameOf(part.find('h3'))).to.equal('5 changes');
  });

  it('shows what is new line by line, with places and things as people know them', async () => {
    const part = await changesIn(
      draftWith({
        '/pages': [{id: 'home', match: '/', title: {en: 'Home page'}}],
        '/anchors/rent-1': {css: ['#rent'], tag: 'input', text: {en: 'Rent a month'}, page: 'home'},
        '/topics/home': {
          title: {en: 'Home', fi: 'Koti'},
          anchor: 'rent-1',
          related: ['income'],
        },
      }),
    );
    const texts = part.all('.texts').map((one) => one.innerText.replace(/\[added: | \]/g, ''));
    expect(texts.join('\n')).to.contain('Place: Rent a month, page Home page');
    expect(texts.join('\n')).to.contain(
      'Title (English): Home\nTitle (Finnish): Koti\nPlace: Rent a month, page Home page\nRelated topics, number 1: Income',
    );
    expect(texts.join('\n')).to.not.contain('#rent').and.not.contain('rent-1');
  });

  it('says to those who hear it which words are gone and which are new', async () => {
    const part = await changesIn(draftWith({[SWEDISH]: 'Skriv lönerna.'}));
    expect(nameOf(part.find('.texts'))).to.equal(
      'Skriv [removed: inkomsterna ] [added: lönerna ] .',
    );
    expect(part.find('.texts').lang).to.equal('sv');
    expect(part.all('del, ins').length).to.equal(2);
  });

  it('takes one back by a step that can be undone, and the focus goes on to the next', async () => {
    const part = await changesIn(
      draftWith({[SWEDISH]: 'Skriv alla.', '/topics/rent/short/fi': 'Uusi.'}),
    );
    await part.press('Take back: Topic: Income, Short answer (Swedish)');
    expect(part.told).to.deep.equal([{type: 'set', at: SWEDISH, value: 'Skriv inkomsterna.'}]);
    expect(focusIsOn()).to.equal('button "Take back: Topic: Rent, Short answer (Finnish)"');
    expect(part.said).to.contain('Taken back. Undo brings the change again.');
    part.redraw();
    await part.element.updateComplete;
    expect(part.said).to.contain('Taken back. Undo brings the change again.');
    await part.press('Take back');
    expect(part.tree).to.deep.equal(PUBLISHED);
    expect(focusIsOn()).to.equal('h3 "0 changes"');
  });

  it('leads to the field of a change, but not into what is gone', async () => {
    const part = await changesIn(draftWith({[SWEDISH]: 'Skriv alla.', '/topics/rent': undefined}));
    await part.press('Go to the field');
    expect(part.told).to.deep.equal([{type: 'edit', at: '/topics/income', field: SWEDISH}]);
    expect(part.all('button').filter((one) => nameOf(one).startsWith('Go to')).length).to.equal(1);
  });

  it('copies the list as Markdown with old and new', async () => {
    const copied: string[] = [];
    stub(navigator, 'clipboard', {
      value: {writeText: (text: string) => Promise.resolve(copied.push(text))},
    });
    const part = await changesIn(NEW_WORDS);
    await part.press('Copy the list');
    await until(() => part.said.includes('The list was copied.'), 'It is told');
    expect(copied).to.deep.equal([
      '# Housing: 1 change\n\n## Topic: Income\n\n- Short answer (Swedish): changed\n\n' +
        '  Before:\n\n  > Skriv inkomsterna.\n\n  Now:\n\n  > Skriv alla inkomsterna.\n',
    ]);
  });

  it('selects the list to be copied by hand where the browser forbids it', async () => {
    stub(navigator, 'clipboard', {
      value: {writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))},
    });
    const part = await changesIn(NEW_WORDS);
    await part.press('Copy the list');
    await until(() => part.said.includes('The browser does not let us copy.'), 'It is told');
    const box = part.box;
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).to.equal(box.value);
  });

  it('begins an e-mail with the list, and never a longer one than programs take', async () => {
    const part = await changesIn(NEW_WORDS);
    const short = decodeURIComponent((part.find('a') as HTMLAnchorElement).href);
    expect(short).to.contain('subject=Housing: 1 change&body=## Topic: Income');
    expect(short).to.contain('> Skriv alla inkomsterna.');
    const many = Object.fromEntries(
      Array.from({length: 90}, (_, n) => [`/topics/t${n}`, {title: `Ääkkösiä 📄 ${n}`}]),
    );
    const long = await changesIn(draftWith(many));
    const {href} = long.find('a') as HTMLAnchorElement;
    expect(href.length).to.be.lessThan(1900);
    expect(decodeURIComponent(href)).to.contain('attach the downloaded list');
  });

  it('shows a hundred changes at first, and more when asked', async () => {
    const many = Object.fromEntries(
      Array.from({length: 130}, (_, n) => [`/topics/t${n}`, {title: `Topic ${n}`}]),
    );
    const part = await changesIn(draftWith(many));
    expect(part.all('.changes > li').length).to.equal(100);
    await part.press('Show more (30 left)');
    expect(part.all('.changes > li').length).to.equal(130);
  });

  it('has no faults that axe finds, and fits on a narrow screen', async () => {
    await setViewport({width: 320, height: 640});
    during(() => void setViewport({width: 1280, height: 720}));
    const part = await changesIn(
      draftWith({[SWEDISH]: `Skriv ${'inkomster'.repeat(20)}.`, '/topics/rent': undefined}),
    );
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
    expect(headingLevels()).to.deep.equal([1, 2, 3, 4, 4, 4]);
    // Not every engine has so narrow a window.
    part.element.parentElement!.style.width = '320px';
    expect(part.element.scrollWidth).to.be.at.most(320);
  });
});
