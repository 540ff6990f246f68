import {expect} from 'chai';
import fc from 'fast-check';
import source from '../../schema/v1.json' with {type: 'json'};
import {manifest} from '../testing/manifests.js';
import {mutated} from '../testing/mutations.js';
import {openingHours} from '../testing/opening-hours.js';
import {readManifest, resolves} from '../testing/read-manifest.js';
import type {Contact, OpeningHours} from './manifest.js';
import {openingAt} from './opening-hours.js';
import {readHelp} from './read.js';
import {clocksAt} from './wall-clock.js';

const phone: Contact = {type: 'phone', name: 'Customer service', number: '+358295000000'};
const AT = '/contacts/phone/openingHours';

const withHours = (hours: unknown) =>
  manifest({contacts: {phone: {...phone, openingHours: hours as OpeningHours}}});

function read(hours: unknown) {
  const {help, problems} = readManifest(withHours(hours));
  return {contact: help.contacts['phone'], problems};
}

const week = {days: ['mo', 'tu'], times: ['09:00-15:00']};
const weekly = [week];
const NAMES = Object.keys(source.definitions.openingHours.properties);

/** What is wrong, what is said of it, and where. */
const broken: readonly (readonly [string, unknown, string, string])[] = [
  ['25:00', {weekly: [{...week, times: ['09:00-25:00']}]}, 'wrong-form', '/weekly/0/times/0'],
  ['24:30', {weekly: [{...week, times: ['09:00-24:30']}]}, 'wrong-form', '/weekly/0/times/0'],
  [
    'an hour of one digit',
    {weekly: [{...week, times: ['9:00-15:00']}]},
    'wrong-form',
    '/weekly/0/times/0',
  ],
  [
    'a closing before the opening',
    {weekly: [week, {...week, times: ['09:00-12:00', '15:00-13:00']}]},
    'hours-reversed',
    '/weekly/1/times/1',
  ],
  [
    'times without length',
    {weekly, exceptions: [{from: '2026-12-01', times: ['09:00-09:00']}]},
    'hours-reversed',
    '/exceptions/0/times/0',
  ],
  [
    'reversed times of a holiday',
    {weekly, holidays: {MayDayEve: ['12:00-09:00']}},
    'hours-reversed',
    '/holidays/MayDayEve/0',
  ],
  [
    'an unknown weekday',
    {weekly: [{...week, days: ['mo', 'ti']}]},
    'wrong-value',
    '/weekly/0/days/1',
  ],
  [
    'a weekday that is named twice',
    {weekly: [{...week, days: ['mo', 'mo']}]},
    'too-many',
    '/weekly/0/days',
  ],
  [
    'an unknown holiday',
    {weekly, holidays: {Christmas: 'closed'}},
    'wrong-value',
    '/holidays/Christmas',
  ],
  [
    'an inherited name as a holiday',
    {weekly, holidays: {toString: 'closed'}},
    'wrong-value',
    '/holidays/toString',
  ],
  [
    'a holiday with no times',
    {weekly, holidays: {NewYearEve: []}},
    'empty',
    '/holidays/NewYearEve',
  ],
  ['no holidays', {weekly, holidays: {}}, 'empty', '/holidays'],
  ['an unknown time zone', {weekly, timeZone: 'Europe/Helsinky'}, 'unknown-time-zone', '/timeZone'],
  [
    'an exception that ends before it begins',
    {weekly, exceptions: [{from: '2026-12-02', through: '2026-12-01', closed: true}]},
    'days-reversed',
    '/exceptions/0',
  ],
  [
    'a season that ends before it begins',
    {weekly: [week, {...week, from: '2026-08-31', through: '2026-06-01'}]},
    'days-reversed',
    '/weekly/1',
  ],
  [
    'a day that there is not',
    {weekly, exceptions: [{from: '2026-09-31', closed: true}]},
    'unknown-day',
    '/exceptions/0/from',
  ],
  [
    'a leap day in a year without one',
    {weekly: [{...week, through: '2027-02-29'}]},
    'unknown-day',
    '/weekly/0/through',
  ],
  [
    'an exception of which only the day is told',
    {weekly, exceptions: [{from: '2026-12-01'}]},
    'missing',
    '/exceptions/0',
  ],
  ['a name misspelt', {weekly, holiday: {MayDayEve: 'closed'}}, 'unknown-property', '/holiday'],
  [
    'a name misspelt in a season',
    {weekly: [{...week, trough: '2026-08-31'}]},
    'unknown-property',
    '/weekly/0/trough',
  ],
  [
    'a name misspelt in an exception',
    {weekly, exceptions: [{from: '2026-12-01', to: '2026-12-05', closed: true}]},
    'unknown-property',
    '/exceptions/0/to',
  ],
  [
    'a note that is no text',
    {weekly, exceptions: [{from: '2026-12-01', closed: true, note: 1}]},
    'wrong-type',
    '/exceptions/0/note',
  ],
  ['a text', 'Mon–Fri 9–15', 'wrong-type', ''],
  ['nothing', {}, 'empty', ''],
];

