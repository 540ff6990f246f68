import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {focusName, mountField, type FieldOnPage} from '../testing/edit-fields.js';
import {nameOf, until} from '../testing/mount-help.js';
import type {Json} from './json-tree.js';

const AT = '/pages/0/topics';

const topics = {
  rent: {title: {fi: 'Vuokra', sv: 'Hyra'}, short: {fi: 'Maksu asunnosta'}},
  water: {title: {fi: 'Vesimaksu'}, short: 'x', keywords: {fi: 'lämmin käyttövesi'}},
  home: {title: {fi: 'Koti ja vuokra'}, short: 'x'},
  untitled: {},
};

const several = (chosen?: Json, more: object = {}): Promise<FieldOnPage> =>
  mountField('rinnalla-edit-refs', {
    tree: {
      topics,
      pages: [{id: 'form', ...(chosen === undefined ? {} : {topics: chosen})}],
      ...more,
    },
    at: AT,
    label: 'Topics',
    with: {of: 'topics', several: true},
  });

const one = (chosen?: string): Promise<FieldOnPage> =>
  mountField('rinnalla-edit-refs', {
    tree: {topics, guides: {a: chosen === undefined ? {} : {topic: chosen}}},
    at: '/guides/a/topic',
    label: 'Topic',
    with: {of: 'topics'},
  });

const offered = (page: FieldOnPage): string[] => page.all('.list button').map(nameOf);
const chosen = (page: FieldOnPage): string[] => page.all('.plain .grow').map(nameOf);
const status = (page: FieldOnPage): string => nameOf(page.find('[role="status"]'));

