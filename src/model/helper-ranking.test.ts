import {expect} from 'chai';
import {provider} from '../testing/providers.js';
import {HelperRanking} from './helper-ranking.js';
import type {OpeningHours, Provider} from './manifest.js';
import {ANYTHING, helperOf, type Helper} from './providers.js';

const NINE = Date.UTC(2026, 10, 25, 7);
const MINUTE = 60 * 1000;
const HOURS: OpeningHours = {weekly: [{days: ['we'], times: ['09:01-15:00']}]};

const helper = (id: string, more: Partial<Provider>): Helper => helperOf(id, provider(id, more));

const LIST = [
  helper('a', {forms: ['chat', 'phone']}),
  helper('b', {forms: ['phone'], openingHours: HOURS}),
  helper('c', {areas: ['091'], forms: ['chat']}),
];

const shown = ({shown}: HelperRanking): string[] => shown.map(({helper: {id}}) => id);
const at = (time: number, municipality = '564') => ({time, municipality});

describe('the ranking of helpers', () => {
  it('stays as it is for another wish in the same minute', () => {
    const ranking = new HelperRanking(LIST);
    ranking.look(at(NINE), ANYTHING);
    const {all} = ranking;
    ranking.look(at(NINE + MINUTE - 1), {form: 'phone', language: ''});
    expect(ranking.all).to.equal(all);
    expect(shown(ranking)).to.deep.equal(['a', 'b']);
  });

  it('does not change under the person’s eyes, only when they ask for something else', () => {
    const ranking = new HelperRanking(LIST);
    ranking.look(at(NINE), ANYTHING);
    ranking.look(at(NINE + MINUTE), ANYTHING);
    expect(shown(ranking), 'b has opened').to.deep.equal(['a', 'b']);
    ranking.look(at(NINE + MINUTE), {form: 'phone', language: ''});
    expect(shown(ranking)).to.deep.equal(['b', 'a']);
  });

  it('is another one for another municipality', () => {
    const ranking = new HelperRanking(LIST);
    ranking.look(at(NINE), ANYTHING);
    ranking.look(at(NINE, '091'), ANYTHING);
    expect(shown(ranking)).to.deep.equal(['c', 'a', 'b']);
  });

  it('tells whether others would be found elsewhere', () => {
    const ranking = new HelperRanking(LIST);
    const chat = {form: 'chat', language: ''};
    ranking.look(at(NINE), chat);
    expect(ranking.hasOthers).to.be.true;
    ranking.look(at(NINE, '091'), {form: 'phone', language: ''});
    expect(ranking.hasOthers).to.be.false;
    ranking.look(at(NINE, ''), chat);
    expect(ranking.hasOthers).to.be.false;
  });
});
