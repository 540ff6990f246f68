import {readFileSync} from 'node:fs';

export const languages = ['fi', 'sv', 'en'];

export const languageNames = {fi: 'Suomi', sv: 'Svenska', en: 'English'};

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

const byLanguage = new Map(
  languages.map((lang) => [lang, {...read(`${lang}.json`), fields: read(`${lang}.fields.json`)}]),
);

export const texts = (lang) => byLanguage.get(lang);

/** Puts values in the {places} of a text. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) =>
    Object.hasOwn(values, name) ? values[name] : place,
  );
}
