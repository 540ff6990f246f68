import {languageName} from '../model/language.js';
import {ownIn} from '../model/own.js';

type Values = Readonly<Record<string, string | number>>;

/** The report's own words and numbers in one language. */
export interface Words {
  /** BCP 47 tag. */
  readonly lang: string;
  /**
   * A sentence by its key in `locales/report` (`quality.title`), with its values (`{{share}}`). Of a sentence with a
   * `count`, the form for that number (`people_one`). A key that is not there is said itself.
   */
  readonly say: (key: string, values?: Values) => string;
  /** Whether there is such a sentence. */
  readonly has: (key: string) => boolean;
  /** `1 230` */
  readonly number: (n: number) => string;
  /** With one digit after the comma below ten. */
  readonly rate: (n: number) => string;
  /** A share of 0–1 as `31 %`. */
  readonly percent: (share: number) => string;
  /** The same rounded up: what a share is at most. */
  readonly percentUp: (share: number) => string;
  /** `27.10.–13.11.2026` */
  readonly days: (from: string, to: string) => string;
  /** `2026-11-26` as `26.11.2026` */
  readonly day: (day: string) => string;
  /** `a, b and c` */
  readonly list: (names: readonly string[]) => string;
  readonly language: (tag: string) => string;
}

export function wordsOf(lang: string, texts: object): Words {
  const textAt = (key: string) => key.split('.').reduce<unknown>(ownIn, texts);
  const plural = new Intl.PluralRules(lang);
  const formAt = (key: string, count: unknown) =>
    textAt(typeof count === 'number' ? `${key}_${plural.select(count)}` : key);
  const number = new Intl.NumberFormat(lang);
  const small = new Intl.NumberFormat(lang, {maximumFractionDigits: 1});
  const percent = new Intl.NumberFormat(lang, {style: 'percent'});
  const list = new Intl.ListFormat(lang);
  const days = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    day: 'numeric',
    month: lang === 'fi' ? 'numeric' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const day = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return {
    lang,
    say: (key, values = {}) => {
      const text = formAt(key, ownIn(values, 'count'));
      return (typeof text === 'string' ? text : key).replace(
        /\{\{(\w+)\}\}/g,
        (whole, name: string) =>
          String((ownIn(values, name) as Values[string] | undefined) ?? whole),
      );
    },
    has: (key) => typeof textAt(key) === 'string',
    number: (n) => number.format(n),
    rate: (n) => (n < 10 ? small : number).format(n < 10 ? n : Math.round(n)),
    percent: (share) => percent.format(share),
    percentUp: (share) => percent.format(Math.ceil(share * 100) / 100),
    days: (from, to) => days.formatRange(Date.parse(from), Date.parse(to)),
    day: (text) => day.format(Date.parse(text)),
    list: (names) => list.format(names),
    language: (tag) => languageName(tag, lang),
  };
}
