import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {soundManifest} from '../testing/sound-manifest.js';
import {run} from './check.js';

const folder = mkdtempSync(join(tmpdir(), 'rinnalla-check-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
};

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function check(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run([...args, '--today', '2026-11-26'], {
    env,
    out: {write: (text) => out.push(text)},
    err: {write: (text) => err.push(text)},
    now: () => new Date('2026-11-26T08:00:00Z'),
  });
  return {code, out: out.join(''), err: err.join('')};
}

interface Told {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
}

async function found(...args: readonly string[]): Promise<Told[]> {
  const {out} = await check([...args, '--format', 'json']);
  return (JSON.parse(out) as {findings: Told[]}).findings;
}
const rules = (findings: readonly Told[]): string[] => findings.map(({rule}) => rule);

const sound = file('sound.json', soundManifest());
const past = file('past.json', {
  ...soundManifest(),
  service: {...soundManifest().service, reviewBy: '2026-01-01'},
});
const wrong = file('wrong.json', {...soundManifest(), theme: {accent: '#ffff00'}});

describe('rinnalla check', () => {
  it('ends with 0 when all is right, 1 when something is wrong, 2 when it could not check', async () => {
    assert.equal((await check([sound])).code, 0);
    assert.equal((await check([past])).code, 0);
    assert.equal((await check([wrong])).code, 1);
    for (const args of [
      [],
      ['gone.json'],
      [sound, '--format', 'xml'],
      [sound, '--max-warnings', 'x'],
      [sound, '--colour'],
    ])
      assert.equal((await check(args)).code, 2, args.join(' '));
  });

  it('fails on more warnings than are allowed', async () => {
    assert.equal((await check([past, '--max-warnings', '1'])).code, 0);
    const {code, err} = await check([past, '--max-warnings', '0']);
    assert.equal(code, 1);
    assert.match(err, /--max-warnings 0/);
  });

  it('tells line and column, what is wrong and what to do, in the language that is asked for', async () => {
    const {out} = await check([wrong], {LANG: 'fi_FI.UTF-8'});
    const line =
      readFileSync(wrong, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('"accent"')) + 1;
    assert.match(out, new RegExp(`^  ${line}:5 +virhe +Valkoinen värillä #ffff00`, 'm'));
    assert.match(out, /Valitse tummempi väri/);
    assert.match(out, /Virheitä: 1, varoituksia: 0, vihjeitä: 0/);
    assert.match((await check([wrong, '--lang', 'sv'])).out, /Välj en mörkare färg/);
    assert.match((await check([wrong])).out, /Choose a darker colour/);
  });

  it('says errors only when it is to be quiet', async () => {
    assert.equal((await check([past, '--quiet'])).out, 'No problems found.\n');
  });

  it('has colours only where someone looks, and never with NO_COLOR', async () => {
    // eslint-disable-next-line no-control-regex
    const color = /\u001b\[/;
    assert.doesNotMatch((await check([wrong])).out, color);
    assert.match((await check([wrong], {FORCE_COLOR: '1'})).out, color);
    assert.doesNotMatch((await check([wrong], {FORCE_COLOR: '0'})).out, color);
  });

  it('writes commands for GitHub Actions there, and a summary', async () => {
    const summary = file('summary.md', '');
    const env = {GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary};
    const {out} = await check([wrong], env);
    assert.match(out, /^::error file=[^:]+wrong\.json,line=\d+,col=5,title=contrast::White on/m);
    assert.match(readFileSync(summary, 'utf8'), /\| error \| White on/);
  });

  it('writes no command and no colour that a manifest has in it', async () => {
    const odd = file('odd.json', {...soundManifest(), ['x\n::error::hacked\u001b[31m']: 1});
    const {out} = await check([odd], {GITHUB_ACTIONS: 'true'});
    assert.doesNotMatch(out, /^::error::hacked/m);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(out + (await check([odd])).out, /\u001b/);
  });

  it('sums up what help there is', async () => {
    const {out} = await check([sound]);
    assert.match(out, /topics 1, with steps 1/);
    assert.match(out, /fi 100 %, sv 100 %/);
  });
});

describe('rinnalla check of broken files', () => {
  it('tells where a file that is half-written ends', async () => {
    const [told] = await found(file('half.json', '{\n  "format": 1,\n  "serv'));
    assert.deepEqual([told?.rule, told?.line], ['cut-off', 3]);
  });

  it('tells where a comma is missing', async () => {
    const [told] = await found(file('comma.json', '{\n  "format": 1\n  "service": {}\n}'));
    assert.deepEqual([told?.rule, told?.line, told?.column], ['not-json', 3, 3]);
  });

  it('tells of a property that stands twice', async () => {
    const text = JSON.stringify(soundManifest(), null, 2).replace(
      '"theme"',
      '"pages": [],\n  "theme"',
    );
    const twice = (await found(file('twice.json', text))).find(
      ({rule}) => rule === 'duplicate-key',
    );
    assert.match(twice?.title ?? '', /“pages” stands twice/);
  });

  it('tells that the format is newer, and that a file is larger than the help loads', async () => {
    assert.ok(
      rules(await found(file('newer.json', {...soundManifest(), format: 2}))).includes(
        'format-newer',
      ),
    );
    const large = {...soundManifest(), $schema: 'x'.repeat(2_100_000)};
    assert.ok(rules(await found(file('large.json', large))).includes('too-large'));
  });

  it('reads a file that begins with a byte order mark', async () => {
    assert.deepEqual(await found(file('bom.json', `\ufeff${JSON.stringify(soundManifest())}`)), []);
  });
});

describe('rinnalla check of a manifest of several files', () => {
  const topics = {help: {title: 'Apu', short: 'Soita.'}};
  const refers = (more: object) => {
    const made = soundManifest();
    return {...made, ...more, topics: {rent: {...made.topics.rent, related: ['help']}}};
  };

  it('finds what comes from a pack, below --root when its address begins with /', async () => {
    file('site/packs/own.json', {topics, extends: ['own.json']});
    const relative = file('site/one.json', refers({extends: ['packs/own.json']}));
    assert.deepEqual(await found(relative), []);
    const absolute = file('site/two.json', refers({extends: ['/packs/own.json']}));
    assert.deepEqual(await found(absolute, '--root', join(folder, 'site')), []);
    assert.deepEqual(rules(await found(absolute)), ['base-unread']);
    const gone = file('site/three.json', refers({extends: ['packs/gone.json']}));
    assert.deepEqual(rules(await found(gone)), ['base-unread', 'file-missing']);
  });

  it('tells of mistakes in the file of a page, at their lines', async () => {
    const made = soundManifest();
    const part = file('site/more.json', '{\n  "anchors": {},\n  "topix": {}\n}');
    const pages = [{...made.pages[0], file: 'more.json'}, made.pages[1]];
    const told = await found(file('site/paged.json', {...made, pages}));
    assert.deepEqual(
      told.map((one) => [one.rule, one.file, one.line, one.column]),
      [['misspelt-property', part, 3, 3]],
    );
  });
});

describe('rinnalla check --page', () => {
  const label = (text: string) => `<label for="rent">${text}</label><input id="rent" name="rent">`;
  const page = (name: string, body: string, lang = ' lang="fi"') =>
    file(name, `<!doctype html><html${lang}><title>x</title><body>${body}</body></html>`);
  const home = page('home.html', label('Vuokra kuukaudessa *'));

  it('is content when the places are there', async () => {
    assert.deepEqual(await found(sound, '--page', `home=${home}`), []);
  });

  it('tells of a place that is gone, that could be several, or that is on another page', async () => {
    const empty = page('empty.html', '<p>Tyhjä</p>');
    assert.deepEqual(rules(await found(sound, '--page', `home=${empty}`)), ['place-not-found']);
    const two = page('two.html', '<input class="a" name="rent"><input class="b" name="rent">');
    assert.deepEqual(rules(await found(sound, '--page', `home=${two}`)), ['place-ambiguous']);
    const both = await found(sound, '--page', `home=${empty}`, '--page', `income=${home}`);
    assert.deepEqual(rules(both), ['place-elsewhere']);
  });

  it('tells what the page says now', async () => {
    const changed = page('changed.html', label('Vuokran määrä'));
    const [told] = await found(sound, '--page', `home=${changed}`);
    assert.equal(told?.rule, 'place-text-changed');
    assert.match(told.title, /“Vuokran määrä”.*“Vuokra kuukaudessa”/);
  });

  it('tells of a page that nobody knows, and of one that does not tell its language', async () => {
    const dumb = page('dumb.html', '<p>x</p>', '');
    assert.deepEqual(rules(await found(sound, '--page', `gone=${dumb}`)), [
      'unknown-page',
      'page-without-language',
    ]);
  });

  it('warns of what belongs to a person, and does not repeat it', async () => {
    const own = page(
      'own.html',
      `${label('Vuokra kuukaudessa')}<p>131052-308T</p><input value="FI21 1234 5600 0007 85"><p>matti@home.example</p>`,
    );
    const {out} = await check([sound, '--page', `home=${own}`]);
    for (const kind of ['identity code', 'account number', 'e-mail'])
      assert.match(out, new RegExp(kind));
    assert.doesNotMatch(out, /131052|FI21|matti/);
    const desk = page(
      'desk.html',
      `${label('Vuokra kuukaudessa')}<a href="mailto:apu@agency.example">apu@agency.example</a>`,
    );
    assert.deepEqual(await found(sound, '--page', `home=${desk}`), []);
  });

  it('never runs or fetches anything of the page', async () => {
    let asked = 0;
    const server = createServer((_, response) => response.end(String(++asked)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const live = page(
      'live.html',
      `<script>globalThis.wasRun = true; document.body.remove()</script><script src="${at}/a.js"></script>
       <link rel="stylesheet" href="${at}/a.css"><img src="${at}/a.png" onerror="globalThis.wasRun = true">
       <iframe src="${at}/a.html"></iframe><iframe srcdoc="<script>globalThis.wasRun = true</script>"></iframe>
       ${label('Vuokra kuukaudessa')}`,
    );
    assert.deepEqual(await found(sound, '--page', `home=${live}`), []);
    server.close();
    assert.equal(asked, 0);
    assert.equal('wasRun' in globalThis, false);
  });

  it('refuses a page of 50 MB, and tells how to save it', async () => {
    const large = file('large.html', `<html>${'x'.repeat(50_000_000)}`);
    const {code, err} = await check([sound, '--page', `home=${large}`]);
    assert.equal(code, 2);
    assert.match(err, /check-page-too-large: .* has 50 MB.*HTML only/);
    rmSync(large);
  });
});

describe('rinnalla check --links', () => {
  const asked: string[] = [];
  const answers: Record<string, RequestListener> = {
    '/fine': (_, response) => response.end(),
    '/gone': (_, response) => response.writeHead(404).end(),
    '/shut': (_, response) => response.writeHead(403).end(),
    '/busy': (_, response) => response.writeHead(429).end(),
    '/moved': (_, response) => response.writeHead(301, {location: '/fine'}).end(),
    '/now': (_, response) => response.writeHead(302, {location: '/fine'}).end(),
    '/round': (_, response) => response.writeHead(302, {location: '/round'}).end(),
    '/no-head': ({method}, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
    '/silent': ({socket}) => socket.destroy(),
  };
  let server: Server;
  let origin = '';
  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answers[request.url ?? '']?.(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const cache = join(folder, 'cache', 'links.json');
  const linked = () => {
    const related = Object.keys(answers).map((path): [string, object] => [
      path.slice(1),
      {kind: 'bank', name: 'x', forWhom: 'x', how: 'x', more: path},
    ]);
    const made = soundManifest();
    const providers: Record<string, unknown> = {
      ...Object.fromEntries<unknown>(related),
      bank: {...made.providers.bank, more: '/fine#a'},
    };
    const body = {fi: '[Ohje hakijalle](/fine)', sv: '[Guiden för sökande](/fine)'};
    return {...made, providers, topics: {rent: {...made.topics.rent, body}}, glossary: {}};
  };

  it('asks for nothing when it is not told to', async () => {
    await found(file('linked.json', linked()));
    assert.deepEqual(asked, []);
  });

  it('tells what is broken, warns of what it cannot know, and asks for each once', async () => {
    const args = [
      file('linked.json', linked()),
      '--links',
      '--base',
      origin,
      '--links-cache',
      cache,
    ];
    const told = (await found(...args)).filter(({rule}) => rule.startsWith('link-'));
    const by = Object.fromEntries(
      told.map(({rule, title}) => [
        /\/(\w[\w-]*)\b(?!:)/.exec(title.slice(title.indexOf(origin) + origin.length))?.[1] ??
          title,
        rule,
      ]),
    );
    assert.deepEqual(by, {
      gone: 'link-broken',
      shut: 'link-refused',
      busy: 'link-refused',
      moved: 'link-moved',
      round: 'link-broken',
      silent: 'link-silent',
    });
    const before = asked.length;
    await found(...args);
    // What got no answer is asked again.
    assert.deepEqual([...new Set(asked.slice(before))], ['/silent']);
  });

  it('goes on when the cache is broken', async () => {
    writeFileSync(cache, '{"half');
    const args = [
      file('linked.json', linked()),
      '--links',
      '--base',
      origin,
      '--links-cache',
      cache,
    ];
    assert.ok(rules(await found(...args)).includes('link-broken'));
  });
});

describe('the manifests of the demo and the packs', () => {
  for (const name of [
    'demo/help/asumistuki.json',
    'demo/help/paatokset.json',
    'demo/help/minimal.json',
    'packs/finland.json',
    'packs/situations.json',
  ])
    it(`have no errors: ${name}`, async () => {
      const {code, out} = await check([name, '--root', '.', '--quiet']);
      assert.equal(code, 0, out);
    });
});
