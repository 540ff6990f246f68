import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import en from '../../locales/checks/en.json' with {type: 'json'};
import fi from '../../locales/checks/fi.json' with {type: 'json'};
import sv from '../../locales/checks/sv.json' with {type: 'json'};
import {findingOf, RULES, type RuleId} from './finding.js';
import {say, type CheckWords} from './say.js';

const ALL: Readonly<Record<string, CheckWords>> = {en, fi, sv};
const values = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();

/** The keys and the values of all sentences. */
function shape(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'string'
      ? [`${at}/${key} ${values(part).join(' ')}`]
      : shape(part as object, `${at}/${key}`),
  );
}

describe('the words of the checks', () => {
  it('are there for every rule in every language, with the same values', () => {
    for (const words of [fi, sv]) assert.deepEqual(shape(words), shape(en));
    assert.deepEqual(Object.keys(en.rules), Object.keys(RULES));
  });

  it('tell what is wrong and what to do in whole sentences', () => {
    for (const words of Object.values(ALL)) {
      for (const {title, advice} of Object.values(words.rules)) {
        assert.match(title, /[.:}]$/);
        assert.match(advice, /^\p{Lu}.*[.?:}1"s]/u);
        assert.doesNotMatch(`${title} ${advice}`, /\.\.| {2}|<[a-z]+>/);
      }
    }
  });

  it('name languages, days and kinds in the language of the editor', () => {
    const missing = findingOf('missing-text', '/topics/rent', {lang: 'sv'});
    assert.equal(say(missing, en, 'en').title, 'The text is missing in Swedish.');
    assert.equal(say(missing, fi, 'fi').title, 'Teksti puuttuu tällä kielellä: ruotsi.');
    const overlap = findingOf('hours-overlap', '', {day: 'tu', times: '09:00-10:00'});
    assert.match(say(overlap, sv, 'sv').title, /tisdag/);
    const type = findingOf('wrong-type', '', {types: 'string, object'});
    assert.match(say(type, fi, 'fi').title, /teksti, olio/);
  });

  it('ask whether another name was meant, only when there is one', () => {
    const near = findingOf('unknown-reference', '', {id: 'rnet', near: 'rent'});
    assert.equal(say(near, en, 'en').advice.split('?')[0], 'Did you mean “rent”');
    const far = findingOf('unknown-reference', '', {id: 'rnet'});
    assert.doesNotMatch(say(far, en, 'en').advice, /mean/);
  });

  it('leave nothing to be filled in when a value looks like a place for one', () => {
    const odd = findingOf('missing', '', {name: '{{name}} $& constructor'});
    assert.equal(say(odd, en, 'en').title, '“{{name}} $& constructor” is missing.');
    assert.ok((Object.keys(RULES) as RuleId[]).every((rule) => rule in en.rules));
  });
});
