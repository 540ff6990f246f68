import {expect} from 'chai';
import en from '../../locales/desk/en.json' with {type: 'json'};
import fi from '../../locales/desk/fi.json' with {type: 'json'};
import sv from '../../locales/desk/sv.json' with {type: 'json'};
import {DESK_LANGUAGES, loadDeskWords, timeIn} from './desk-words.js';

const LOCALES: Readonly<Record<string, object>> = {fi, sv, en};

/** The texts by their whole keys: `login.title`. */
const flat = (texts: object, before = ''): [key: string, text: unknown][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    value !== null && typeof value === 'object'
      ? flat(value, `${before}${key}.`)
      : [[before + key, value] as [string, unknown]],
  );

const valuesIn = (text: unknown) =>
  [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words of the desk', () => {
  for (const lang of DESK_LANGUAGES) {
    it(`in ${lang} are as many as in Finnish, with the same values, and none is empty`, () => {
      const finnish = flat(fi);
      const own = flat(LOCALES[lang]!);
      expect(own.map(([key]) => key)).to.deep.equal(finnish.map(([key]) => key));
      for (const [i, [key, text]] of own.entries()) {
        expect(text, key).to.match(/^\S(?:.*\S)?$/s);
        expect(text, key).not.to.match(/<|>/);
        expect(valuesIn(text), key).to.deep.equal(valuesIn(finnish[i]![1]));
      }
    });
  }

  it('are in the first language that the adviser reads, at last in Finnish', async () => {
    const loaded = async (...languages: string[]) => (await loadDeskWords(languages)).lang;
    expect(await loaded('sv-FI', 'fi')).to.equal('sv');
    expect(await loaded('ar', 'en')).to.equal('en');
    for (const odd of ['', 'ar', '__proto__', 'toString']) expect(await loaded(odd)).to.equal('fi');
  });

  it('tell the time as the language does', async () => {
    const at = new Date(2026, 10, 26, 8, 5).getTime();
    const times = await Promise.all(
      DESK_LANGUAGES.map(async (lang) => timeIn(await loadDeskWords([lang]), at)),
    );
    expect(times).to.deep.equal(['8.05', '8.05', '8:05']);
  });
});
