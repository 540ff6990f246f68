// What the desk believes of what is said in a room, and how much of it it takes. Without a server: it would take
// out some of what is hostile.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import xml from '@xmpp/xml';
import {NS} from '../../src/chat/xmpp-names.ts';
import {XmppRoom} from '../../src/desk/xmpp-room.ts';

const JID = 'c-1@rooms.test';
const LONG_AGO = '2001-01-01T00:00:00Z';

/** A room that the adviser comes into, and all that the desk is told of it. */
class Scene {
  told = [];
  room = new XmppRoom(JID, {
    name: 'Maija',
    send: () => undefined,
    tell: (event) => this.told.push(event),
    pingSelf: () => Promise.resolve(''),
  });

  constructor() {
    this.room.enter('secret');
    this.comes('jono', 'owner');
    this.comes('asiakas');
    this.comes('Maija', 'none', xml('status', {code: '110'}));
  }

  comes(nick, affiliation = 'none', ...more) {
    const x = xml('x', {xmlns: NS.mucUser}, xml('item', {affiliation}), ...more);
    this.room.heed(xml('presence', {from: `${JID}/${nick}`}, x));
  }

  goes(nick) {
    this.room.heed(xml('presence', {from: `${JID}/${nick}`, type: 'unavailable'}));
  }

  says(nick, id, ...more) {
    const attributes = {from: `${JID}/${nick}`, type: 'groupchat', id};
    this.room.heed(xml('message', attributes, xml('body', {}, id), ...more));
  }

  /** The subject comes after the history. */
  catchesUp() {
    this.room.heed(xml('message', {from: JID, type: 'groupchat'}, xml('subject', {})));
  }

  get heard() {
    return this.told.flatMap((event) => (event.type === 'heard' ? [event.heard] : []));
  }

  tickets = () => this.told.filter(({type}) => type === 'ticket').length;
}

const delay = (from) => xml('delay', {xmlns: NS.delay, from, stamp: LONG_AGO});
const ticket = (id = 't1') => xml('json', {xmlns: NS.json}, JSON.stringify({ticket: id}));

describe('a room of the desk', () => {
  it('believes what the room says of when something was said', () => {
    const scene = new Scene();
    scene.says('asiakas', 'a', delay(JID));
    const [heard] = scene.heard;
    assert.deepEqual([heard.isHistory, heard.at], [true, Date.parse(LONG_AGO)]);
  });

  it('does not believe what a customer says of it, before or after the history', () => {
    const scene = new Scene();
    scene.says('asiakas', 'a', delay('asiakas@guest.test'));
    scene.catchesUp();
    scene.says('asiakas', 'b', delay(JID));
    assert.deepEqual(
      scene.heard.map(({isHistory}) => isHistory),
      [false, false],
    );
    for (const {at} of scene.heard) assert.ok(at > Date.parse(LONG_AGO));
  });

  it('has the ticket of the queue alone, which owns the room', () => {
    const scene = new Scene();
    scene.says('asiakas', 'ticket', ticket());
    assert.equal(scene.tickets(), 0);
    scene.says('jono', 'ticket', ticket());
    assert.equal(scene.tickets(), 1);
    scene.goes('jono');
    scene.comes('jono');
    scene.says('jono', 'ticket', ticket('t2'));
    assert.equal(scene.tickets(), 1);
  });

  it('shows what a customer says under the id of the ticket as any other message', () => {
    const scene = new Scene();
    scene.says('asiakas', 'ticket');
    assert.deepEqual(
      scene.heard.map(({text}) => text),
      ['ticket'],
    );
  });

  it('hears no more of a customer than anybody can read, and all of the others', () => {
    const scene = new Scene();
    scene.catchesUp();
    for (let i = 0; i < 3000; i++) scene.says('asiakas', `c${i}`);
    assert.ok(scene.heard.length < 400);
    scene.says('Maija', 'echo');
    assert.equal(scene.heard.at(-1)?.id, 'echo');
    scene.says('jono', 'ticket', ticket());
    assert.equal(scene.tickets(), 1);
  });

  it('tells once that the customer is there, however often they come', () => {
    const scene = new Scene();
    for (let i = 0; i < 3; i++) scene.comes('asiakas');
    assert.ok(scene.told.filter(({type}) => type === 'customer').length < 3);
  });
});
