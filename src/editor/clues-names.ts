/*
 * Names that a page's software makes up (ids, classes) and what of them stays the same from one release to the
 * next. In doubt, a name is not trusted: a clue that is lost costs less than one that points elsewhere.
 */

/** A part of a name that is counted or made at random, by the software that makes it. */
const MADE_UP: readonly RegExp[] = [
  // JSF: form:j_idt12:income
  /j_idt?\d+/i,
  // ASP.NET WebForms: ctl00_Main_txtRent
  /(?:^|[_$])ctl\d+/i,
  // React and what is built on it: :r1:, «r1», _r_1_
  /:r[0-9a-z]*:|«r[0-9a-z]*»|_r_[0-9a-z]+_/,
  // Vue's useId, PrimeVue, PrimeReact: v-0-1, pv_id_2
  /^v(?:-\d+)+/,
  /(?:^|[^a-z])p[nrv]_id_\d+/i,
  // Angular Material, its kit, and others that count their parts: mat-input-3, mui-4, vaadin-text-field-7
  /(?:^|[^a-z])(?:mat|mdc|cdk|ngb|mui|vaadin|radix|headlessui|downshift|react-select|el-id|chakra|field|input|select|label|checkbox|radio|textarea|button|tab|panel|control|component|ember|yui|gen|ext|auto|uid|id|item|node|view|widget)(?:-[a-z]+)*[-_:]?\d+/i,
  // A number of a list that others may be put into is none of these: children[0], person-2-name.
  /[0-9a-f]{8}-[0-9a-f]{4}/i,
  /\d{4,}/,
];

/** Classes that say how their software was built, or how a field is just now. */
const PASSING =
  /(?:^|[-_])(?:active|checked|dirty|disabled|empty|error|filled|focus|focused|hidden|hover|invalid|open|pending|pristine|selected|shrink|touched|untouched|valid|visible)(?:$|[-_])/i;

/** Made from what is styled or built: css-1x2y3z, sc-bdVaJa, svelte-1tu8g, f3k9a. */
const HASHED = [
  /^(?:css|sc|jsx?|svelte|tw|emotion|styled|makeStyles|data-v)-/,
  /(?:^|[-_])(?:[a-z]+\d+[a-z]+|\d+[a-z]+)[a-z\d]*(?:$|[-_])/i,
];
/** The end of a class of a CSS module: Field_input__aBcDe. */
const HASHED_END = /__(?=.*[\dA-Z])[\w-]{5,8}$/;

/** Whether a part of a name mixes upper case in as no word does: bdVaJa, kXzQ. */
const isScrambled = (name: string): boolean =>
  name.split(/[-_:.$]/).some((part) => {
    const humps = part.match(/[A-Z]/g)?.length ?? 0;
    return part.length >= 5 && humps >= 2 && humps > part.length / 4;
  });

const isWord = (name: string): boolean => /[a-z]{3}/i.test(name);

const isMadeUp = (name: string): boolean => MADE_UP.some((pattern) => pattern.test(name));

/** Whether an id, or a name, is one that people chose, so that the next release has it too. */
export const isStableName = (name: string): boolean =>
  isWord(name) && name.length <= 80 && !isMadeUp(name) && !HASHED.some((one) => one.test(name));

/** Whether a class is one that people chose, and not one of a moment. */
export const isStableClass = (name: string): boolean =>
  isStableName(name) && !PASSING.test(name) && !HASHED_END.test(name) && !isScrambled(name);

/**
 * The ends of a name behind its made-up part, each with the sign before it, the shortest first:
 * `form:j_idt12:tab:income` gives `:income` and `:tab:income`.
 */
export function stableEnds(name: string): string[] {
  const starts = [...name.matchAll(/[:$_.]/g)].map(({index}) => index).reverse();
  return starts.map((start) => name.slice(start)).filter((end) => isStableName(end.slice(1)));
}
