import {expect} from 'chai';
import fc from 'fast-check';
import {withGuidance} from '../testing/guidance.js';
import {manifest, topic} from '../testing/manifests.js';
import {codeFor, indexOf, placeOf, type Place, type PlaceIndex} from './adviser-code.js';
import type {Manifest} from './manifest.js';
import {HOME, type View} from './session.js';

const SYMBOLS = [...'23456789CDFGHJKMNPQRTVX'];
const index = (json: unknown): PlaceIndex => indexOf([{file: '', json}]);
const demo = index(withGuidance());

const ids = fc.uniqueArray(
  fc.oneof(
    fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/),
    fc.constantFrom('toString', 'constructor', 'valueOf', 'hasOwnProperty'),
  ),
  {maxLength: 12},
);
const mapOf = <T>(value: fc.Arbitrary<T>) =>
  fc
    .tuple(ids, fc.infiniteStream(value))
    .map(([all, values]) => Object.fromEntries(all.map((id) => [id, values.next().value as T])));

/** Manifests as far as the code looks at them. */
const manifests = fc.record({
  service: fc.record({id: fc.stringMatching(/^[a-z]{1,8}$/)}),
  pages: ids.map((all) => all.map((id) => ({id, match: '/*'}))),
  topics: mapOf(fc.constant({title: 'T', short: 'S'})),
  checklists: mapOf(fc.constant({})),
  selfchecks: mapOf(fc.constant({})),
  guides: mapOf(ids.map((steps) => ({steps: steps.map((id) => ({id}))}))),
  flows: mapOf(mapOf(fc.constant({})).map((nodes) => ({nodes}))),
});

type Json = typeof manifests extends fc.Arbitrary<infer T> ? T : never;

const viewsOf = (json: Json): View[] => [
  HOME,
  ...Object.keys(json.topics).map((id) => ({name: 'topic', id}) as const),
  ...Object.keys(json.checklists).map((id) => ({name: 'checklist', id}) as const),
  ...Object.keys(json.selfchecks).map((id) => ({name: 'selfcheck', id}) as const),
  ...Object.entries(json.guides).flatMap(([id, {steps}]): View[] => [
    {name: 'guide', id},
    {name: 'guide', id, done: true},
    ...steps.map((step): View => ({name: 'guide', id, step: step.id})),
  ]),
  ...Object.entries(json.flows).flatMap(([id, {nodes}]): View[] => [
    {name: 'flow', id},
    ...Object.keys(nodes).map((node) => ({name: 'flow', id, node}) as const),
  ]),
];

const placesOf = (json: Json): Place[] =>
  viewsOf(json).flatMap((view) => [{view}, ...json.pages.map(({id: page}) => ({page, view}))]);

