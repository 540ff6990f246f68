import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {timesOn} from '../model/opening-hours.js';
import {ImportError, type Dropped, type Imported, type Wanted} from './importer.js';
import {kirkanta} from './kirkanta.js';
import {imported as importedBy} from './table-reader.js';

interface Time {
  readonly from: string;
  readonly to: string;
  readonly status: number;
}
interface Schedule {
  readonly date: string;
  readonly closed: boolean;
  readonly period: number;
  readonly info: string | null;
  readonly times: readonly Time[];
}

const STAFF: readonly Time[] = [
  {from: '08:00', to: '10:00', status: 2},
  {from: '10:00', to: '14:00', status: 1},
  {from: '14:00', to: '19:00', status: 1},
];
const DAY = 24 * 60 * 60 * 1000;
/** A Monday. */
const FIRST = Date.UTC(2026, 8, 7);
const dateOf = (n: number): string => new Date(FIRST + n * DAY).toISOString().slice(0, 10);

const schedule = (n: number, times: readonly Time[], more: Partial<Schedule> = {}): Schedule => ({
  date: dateOf(n),
  closed: times.length === 0,
  period: 1,
  info: null,
  times,
  ...more,
});
/** Weeks that repeat: Monday to Friday. */
const weeks = (count: number): Schedule[] =>
  Array.from({length: count * 7}, (_, n) => schedule(n, n % 7 < 5 ? STAFF : []));

const REFS = {period: {1: {id: 1, validFrom: '2026-01-01', validUntil: null, isException: false}}};
const LIBRARY = {
  id: 90001,
  name: 'Koivulan kirjasto',
  address: {street: 'Koivukuja 3', zipcode: '00990', city: 'Helsinki'},
  coordinates: {lat: 60.2, lon: 24.95},
  description: '<h3>Historia</h3><p>Koivulassa autetaan <em>laitteiden</em> kanssa.</p>',
  primaryContactInfo: {
    phoneNumber: {number: '09 000 1234'},
    email: {email: 'koivula@example.fi'},
    homepage: {url: 'https://kirjasto.example/koivula'},
  },
  persons: [{firstName: 'Kaisa', lastName: 'Koivula', email: 'kaisa@example.fi'}],
  modified: '2026-09-01T09:32:07+03:00',
};
const WANTED: Wanted = {
  system: 'kirkanta',
  kind: 'digital-support',
  ids: ['90001'],
  defaults: {forWhom: {fi: 'Kaikille'}},
};
const PATH =
  '/library/90001/?with=schedules,primaryContactInfo&refs=period&period.start=0w&period.end=12w';

async function read(library: object, refs: unknown = REFS, wanted = WANTED) {
  const answers: Readonly<Record<string, unknown>> = {
    [PATH]: {type: 'library', refs, data: library},
    '/library?city.name=helsinki&limit=1000': {items: [library]},
  };
  const dropped: Dropped[] = [];
  const json = (path: string) =>
    Object.hasOwn(answers, path)
      ? Promise.resolve(answers[path])
      : Promise.reject(new ImportError('import-not-found', path));
  const imported: Imported[] = [];
  for await (const one of kirkanta(wanted, {json}, (what) => dropped.push(what)))
    imported.push(one);
  return {imported, dropped};
}

const hoursOf = async (schedules: readonly Schedule[], refs: unknown = REFS) =>
  (await read({...LIBRARY, schedules}, refs)).imported[0]?.provider.openingHours;

