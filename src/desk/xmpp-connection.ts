import xml, {type Element} from '@xmpp/xml';
import {bareOf, isBareOf} from '../chat/xmpp-jid.js';
import {NS} from '../chat/xmpp-names.js';
import {
  DeskError,
  type Connect,
  type ConnectionEvent,
  type DeskConnection,
  type DeskFailure,
  type Login,
  type Saying,
} from './desk-connection.js';
import type {DeskSettings} from './desk-settings.js';
import {parseJson, readTickets} from './ticket.js';
import {XmppRoom} from './xmpp-room.js';
import {openStream, type Stream} from './xmpp-stream.js';

/** Between tries to come back, in ms; each a little shorter or longer, so that not all come at once. */
const PAUSES = [1000, 2000, 4000, 8000, 16_000, 30_000];

/** In ms, until the queue has told who waits. */
const LONGEST_ANSWER = 10_000;

/** The adviser's side of docs/chat-protocol.md. */
class XmppConnection implements DeskConnection {
  readonly #settings: DeskSettings;
  /** The password is in memory alone, for coming back. */
  readonly #login: Login;
  readonly #tell: (event: ConnectionEvent) => void;
  readonly #rooms = new Map<string, XmppRoom>();
  #stream: Stream | undefined;
  #isOnDuty = true;
  #isOver = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: DeskSettings, login: Login, tell: (event: ConnectionEvent) => void) {
    this.#settings = settings;
    this.#login = login;
    this.#tell = tell;
  }

  /** Rejects with a {@link DeskError}. */
  async open(): Promise<void> {
    const {url, domain} = this.#settings;
    const {account, password} = this.#login;
    const watch = {
      heed: (stanza: Element) => this.#heed(stanza),
      closed: (why: DeskFailure) => this.#closed(why),
    };
    const stream = await openStream({url, domain, account, password}, watch);
    if (this.#isOver) stream.close();
    else this.#stream = stream;
  }

  /** What the queue and the rooms are told first. */
  begin(): void {
    globalThis.addEventListener('online', this.#hurry);
    this.#present();
  }

  duty(on: boolean): void {
    this.#isOnDuty = on;
    this.#present();
  }

  async take(ticket: string): Promise<void> {
    await this.#ask(xml('take', {xmlns: NS.rinnalla, ticket}));
  }

  send(room: string, saying: Saying): void {
    this.#rooms.get(room)?.say(saying);
  }

  typing(room: string, on: boolean): void {
    this.#rooms.get(room)?.typing(on);
  }

  async end(room: string): Promise<void> {
    await this.#ask(xml('end', {xmlns: NS.rinnalla, room}));
  }

  leave(): void {
    this.#isOver = true;
    globalThis.removeEventListener('online', this.#hurry);
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    for (const room of this.#rooms.values()) room.interrupt();
    this.#stream?.close();
    this.#stream = undefined;
  }

  #send(stanza: Element): void {
    this.#stream?.send(stanza);
  }

  async #ask(payload: Element): Promise<void> {
    if (!this.#stream) throw new DeskError('failed');
    try {
      await this.#stream.ask(this.#settings.queue, payload);
    } catch (error) {
      const {condition} = error as {condition?: unknown};
      throw new DeskError(condition === 'item-not-found' ? 'taken' : 'failed', error);
    }
  }

  #present(): void {
    const to = this.#settings.queue;
    const onDuty = xml('presence', {to}, xml('agent-status', {xmlns: NS.workgroup}));
    this.#send(this.#isOnDuty ? onDuty : xml('presence', {to, type: 'unavailable'}));
    clearTimeout(this.#silence);
    if (this.#isOnDuty) this.#silence = setTimeout(() => this.#silent(), LONGEST_ANSWER);
  }

  #silent(): void {
    clearTimeout(this.#silence);
    if (this.#stream && this.#isOnDuty) this.#tell({type: 'silent'});
  }

  #heed(stanza: Element): void {
    const from = bareOf(String(stanza.attrs['from'] ?? ''));
    if (from === this.#settings.queue) this.#queue(stanza);
    else this.#rooms.get(from)?.heed(stanza);
  }

  #queue(stanza: Element): void {
    if (stanza.is('presence') && stanza.attrs['type'] === 'error') return this.#silent();
    const details = stanza.getChild('notify-queue-details', NS.workgroup);
    const json = details?.getChildText('json', NS.json);
    if (json != null) {
      clearTimeout(this.#silence);
      const tickets = this.#isOnDuty ? readTickets(parseJson(json), Date.now()) : [];
      const told = this.#isOnDuty ? Number(details?.attrs['waiting']) || 0 : 0;
      this.#tell({type: 'waiting', tickets, count: Math.max(told, tickets.length)});
    }
    const invitation = stanza.getChild('x', NS.conference);
    if (invitation) this.#invited(invitation);
  }

  #invited({attrs}: Element): void {
    const {jid, password = ''} = attrs as {jid?: unknown; password?: unknown};
    if (typeof jid !== 'string' || !isBareOf(this.#settings.rooms, jid)) return;
    const room = this.#rooms.get(jid) ?? this.#makeRoom(jid);
    void room.invited(String(password));
  }

  #makeRoom(jid: string): XmppRoom {
    const room = new XmppRoom(jid, {
      name: this.#login.name,
      send: (stanza) => this.#send(stanza),
      pingSelf: async (occupant) => (await this.#stream?.ping(occupant)) ?? '',
      tell: (event) => {
        if (event.type === 'ended') this.#rooms.delete(jid);
        this.#tell(event);
      },
    });
    this.#rooms.set(jid, room);
    return room;
  }

  #closed(why: DeskFailure): void {
    this.#stream = undefined;
    for (const room of this.#rooms.values()) room.interrupt();
    if (why === 'replaced') this.#out(why);
    else {
      this.#tell({type: 'link', link: 'lost'});
      this.#later();
    }
  }

  #out(why: DeskFailure): void {
    this.leave();
    this.#tell({type: 'out', why});
  }

  #later(): void {
    const pause = PAUSES[Math.min(this.#tries++, PAUSES.length - 1)] ?? 0;
    this.#timer = setTimeout(() => void this.#again(), pause * (0.75 + Math.random() / 2));
  }

  /** The network is there: no need to wait. */
  readonly #hurry = (): void => {
    if (this.#stream || this.#timer === undefined) return;
    clearTimeout(this.#timer);
    void this.#again();
  };

  async #again(): Promise<void> {
    this.#timer = undefined;
    try {
      await this.open();
    } catch (error) {
      if (this.#isOver) return;
      if (error instanceof DeskError && error.code === 'refused') this.#out('refused');
      else this.#later();
      return;
    }
    this.#tries = 0;
    this.#tell({type: 'link', link: 'on'});
    this.#present();
    for (const room of this.#rooms.values()) room.enter();
  }
}

/** Logs in over XMPP. */
export const connectXmpp: Connect = async (settings, login, tell) => {
  const connection = new XmppConnection(settings, login, tell);
  await connection.open();
  connection.begin();
  return connection;
};
