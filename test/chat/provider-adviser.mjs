// An adviser for the contract tests of chat providers, on packages that the provider does not use.
import {randomUUID} from 'node:crypto';
import {Client, xml} from '@xmpp/client-core';
import iqCallee from '@xmpp/iq/callee.js';
import iqCaller from '@xmpp/iq/caller.js';
import middleware from '@xmpp/middleware';
import resourceBinding from '@xmpp/resource-binding';
import sasl from '@xmpp/sasl';
import plain from '@xmpp/sasl-plain';
import scramSha1 from '@xmpp/sasl-scram-sha-1';
import streamFeatures from '@xmpp/stream-features';
import websocket from '@xmpp/websocket';
import SASLFactory from 'saslmechanisms';
import {Heard} from './provider-heard.mjs';

const NS = {
  workgroup: 'http://jabber.org/protocol/workgroup',
  conference: 'jabber:x:conference',
  muc: 'http://jabber.org/protocol/muc',
  chatStates: 'http://jabber.org/protocol/chatstates',
  json: 'urn:xmpp:json:0',
  delay: 'urn:xmpp:delay',
  rinnalla: 'urn:x-rinnalla:chat:0',
};

function makeClient({url, domain, username, password}) {
  const entity = new Client({service: url, domain, timeout: 10_000});
  websocket({entity});
  const all = middleware({entity});
  const features = streamFeatures({middleware: all});
  const iq = iqCaller({middleware: all, entity});
  iqCallee({middleware: all, entity});
  const saslFactory = new SASLFactory();
  scramSha1(saslFactory);
  plain(saslFactory);
  const credentials = {username, password};
  sasl({streamFeatures: features, saslFactory}, (done, [first]) => done(credentials, first));
  resourceBinding({streamFeatures: features, iqCaller: iq}, 'contract');
  return {entity, iq};
}

const bare = (jid) => jid.split('/', 1)[0];
const nickOf = (jid) => jid.slice(bare(jid).length + 1);

/** What is said in a room, as a test looks at it. */
const lineOf = (stanza) => ({
  type: 'said',
  nick: nickOf(stanza.attrs.from),
  id: stanza.attrs.id,
  text: stanza.getChildText('body'),
  lang: stanza.attrs['xml:lang'],
  isOld: Boolean(stanza.getChild('delay', NS.delay)),
});

export class Adviser {
  /** `waiting`, `invited`, `said`, `typing`, `left`. */
  heard = new Heard();
  room = '';

  #queue;
  #client;

  constructor({url, domain, username, password, queue}) {
    this.#queue = queue;
    this.#client = makeClient({url, domain, username, password});
    this.#client.entity.on('error', () => undefined);
    this.#client.entity.on('stanza', (stanza) => this.#heed(stanza));
  }

  async start() {
    await this.#client.entity.start();
    await this.duty(true);
  }

  async stop() {
    await this.#client.entity.stop().catch(() => undefined);
  }

  duty(on) {
    const status = xml('agent-status', {xmlns: NS.workgroup});
    const to = this.#queue;
    return this.#send(
      on ? xml('presence', {to}, status) : xml('presence', {to, type: 'unavailable'}),
    );
  }

  /** Waits for the one whose first message it is, takes them, and goes into the room. */
  async take(message, {nick = 'Maija', kind = 'human'} = {}) {
    const isIt = (ticket) => ticket.message === message;
    const {tickets} = await this.heard.until(
      (event) => event.type === 'waiting' && event.tickets.some(isIt),
    );
    const ticket = tickets.find(isIt);
    this.heard.clear();
    await this.#ask(xml('take', {xmlns: NS.rinnalla, ticket: ticket.ticket}));
    const {room, password} = await this.heard.until(({type}) => type === 'invited');
    this.room = room;
    const muc = xml('x', {xmlns: NS.muc}, xml('password', {}, password ?? ''));
    const marker = xml('adviser', {xmlns: NS.rinnalla, kind});
    await this.#send(xml('presence', {to: `${room}/${nick}`}, muc, marker));
    await this.heard.until(({type, nick: who}) => type === 'here' && who === nick);
    return ticket;
  }

  say(text, {id = randomUUID(), lang, json} = {}) {
    const parts = [xml('body', {}, text)];
    if (json) parts.push(xml('json', {xmlns: NS.json}, JSON.stringify(json)));
    return this.#toRoom({id, 'xml:lang': lang}, ...parts);
  }

  typing(on) {
    return this.#toRoom({}, xml(on ? 'composing' : 'paused', {xmlns: NS.chatStates}));
  }

  leaveRoom(nick = 'Maija') {
    return this.#send(xml('presence', {to: `${this.room}/${nick}`, type: 'unavailable'}));
  }

  endTalk() {
    return this.#ask(xml('end', {xmlns: NS.rinnalla, room: this.room}));
  }

  /** Anything at all, as from someone who means ill. */
  sendTo(to, ...children) {
    return this.#send(xml('message', {to}, ...children));
  }

  invite(to, room) {
    return this.sendTo(to, xml('x', {xmlns: NS.conference, jid: room}));
  }

  #toRoom(attributes, ...children) {
    return this.#send(
      xml('message', {to: this.room, type: 'groupchat', ...attributes}, ...children),
    );
  }

  #send(stanza) {
    return this.#client.entity.send(stanza);
  }

  #ask(payload) {
    return this.#client.iq.request(xml('iq', {type: 'set', to: this.#queue}, payload));
  }

  #heed(stanza) {
    const {from = '', type} = stanza.attrs;
    const details = stanza.getChild('notify-queue-details', NS.workgroup);
    const invitation = stanza.getChild('x', NS.conference);
    const {jid: room, password} = invitation?.attrs ?? {};
    if (details)
      this.heard.add({type: 'waiting', tickets: JSON.parse(details.getChildText('json') ?? '[]')});
    else if (stanza.is('message') && room) this.heard.add({type: 'invited', room, password});
    else if (bare(from) === this.room) this.#heedRoom(stanza, nickOf(from), type);
  }

  #heedRoom(stanza, nick, type) {
    if (stanza.is('presence') && nick)
      this.heard.add({type: type === 'unavailable' ? 'gone' : 'here', nick});
    else if (stanza.is('message') && stanza.getChild('body')) this.heard.add(lineOf(stanza));
    else if (stanza.getChild('composing', NS.chatStates))
      this.heard.add({type: 'typing', on: true, nick});
    else if (stanza.getChild('paused', NS.chatStates))
      this.heard.add({type: 'typing', on: false, nick});
  }
}
