import type {Clock} from './clock.js';
import {NS} from './namespaces.js';
import type {Room} from './room.js';
import {attr, xml, type Element} from './stanzas.js';

/** As many as a room's own history has. */
const MOST = 200;

interface Line {
  readonly key: string;
  readonly nick: string;
  readonly stamp: string;
  readonly id: string;
  readonly lang: string | undefined;
  readonly text: string;
  readonly json: string | undefined;
}

/**
 * What was said in a room, in memory alone. A room is lost with the machine that it is on: the queue
 * makes it again, and says there again what was said.
 */
export class Said {
  readonly #clock: Clock;
  readonly #lines: Line[] = [];
  readonly #known = new Set<string>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A message of the room. What has no text, or is known already, is not kept. */
  add(nick: string, message: Element): void {
    const id = attr(message, 'id');
    const key = `${nick}\n${id}`;
    const text = message.getChildText('body') ?? '';
    if (text === '' || id === '' || this.#known.has(key)) return;
    const stamp = new Date(this.#clock.now()).toISOString();
    const lang = attr(message, 'xml:lang') || undefined;
    const json = message.getChildText('json', NS.json) ?? undefined;
    this.#known.add(key);
    this.#lines.push({key, nick, stamp, id, lang, text, json});
    if (this.#lines.length > MOST) this.#known.delete(this.#lines.shift()?.key ?? '');
  }

  /** Each in the queue's name, with the name of who said it. */
  repeat(room: Room): void {
    for (const {nick, stamp, id, lang, text, json} of this.#lines) {
      const said = xml('said', {xmlns: NS.rinnalla, nick, stamp});
      const extra = json === undefined ? [] : [xml('json', {xmlns: NS.json}, json)];
      room.say(id, lang, xml('body', {}, text), ...extra, said);
    }
  }
}
