import {isRecord} from '../model/schema.js';

/** What a manifest makes the browser load, by directives of a Content-Security-Policy. */
type Policy = ReadonlyMap<string, readonly string[]>;

/** The addresses of the script, the manifest and the counter, as they stand in the tag. */
export interface Place {
  readonly script: string;
  readonly manifest: string;
  /** None: nothing is counted, or nothing of it is sent by us. */
  readonly counter?: string | undefined;
}

/** Only http addresses name a server; the others lie on the site of the page. */
const originOf = (address: string): string =>
  /^https?:\/\//.test(address) && URL.canParse(address) ? new URL(address).origin : "'self'";

/** A WebSocket's address has no origin of its own in URL; a policy names it by scheme and host. */
function socketOf(address: string): string {
  const {protocol, host} = new URL(address);
  return `${protocol}//${host}`;
}

/** All values of a property, wherever it is. */
function* valuesOf(json: unknown, name: string): Generator {
  if (Array.isArray(json)) for (const item of json) yield* valuesOf(item, name);
  else if (isRecord(json))
    for (const [key, value] of Object.entries(json)) {
      if (key === name) yield value;
      yield* valuesOf(value, name);
    }
}

/** The addresses in a property, one for all languages or one for each. */
const addressesOf = (value: unknown): string[] =>
  (isRecord(value) ? Object.values(value) : Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((address) => typeof address === 'string')
    .filter(Boolean);

const sourcesOf = (json: unknown, name: string): string[] =>
  [...valuesOf(json, name)].flatMap((thing) =>
    (Array.isArray(thing) ? (thing as unknown[]) : [thing]).flatMap((one) =>
      isRecord(one) ? addressesOf(one['src']) : [],
    ),
  );

/** Servers of chats over XMPP, by their WebSockets. */
const socketsOf = (json: unknown): string[] =>
  [...valuesOf(json, 'options')]
    .flatMap((options) => (isRecord(options) ? Object.values(options) : []))
    .filter((value) => typeof value === 'string')
    .filter((value) => /^wss?:\/\//.test(value) && URL.canParse(value))
    .map(socketOf);

/** Addresses of vendors' chat scripts: the tag has to allow them. */
export const chatScripts = (json: unknown): string[] => [
  ...new Set(
    [...valuesOf(json, 'chat')].flatMap((chat) =>
      isRecord(chat) ? addressesOf(chat['script']) : [],
    ),
  ),
];

const unique = (sources: readonly string[]): string[] => [...new Set(sources)].sort();

/** What the policy of the pages has to allow, so that the help of a manifest works. */
export function policyOf(json: unknown, {script, manifest, counter}: Place): Policy {
  const loaded = ['extends', 'directory'].flatMap((name) =>
    isRecord(json) ? addressesOf(json[name]) : [],
  );
  const asked = ['callBackRequest', 'wait'].flatMap((name) =>
    [...valuesOf(json, name)].flatMap(addressesOf),
  );
  const told = counter === undefined ? [] : [counter];
  const all: [string, string[]][] = [
    ['script-src', [script, ...chatScripts(json)].map(originOf)],
    ['style-src', ["'self'"]],
    [
      'connect-src',
      [...[manifest, ...loaded, ...asked, ...told].map(originOf), ...socketsOf(json)],
    ],
    ['img-src', sourcesOf(json, 'pictures').map(originOf)],
    ['media-src', sourcesOf(json, 'video').map(originOf)],
  ];
  return new Map(
    all
      .filter(([, sources]) => sources.length > 0)
      .map(([name, sources]) => [name, unique(sources)]),
  );
}
