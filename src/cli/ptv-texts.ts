import {ownIn} from '../model/own.js';
import {pointer} from '../model/problem.js';
import type {Said} from './opening-words.js';
import {hasPersonsEmail} from './people.js';
import {listAt, textAt} from './register-text.js';

/** Languages that the Finnish Service Catalogue is written in. */
export const PTV_LANGUAGES = ['fi', 'sv', 'en', 'se', 'smn', 'sms'] as const;

/** Reports a part of a record that does not come along: its place, and why. */
export type Drop = (at: string, why: string) => void;

/** The texts that there are, by language; `undefined` when there are none. */
export function saidOf(
  entries: readonly (readonly [string, string | undefined])[],
): Said | undefined {
  const said: Record<string, string> = {};
  for (const language of PTV_LANGUAGES) {
    const text = entries.find(([key, value]) => key === language && value !== undefined)?.[1];
    if (text !== undefined) said[language] = text;
  }
  return Object.keys(said).length > 0 ? said : undefined;
}

/** The text, unless the address of a person is in it. */
export function impersonal(text: string | undefined, at: string, drop: Drop): string | undefined {
  if (text === undefined || !hasPersonsEmail(text)) return text;
  drop(at, 'a text with the e-mail address of a person');
  return undefined;
}

/** A list of v11: `[{language, value, type}]`. */
export function listed(record: unknown, key: string, drop: Drop, type?: string): Said | undefined {
  const entries = listAt(record, key).map((item, i) => {
    const wanted = type === undefined || textAt(item, 'type') === type;
    const at = pointer(pointer('', key), i);
    return [
      textAt(item, 'language') ?? '',
      wanted ? textAt(item, 'value') : undefined,
      at,
    ] as const;
  });
  return saidOf(entries.map(([language, text, at]) => [language, impersonal(text, at, drop)]));
}

/** Post offices are written in capital letters: `VAASA` → `Vaasa`. */
export const inCapitals = (name: string): string =>
  name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(
          /(^|[\s-])(\p{Ll})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        )
    : name;

/** A text of v12, `{fi: '…', sv: '…'}`. */
export function impersonalBy(record: unknown, key: string, drop: Drop): Said | undefined {
  const texts = ownIn(record, key);
  return saidOf(
    PTV_LANGUAGES.map((language) => {
      const at = pointer(pointer('', key), language);
      return [language, impersonal(textAt(texts, language), at, drop)];
    }),
  );
}

/** What v12 says in each of its `languageVersions`. */
export const versioned = (
  record: unknown,
  find: (version: unknown, at: string) => string | undefined,
): Said | undefined => {
  const versions = ownIn(record, 'languageVersions');
  return saidOf(
    PTV_LANGUAGES.map((language) => [
      language,
      find(ownIn(versions, language), `/languageVersions/${language}`),
    ]),
  );
};