describe('opening hours of which a part is wrong', () => {
  for (const [what, hours, code, at] of broken) {
    it(`are left out and reported, and the contact works: ${what}`, () => {
      const {contact, problems} = read(hours);
      expect(contact).to.deep.equal(Object.assign(Object.create(null), phone));
      expect(problems.map((one) => [one.code, one.at])).to.deep.equal([[code, AT + at]]);
      expect(resolves(withHours(hours), AT + at)).to.equal(true);
      expect(openingAt(contact?.openingHours, clocksAt(0))).to.deep.equal({state: 'unknown'});
    });
  }

  it('are left out also when nobody asks what is wrong', () => {
    for (const [what, hours] of broken) {
      const steps = readHelp([{file: '', json: withHours(hours)}]);
      let next = steps.next();
      while (!next.done) next = steps.next();
      expect(next.value.contacts['phone'], what).not.to.have.property('openingHours');
    }
  });

  it('may go deeper than anyone can follow', () => {
    let deep: unknown = '09:00-15:00';
    for (let i = 0; i < 20_000; i++) deep = [deep];
    for (const hours of [
      deep,
      {weekly: deep},
      {weekly, deep},
      {weekly: [{...week, times: [deep, '09:00-15:00']}]},
    ]) {
      expect(read(hours).contact).not.to.have.property('openingHours');
    }
  });

  it('say all that is wrong at once', () => {
    const {problems} = read({
      timeZone: 'Mars',
      opens: 'never',
      weekly: [{...week, times: ['15:00-09:00']}],
      exceptions: [{from: '2026-12-31', through: '2026-11-31', closed: true}],
    });
    expect(problems.map(({code}) => code)).to.have.members([
      ...['unknown-time-zone', 'unknown-property', 'hours-reversed'],
      ...['unknown-day', 'days-reversed'],
    ]);
  });

  it('never pass for whole ones, whatever is wrong', () => {
    const manifests = openingHours.map(
      (hours) => withHours(hours) as unknown as Record<string, unknown>,
    );
    fc.assert(
      fc.property(mutated(manifests), (json) => {
        const {help, problems} = readManifest(json);
        const contact = help.contacts['phone'];
        const written = (json['contacts'] as {phone?: {openingHours?: unknown}} | undefined)?.phone;
        if (!contact || !isTold(written?.openingHours)) return;
        if (contact.openingHours) {
          expect(JSON.stringify(contact.openingHours)).to.equal(
            JSON.stringify(written?.openingHours),
          );
        } else if (written?.openingHours !== undefined) {
          expect(problems.some(({at}) => at.startsWith(AT))).to.equal(true);
        }
      }),
      {numRuns: 1000},
    );
  });
});

describe('opening hours that are right', () => {
  it('stay as they are written, and nothing is reported', () => {
    fc.assert(
      fc.property(openingHours.filter(whole), (hours) => {
        const {contact, problems} = read(hours);
        expect(problems).to.deep.equal([]);
        expect(JSON.parse(JSON.stringify(contact?.openingHours))).to.deep.equal(hours);
      }),
      {numRuns: 300},
    );
  });

  it('may be over midnight, up to it, in another time zone, on a leap day', () => {
    const hours = {
      timeZone: 'Europe/Stockholm',
      weekly: [{days: ['fr'], times: ['09:00-24:00', '22:00-02:00+1']}],
      exceptions: [{from: '2028-02-29', closed: true}],
    };
    expect(read(hours).problems).to.deep.equal([]);
  });

  it('need no formatter for the time zone of Finland, and one for another', () => {
    const {DateTimeFormat} = Intl;
    let made = 0;
    Intl.DateTimeFormat = function (...options: never[]) {
      made++;
      return new DateTimeFormat(...options);
    } as never;
    try {
      read({weekly, timeZone: 'Europe/Helsinki'});
      expect(made).to.equal(0);
      for (let i = 0; i < 3; i++) read({weekly, timeZone: 'Europe/Tallinn'});
      expect(made).to.equal(1);
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });
});

/** Whether there is something that the format knows. */
const isTold = (hours: unknown): boolean =>
  typeof hours !== 'object' || Object.keys(hours ?? {}).some((key) => NAMES.includes(key));

/** The format wants at least something of each. */
function whole({holidays, ...rest}: OpeningHours): boolean {
  return (
    Object.keys({...holidays, ...rest}).length > 0 &&
    (!holidays || Object.keys(holidays).length > 0)
  );
}
