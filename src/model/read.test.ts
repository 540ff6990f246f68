import {expect} from 'chai';
import fc from 'fast-check';
import {linked} from '../testing/linked.js';
import {manifest, topic} from '../testing/manifests.js';
import {readManifest} from '../testing/read-manifest.js';
import {validManifests} from '../testing/schema-values.js';
import {readHelp, type Help} from './read.js';

/** What is reported, as one line each: `code at: detail`. */
const said = (json: unknown, parts?: Record<string, unknown>): string[] =>
  readManifest(json, parts).problems.map(({code, at, detail}) => `${code} ${at}: ${detail}`);

/** The help as plain data. */
const plainly = (help: Help): unknown => JSON.parse(JSON.stringify(help));

type Values = Record<string, unknown>;

/** Manifests with nothing wrong in them, also nothing that JSON Schema cannot say. */
const faultless = validManifests({
  link: fc.constantFrom('https://kela.example/a?b=c', '/chat', {fi: '/fi/chat', sv: '/sv/chat'}),
  css: fc.uniqueArray(fc.constantFrom('#rent', 'form > [name="a b"]', '.x[data-y$="z"]', 'input')),
  // Their graph has tests of its own.
  flow: fc.constant({title: 'Scam', start: 'a', nodes: {a: {advice: 'Call your bank.'}}}),
  match: fc.constantFrom('/*', ['/:lang(fi|sv)/income', '/app#/income'], '/a{/}?', ['/ä']),
}).map(linked);

describe('a manifest without faults', () => {
  it('is read whole, and nothing is reported', () => {
    fc.assert(
      fc.property(faultless, (json) => {
        const {help, problems} = readManifest(json);
        expect(problems).to.deep.equal([]);
        const {$schema, extends: bases, ...rest} = json;
        // They say what is to be loaded, and are nothing to be shown.
        for (const key of ['build', 'translations']) Reflect.deleteProperty(rest, key);
        expect(bases === undefined || Array.isArray(bases)).to.equal(true);
        expect($schema).to.be.oneOf([undefined, $schema]);
        const guidance = {guides: {}, checklists: {}, flows: {}, selfchecks: {}, glossary: {}};
        const others = {providers: {}, maps: {}, municipalities: {}};
        const maps = {anchors: {}, topics: {}, ...guidance, ...others};
        const empty = {pages: [], notices: [], theme: {}, ...maps};
        const pages = (rest['pages'] as {match: string | string[]}[] | undefined)?.map((page) => ({
          ...page,
          match: [page.match].flat(),
        }));
        expect(plainly(help)).to.deep.equal({...empty, ...rest, ...(pages && {pages})});
      }),
      {numRuns: 300},
    );
  });

  for (const name of ['asumistuki', 'paatokset', 'minimal']) {
    it(`is also that of the demo: ${name}.json`, async () => {
      const json = (await (await fetch(`/help/${name}.json`)).json()) as Values;
      expect(said(json)).to.deep.equal([]);
    });
  }

  it('may come with parts of a newer widget, which are passed over', () => {
    const newer = {...manifest(), dreams: {a: 1}, theme: {font: 'x'}};
    expect(said(newer)).to.deep.equal([]);
    expect(readManifest(newer).help).not.to.have.property('dreams');
  });

  it('is read in the languages that are wanted, and in all where it has none of them', () => {
    const titles = {both: {fi: 'Vuokra', sv: 'Hyra', en: 'Rent'}, one: {fi: 'Tulot'}, any: 'Kela'};
    const topics = Object.fromEntries(
      Object.entries(titles).map(([id, title]) => [id, {title, short: 'In short.'}]),
    );
    const json = manifest({topics});
    const steps = readHelp([{file: '', json}], undefined, ['sv', 'en']);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const read = Object.values(step.value.topics).map(({title}) => title);
    expect(JSON.parse(JSON.stringify(read))).to.deep.equal([
      {sv: 'Hyra', en: 'Rent'},
      {fi: 'Tulot'},
      'Kela',
    ]);
  });

  it('is read in small steps', () => {
    const topics = Object.fromEntries(Array.from({length: 500}, (_, i) => [`t${i}`, topic('a')]));
    let steps = 0;
    for (const reading = readHelp([{file: '', json: manifest({topics})}], () => undefined); ;) {
      if (reading.next().done) break;
      steps++;
    }
    expect(steps).to.be.above(500);
  });
});

