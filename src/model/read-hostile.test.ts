import {expect} from 'chai';
import {manifest, topic} from '../testing/manifests.js';
import {readManifest} from '../testing/read-manifest.js';
import {contactsFor, fitting} from './fitting.js';
import {anchorOf, outlineOf} from './outline.js';

type Values = Record<string, unknown>;

/** Names that every object has, and the names that JSON Schema gives its rules. */
const INHERITED = ['toString', 'constructor', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'];

const phone = {type: 'phone', name: 'A', number: '+358295000000'} as const;
const facts = {url: '', lang: 'fi', placed: [], focused: undefined, invalid: []};

const all = <T>(make: (id: string) => T): Record<string, T> =>
  Object.fromEntries(INHERITED.map((id) => [id, make(id)]));

describe('ids that are also names of what every object has', () => {
  const json = manifest({
    pages: INHERITED.map((id) => ({id, match: `/${id}`, topics: INHERITED})),
    anchors: all((id) => ({page: id, css: [`#${id}`]})),
    topics: all((id) => topic(id, {anchor: id, related: INHERITED, contacts: INHERITED})),
    contacts: all(() => phone),
  });

  it('are ids', () => {
    const {help, problems} = readManifest(json);
    expect(problems).to.deep.equal([]);
    for (const map of [help.anchors, help.topics, help.contacts]) {
      expect(Object.keys(map)).to.deep.equal(INHERITED);
    }
    for (const id of INHERITED) {
      const fits = fitting(help, {...facts, page: id, focused: id}, '2026-11-21');
      expect(fits.field?.[0]).to.equal(id);
      expect(fits.topics).to.have.length(INHERITED.length);
      expect(contactsFor(help, help.topics[id])).to.have.length(INHERITED.length);
    }
  });

  it('are not there unless they are written', () => {
    const {help, problems} = readManifest(
      manifest({topics: {rent: topic('Rent', {related: INHERITED})}}),
    );
    expect(problems.map(({code}) => code)).to.deep.equal(INHERITED.map(() => 'unknown-reference'));
    const fits = fitting(help, {...facts, page: 'toString', placed: INHERITED}, '2026-11-21');
    expect(fits).to.deep.include({field: undefined, topics: [], errors: []});
  });

  it('are no ids when they do not look like one', () => {
    const text =
      '{"__proto__": {"title": "a", "short": "b"}, "rent": {"title": "a", "short": "b"}}';
    const {help, problems} = readManifest({...manifest(), topics: JSON.parse(text) as Values});
    expect(Object.keys(help.topics)).to.deep.equal(['rent']);
    expect(problems.map(({code, at}) => [code, at])).to.deep.equal([
      ['wrong-form', '/topics/__proto__'],
    ]);
    expect(({} as {title?: unknown}).title).to.equal(undefined);
  });
});

describe('a page that has polluted Object.prototype', () => {
  const POLLUTION: Values = {
    // Rules of JSON Schema.
    $ref: '#/definitions/day',
    type: 'integer',
    const: 5,
    enum: ['x'],
    pattern: '^$',
    minLength: 1e9,
    maxLength: 0,
    minItems: 1e9,
    maxItems: 0,
    uniqueItems: true,
    minProperties: 1e9,
    required: ['x'],
    properties: {},
    additionalProperties: false,
    propertyNames: {pattern: '^$'},
    items: {type: 'integer'},
    anyOf: [],
    not: {},
    definitions: {},
    // Parts of a manifest.
    format: 7,
    service: 5,
    pages: ['x'],
    anchors: {x: {}},
    topics: ['x'],
    contacts: ['x'],
    notices: [{id: 'x', text: 'x'}],
    theme: {accent: '#000000'},
    page: 'x',
    css: ['#x'],
    role: 'x',
    tag: 'x',
    file: 'x.json',
    anchor: 'rent',
    related: ['x'],
    accent: '#000000',
    corner: 'start',
    updated: 'x',
    fi: 'x',
    from: '9999-01-01',
  };
  const json = {
    ...manifest({
      pages: [{id: 'home', match: '/'}],
      anchors: {rent: {}, water: {css: ['#water']}},
      topics: {rent: topic('Rent'), water: topic('Water', {anchor: 'water', body: {sv: 'Vatten'}})},
      notices: [{id: 'a', text: 'A'}],
    }),
    theme: {},
  };

  /** Adds all of it, does something and cleans up, whatever happens. */
  function polluted<T>(does: () => T): T {
    const prototype = Object.prototype as Values;
    try {
      Object.assign(prototype, POLLUTION);
      return does();
    } finally {
      for (const key of Object.keys(POLLUTION)) Reflect.deleteProperty(prototype, key);
    }
  }

  it('changes nothing of what is read', () => {
    const clean = readManifest(json);
    const read = polluted(() => readManifest(json));
    expect(read.problems).to.deep.equal(clean.problems);
    expect(read.help).to.deep.equal(clean.help);
  });

  it('adds nothing to the help when it is used', () => {
    const used = () => {
      const {help} = readManifest(json);
      const {notices} = fitting(help, {...facts, page: 'home'}, '2026-11-21');
      const {page, css, tag, role} = help.anchors['rent'] ?? {};
      const {topics, file} = help.pages[0] ?? {};
      const {anchor, related, contacts} = help.topics['rent'] ?? {};
      const {accent, corner} = help.theme;
      const {updated} = help.service;
      const rest = [page, css, tag, role, topics, file, anchor, related, contacts, accent, corner];
      return [notices.length, updated, ...rest];
    };
    expect(polluted(used)).to.deep.equal(used());
  });

  it('adds nothing to the outline', () => {
    const used = () => {
      const {pages, anchors, topicAt, theme, languages} = outlineOf([json]);
      const {file, id} = pages[0] ?? {};
      const {page, css, tag, role, text} = anchorOf(anchors.get('rent'));
      const {accent, corner} = theme;
      const rest = [file, id, page, css, tag, role, text, accent, corner];
      return JSON.stringify([[...anchors.keys()], [...topicAt], languages, ...rest]);
    };
    expect(polluted(used)).to.equal(used());
  });

  it('is told the same about what is wrong', () => {
    const broken = {format: 'x', service: {}, pages: {}, topics: {a: {title: 5}}, contacts: null};
    expect(polluted(() => readManifest(broken).problems)).to.deep.equal(
      readManifest(broken).problems,
    );
    expect(polluted(() => readManifest({}).problems)).to.deep.equal(readManifest({}).problems);
  });
});

describe('a service of which the least is missing', () => {
  it('is still a service', () => {
    for (const service of [undefined, null, 5, [], {}, {name: 5, languages: []}]) {
      const {help} = readManifest({...manifest(), service});
      expect(help.service).to.include({id: 'service', name: '', authority: ''});
      expect(help.service.languages).to.deep.equal(['fi', 'sv', 'en']);
      expect(help.contacts).to.have.property('phone');
    }
  });
});

describe('a manifest of a newer format', () => {
  it('gives its contacts, and no more', () => {
    const newer = {
      ...manifest({topics: {rent: topic('Rent')}, pages: [{id: 'a', match: '/'}]}),
      format: 2,
      anchors: 'changed',
    };
    const {help, problems} = readManifest(newer);
    expect(problems.map(({code}) => code)).to.deep.equal(['format-newer']);
    expect(help.contacts).to.have.property('phone');
    expect([help.topics, help.anchors, help.pages].flatMap(Object.keys)).to.deep.equal([]);
    expect(outlineOf([newer]).pages).to.deep.equal([]);
    expect(outlineOf([newer]).topicAt.size).to.equal(0);
  });
});
