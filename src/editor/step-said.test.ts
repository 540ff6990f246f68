import {expect} from 'chai';
import fi from '../../locales/editor/fi.json' with {type: 'json'};
import {wordsOf} from '../io/words.js';
import type {EditIntent} from './edit-intent.js';
import {edit, openedWith} from './edit-state.js';
import {stepSaid} from './step-said.js';

const words = wordsOf({lang: 'fi', texts: fi});
const TREE = {
  service: {languages: ['fi', 'sv']},
  topics: {rent: {title: {fi: 'Vuokra'}, short: {fi: 'x'}}},
};

/** What is said when this is done and undone. */
function undone(...intents: readonly EditIntent[]): string {
  const now = intents.reduce((state, intent) => edit(state, intent, 0), openedWith(TREE, 'fi'));
  return stepSaid('undo', now, edit(now, {type: 'undo'}, 0), words);
}

describe('a step back', () => {
  it('says what was undone, and where', () => {
    expect(undone({type: 'set', at: '/topics/rent/what', value: {fi: 'Kuukaudessa.'}})).to.equal(
      'Kumottiin: Mitä tämä on? – Aihe: Vuokra',
    );
    const written = {type: 'set', at: '/topics/rent/short/fi', value: 'y'} as const;
    expect(undone(written)).to.equal('Kumottiin: Lyhyt vastaus (suomi) – Aihe: Vuokra');
    expect(undone({type: 'create', map: 'topics', title: 'Vesi'})).to.equal(
      'Kumottiin: Aihe: Vesi',
    );
  });

  it('names what stands at a place that was chosen', () => {
    const at = '/topics/rent/anchor';
    const place = {type: 'place', at, value: 'r', id: 'r', anchor: {css: ['#r']}} as const;
    expect(undone(place)).to.equal('Kumottiin: Kohta sivulla – Aihe: Vuokra');
  });

  it('says nothing when there is nothing to undo, or of another step', () => {
    expect(undone()).to.equal('');
    const state = openedWith(TREE, 'fi');
    expect(stepSaid('set', state, edit(state, {type: 'undo'}, 0), words)).to.equal('');
  });
});
