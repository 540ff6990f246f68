import {LANGUAGES} from './register-text.js';

type Names = Readonly<Record<(typeof LANGUAGES)[number], string>>;

/** Municipalities of the capital region by their codes (Statistics Finland's classification). */
export const CAPITAL_REGION: Readonly<Record<string, Names>> = {
  '091': {fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki'},
  '049': {fi: 'Espoo', sv: 'Esbo', en: 'Espoo'},
  '092': {fi: 'Vantaa', sv: 'Vanda', en: 'Vantaa'},
  '235': {fi: 'Kauniainen', sv: 'Grankulla', en: 'Kauniainen'},
};

/** The code of the municipality with one of these names, in any language and letter case. */
export function municipalityCode(names: readonly (string | undefined)[]): string | undefined {
  const wanted = names.map((name) => name?.toLowerCase());
  const isNamed = (known: Names) => LANGUAGES.some((l) => wanted.includes(known[l].toLowerCase()));
  return Object.entries(CAPITAL_REGION).find(([, known]) => isNamed(known))?.[0];
}
