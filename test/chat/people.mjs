// Customers and advisers on the packages that others use, for the contract with whatever server there is.
import {randomBytes, randomUUID} from 'node:crypto';
import {Client, xml} from '@xmpp/client-core';
import iqCaller from '@xmpp/iq/caller.js';
import middleware from '@xmpp/middleware';
import resourceBinding from '@xmpp/resource-binding';
import sasl from '@xmpp/sasl';
import anonymous from '@xmpp/sasl-anonymous';
import plain from '@xmpp/sasl-plain';
import scram from '@xmpp/sasl-scram-sha-1';
import streamFeatures from '@xmpp/stream-features';
import websocket from '@xmpp/websocket';
import SASLFactory from 'saslmechanisms';
import {WebSocket} from 'ws';

globalThis.WebSocket ??= WebSocket;

export {xml};

export const NS = {
  workgroup: 'http://jabber.org/protocol/workgroup',
  rinnalla: 'urn:x-rinnalla:chat:0',
  json: 'urn:xmpp:json:0',
  conference: 'jabber:x:conference',
  muc: 'http://jabber.org/protocol/muc',
  mucUser: 'http://jabber.org/protocol/muc#user',
  ping: 'urn:xmpp:ping',
};

const {env} = process;

/** Where the chat is, as tools/test-chat.mjs says. */
export const PLACE = {
  server: env.CHAT_SERVER,
  url: env.CHAT_URL,
  availability: env.CHAT_AVAILABILITY,
  guests: env.CHAT_GUEST_DOMAIN,
  advisers: env.CHAT_ADVISER_DOMAIN,
  queue: env.CHAT_OPEN_QUEUE,
  closed: env.CHAT_CLOSED_QUEUE,
  quick: env.CHAT_QUICK_QUEUE,
  rooms: env.CHAT_ROOMS,
};

export const ACCOUNT = {username: env.CHAT_ADVISER, password: env.CHAT_ADVISER_PASSWORD};

/** Milliseconds, until a test says what did not come. */
const PATIENCE = 10_000;

export const randomToken = () => randomBytes(16).toString('hex');

const MECHANISMS = {anonymous: [anonymous], password: [scram, plain]};

function entityOf({url, domain, account}) {
  const entity = new Client({service: url, domain});
  websocket({entity});
  const route = middleware({entity});
  const features = streamFeatures({middleware: route});
  const saslFactory = new SASLFactory();
  for (const add of MECHANISMS[account ? 'password' : 'anonymous']) add(saslFactory);
  sasl({streamFeatures: features, saslFactory}, (authenticate, [mechanism]) =>
    authenticate(account ?? {}, mechanism),
  );
  resourceBinding({iqCaller: iqCaller({middleware: route, entity}), streamFeatures: features}, '');
  // What a test does not wait for may fail: what it waits for does not come then.
  entity.on('error', () => {});
  return entity;
}

/** Somebody at the server. What they hear is kept, so that nothing is missed between two waits. */
export class Person {
  heard = [];
  #entity;
  #waiting = [];

  static async arrive(options) {
    const entity = entityOf({url: PLACE.url, ...options});
    const person = new this(entity);
    await entity.start();
    return person;
  }