describe('libraries', () => {
  it('become whole records: their staff is there, and nobody of it is named', async () => {
    const {imported, dropped} = await read({...LIBRARY, schedules: weeks(3)});
    assert.deepEqual(imported, [
      {
        id: 'kirkanta-90001',
        municipalities: {'091': {fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki'}},
        provider: {
          kind: 'digital-support',
          name: {fi: 'Koivulan kirjasto'},
          forWhom: {fi: 'Kaikille'},
          how: {fi: 'Koivulassa autetaan laitteiden kanssa.'},
          more: {fi: 'https://kirjasto.example/koivula'},
          number: '+35890001234',
          display: '09 000 1234',
          email: 'koivula@example.fi',
          address: {fi: 'Koivukuja 3, 00990 Helsinki'},
          coordinates: {latitude: 60.2, longitude: 24.95},
          areas: ['091'],
          openingHours: {
            weekly: [{days: ['mo', 'tu', 'we', 'th', 'fr'], times: ['10:00-19:00']}],
          },
          source: {system: 'kirkanta', id: '90001', licence: 'CC BY 4.0: Libraries.fi, Kirkanta'},
          verifiedAt: '2026-09-01',
          reviewBy: '2027-03-01',
        },
      },
    ]);
    assert.deepEqual(
      dropped.map(({at}) => at),
      ['/persons', '/schedules'],
    );
    assert.doesNotMatch(JSON.stringify([imported, dropped]), /kaisa/i);
  });

  it('tell days that differ as exceptions, with what is said of them', async () => {
    const days = weeks(4);
    days[9] = schedule(9, [], {info: 'Koulutuspäivä'});
    days[10] = schedule(10, [{from: '12:00', to: '15:00', status: 1}]);
    assert.deepEqual((await hoursOf(days))?.exceptions, [
      {from: '2026-09-16', closed: true, note: {fi: 'Koulutuspäivä'}},
      {from: '2026-09-17', times: ['12:00-15:00']},
    ]);
  });

  it('tell a season for as long as the register says that it lasts', async () => {
    const refs = {
      period: {
        ...REFS.period,
        2: {validFrom: '2026-09-21', validUntil: '2026-11-29', isException: true, name: 'Remontti'},
      },
    };
    const short = [{from: '10:00', to: '12:00', status: 1}];
    const days = weeks(4).map((day, n) =>
      n < 14 ? day : {...day, period: 2, times: day.closed ? [] : short},
    );
    assert.deepEqual(await hoursOf(days, refs), {
      weekly: [
        {days: ['mo', 'tu', 'we', 'th', 'fr'], times: ['10:00-19:00']},
        {
          days: ['mo', 'tu', 'we', 'th', 'fr'],
          times: ['10:00-12:00'],
          from: '2026-09-21',
          through: '2026-11-29',
        },
      ],
    });
  });

  it('tell no week when the weeks do not agree: only the days that are known', async () => {
    const days = weeks(4).filter((_, n) => n < 21 || n > 23);
    const every = days.map((day, n) => (Math.floor(n / 7) % 2 ? {...day, times: []} : day));
    const hours = await hoursOf(every, {});
    assert.equal(hours?.weekly, undefined);
    assert.equal(hours?.exceptions?.[0]?.from, '2026-09-07');
  });

  it('are open on a holiday when the register says so', async () => {
    const eve = (Date.UTC(2026, 11, 24) - FIRST) / DAY;
    const days = Array.from({length: 7 * 16}, (_, n) =>
      schedule(n, n % 7 < 5 || n === eve ? STAFF : []),
    );
    const hours = await hoursOf(days);
    assert.deepEqual(timesOn(hours!, '2026-12-24'), [{from: 600, till: 1140}]);
  });

  it('say on each day of the schedules what the schedules say, in whatever order they come', async () => {
    const time = fc.record({
      from: fc.constantFrom('08:00', '09:00', '10:30'),
      to: fc.constantFrom('12:00', '16:00', '00:00'),
      status: fc.constantFrom(0, 1, 1, 1, 2),
    });
    const day = fc.record({times: fc.array(time, {maxLength: 1}), period: fc.constantFrom(1, 2)});
    const known = fc.constantFrom(
      REFS,
      {},
      {period: {2: {validFrom: '2026-09-10', validUntil: '2026-09-30', isException: true}}},
    );
    await fc.assert(
      fc.asyncProperty(fc.array(day, {minLength: 1, maxLength: 90}), known, async (days, refs) => {
        const schedules = days.map(({times, period}, n) => schedule(n, times, {period}));
        const hours = await hoursOf(schedules, refs);
        assert.deepEqual(await hoursOf([...schedules].reverse(), refs), hours);
        for (const {date, times} of schedules) {
          const staffed = times.filter(({status}) => status === 1);
          const minutes = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
          const spans = staffed.map(({from, to}) => ({
            from: minutes(from),
            till: minutes(to) || 1440,
          }));
          assert.deepEqual(hours ? timesOn(hours, date) : [], spans, date);
        }
      }),
      {numRuns: 100},
    );
  });

  it('have no opening hours when a day cannot be read', async () => {
    const days = weeks(2);
    const {imported, dropped} = await read({
      ...LIBRARY,
      schedules: [
        ...days,
        {...days[0], date: '2026-09-31', times: [{from: 'x', to: 'y', status: 1}]},
      ],
    });
    assert.equal(imported[0]?.provider.openingHours, undefined);
    assert.match(dropped.at(-1)!.why, /cannot be read/);
  });

  it('of which there may be more than were asked for are not read by half', async () => {
    const {system, kind, defaults} = WANTED;
    const items = Array.from({length: 1000}, () => LIBRARY);
    const json = () => Promise.resolve({items});
    const wanted = {system, kind, defaults: defaults!, words: ['x']};
    await assert.rejects(importedBy(kirkanta, wanted, {json}), {code: 'import-schema'});
  });

  it('repeat their week for ever when their period has no end, however it is written', async () => {
    const period = {1: {...REFS.period[1], validUntil: '9999-12-31'}};
    const {weekly} = (await hoursOf(weeks(3), {period})) ?? {};
    assert.deepEqual(weekly, [{days: ['mo', 'tu', 'we', 'th', 'fr'], times: ['10:00-19:00']}]);
  });

  it('of a municipality are looked for by its name; of an unknown one not at all', async () => {
    const {system, kind, defaults} = WANTED;
    const all = {system, kind, defaults: defaults!};
    const {imported} = await read({...LIBRARY, schedules: []}, REFS, {...all, municipality: '091'});
    assert.equal(imported.length, 1);
    await assert.rejects(read(LIBRARY, REFS, {...all, municipality: '564'}), {
      code: 'import-file-invalid',
    });
  });
});
