import type {Provider} from '../model/manifest.js';
import type {Said} from './opening-words.js';

/** A target group of a service: its code, such as KR1 or KR2.3, and its names. */
export interface TargetGroup {
  readonly code: string;
  readonly name: Said;
}

type Group = NonNullable<Provider['targetGroups']>[number];

/** By their names: the catalogue's list of codes changes more often than these words. */
const WORDS: readonly (readonly [Group, RegExp])[] = [
  ['children', /laps|lapsi|barn|child/i],
  ['young', /nuor|ungdom|\bunga\b|young|youth/i],
  ['working-age', /työikäi|arbetsför|working[- ]age/i],
  ['seniors', /ikäihmi|ikäänty|vanhu|senior|äldre|older people|elderly/i],
  ['immigrants', /maahanmuut|invandra|immigra/i],
  ['disabled', /vammai|funktionsned|funktionshind|disab/i],
  ['carers', /omaishoit|läheis|närstående|\bcarer/i],
  ['entrepreneurs', /yrity|yrittäj|företag|business|entrepreneur|compan/i],
  ['associations', /järjestö|yhteisö|yhdisty|samfund|förening|organi[sz]ation|associat/i],
];

/** In our words, as far as we have them. */
export const targetGroupsOf = (groups: readonly TargetGroup[]): Group[] => {
  const names = groups.flatMap(({name}) => Object.values(name)).join('\n');
  return WORDS.filter(([, words]) => words.test(names)).map(([group]) => group);
};

/**
 * Their names in each language that has all of them: `Ikäihmiset, maahanmuuttajat`. A group is left out when
 * parts of it are there.
 */
export function groupNames(groups: readonly TargetGroup[]): Said | undefined {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  const codes = [...byCode.keys()].filter(
    (code) => ![...byCode.keys()].some((other) => other.startsWith(`${code}.`)),
  );
  const named = codes.sort().flatMap((code) => byCode.get(code) ?? []);
  const [first] = named;
  if (!first) return undefined;
  const languages = Object.keys(first.name).filter((language) =>
    named.every(({name}) => Object.hasOwn(name, language)),
  );
  if (languages.length === 0) return undefined;
  return Object.fromEntries(
    languages.map((language) => [language, listed(named.map(({name}) => name[language] ?? ''))]),
  );
}

/** With a capital letter at the beginning alone. */
const listed = (names: readonly string[]): string =>
  names
    .map((name, i) => (i === 0 ? name : name.slice(0, 1).toLowerCase() + name.slice(1)))
    .join(', ');
