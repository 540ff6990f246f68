import {expect} from 'chai';
import ar from '../../locales/ar.json' with {type: 'json'};
import en from '../../locales/en.json' with {type: 'json'};
import fi from '../../locales/fi.json' with {type: 'json'};
import sv from '../../locales/sv.json' with {type: 'json'};
import uk from '../../locales/uk.json' with {type: 'json'};
import {firstWords} from '../elements/first-words.js';
import {loadLocale} from './locale.js';
import {wordsOf} from './words.js';

const LOCALES: Readonly<Record<string, object>> = {ar, en, fi, sv, uk};
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The texts by their whole keys: `home.errors-about_one`. */
const flat = (texts: object, before = ''): [key: string, text: unknown][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    value !== null && typeof value === 'object'
      ? flat(value, `${before}${key}.`)
      : [[before + key, value] as [string, unknown]],
  );

const textsOf = (lang: string) => new Map(flat(LOCALES[lang] ?? {}));
const isPlural = (key: string): boolean => PLURAL.test(key);
const stem = (key: string): string => key.replace(PLURAL, '');

/** What is the same in all languages: keys, of plurals without the number. */
const stems = (lang: string): string[] => [...new Set([...textsOf(lang).keys()].map(stem))].sort();

const placeholders = (text: unknown): string[] =>
  [...String(text).matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name).sort();

/** Forms for one thing or two may do without the number: "one place", not "1 places". */
const mayOmitCount = (key: string): boolean => /_(zero|one|two)$/.test(key);

for (const lang of Object.keys(LOCALES)) {
  describe(`the words in ${lang}`, () => {
    it('are the same as in Finnish, none missing and none too many', () => {
      expect(stems(lang)).to.deep.equal(stems('fi'));
    });

    it('have the plural forms of the language, all and only those', () => {
      const {pluralCategories} = new Intl.PluralRules(lang).resolvedOptions();
      const plurals = [...textsOf(lang).keys()].filter(isPlural);
      for (const key of new Set(plurals.map(stem))) {
        const forms = plurals.filter((plural) => stem(plural) === key);
        const expected = pluralCategories.map((category) => `${key}_${category}`);
        expect(forms.sort(), key).to.deep.equal(expected.sort());
      }
    });

    it('name the same values as in Finnish', () => {
      const finnish = new Map([...textsOf('fi')].map(([key, text]) => [stem(key), text]));
      for (const [key, text] of textsOf(lang)) {
        const expected = placeholders(finnish.get(stem(key)));
        if (mayOmitCount(key) && !placeholders(text).includes('count')) {
          expect(expected, key).to.deep.equal([...placeholders(text), 'count'].sort());
        } else {
          expect(placeholders(text), key).to.deep.equal(expected);
        }
      }
    });

    it('are texts: not empty, without HTML, without a space at an end', () => {
      for (const [key, text] of textsOf(lang)) {
        expect(text, key).to.be.a('string');
        expect(text, key).to.match(/^\S(?:.*\S)?$/s);
        expect(text, key).not.to.match(/<|>|&\w+;|\$t\(|\{(?!\{\w+\}\}|\w+\}\})/);
      }
    });

    it('begin with the same words before the panel is loaded', () => {
      const texts = textsOf(lang);
      expect(firstWords(lang)).to.deep.equal({
        lang,
        help: texts.get('help'),
        errors: texts.get('help-with-errors'),
      });
    });

    it('can all be said', async () => {
      const {say} = wordsOf(await loadLocale([lang]));
      for (const [key, text] of textsOf(lang)) {
        if (isPlural(key)) continue;
        const values = Object.fromEntries(placeholders(text).map((name) => [name, `«${name}»`]));
        expect(say(key, values)).to.equal(
          String(text).replace(/\{\{(.*?)\}\}/g, (_, name: string) => `«${name}»`),
        );
      }
    });

    it('count as the language counts', async () => {
      const {say} = wordsOf(await loadLocale([lang]));
      const texts = textsOf(lang);
      const rules = new Intl.PluralRules(lang);
      for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 100, 101]) {
        const form = String(texts.get(`search.found_${rules.select(count)}`));
        expect(say('search.found', {count})).to.equal(form.replace('{{count}}', String(count)));
      }
    });
  });
}

describe('the words for a person', () => {
  it('are in the first of their languages that has any, and say which', async () => {
    expect(await loadLocale(['sv-FI', 'fi'])).to.deep.equal({lang: 'sv', texts: sv});
    expect(await loadLocale(['fi-simple'])).to.deep.equal({lang: 'fi', texts: fi});
    expect(await loadLocale(['se', 'UK'])).to.deep.equal({lang: 'uk', texts: uk});
  });

  it('are in English when none of the languages has any', async () => {
    for (const languages of [[], ['et'], ['toString', '__proto__'], ['']]) {
      expect(await loadLocale(languages)).to.deep.equal({lang: 'en', texts: en});
      expect(firstWords(languages[0] ?? '')).to.include({lang: 'en', help: 'Help'});
    }
  });

  it('say which language and direction they are in', async () => {
    expect(wordsOf(await loadLocale(['ar']))).to.include({lang: 'ar', dir: 'rtl'});
    expect(wordsOf(await loadLocale(['uk']))).to.include({lang: 'uk', dir: 'ltr'});
  });
});
