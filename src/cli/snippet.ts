import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import type {Link, Text} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import {isRecord} from '../model/schema.js';
import {languageChain, pick} from '../model/text.js';
import {CommandError, command, oneFile, print, tell, usageError, type Values} from './command.js';
import {readManifest, type JsonFile} from './manifest-file.js';
import {counterOf, MEASURE_OPTIONS, measuringOf, type Measuring} from './measuring.js';
import {chatScripts, policyOf, type Place} from './snippet-policy.js';

const USAGE = `rinnalla snippet MANIFEST [--address /help/service.json] [--folder /rinnalla/] [--single] [--lang sv] [--editable]
                 [--measure on|on-consent] [--measure-to matomo|data-layer|ADDRESS]

Prints the tag for your pages, with the contact that people see until the help is there, and what the security policy of
the pages has to allow.

  --address     where the manifest lies on your site; left out: /help/ and its name
  --folder      where the files of dist/ lie; left out: /rinnalla/
  --single      the one file with everything, whose hash every browser checks
  --lang        the language of the contact, and of the help if the page does not tell
  --editable    editors may write the help on the page itself (?rinnalla-edit)
  --measure     counts what is done with the help, never people. on: until the person says no; on-consent: once they say
                yes. Left out: nothing is counted. Read docs/measuring.md with your data-protection officer first
  --measure-to  where the counts go: matomo, data-layer, or the address of a counter such as /count (rinnalla count);
                left out: only your page is told, by the event rinnalla-measure
`;

const INTEGRITY = new URL('../../dist/integrity.json', import.meta.url);
const text = {type: 'string'} as const;
const flag = {type: 'boolean'} as const;

const OPTIONS = {
  address: text,
  folder: text,
  lang: text,
  single: flag,
  editable: flag,
  ...MEASURE_OPTIONS,
} as const;

type Flags = Values<typeof OPTIONS>;

/** Prints the tag that brings the help to a page. */
export const run = command({
  name: 'snippet',
  usage: USAGE,
  options: OPTIONS,
  run: async ({positionals, values}) => {
    const file = await readManifest(oneFile(positionals, 'snippet'));
    print(await snippetFor(file, values));
    return 0;
  },
});

type Attributes = readonly (readonly [name: string, value: string | undefined])[];

const escape = (value: string): string =>
  value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An attribute without a value is written as its name alone. */
const attributesHtml = (attributes: Attributes): string =>
  attributes
    .map(([name, value]) => (value === undefined ? name : `${name}="${escape(value)}"`))
    .map((attribute) => `  ${attribute}\n`)
    .join('');

async function snippetFor(file: JsonFile, flags: Flags): Promise<string> {
  const {address = `/help/${basename(file.path)}`, folder = '/rinnalla/', single = false} = flags;
  checkAddresses(address, folder);
  const measuring = measuringOf(flags, (message) => usageError(message, 'snippet'));
  const name = single ? 'rinnalla.single.js' : 'rinnalla.js';
  const script = `${folder.replace(/\/?$/, '/')}${name}`;
  const scripts = chatScripts(file.json).join(' ');
  const tag = attributesHtml([
    ['async', undefined],
    ['src', script],
    ['integrity', await integrityOf(name)],
    ['crossorigin', 'anonymous'],
    ['data-manifest', address],
    ...fallbackOf(file, flags.lang),
    ...(flags.lang === undefined ? [] : ([['data-lang', flags.lang]] as const)),
    ...(flags.editable ? ([['data-editable', undefined]] as const) : []),
    ...(scripts ? ([['data-chat-scripts', scripts]] as const) : []),
    ...measureAttributes(measuring),
  ]);
  return `Before </body> of every page:

<script
${tag}></script>

In the Content-Security-Policy of the pages, if they have one:

${policyText(file, {script, manifest: address, counter: measuring && counterOf(measuring)})}
With a new version of Rinnalla the hash is another one: print the tag anew.
`;
}

function measureAttributes(measuring: Measuring | undefined): Attributes {
  if (!measuring) return [];
  const {measure, to} = measuring;
  if (to === undefined)
    tell(
      'Of what is counted only your page is told (the event rinnalla-measure). --measure-to names a counter.',
    );
  return [
    ['data-measure', measure],
    ...(to === undefined ? [] : ([['data-measure-to', to]] as const)),
  ];
}

/** As they stand in a page: absolute, or from the top of the site. */
function checkAddresses(...addresses: string[]): void {
  const odd = addresses.find((address) => !/^(?:https?:\/\/|\/(?!\/))[^\s\\"<>]*$/.test(address));
  if (odd !== undefined)
    throw usageError(`"${odd}" is no address: it begins with / or https://`, 'snippet');
}

async function integrityOf(name: string): Promise<string> {
  const files = await readFile(INTEGRITY, 'utf8')
    .then((json) => JSON.parse(json) as unknown)
    .catch(() => undefined);
  const integrity = ownIn(ownIn(files, name), 'integrity');
  if (typeof integrity === 'string') return integrity;
  throw new CommandError(
    'snippet-no-build',
    `dist/integrity.json does not tell the hash of ${name}. Make the files first: npm run build.`,
  );
}

interface Way {
  readonly name: string;
  readonly phone: string | undefined;
  readonly url: string | undefined;
}

function waysIn({json}: JsonFile, lang: string | undefined): Way[] {
  const languages = ownIn(json['service'], 'languages');
  const tags = Array.isArray(languages) ? languages.filter((tag) => typeof tag === 'string') : [];
  const chain = languageChain(lang ?? '', ...tags);
  const said = (value: unknown): string | undefined =>
    typeof value === 'string' || isRecord(value)
      ? pick(value as Text | Link, chain).text
      : undefined;
  return Object.values(Object(json['contacts']) as object)
    .filter(isRecord)
    .map((contact) => ({
      name: said(contact['name']) ?? '',
      phone: said(contact['display']) ?? said(contact['number']),
      url: said(contact['url']),
    }));
}

/** The first number and the first address that the manifest has. */
function fallbackOf(file: JsonFile, lang: string | undefined): Attributes {
  const ways = waysIn(file, lang);
  const called = ways.find(({phone}) => phone);
  const written = ways.find(({url}) => url);
  const first = called ?? written;
  if (!first) {
    tell(
      'The manifest has no phone number and no address: add data-fallback-url with a contact page.',
    );
    return [];
  }
  return [
    ...(called ? ([['data-fallback-phone', called.phone]] as const) : []),
    ...(written ? ([['data-fallback-url', written.url]] as const) : []),
    ['data-fallback-label', first.name],
  ];
}

function policyText({json}: JsonFile, place: Place): string {
  const lines = [...policyOf(json, place)].map(
    ([name, sources]) => `${name} ${sources.join(' ')};\n`,
  );
  const isVendor = chatScripts(json).length > 0;
  const policies = isVendor ? 'rinnalla rinnalla-chat' : 'rinnalla';
  const vendor = isVendor
    ? "\nThe chat's vendor names what else its window needs (frame-src, connect-src, policies of its own).\n"
    : '';
  return `${lines.join('')}
and if they have trusted-types in it:

trusted-types ${policies};
${vendor}`;
}
