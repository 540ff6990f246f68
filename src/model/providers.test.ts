import {expect} from 'chai';
import fc from 'fast-check';
import {provider} from '../testing/providers.js';
import {metresBetween} from './coordinates.js';
import {HELPER_KINDS, type HelperKind} from './helper-kinds.js';
import type {Provider} from './manifest.js';
import {
  listHelpers,
  rankHelpers,
  thatFit,
  wishesFor,
  type Helper,
  type RankedHelper,
  type Standing,
} from './providers.js';

/** Wednesday the 25th of November 2026, 12:00 in Finland. */
const NOON = Date.UTC(2026, 10, 25, 10);
const PLACES = ['564', '091', '890'];
const IDS = ['toString', 'constructor', '__proto__', 'a', 'b', 'c', 'd', 'e', 'f'];

const OPEN: Provider['openingHours'] = {weekly: [{days: ['we'], times: ['09:00-15:00']}]};
const CLOSED: Provider['openingHours'] = {weekly: [{days: ['th'], times: ['09:00-15:00']}]};

type Providers = Readonly<Record<string, Provider>>;

function list(...maps: readonly Providers[]): readonly Helper[] {
  const steps = listHelpers(maps, ['fi']);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

const standing = (more: Partial<Standing> = {}): Standing => ({
  municipality: '564',
  time: NOON,
  ...more,
});

const ids = (ranked: readonly RankedHelper[]): string[] => ranked.map(({helper}) => helper.id);

/** Whether nothing tells which of them comes first. */
const areEqual = (one: RankedHelper, other: RankedHelper): boolean =>
  (['serves', 'away'] as const).every((key) => one[key] === other[key]) &&
  (['remit', 'hours'] as const).every((key) => one.helper[key] === other.helper[key]);

const ranking = (all: Providers, more?: Partial<Standing>): string[] =>
  ids(rankHelpers(list(all), standing(more)));

const kinds = fc.constantFrom(...(Object.keys(HELPER_KINDS) as HelperKind[]));
const subset = <T>(...values: T[]) => fc.subarray(values, {minLength: 1});
const helpers: fc.Arbitrary<Provider> = fc
  .record(
    {
      kind: kinds,
      name: fc.constantFrom('Aa', 'Ää', 'Bb', 'Cc'),
      areas: subset(...PLACES),
      remit: fc.constantFrom('own' as const, 'agreed' as const, 'general' as const),
      openingHours: fc.constantFrom(OPEN, CLOSED, {always: true}, {byAppointment: true}),
      coordinates: fc.record({
        latitude: fc.integer({min: 60, max: 69}),
        longitude: fc.integer({min: 20, max: 31}),
      }),
      forms: subset('chat' as const, 'phone' as const, 'home' as const),
      languages: subset('fi', 'fi-simple', 'sv', 'ar'),
      interpreter: fc.boolean(),
      signLanguage: fc.boolean(),
    },
    {requiredKeys: ['kind', 'name']},
  )
  .map((more) => provider(more.name ?? '', more as Partial<Provider>));
/** As the reader makes them: without a prototype. */
const maps: fc.Arbitrary<Providers> = fc.dictionary(fc.constantFrom(...IDS), helpers, {
  noNullPrototype: false,
});
const standings: fc.Arbitrary<Standing> = fc.record({
  municipality: fc.constantFrom('', ...PLACES, 'toString'),
  kind: fc.option(kinds, {nil: undefined}),
  named: fc.option(fc.constantFrom(...IDS), {nil: undefined}),
  centre: fc.option(fc.constant({latitude: 65, longitude: 25}), {nil: undefined}),
  time: fc.constant(NOON),
});
const wishes = fc.record({
  form: fc.constantFrom('', 'chat', 'phone', 'course'),
  language: fc.constantFrom('', 'fi', 'ar', 'sgn', 'de'),
});

describe('the list of helpers', () => {
  it('has each once, that of the first map, in the order of the names', () => {
    const all = list(
      {b: provider('Öö'), a: provider('Ää')},
      {b: provider('Aa'), c: provider('Aa')},
    );
    expect(all.map(({id, provider: {name}}) => [id, name])).to.deep.equal([
      ['c', 'Aa'],
      ['a', 'Ää'],
      ['b', 'Öö'],
    ]);
  });

  it('loses nobody and has nobody twice, whatever the ids', () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        const all = list(one, other).map(({id}) => id);
        expect([...all].sort()).to.deep.equal(
          [...new Set([...Object.keys(one), ...Object.keys(other)])].sort(),
        );
      }),
    );
  });

  it('keeps those of the same name in their order, however many they are', () => {
    const all = Object.fromEntries(
      Array.from({length: 100}, (_, i) => [`p${i}`, provider('Same')] as const),
    );
    expect(list(all).map(({id}) => id)).to.deep.equal(Object.keys(all));
  });

  it('is sorted also when it is long', () => {
    const names = Array.from({length: 1000}, (_, i) => String((i * 7919) % 1000).padStart(4, '0'));
    const all = list(Object.fromEntries(names.map((name, i) => [`p${i}`, provider(name)])));
    expect(all.map(({provider: {name}}) => name)).to.deep.equal([...names].sort());
  });
});