describe('the code for the phone', () => {
  it('leads back to every place of the service, and no two places have the same', () => {
    fc.assert(
      fc.property(manifests, (json) => {
        const places = placesOf(json);
        const all = index(json);
        const codes = places.map((place) => codeFor(place, all));
        expect(new Set(codes).size).to.equal(places.length);
        expect(codes.map((code) => placeOf(code, all))).to.deep.equal(places);
      }),
      {numRuns: 60},
    );
  });

  it('is refused when one symbol of it is another one', () => {
    fc.assert(
      fc.property(manifests, fc.nat(), fc.nat(), (json, which, where) => {
        const places = placesOf(json);
        const all = index(json);
        const code = codeFor(places[which % places.length]!, all).replace('-', '');
        const at = where % code.length;
        for (const symbol of SYMBOLS.filter((one) => one !== code[at])) {
          const wrong = code.slice(0, at) + symbol + code.slice(at + 1);
          expect(placeOf(wrong, all), `${wrong} for ${code}`).to.be.a('string');
        }
      }),
    );
  });

  it('is refused when two of its symbols have changed places', () => {
    fc.assert(
      fc.property(manifests, fc.nat(), (json, which) => {
        const places = placesOf(json);
        const all = index(json);
        const code = [...codeFor(places[which % places.length]!, all).replace('-', '')];
        for (let i = 1; i < code.length; i++) {
          if (code[i - 1] === code[i]) continue;
          const wrong = code.toSpliced(i - 1, 2, code[i]!, code[i - 1]!).join('');
          expect(placeOf(wrong, all), `${wrong} for ${code.join('')}`).to.be.a('string');
        }
      }),
    );
  });

  it('is refused when a symbol is missing, or one too many', () => {
    const code = codeFor({view: HOME}, demo);
    expect(placeOf(code.slice(1), demo)).to.equal('length');
    expect(placeOf(`${code}2`, demo)).to.equal('length');
    expect(placeOf('', demo)).to.equal('length');
  });

  it('is short: four symbols for a small service, five for one of 10 pages and 200 topics', () => {
    expect(codeFor({view: HOME}, index(manifest()))).to.match(/^\w\w-\w\w$/);
    const many = Object.fromEntries(Array.from({length: 200}, (_, i) => [`t${i}`, topic('T')]));
    const pages = Array.from({length: 10}, (_, i) => ({id: `p${i}`, match: `/${i}`}));
    expect(codeFor({view: HOME}, index(manifest({pages, topics: many})))).to.match(/^\w\w-\w{3}$/);
  });

  it('does not hang on where in the files and in which order the ids stand', () => {
    const {topics = {}, guides = {}, ...rest} = withGuidance();
    const turned = Object.fromEntries(Object.entries(topics).reverse());
    const split = indexOf([
      {file: '', json: rest},
      {file: 'form.json', json: {topics: turned, guides}},
      {file: 'pack.json', json: {guides}, base: true},
    ]);
    expect(split).to.deep.equal(demo);
  });

  it('takes only ids from what the manifest builds on, not its pages or its service', () => {
    const pack = {
      service: {id: 'other'},
      pages: [{id: 'p', match: '/'}],
      topics: {more: topic('M')},
    };
    const built = indexOf([
      {file: '', json: withGuidance()},
      {file: 'pack.json', json: pack, base: true},
    ]);
    expect(built.pages).to.deep.equal(demo.pages);
    expect(built.service).to.equal(demo.service);
    expect(built.items).to.include('topic/more');
  });

  it('says nothing of words: other texts, the same codes', () => {
    const other = JSON.parse(
      JSON.stringify(withGuidance()).replaceAll('Write', 'Type'),
    ) as Manifest;
    expect(index(other)).to.deep.equal(demo);
  });

  describe('of another version or service', () => {
    const code = codeFor({page: 'form', view: {name: 'topic', id: 'rent'}}, demo);
    const taken = (others: readonly PlaceIndex[]): number =>
      others.filter((other) => typeof placeOf(code, other) !== 'string').length;

    it('is taken for one of ours about once in 23 * spare times, even where all else is alike', () => {
      const version = (i: number) => ({...demo, version: Math.imul(i, 0x9e3779b1) >>> 0});
      const many = Array.from({length: 20_000}, (_, i) => version(i + 1));
      const expected = 20_000 / (23 * demo.spare);
      expect(taken(many)).to.be.within(expected / 2, expected * 2);
    });

    it('is noticed when a topic has been added', () => {
      const topics = {...withGuidance().topics, more: topic('More')};
      const newer = index({...withGuidance(), topics});
      expect(newer.digits).to.equal(demo.digits);
      expect(placeOf(code, newer)).to.be.a('string');
    });

    it('is noticed by the symbol of the service, or else by the check', () => {
      const services = Array.from({length: 200}, (_, i) => {
        const {service} = withGuidance();
        return index({...withGuidance(), service: {...service, id: `s${i}`}});
      });
      expect(new Set(services.map(({service}) => service)).size).to.equal(23);
      expect(taken(services)).to.be.at.most(2);
    });
  });

  describe('is read', () => {
    const view: View = {name: 'guide', id: 'apply', step: 'water'};
    const code = codeFor({page: 'form', view}, demo);
    const place = {page: 'form', view};

    it('in any case and however it is parted', () => {
      const bare = code.replace('-', '');
      const all = [
        bare,
        bare.toLowerCase(),
        [...bare].join(' '),
        ` ${code}. `,
        [...bare].join('–'),
      ];
      for (const typed of all) expect(placeOf(typed, demo), typed).to.deep.equal(place);
    });

    it('with letters in place of the digits that look like them', () => {
      const places = [...'abcdefghijklmnopqrstuvwxyz'].map((id) => ({id, match: '/'}));
      const letters = index(manifest({pages: places}));
      const all = places.map(({id: page}) => codeFor({page, view: HOME}, letters));
      for (const [wrong, right] of ['B8', 'S5', 'Z2', 'UV', 'WV']) {
        const found = all.find((one) => one.includes(right!))!;
        const typed = found.replace(right!, wrong!);
        expect(placeOf(typed, letters), typed).to.deep.equal(placeOf(found, letters));
      }
    });

    it('without a guess at signs that are in no code', () => {
      for (const sign of [...'01AEILOYÄÖÅ٣']) {
        expect(placeOf(`${sign}${code.slice(1)}`, demo), sign).to.equal('symbol');
      }
    });
  });

  describe('of what has no place of its own', () => {
    const at = (view: View, page?: string): unknown => placeOf(codeFor({page, view}, demo), demo);

    it('names the page', () => {
      expect(at({name: 'contacts'}, 'form')).to.deep.equal({page: 'form', view: HOME});
      expect(at({name: 'topic', id: 'gone'}, 'form')).to.deep.equal({page: 'form', view: HOME});
      expect(at({name: 'topic', id: 'toString'}, 'toString')).to.deep.equal({view: HOME});
    });

    it('names the guide or the problem solver, of a part that is not there', () => {
      const guide = {name: 'guide', id: 'apply'} as const;
      expect(at({...guide, step: 'none'})).to.deep.equal({view: guide});
      const flow = {name: 'flow', id: 'scam'} as const;
      expect(at({...flow, node: 'none'})).to.deep.equal({view: flow});
    });

    it('says nothing of what the person answered', () => {
      const from = {node: 'codes', answers: [1]};
      const flow = {name: 'flow', id: 'scam', node: 'safe'} as const;
      expect(codeFor({view: {...flow, from}}, demo)).to.equal(codeFor({view: flow}, demo));
    });
  });

  it('comes of any JSON without a failure, and changes nothing', () => {
    const part = fc.jsonValue();
    const keys = ['service', 'pages', 'topics', 'guides', 'flows', 'checklists', '__proto__'];
    const hostile = fc.oneof(part, fc.record(Object.fromEntries(keys.map((key) => [key, part]))));
    fc.assert(
      fc.property(fc.array(hostile, {maxLength: 3}), fc.string(), (all, typed) => {
        const places = indexOf(
          all.map((json) => ({file: '', json: JSON.parse(JSON.stringify(json)) as unknown})),
        );
        const code = codeFor({view: HOME}, places);
        expect(placeOf(code, places)).to.deep.equal({view: HOME});
        placeOf(typed, places);
      }),
    );
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('is the same on a page that has put names on every object', () => {
    const names = {
      selfchecks: {x: {}},
      pages: [{id: 'x'}],
      id: 'x',
      steps: [{id: 'x'}],
      nodes: {x: {}},
    };
    Object.assign(Object.prototype, names);
    try {
      expect(index(withGuidance())).to.deep.equal(demo);
    } finally {
      for (const name of Object.keys(names)) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('leaves out what is called like parts of every object', () => {
    const json: unknown = JSON.parse(
      '{"topics": {"__proto__": {"title": "x"}, "rent": {}}, "pages": [{"id": "__proto__"}]}',
    );
    expect(index(json).items).to.deep.equal(['', 'topic/rent']);
    expect(index(json).pages).to.deep.equal(['']);
  });
});