  constructor(entity) {
    this.#entity = entity;
    entity.on('stanza', (stanza) => {
      this.heard.push(stanza);
      for (const go of this.#waiting.splice(0)) go();
    });
  }

  get jid() {
    return String(this.#entity.jid);
  }

  /** The first one heard of which `find` makes something, also before. What was waited for is not found again. */
  async hear(what, find) {
    const late = Date.now() + PATIENCE;
    for (;;) {
      for (const [index, stanza] of this.heard.entries()) {
        const found = find(stanza);
        if (found === undefined || found === false || found === null) continue;
        this.heard.splice(index, 1);
        return found;
      }
      await this.#next(late - Date.now());
      if (Date.now() >= late)
        throw new Error(`${what} did not come. Heard last:\n${this.heard.slice(-10).join('\n')}`);
    }
  }

  /** Resolves with the next stanza, or after so many milliseconds without one. */
  #next(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, milliseconds));
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  say(name, attributes, ...children) {
    return this.#entity.send(xml(name, attributes, ...children));
  }

  /** @returns '' when it was granted, or the condition of the refusal */
  async ask(payload, to = PLACE.queue, type = 'set') {
    const id = randomUUID();
    await this.say('iq', {type, id, to}, payload);
    return this.hear('the answer', (stanza) => {
      if (!stanza.is('iq') || stanza.attrs.id !== id) return undefined;
      const error = stanza.getChild('error');
      return {condition: error ? error.getChildElements()[0].name : ''};
    }).then(({condition}) => condition);
  }

  show = (to = PLACE.queue, ...children) => this.say('presence', {to}, ...children);

  /** Whatever the server and the queue had to say before has come when this has. */
  settle = (to = PLACE.queue) => this.ask(xml('ping', {xmlns: NS.ping}), to, 'get');

  enter(room, password, nick, ...children) {
    const history = xml('history', {maxstanzas: '200'});
    const x = xml('x', {xmlns: NS.muc}, history, xml('password', {}, password));
    return this.say('presence', {to: `${room}/${nick}`}, x, ...children);
  }

  /** @returns the presence of this nick in a room, of that type */
  seen = (nick, type) =>
    this.hear(`${nick} ${type ?? 'there'}`, (stanza) =>
      stanza.is('presence') && stanza.attrs.from.endsWith(`/${nick}`) && stanza.attrs.type === type
        ? stanza
        : undefined,
    );

  write = (room, id, text) =>
    this.say('message', {to: room, type: 'groupchat', id}, xml('body', {}, text));

  /** @returns the message with this id, in whatever room */
  read = (id) =>
    this.hear(`the message ${id}`, (stanza) =>
      stanza.is('message') && stanza.attrs.id === id ? stanza : undefined,
    );

  payload = (what, name, xmlns) =>
    this.hear(what, (stanza) => stanza.is('message') && stanza.getChild(name, xmlns));

  invitation = async () => {
    const {attrs} = await this.payload('the invitation', 'x', NS.conference);
    return {room: attrs.jid, password: attrs.password};
  };

  /** Why the room was destroyed. */
  end = () =>
    this.hear('the end', (stanza) =>
      stanza.getChild('x', NS.mucUser)?.getChild('destroy')?.getChildText('reason'),
    );

  /** As when the page goes away: without a word. */
  vanish() {
    this.#entity.socket?.socket?.terminate?.();
  }

  leave = () => this.#entity.stop().catch(() => {});
}

export class Customer extends Person {
  static arrive() {
    return super.arrive({domain: PLACE.guests});
  }

  async join(token, shared = {lang: 'fi'}, queue = PLACE.queue) {
    await this.show(queue);
    return this.ask(joinElement(token, shared), queue);
  }

  /** Goes on with what there is. */
  async goOn(token, queue = PLACE.queue) {
    await this.show(queue);
    return this.ask(joinElement(token, undefined, true), queue);
  }

  depart = (queue) => this.ask(xml('depart-queue', {xmlns: NS.workgroup}), queue);

  position = async () => {
    const status = await this.payload('the place in the queue', 'queue-status', NS.workgroup);
    return Number(status.getChildText('position'));
  };
}

export function joinElement(token, shared, only) {
  const json = shared && xml('json', {xmlns: NS.json}, JSON.stringify(shared));
  const resume = xml('resume', {xmlns: NS.rinnalla, token, only: only ? 'true' : undefined});
  const notify = xml('queue-notifications', {});
  return xml('join-queue', {xmlns: NS.workgroup}, notify, resume, ...(json ? [json] : []));
}

export class Adviser extends Person {
  static async arrive(queue = PLACE.queue) {
    const adviser = await super.arrive({domain: PLACE.advisers, account: ACCOUNT});
    await adviser.show(queue, xml('agent-status', {xmlns: NS.workgroup}));
    return adviser;
  }

  /** @returns the ticket of the one who wait of whom `fits` says so */
  ticket = (fits = () => true) =>
    this.hear('the ticket', (stanza) => {
      const details = stanza.getChild('notify-queue-details', NS.workgroup);
      return details && JSON.parse(details.getChildText('json')).find(fits);
    });

  take = (ticket, queue) => this.ask(xml('take', {xmlns: NS.rinnalla, ticket}), queue);

  endTalk = (room, queue) => this.ask(xml('end', {xmlns: NS.rinnalla, room}), queue);
}