describe('helpers for a person', () => {
  it('serve their municipality, then the whole country; others are left out', () => {
    const all = {
      country: provider('A'),
      elsewhere: provider('A', {areas: ['091']}),
      here: provider('B', {areas: ['091', '564']}),
    };
    expect(ranking(all)).to.deep.equal(['here', 'country']);
    expect(ranking(all, {municipality: ''})).to.deep.equal(['country', 'elsewhere', 'here']);
  });

  it('are the authority’s own before those by agreement, and those before others', () => {
    const all = {
      unsaid: provider('A'),
      general: provider('A', {remit: 'general'}),
      agreed: provider('B', {remit: 'agreed', openingHours: CLOSED}),
      own: provider('C', {remit: 'own', openingHours: CLOSED}),
    };
    expect(ranking(all)).to.deep.equal(['own', 'agreed', 'unsaid', 'general']);
  });

  it('are open before nobody knows, and that before closed', () => {
    const all = {
      closed: provider('A', {openingHours: CLOSED}),
      unknown: provider('B'),
      appointment: provider('C', {openingHours: {byAppointment: true}}),
      open: provider('D', {openingHours: OPEN}),
    };
    expect(ranking(all)).to.deep.equal(['open', 'unknown', 'appointment', 'closed']);
    const later = {time: NOON + 24 * 60 * 60 * 1000};
    expect(ranking(all, later)[0], 'a day later').to.equal('closed');
  });

  it('are the nearest first, and those whose place nobody knows last', () => {
    const at = (latitude: number) => ({coordinates: {latitude, longitude: 25}});
    const all = {far: provider('A', at(67)), unknown: provider('A'), near: provider('B', at(65.1))};
    const centre = {latitude: 65, longitude: 25};
    expect(ranking(all, {centre})).to.deep.equal(['near', 'far', 'unknown']);
  });

  it('of an own kind, such as the bank, are shown wherever they are', () => {
    const all = {bank: provider('A', {kind: 'bank', areas: ['091']})};
    expect(ranking(all, {kind: 'bank'})).to.deep.equal(['bank']);
    const [bank] = rankHelpers(list(all), standing());
    expect(bank?.serves).to.equal('customers');
  });

  it('begin with the one that the editor has named, wherever it is', () => {
    const all = {
      here: provider('A', {areas: ['564'], remit: 'own'}),
      named: provider('B', {areas: ['091']}),
    };
    expect(ranking(all, {named: 'named'})).to.deep.equal(['named', 'here']);
  });

  it('carry whom they serve', () => {
    const all = {one: provider('A', {areas: ['564'], openingHours: OPEN})};
    const [one] = rankHelpers(list(all), standing());
    expect(one?.serves).to.equal('municipality');
  });

  it('are sorted by their distance in metres', () => {
    const places = fc.record({
      latitude: fc.double({min: 59, max: 71, noNaN: true}),
      longitude: fc.double({min: 19, max: 32, noNaN: true}),
    });
    fc.assert(
      fc.property(fc.array(places), places, (all, centre) => {
        const map = Object.fromEntries(
          all.map((coordinates, i) => [`p${i}`, provider('A', {coordinates})]),
        );
        const metres = rankHelpers(list(map), standing({centre})).map(({helper}) =>
          metresBetween(centre, helper.provider.coordinates!),
        );
        for (const [i, one] of metres.entries()) {
          // To a metre: what is nearer than that is the same place.
          expect(one).to.be.at.most((metres[i + 1] ?? Infinity) + 1);
        }
      }),
    );
  });

  it('are all there in "all municipalities", none twice, and only of the kind', () => {
    fc.assert(
      fc.property(maps, standings, (map, where) => {
        const ranked = ids(rankHelpers(list(map), {...where, municipality: ''}));
        const wanted = Object.keys(map).filter(
          (id) => where.kind === undefined || map[id]!.kind === where.kind || id === where.named,
        );
        expect([...ranked].sort()).to.deep.equal(wanted.sort());
      }),
    );
  });

  it('keep the order of the list where they are equal', () => {
    fc.assert(
      fc.property(maps, standings, (map, where) => {
        const all = list(map);
        const ranked = rankHelpers(all, where);
        for (const [i, one] of ranked.entries()) {
          const next = ranked[i + 1];
          if (!next || one.helper.id === where.named || !areEqual(one, next)) continue;
          expect(all.indexOf(one.helper)).to.be.below(all.indexOf(next.helper));
        }
      }),
    );
  });
});

describe('a wish', () => {
  it('passes over some, and never changes the order', () => {
    fc.assert(
      fc.property(maps, standings, wishes, (map, where, wish) => {
        const ranked = rankHelpers(list(map), where);
        const fit = thatFit(ranked, wish);
        expect(ranked.filter((one) => fit.includes(one))).to.deep.equal(fit);
        expect(thatFit(fit, wish)).to.deep.equal(fit);
      }),
    );
  });

  it('finds someone for whatever is offered', () => {
    fc.assert(
      fc.property(maps, standings, (map, where) => {
        const ranked = rankHelpers(list(map), where);
        const {forms, languages} = wishesFor(ranked);
        for (const form of forms) expect(thatFit(ranked, {form, language: ''})).not.to.be.empty;
        for (const language of languages) {
          expect(thatFit(ranked, {form: '', language})).not.to.be.empty;
        }
      }),
    );
  });

  it('for a language finds plain language and interpreters, too; for sign language who uses it', () => {
    const all = {
      plain: provider('A', {languages: ['fi-simple']}),
      interpreter: provider('B', {languages: ['sv'], interpreter: true}),
      sign: provider('C', {languages: ['sv'], signLanguage: true}),
      unsaid: provider('D'),
    };
    const found = (language: string) =>
      ids(thatFit(rankHelpers(list(all), standing()), {form: '', language}));
    expect(found('fi')).to.deep.equal(['plain', 'interpreter']);
    expect(found('sgn')).to.deep.equal(['sign']);
  });
});
