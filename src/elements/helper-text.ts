import {phrase, type Content} from '../model/content.js';
import type {OpeningHours, Provider, Text} from '../model/manifest.js';
import {markdown, type Block, type Inline} from '../model/markdown.js';
import {daysThatDiffer, weekFrom, type CalendarDays} from '../model/opening-calendar.js';
import {shownNumber} from '../model/phone-number.js';
import {finnishDay} from '../model/wall-clock.js';
import type {Words} from '../io/words.js';
import {
  factsIn,
  groupsIn,
  oldIn,
  originIn,
  possibleIn,
  reasonsIn,
  type CardInput,
  type Fact,
} from './helper-facts.js';
import {dayWords, spansWords} from './opening-words.js';

const inline = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const text = inline(part.children);
      return part.type === 'link' ? `${text} (${part.href})` : text;
    })
    .join('');

function block(part: Block): string[] {
  if (part.type === 'paragraph') return [inline(part.children)];
  if (part.type === 'definition') return [`${inline(part.term)}: ${inline(part.meaning)}`];
  return part.items.map((item, i) => `${part.ordered ? `${i + 1}.` : '–'} ${inline(item)}`);
}

const lines = (content: Content, text: Text): string[] =>
  markdown(phrase(content, text).text).flatMap(block);

function hoursLines(hours: OpeningHours, today: string, content: Content, words: Words): string[] {
  const {say} = words;
  if (hours.byAppointment) return [say('opening.by-appointment')];
  if (hours.always) return [say('opening.always')];
  const line = ({from, through, times, holiday, note}: CalendarDays): string => {
    const [first, last] = [from, through].map((day) => dayWords(day, words, 'long'));
    const days = from === through ? first : `${first}–${last}`;
    const why = note ? phrase(content, note).text : holiday && say(`opening.holiday.${holiday}`);
    const open = times.length > 0 ? spansWords(times, words) : say('opening.shut');
    return `${days}: ${open}${why ? ` (${why})` : ''}`;
  };
  return [...weekFrom(hours, today), ...daysThatDiffer(hours, today)].map(line);
}

/** Hours in words: the week to come, and the days that differ. */
function openingLines(
  {openingHours, hours}: Pick<Provider, 'openingHours' | 'hours'>,
  {content, words, time}: CardInput,
): string[] {
  const days = openingHours ? hoursLines(openingHours, finnishDay(time), content, words) : [];
  const said = hours ? [phrase(content, hours).text] : [];
  return [...days, ...said];
}

function howLines(input: CardInput): string[] {
  const {content, words} = input;
  const {provider} = input.ranked.helper;
  const {number, display, email, how, serves = []} = provider;
  const {say} = words;
  return [
    ...lines(content, how),
    ...(number ? [say('contacts.call', {number: shownNumber(number, display)})] : []),
    ...(email ? [say('contacts.write', {address: email})] : []),
    ...openingLines(provider, input),
    ...possibleIn(provider, words),
    ...factsIn(input).map(({label, value}) => `${label}: ${phrase(content, value).text}`),
    ...serves.flatMap((served) => [
      phrase(content, served.authority).text,
      ...openingLines(served, input),
    ]),
  ];
}

/**
 * The card of a helper as plain text in one language, for a translation app or for paper: all its facts, a
 * line each, with an empty line between its parts. The name is not among them.
 */
export function helperText(input: CardInput): string {
  const {content, words, ranked, why} = input;
  const {provider} = ranked.helper;
  const {owner, forWhom, more, appointment} = provider;
  const {say} = words;
  const said = (text: Text | undefined) => (text === undefined ? [] : lines(content, text));
  const address = (key: string, href: Text | undefined) =>
    href === undefined ? [] : [`${say(key)}: ${phrase(content, href).text}`];
  const reasons = reasonsIn(input).map(({key, of: [name, text] = ['', '']}) =>
    say(key, {[name]: phrase(content, text).text}),
  );
  const facts = (all: readonly Fact[]) =>
    all.map(({label, value}) => `${label}: ${phrase(content, value).text}`);
  const parts = [
    [...said(owner), ...said(why), ...reasons],
    [
      `${say('helpers.for-whom')}:`,
      ...lines(content, forWhom),
      ...facts(groupsIn(provider, words)),
    ],
    [`${say('helpers.how')}:`, ...howLines(input)],
    [...address('helpers.more', more), ...address('contacts.appointment', appointment)],
    [oldIn(input), ...originIn(provider, words)].filter(Boolean),
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
