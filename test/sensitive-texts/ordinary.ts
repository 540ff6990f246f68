import {ENGLISH, ENGLISH_SENTENCES} from './english.js';
import {FINNISH, FINNISH_SENTENCES} from './finnish.js';
import {chanceFrom, NUMBERS, pick, type Chance} from './numbers.js';
import {SWEDISH, SWEDISH_SENTENCES} from './swedish.js';

/** Templates and sentences by language. */
const LANGUAGES = {
  fi: [FINNISH, FINNISH_SENTENCES],
  sv: [SWEDISH, SWEDISH_SENTENCES],
  en: [ENGLISH, ENGLISH_SENTENCES],
} as const;

export type Language = keyof typeof LANGUAGES;

const filled = (template: string, chance: Chance): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => NUMBERS[name]!(chance));

/**
 * Ordinary messages, always the same ones: each sentence that was written by hand once, and as many made from
 * templates; one in four of these are two in one message.
 */
export function ordinaryMessages(language: Language, count: number): string[] {
  const [templates, sentences] = LANGUAGES[language];
  const chance = chanceFrom(count);
  const one = () => filled(pick(templates, chance), chance);
  return [
    ...sentences,
    ...Array.from({length: count}, () => (chance() < 0.25 ? `${one()} ${one()}` : one())),
  ];
}
