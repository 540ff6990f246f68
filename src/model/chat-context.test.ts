import {expect} from 'chai';
import {contextLines, type Whereabouts} from './chat-context.js';
import type {Content} from './content.js';
import {languageName} from './language.js';
import type {View} from './session.js';

const help = {
  service: {name: {fi: 'Asumistuki', sv: 'Bostadsbidrag'}},
  pages: [
    {id: 'rent', match: '/rent', title: {fi: 'Vuokra'}},
    {id: 'plain', match: '/x'},
  ],
  topics: {lease: {title: {fi: 'Vuokrasopimus', sv: 'Hyresavtal'}}},
  guides: {apply: {title: 'Apply', steps: [{id: 'one', text: 'Write the rent.'}]}},
};

const content = {
  help,
  languages: ['sv', 'fi'],
  pageLanguage: 'fi',
} as unknown as Content;

const lines = (view: View, more: Partial<Whereabouts> = {}) =>
  contextLines(content, {view, page: 'rent', field: '', depth: '', ...more});

describe('what may be told to a chat', () => {
  it('is what is known of where the person is, in their language', () => {
    const told = lines({name: 'topic', id: 'lease'}, {field: 'Vuokra kuukaudessa', depth: 'Kort'});
    expect(told.map(({key, value, lang}) => [key, value, lang])).to.deep.equal([
      ['service', 'Bostadsbidrag', 'sv'],
      ['page', 'Vuokra', 'fi'],
      ['field', 'Vuokra kuukaudessa', 'fi'],
      ['topic', 'Hyresavtal', 'sv'],
      ['language', languageName('sv', 'sv'), 'sv'],
      ['depth', 'Kort', 'sv'],
    ]);
  });

  it('names the step of a guide', () => {
    const told = lines({name: 'guide', id: 'apply', step: 'one'});
    expect(told.find(({key}) => key === 'step')?.value).to.equal('Write the rent.');
  });

  it('leaves out what is not known', () => {
    const told = lines({name: 'home'}, {page: 'plain'});
    expect(told.map(({key}) => key)).to.deep.equal(['service', 'language']);
  });
});
