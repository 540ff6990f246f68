import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {heard} from './fixtures/heard.js';
import {policyOf} from './snippet-policy.js';
import {run} from './snippet.js';

const INTEGRITY = new URL('../../dist/integrity.json', import.meta.url);

const manifest = {
  format: 1,
  service: {id: 'a', name: 'A', authority: 'A', languages: ['fi', 'sv']},
  contacts: {
    paper: {type: 'paper', name: 'Lomake'},
    form: {type: 'form', name: 'Kirjoita', url: {fi: '/fi/kirjoita', sv: '/sv/skriv'}},
    phone: {
      type: 'phone',
      name: {fi: 'Palvelu "A"', sv: 'Kundtjänst <b>'},
      number: '+358295000000',
      display: '029 500 0000',
    },
  },
};

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-snippet-'));
  file = join(folder, 'service.json');
  await writeFile(file, JSON.stringify(manifest));
});
afterEach(() => rm(folder, {recursive: true}));

const snippet = (...args: string[]) => heard(() => run([file, ...args]));

describe('rinnalla snippet', () => {
  it('prints the tag with the hash of the script, and with the contact', async () => {
    const files = JSON.parse(await readFile(INTEGRITY, 'utf8')) as Record<
      string,
      {integrity: string}
    >;
    for (const [args, name] of [
      [[], 'rinnalla.js'],
      [['--single'], 'rinnalla.single.js'],
    ] as const) {
      const {code, out} = await snippet(...args);
      assert.equal(code, 0);
      assert.ok(out.includes(`  src="/rinnalla/${name}"\n`));
      assert.ok(
        out.includes(`  integrity="${files[name]!.integrity}"\n  crossorigin="anonymous"\n`),
      );
      assert.ok(out.includes('  data-manifest="/help/service.json"\n'));
      assert.ok(out.includes('  data-fallback-phone="029 500 0000"\n'));
      assert.ok(out.includes('  data-fallback-url="/fi/kirjoita"\n'));
      assert.ok(out.includes('  data-fallback-label="Palvelu &#34;A&#34;"\n'));
      assert.ok(!out.includes('data-editable'));
    }
  });

  it('says things in the language that is asked for, and lets no text out of its attribute', async () => {
    const {out} = await snippet('--lang', 'sv', '--editable');
    assert.ok(out.includes('  data-fallback-label="Kundtjänst &#60;b&#62;"\n'));
    assert.ok(out.includes('  data-fallback-url="/sv/skriv"\n'));
    assert.ok(out.includes('  data-lang="sv"\n  data-editable\n></script>'));
  });

  it('names what the policy of the page has to allow, and no more', async () => {
    const place = {script: '/rinnalla/rinnalla.js', manifest: '/help/service.json'};
    assert.deepEqual(
      [...policyOf(manifest, place)],
      [
        ['script-src', ["'self'"]],
        ['style-src', ["'self'"]],
        ['connect-src', ["'self'"]],
      ],
    );
    const script = 'https://chat.example/chat.js';
    const chat = {provider: 'xmpp', options: {websocket: 'wss://xmpp.example:5281/ws'}};
    const more = {
      ...manifest,
      extends: ['https://national.example/base.json'],
      contacts: {...manifest.contacts, chat: {type: 'chat', name: 'C', chat}},
      topics: {
        a: {
          title: 'A',
          short: 'A',
          pictures: [{src: {fi: 'https://img.example/a.png'}, alt: 'A'}],
          video: {src: '/a.mp4', captions: '/a.vtt', transcript: 'A'},
        },
      },
    };
    assert.deepEqual(
      [...policyOf(more, {...place, script: 'https://cdn.example/rinnalla.js'})],
      [
        ['script-src', ['https://cdn.example']],
        ['style-src', ["'self'"]],
        ['connect-src', ["'self'", 'https://national.example', 'wss://xmpp.example:5281']],
        ['img-src', ['https://img.example']],
        ['media-src', ["'self'"]],
      ],
    );
    const vendor = {type: 'chat', name: 'C', chat: {provider: 'genesys', script}};
    await writeFile(file, JSON.stringify({...manifest, contacts: {...manifest.contacts, vendor}}));
    const {out} = await snippet();
    assert.match(out, /data-chat-scripts="https:\/\/chat\.example\/chat\.js"/);
    assert.match(out, /script-src 'self' https:\/\/chat\.example;/);
    assert.match(out, /trusted-types rinnalla rinnalla-chat;/);
  });

  it('counts nothing unless it is told to, and says where the counts go', async () => {
    assert.ok(!(await snippet()).out.includes('data-measure'));
    assert.ok(!(await snippet('--measure', 'off')).out.includes('data-measure'));
    const {code, out, err} = await snippet('--measure', 'on-consent');
    assert.equal(code, 0);
    assert.ok(out.includes('  data-measure="on-consent"\n></script>'));
    assert.match(err, /only your page is told/);
    for (const to of ['matomo', 'data-layer', '/count']) {
      const counted = await snippet('--measure', 'on', '--measure-to', to);
      assert.ok(counted.out.includes(`  data-measure="on"\n  data-measure-to="${to}"\n></script>`));
      assert.match(counted.out, /connect-src 'self';/, to);
      assert.equal(counted.err, '');
    }
  });

  it('allows the counter in the policy of the page, where it is of another origin', async () => {
    const to = 'https://count.example/rinnalla/count?a=1&b=2';
    const {out} = await snippet('--measure', 'on', '--measure-to', to);
    assert.ok(out.includes('data-measure-to="https://count.example/rinnalla/count?a=1&#38;b=2"'));
    assert.match(out, /connect-src 'self' https:\/\/count\.example;/);
    // And of the page itself, where all else comes from another one.
    const place = {script: 'https://cdn.example/r.js', manifest: 'https://cdn.example/m.json'};
    const {contacts, ...rest} = manifest;
    assert.deepEqual(
      policyOf({...rest, contacts}, {...place, counter: '/count'}).get('connect-src'),
      ["'self'", 'https://cdn.example'],
    );
  });

  it('says what is wrong with how it is to be counted', async () => {
    const wrong: [string[], RegExp][] = [
      [['--measure', 'yes'], /--measure is on, on-consent or off, not "yes"/],
      [['--measure-to', 'matomo'], /--measure-to needs --measure on/],
      [['--measure', 'off', '--measure-to', '/count'], /--measure-to needs --measure on/],
      ...['matmo', 'count', '//count.example/', 'ftp://x', 'https://', '/a b', '/a"b', '/$(x)'].map(
        (to): [string[], RegExp] => [
          ['--measure', 'on', '--measure-to', to],
          /--measure-to is matomo, data-layer or the address of a counter/,
        ],
      ),
    ];
    for (const [args, expected] of wrong) {
      const {code, out, err} = await snippet(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, expected);
      assert.equal(out, '');
    }
  });

  it('takes only addresses', async () => {
    const {code, err} = await snippet('--address', 'help/service.json');
    assert.equal(code, 2);
    assert.match(err, /"help\/service\.json" is no address/);
    // The policy that is printed would name another server.
    assert.equal((await snippet('--address', '//help.example/service.json')).code, 2);
  });
});
