import {expect} from 'chai';
import {mountPart, PUBLISHED} from '../testing/edit-drafts.js';
import {valueAt, withValue} from './json-tree.js';
import {RinnallaEditForm} from './rinnalla-edit-form.js';

if (!customElements.get('rinnalla-edit-form'))
  customElements.define('rinnalla-edit-form', RinnallaEditForm);

const PAGES = [
  {id: 'start', match: '/'},
  {id: 'form', match: '/form', title: {en: 'The form'}, topics: ['rent']},
];

describe('the pages that offer a thing', () => {
  it('are ticked in its form, and told as a change of the page', async () => {
    const tree = withValue(PUBLISHED, '/pages', PAGES);
    const form = await mountPart<RinnallaEditForm>('rinnalla-edit-form', {
      tree,
      state: {at: '/topics/rent'},
    });
    const ticks = () =>
      form
        .all('fieldset label')
        .map((one) => [
          one.textContent.trim(),
          (one.querySelector('input') as HTMLInputElement).checked,
        ]);
    expect(ticks()).to.deep.equal([
      ['start', false],
      ['The form', true],
    ]);
    for (const label of form.all('fieldset label')) label.click();
    await form.element.updateComplete;
    expect(valueAt(form.tree, '/pages/0/topics')).to.deep.equal(['rent']);
    expect(valueAt(form.tree, '/pages/1/topics')).to.equal(undefined);
    expect(ticks().map(([, is]) => is)).to.deep.equal([true, false]);
  });
});