describe('what is wrong in a manifest is left out and named once', () => {
  const text = {title: 'Title', short: 'Short.'};
  const names = (does: string, more: object, ...expected: string[]) =>
    it(does, () => {
      expect(said({...manifest(), ...more})).to.deep.equal(expected);
    });

  names(
    'wrong-type',
    {topics: {rent: {...text, body: 5}, water: null, heat: ['a']}, notices: {}, anchors: 'x'},
    'wrong-type /anchors: object',
    'wrong-type /topics/rent/body: string or object',
    'wrong-type /topics/water: object',
    'wrong-type /topics/heat: object',
    'wrong-type /notices: array',
  );
  names(
    'wrong-type, where a text looks like something else',
    {topics: {rent: {...text, body: {_$litType$: 1, strings: ['<b>']}}}},
    'wrong-form /topics/rent/body/_$litType$: ^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
    'wrong-form /topics/rent/body/strings: ^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  );
  names(
    'empty',
    {topics: {rent: {...text, body: '', what: {}, why: {fi: ''}, where: '\u200b\u202e'}}},
    'empty /topics/rent/body: a text',
    'empty /topics/rent/what: at least one',
    'empty /topics/rent/why/fi: a text',
    'empty /topics/rent/where: a text',
  );
  names(
    'empty, of a list',
    {pages: [{id: 'home', match: []}]},
    'empty /pages/0/match: at least one',
  );
  names(
    'too-long',
    {
      topics: {
        rent: {...text, body: 'x'.repeat(20_001)},
        water: {...text, body: '🏠'.repeat(15_000)},
      },
    },
    'too-long /topics/rent/body: at most 20000 characters',
  );
  names(
    'too-many',
    {anchors: {rent: {css: ['#a', '#b', '#c', '#d', '#e', '#f']}}},
    'too-many /anchors/rent/css: at most 5',
  );
  names(
    'too-many, where each may stand once',
    {topics: {rent: {...text, related: ['rent', 'rent']}}},
    'too-many /topics/rent/related: each only once',
  );
  names(
    'wrong-value',
    {format: 0, notices: [{id: 'a', text: 'a', level: 'error'}], theme: {corner: 'left'}},
    'wrong-value /format: 1',
    'wrong-value /notices/0/level: info, warning',
    'wrong-value /theme/corner: end, start',
  );
  names(
    'wrong-form',
    {
      theme: {accent: 'red'},
      topics: {'1a': text, rent: {...text, title: {FI: 'Vuokra', fi: 'Vuokra'}}},
    },
    'wrong-form /topics/1a: ^[A-Za-z][A-Za-z0-9_-]{0,59}$',
    'wrong-form /topics/rent/title/FI: ^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
    'wrong-form /theme/accent: ^#[0-9a-fA-F]{6}$',
  );
  names(
    'missing, everything that is',
    {topics: {rent: {title: 'Rent'}, water: {}, heat: {title: 5}}},
    'missing /topics/rent: short',
    'missing /topics/water: title',
    'missing /topics/water: short',
    'wrong-type /topics/heat/title: string or object',
    'missing /topics/heat: short',
  );
  names(
    'missing, of the ways to reach a contact',
    {contacts: {...manifest().contacts, chat: {type: 'chat', name: 'Chat'}}},
    'missing /contacts/chat: number or email or url or address or chat',
  );
  names(
    'missing, of the service',
    {service: {id: 'a', name: '', languages: ['fi']}},
    'missing /service: authority',
    'empty /service/name: a text',
  );
  names(
    'one fault, though it leaves nothing of what it is in',
    {
      pages: [{id: 'a', match: ['x']}],
      contacts: {...manifest().contacts, b: {type: 'web', name: 'b', url: 'x:y'}},
    },
    'wrong-form /pages/0/match/0: ^/',
    'wrong-form /contacts/b/url: ^(https?://|/(?!/))[^\\s\\\\\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]+$',
  );
  names(
    'selector',
    {anchors: {rent: {css: [1, ':checked', '#rent', '[value="1"]']}}},
    'wrong-type /anchors/rent/css/0: string',
    'selector /anchors/rent/css: :checked',
    'selector /anchors/rent/css: [value="1"]',
  );
  names(
    'page-pattern',
    {
      pages: [
        {id: 'a', match: '/:id((a+)+)'},
        {id: 'b', match: ['/(', '/b']},
      ],
    },
    'page-pattern /pages/0/match: /:id((a+)+)',
    'page-pattern /pages/1/match: /(',
  );
  names(
    'unsafe-link',
    {topics: {rent: {...text, body: {fi: '[a](javascript:alert) [b](/b)', sv: '**[c](data:x)**'}}}},
    'unsafe-link /topics/rent/body/fi: javascript:alert',
    'unsafe-link /topics/rent/body/sv: data:x',
  );
  names(
    'unsafe-link, of a contact',
    {
      contacts: {
        ...manifest().contacts,
        web: {type: 'web', name: 'a', url: 'https://bank.fi@evil.example'},
      },
    },
    'unsafe-link /contacts/web/url: https://bank.fi@evil.example',
  );
  names(
    'unknown-reference',
    {
      pages: [{id: 'broken'}, {id: 'home', match: '/', topics: ['rent', 'gone']}],
      anchors: {rent: {page: 'nowhere'}, any: {page: 'home'}},
      topics: {
        rent: {...text, anchor: 'lost', related: ['rent', 'toString'], contacts: ['nobody']},
      },
    },
    'missing /pages/0: match',
    'unknown-reference /pages/1/topics: gone',
    'unknown-reference /anchors/rent/page: nowhere',
    'unknown-reference /topics/rent/anchor: lost',
    'unknown-reference /topics/rent/related: toString',
    'unknown-reference /topics/rent/contacts: nobody',
  );
  names(
    'no-human-contact',
    {contacts: {web: {type: 'web', name: 'a', url: '/a'}}},
    'no-human-contact /contacts: a contact that leads to a person',
  );
  names('format-newer', {format: 2}, 'format-newer /format: 1');

  it('missing, of the whole', () => {
    expect(said({})).to.deep.equal([
      'missing : format',
      'missing : service',
      'no-human-contact /contacts: a contact that leads to a person',
    ]);
  });
});
