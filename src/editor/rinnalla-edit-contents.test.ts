import {expect} from 'chai';
import {mountField} from '../testing/edit-fields.js';
import {nameOf} from '../testing/mount-help.js';
import type {ShownFinding} from './editing.js';
import type {Json} from './json-tree.js';
import {RinnallaEditContents} from './rinnalla-edit-contents.js';

if (!customElements.get('rinnalla-edit-contents'))
  customElements.define('rinnalla-edit-contents', RinnallaEditContents);

const shown = (tree: Json, findings: readonly ShownFinding[]) =>
  mountField('rinnalla-edit-contents', {tree, at: '', label: '', editing: {findings}});

const found = (at: string, severity: ShownFinding['severity'] = 'error'): ShownFinding => ({
  at,
  severity,
  text: 'x',
});

describe('the contents', () => {
  it('tell how much is to be looked at in each thing; hints call nobody', async () => {
    const page = await shown(
      {topics: {rent: {title: 'Vuokra'}, 'rent/2': {title: 'Vuokra 2'}, water: {title: 'Vesi'}}},
      [
        ...[found('/topics/rent/short'), found('/topics/rent', 'warning'), found('/topics')],
        ...[found('/topics/rent~12/title/fi'), found('/topics/water/short', 'hint')],
      ],
    );
    expect(page.all('li button').map(nameOf).slice(0, 3)).to.deep.equal([
      'Vuokra – 2 to look at',
      'Vuokra 2 – 1 to look at',
      'Vesi',
    ]);
  });

  it('are drawn at once however many things and findings there are: each is looked at once', async () => {
    let looks = 0;
    const ids = Array.from({length: 50}, (_, i) => `term-${i}`);
    const findings = ids.map((id) => ({
      get at() {
        looks++;
        return `/glossary/${id}/text`;
      },
      severity: 'error' as const,
      text: 'x',
    }));
    const glossary = Object.fromEntries(ids.map((id) => [id, {term: id}]));
    await shown({glossary}, findings);
    expect(looks).to.equal(50);
  });

  it('show what is not right yet', async () => {
    const page = await shown({notices: [{id: {toString: 1}, text: 'Katko'}]}, []);
    expect(page.all('li button').map(nameOf)).to.include('Katko');
  });
});
