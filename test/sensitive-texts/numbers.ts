/*
 * Numbers that people write to an authority and that are nobody's secret. Chance comes from a seed, so that a
 * figure that was measured is measured again.
 */

export type Chance = () => number;

/** From 0 to 1 (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Make = (chance: Chance) => string;

export const pick = <T>(all: readonly T[], chance: Chance): T =>
  all[Math.floor(chance() * all.length)]!;
const between = (least: number, most: number, chance: Chance): number =>
  least + Math.floor(chance() * (most - least + 1));
const two = (number: number): string => String(number).padStart(2, '0');
const digits = (count: number, chance: Chance): string =>
  Array.from({length: count}, () => between(0, 9, chance)).join('');

/** A pattern: # is any digit, % is none of zero, ? is any letter. */
const like =
  (...patterns: readonly string[]): Make =>
  (chance) =>
    pick(patterns, chance)
      .replace(/#/g, () => String(between(0, 9, chance)))
      .replace(/%/g, () => String(between(1, 9, chance)))
      .replace(/\?/g, () => pick([...'ABCDEFGHJKLMNPRSTUVXYZ'], chance));

const weighed = (digitsOf: string, weights: readonly number[]): number =>
  [...digitsOf]
    .reverse()
    .reduce((sum, digit, i) => sum + Number(digit) * weights[i % weights.length]!, 0);

/** A Finnish reference number, with its check (7, 3, 1). */
const reference: Make = (chance) => {
  const base = `${between(1, 9, chance)}${digits(pick([3, 6, 7, 9, 11, 14, 18], chance), chance)}`;
  const whole = `${base}${(10 - (weighed(base, [7, 3, 1]) % 10)) % 10}`;
  return chance() < 0.5 ? whole : whole.replace(/\B(?=(?:\d{5})+$)/g, ' ');
};

/** The same for other countries (ISO 11649): its check is that of an IBAN. */
const internationalReference: Make = (chance) => {
  const base = `${between(1, 9, chance)}${digits(pick([7, 9, 13], chance), chance)}`;
  const check = 98n - (BigInt(`${base}271500`) % 97n);
  const whole = `RF${two(Number(check))}${base}`;
  return chance() < 0.5 ? whole : whole.replace(/.{4}(?=.)/g, '$& ');
};

/** A Finnish business identity code, with its check. */
const company: Make = (chance) => {
  const base = digits(7, chance);
  const rest = weighed(base, [2, 4, 8, 5, 10, 9, 7]) % 11;
  return rest === 1 ? company(chance) : `${base}-${rest === 0 ? 0 : 11 - rest}`;
};

const day = (chance: Chance) => ({
  d: between(1, 28, chance),
  m: between(1, 12, chance),
  y: between(1930, 2027, chance),
});

const dates: readonly Make[] = [
  (chance) => (({d, m, y}) => `${d}.${m}.${y}`)(day(chance)),
  (chance) => (({d, m}) => `${d}.${m}.`)(day(chance)),
  (chance) => (({d, m, y}) => `${two(d)}.${two(m)}.${y}`)(day(chance)),
  (chance) => (({d, m, y}) => `${y}-${two(m)}-${two(d)}`)(day(chance)),
  (chance) => (({d, m, y}) => `${two(d)}${two(m)}${two(y % 100)}`)(day(chance)),
  (chance) => (({d, m, y}) => `${d}/${m}/${y}`)(day(chance)),
  (chance) => (({d, m, y}) => `${d}.${m}.–${d + 2}.${m}.${y}`)(day(chance)),
];

const time: Make = (chance) => {
  const [hour, minute] = [between(0, 23, chance), two(between(0, 59, chance))];
  return pick([`${hour}.${minute}`, `${two(hour)}:${minute}`, `${hour}–${hour + 2}`], chance);
};

const cases: readonly Make[] = [
  like('%###/##/2026', 'VN/%####/2026', 'LUPA-2026/%##', '%##/##.##.##/2025', 'KL/%#####/2025'),
  like('HEL 2026-0#####', '2026-####', '55##/######/2026', 'D/%##/07.##.##/2024', 'A %##/2026'),
  like(
    '%#####',
    '%#######',
    '%#########',
    'INC00#####',
    'CS-%#####',
    '???-%####',
    '#%#####',
    '%#### %####',
  ),
  like('91-412-%-%#', 'K%-4Q?', '0914120001####', '%##-###-###', '%####-#####', '2026/%###-#'),
];

/** Case numbers by the day: the Finnish date first has the form of an identity code. */
const byTheDay: Make = (chance) => {
  const {d, m} = day(chance);
  const number = digits(4, chance);
  return pick([`2026${two(m)}${two(d)}-${number}`, `26${two(m)}${two(d)}-${number}`], chance);
};
const byTheDayInFinnish: Make = (chance) => {
  const {d, m} = day(chance);
  return `${two(d)}${two(m)}26-${digits(4, chance)}`;
};

const usual = like(
  ...[
    '%######',
    '%########',
    '%#-#####',
    '??%#####',
    '4###-####',
    '?%###',
    '%#########',
    '%########?',
  ],
  ...['%###########', '%###############', '00%########', '#%####'],
);

const oneOf =
  (all: readonly Make[]): Make =>
  (chance) =>
    pick(all, chance)(chance);

/** One order number in twenty is numbered by the day, and of those one in four by the Finnish date. */
const order: Make = (chance) => {
  if (chance() > 0.05) return oneOf([usual, usual, ...cases])(chance);
  return chance() < 0.25 ? byTheDayInFinnish(chance) : byTheDay(chance);
};

const address: Make = (chance) =>
  pick(['Mannerheimintie', 'Kauppakatu', 'Storgatan', 'Keskustie', 'High Street'], chance) +
  like(' %# A %#, 00530 Helsinki', ' % B %#', ' %#, 20100 Åbo', ' %## as. %#', ' %# C')(chance);

/** By the name that stands in the templates. */
export const NUMBERS: Readonly<Record<string, Make>> = {
  phone: like(
    ...[
      '040 %## ####',
      '040%######',
      '050-%######',
      '045 %### ###',
      '0400 %## ###',
      '044-%## ####',
    ],
    ...[
      '+358 40 %## ####',
      '+35840%######',
      '00358 50 %## ####',
      '+358 (0)40 %######',
      '041 %##-####',
    ],
    ...['09 310 %####', '0295 5## ###', '020 690 %##', '018-%# ###', '070-%## ## ##', '070%######'],
    ...[
      '+46 70 %## ## ##',
      '08-%## ### ##',
      '+44 20 7%## ####',
      '+372 5%## ####',
      '112',
      '0800 1 ####',
    ],
  ),
  case: oneOf(cases),
  order,
  date: oneOf(dates),
  time,
  sum: like(
    '%#,50 €',
    '%## €',
    '% %## €',
    '% ###,50 euroa',
    '%##.##',
    '%### e',
    '%# ### ### €',
    '%## kr',
  ),
  company,
  reference: oneOf([reference, reference, reference, internationalReference]),
  vat: like('FI%#######', 'SE556#######01', 'FI%######-#', '0037%########', 'EE1########'),
  parcel: like(
    'JJFI 6#### ##### ##### ##',
    'RR%########FI',
    'CE%########FI',
    '00370 #### #### #### ##',
  ),
  address,
  plate: like('???-%##', '??-%#', '??? %##'),
  error: like(
    '404',
    '500',
    '0x8007####',
    'E%###',
    '%###',
    'ERR-%##',
    '1%#.%#.#',
    '403.%#',
    '%###-%###',
  ),
  year: (chance) => String(between(1950, 2027, chance)),
  few: (chance) => String(between(1, 40, chance)),
  some: (chance) => String(between(41, 99_999, chance)),
};