describe('<rinnalla-edit-refs>', () => {
  it('shows what is chosen by its title in the language that is written', async () => {
    const page = await several(['rent', 'water', 'untitled', 'gone']);
    expect(chosen(page)).to.deep.equal([
      'Vuokra',
      'Vesimaksu',
      'untitled',
      '“gone” does not exist.',
    ]);
    page.edit({lang: 'sv'});
    await page.settled();
    expect(chosen(page)[0]).to.equal('Hyra');
  });

  it('finds by words of the title, the id and the words for the search; the nearest first', async () => {
    const page = await several();
    await page.press('Add – Topics');
    expect(focusName()).to.equal('Find by words');
    expect(offered(page)).to.have.lengthOf(4);
    for (const [typed, found] of [
      ['VUOKRA', ['Vuokra', 'Koti ja vuokra']],
      ['kaytto', ['Vesimaksu']],
      ['vuokra koti', ['Koti ja vuokra']],
      ['untit', ['untitled']],
      ['zzz', []],
    ] as const) {
      await page.write('Find by words', typed);
      expect(offered(page), typed).to.deep.equal(found);
    }
    expect(status(page)).to.equal('Nothing found. Try another word.');
  });

  it('adds by keyboard alone, says so, and goes on looking', async () => {
    const page = await several();
    page.element.focusField();
    await sendKeys({press: 'Enter'});
    await until(() => focusName() === 'Find by words', 'The box is there');
    await sendKeys({type: 'vesi'});
    await page.settled();
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.at(AT)).to.deep.equal(['water']);
    expect(status(page)).to.equal('Chosen: Vesimaksu.');
    expect(focusName()).to.equal('Find by words');
    expect(offered(page)).not.to.contain('Vesimaksu');
    await sendKeys({press: 'Escape'});
    await page.settled();
    expect(focusName()).to.equal('Add – Topics');
  });

  it('moves one, with the focus on it', async () => {
    const page = await several(['rent', 'water', 'home']);
    page.control('Move down').click();
    await until(() => status(page) === 'Now number 2.', 'It is said');
    expect(page.at(AT)).to.deep.equal(['water', 'rent', 'home']);
    expect(page.element.shadowRoot!.activeElement!.id).to.equal('down-1');
    page.find('#down-1').click();
    await until(() => status(page) === 'Now number 3.', 'It is said');
    page.find('#down-2').click();
    await page.settled();
    expect(page.at(AT)).to.deep.equal(['water', 'home', 'rent']);
  });

  it('takes one out, and an empty list with the last one', async () => {
    const page = await several(['rent', 'water']);
    await page.press('Remove');
    expect(page.at(AT)).to.deep.equal(['water']);
    await until(() => focusName() === 'Vesimaksu', 'The focus is at the next one');
    await page.press('Remove');
    expect(page.at('/pages/0')).to.deep.equal({id: 'form'});
    await until(() => focusName() === 'Add – Topics', 'Nothing else is left');
  });

  it('takes out and moves what is meant, past what is no id', async () => {
    const page = await several(['', 5, 'rent', null, 'water'] as Json);
    expect(chosen(page)).to.deep.equal(['Vuokra', 'Vesimaksu']);
    page.element.focusField(`${AT}/4`);
    expect(page.element.shadowRoot!.activeElement!.id).to.equal('remove-1');
    page.find('#up-1').click();
    await until(() => status(page) === 'Now number 1.', 'It is said');
    expect(chosen(page)).to.deep.equal(['Vesimaksu', 'Vuokra']);
    expect(page.at(AT)).to.deep.equal(['', 5, 'water', 'rent', null]);
    await page.press('Remove');
    expect(page.at(AT)).to.deep.equal(['', 5, 'rent', null]);
    await until(() => focusName() === 'Vuokra', 'The focus is at the next one');
  });

  it('shows an id that stands twice twice, and takes the second one out', async () => {
    const page = await several(['rent', 'water', 'rent']);
    expect(chosen(page)).to.deep.equal(['Vuokra', 'Vesimaksu', 'Vuokra']);
    page.element.focusField(`${AT}/2`);
    expect(page.element.shadowRoot!.activeElement!.id).to.equal('remove-2');
    page.find('#up-2').click();
    await until(() => status(page) === 'Now number 2.', 'It is said');
    expect(chosen(page)).to.deep.equal(['Vuokra', 'Vuokra', 'Vesimaksu']);
    page.find('#remove-1').click();
    await until(() => focusName() === 'Vesimaksu', 'The focus is at the next one');
    expect(chosen(page)).to.deep.equal(['Vuokra', 'Vesimaksu']);
  });

  it('offers nothing that has no id', async () => {
    const page = await mountField('rinnalla-edit-refs', {
      tree: {pages: [{title: 'a'}, {id: {toString: 1}}, {id: ''}, {id: 'end'}], notices: [{}]},
      at: '/notices/0/pages',
      label: 'Pages',
      with: {of: 'pages', several: true},
    });
    await page.press('Add – Pages');
    expect(offered(page)).to.deep.equal(['end']);
  });

  it('goes to the one that is named', async () => {
    const page = await several(['rent', 'water']);
    page.element.focusField(`${AT}/1`);
    expect(page.element.shadowRoot!.activeElement!.id).to.equal('remove-1');
    page.element.focusField(AT);
    expect(focusName()).to.equal('Add – Topics');
  });

  it('takes another in place of the only one', async () => {
    const page = await one('rent');
    expect(chosen(page)).to.deep.equal(['Vuokra']);
    await page.press('Change – Topic');
    await page.press('Vesimaksu');
    expect(page.at('/guides/a/topic')).to.equal('water');
    expect(focusName()).to.equal('Change – Topic');
    await page.press('Remove');
    expect(page.at('/guides/a')).to.deep.equal({});
  });

  it('offers few at once, and tells how many there are', async () => {
    const many = Object.fromEntries(
      Array.from({length: 30}, (_, i) => [`t${i}`, {title: `Topic ${i}`}]),
    );
    const page = await several(undefined, {topics: many});
    await page.press('Add – Topics');
    expect(offered(page)).to.have.lengthOf(8);
    expect(page.text).to.contain('8 of 30. Write more to find the others.');
  });

  it('makes a new thing with the words that found nothing as its title', async () => {
    const page = await several();
    await page.press('Add – Topics');
    await page.write('Find by words', 'Takuuvuokra ');
    await page.press('New topic: Takuuvuokra');
    expect(page.told).to.deep.equal([{type: 'create', map: 'topics', title: 'Takuuvuokra'}]);
  });

  it('chooses among things that are a list in the manifest', async () => {
    const page = await mountField('rinnalla-edit-refs', {
      tree: {
        pages: [{id: 'form', title: {fi: 'Lomake'}}, {id: 'end'}],
        notices: [{pages: ['end']}],
      },
      at: '/notices/0/pages',
      label: 'Pages',
      with: {of: 'pages', several: true},
    });
    expect(chosen(page)).to.deep.equal(['end']);
    await page.press('Add – Pages');
    expect(offered(page)).to.deep.equal(['Lomake']);
  });

  it('has no fault that axe or a screen reader would find', async () => {
    const page = await several(['rent', 'gone']);
    await page.press('Add – Topics');
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
    expect(
      page.all('[aria-labelledby]').map((button) =>
        button
          .getAttribute('aria-labelledby')!
          .split(' ')
          .map((id) => nameOf(page.find(`#${id}`)))
          .join(' '),
      ),
    ).to.include.members(['Remove Vuokra', 'Move up Vuokra']);
  });
});
