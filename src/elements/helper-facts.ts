import {phrase, type Content} from '../model/content.js';
import {metresBetween} from '../model/coordinates.js';
import {HELPER_KINDS} from '../model/helper-kinds.js';
import {languageName} from '../model/language.js';
import type {Municipalities, Provider, Text} from '../model/manifest.js';
import {openingAt} from '../model/opening-hours.js';
import type {RankedHelper} from '../model/providers.js';
import {clocksAt, finnishDay} from '../model/wall-clock.js';
import type {Words} from '../io/words.js';
import type {Fact} from './channel-element.js';
import {dateFormat, inWords, unitWords} from './opening-words.js';

/** What a card is drawn from. */
export interface CardInput {
  readonly content: Content;
  readonly words: Words;
  readonly ranked: RankedHelper;
  /** What the editor says of why it is here. */
  readonly why: Text | undefined;
  /** Code of the municipality that the person has chosen. */
  readonly municipality: string;
  readonly municipalities: Municipalities;
  /** In ms since the epoch. */
  readonly time: number;
}

/** A sentence of ours by its key, with a text of the manifest in it. */
export interface Said {
  readonly key: string;
  /** The name of the text in the sentence, and the text. */
  readonly of?: readonly [name: string, text: Text];
}

/** More are not named: whom it serves elsewhere is of little use. */
const MOST_PLACES = 5;

function servesOf({content, ranked, municipality, municipalities}: CardInput): Said[] {
  const {helper, serves} = ranked;
  const nameOf = (code: string) => municipalities[code]?.name;
  switch (serves) {
    case 'municipality':
      return [{key: 'helpers.serves-yours', of: ['municipality', nameOf(municipality) ?? '']}];
    case 'country':
      return [{key: 'helpers.serves-country'}];
    case 'customers':
      return [];
    case 'elsewhere': {
      const {areas = []} = helper.provider;
      const names = areas.map(nameOf).filter((name) => name !== undefined);
      const some = names.slice(0, MOST_PLACES).map((name) => phrase(content, name).text);
      const more = areas.length > some.length ? ', …' : '';
      if (some.length === 0) return [];
      return [{key: 'helpers.serves-others', of: ['municipalities', some.join(', ') + more]}];
    }
  }
}

/** Why it is here: the editor's or the kind's reason, whom it serves, that it is open, on whose terms it helps. */
export function reasonsIn(input: CardInput): Said[] {
  const {provider, hours} = input.ranked.helper;
  const {kind, remit, scope} = provider;
  const {advice} = HELPER_KINDS[kind];
  const isOpen = openingAt(hours, clocksAt(input.time)).state === 'open';
  return [
    ...(input.why ? [] : [{key: `helpers.why.${kind}`}]),
    ...servesOf(input),
    ...(isOpen ? [{key: 'helpers.open-now'}] : []),
    // Of a bank, of the police: about their own service, not the one in which the person is.
    ...(remit && !advice ? [{key: `helpers.remit.${remit}`}] : []),
    ...(scope && !advice ? [{key: `helpers.scope.${scope}`}] : []),
  ];
}

/** For whom, beside what its editor says. */
export function groupsIn({targetGroups = []}: Provider, {say}: Words): Fact[] {
  const names = targetGroups.map((group) => say(`helpers.group.${group}`));
  return names.length > 0 ? [{label: say('helpers.groups'), value: names.join(', ')}] : [];
}

/** Price, forms, languages, address and distance, those that are known. */
export function factsIn({words, ranked, municipality, municipalities}: CardInput): Fact[] {
  const {say, lang} = words;
  const {price, forms = [], languages = [], address, coordinates} = ranked.helper.provider;
  const centre = municipalities[municipality]?.coordinates;
  const rows: [string, Text | undefined][] = [
    ['contacts.price', price],
    ['helpers.form', forms.map((form) => say(`helpers.forms.${form}`)).join(', ')],
    ['contacts.languages', languages.map((one) => languageName(one, lang)).join(', ')],
    ['contacts.address', address],
    [
      'helpers.distance',
      centre && coordinates && distanceWords(metresBetween(centre, coordinates), words),
    ],
  ];
  return rows.flatMap(([key, value]) => (value ? [{label: say(key), value}] : []));
}

/** As the crow flies, so roughly. */
function distanceWords(metres: number, words: Words): string {
  const kilometres = metres / 1000;
  const distance = unitWords(Math.max(kilometres, 0.1), 'kilometer', words, {
    maximumFractionDigits: kilometres < 10 ? 1 : 0,
  });
  return words.say('helpers.from-centre', {distance});
}

const longDates = dateFormat({dateStyle: 'long', numberingSystem: 'latn', timeZone: 'UTC'});

/** A day in words: 21 November 2026. What is no day, such as `2026-02-30`, stays as it is. */
function dateWords(day: string, words: Words): string {
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : longDates(inWords(words)).format(time);
}

/** That it may be old; empty when it is not. */
export function oldIn({words, ranked, time}: CardInput): string {
  const {reviewBy} = ranked.helper.provider;
  return reviewBy !== undefined && finnishDay(time) > reviewBy
    ? words.say('helpers.old', {date: dateWords(reviewBy, words)})
    : '';
}

/** When it was checked, and where it comes from. */
export function originIn({verifiedAt, source}: Provider, words: Words): string[] {
  const {say} = words;
  const named = source && say('helpers.source', {source: say(`helpers.system.${source.system}`)});
  return [
    verifiedAt === undefined ? '' : say('helpers.checked', {date: dateWords(verifiedAt, words)}),
    named ?? '',
    source?.licence ?? '',
  ].filter(Boolean);
}
