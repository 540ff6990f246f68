import {expect} from 'chai';
import {axeFaults} from '../testing/accessibility.js';
import {mountField, type FieldOnPage} from '../testing/edit-fields.js';
import type {Editing} from './editing.js';
import type {Json} from './json-tree.js';
import {RinnallaEditPlace} from './rinnalla-edit-place.js';

if (!customElements.get('rinnalla-edit-place'))
  customElements.define('rinnalla-edit-place', RinnallaEditPlace);

const TREE: Json = {
  pages: [
    {id: 'home', title: 'Asunto', match: '/'},
    {id: 'money', title: 'Tulot', match: '/tulot'},
  ],
  anchors: {rent: {page: 'home', css: ['#rent']}, again: {page: 'home', css: ['#rent']}},
  topics: {
    rent: {title: 'Vuokra', short: 'x', anchor: 'rent'},
    lease: {title: 'Sopimus', short: 'x', anchor: 'rent'},
    late: {title: 'Myöhässä', short: 'x', anchor: 'again'},
    free: {title: 'Vapaa', short: 'x'},
  },
  guides: {apply: {title: 'Hae', steps: [{id: 'one', text: 'Kirjoita vuokra', anchor: 'rent'}]}},
};

const placeOf = (at: string, editing: Partial<Editing> = {}): Promise<FieldOnPage> =>
  mountField('rinnalla-edit-place', {
    tree: TREE,
    at,
    label: 'Place',
    editing: {placed: new Set(['rent']), ...editing},
  });

const things = (page: FieldOnPage) => page.all('li button').map((one) => one.textContent.trim());

describe('the place of a topic', () => {
  it('says what else stands there, and leads to it', async () => {
    const page = await placeOf('/topics/rent/anchor');
    expect(page.text).to.contain('It is found on this page.').and.to.contain('Also at this place:');
    expect(things(page)).to.deep.equal(['Topic: Sopimus', 'Guide: Hae, Step 1']);
    await page.press('Guide: Hae, Step 1');
    const at = '/guides/apply/steps/0/anchor';
    expect(page.told).to.deep.equal([{type: 'edit', at: '/guides/apply', field: at}]);
  });

  it('says which of two topics visitors see', async () => {
    const second = await placeOf('/topics/lease/anchor');
    expect(second.text).to.contain('Who presses the help there sees “Topic: Vuokra”');
    const first = await placeOf('/topics/rent/anchor');
    expect(first.text).not.to.contain('Who presses the help there');
    const step = await placeOf('/guides/apply/steps/0/anchor');
    expect(step.text).not.to.contain('Who presses the help there');
  });

  it('does not say that a place is missing which another anchor has', async () => {
    const page = await placeOf('/topics/late/anchor', {takenBy: () => 'rent'});
    expect(page.text).to.contain('another part of the help has the same place');
    expect(page.text).not.to.contain('It is not on this page');
    expect(things(page)).to.deep.equal(['Topic: Vuokra', 'Topic: Sopimus', 'Guide: Hae, Step 1']);
  });

  it('says of which page it is when it is not found', async () => {
    const page = await placeOf('/topics/late/anchor', {takenBy: () => undefined});
    expect(page.text).to.contain('It is not on this page, or cannot be found.');
    expect(page.text).to.contain('It was chosen on the page “Asunto”.');
    expect(things(page)).to.deep.equal([]);
  });

  it('keeps what came of choosing it', async () => {
    const at = '/topics/rent/anchor';
    const verdict = {light: 'yellow', said: 'Chosen: Rent. May be lost.'} as const;
    const page = await placeOf(at, {verdictAt: (one) => (one === at ? verdict : undefined)});
    const [line] = page.all('fieldset [role="status"] > .yellow');
    expect(line?.textContent).to.equal('Chosen: Rent. May be lost.');
  });

  it('has no fault that axe would find', async () => {
    await placeOf('/topics/lease/anchor');
    expect(await axeFaults()).to.deep.equal([]);
  });
});
