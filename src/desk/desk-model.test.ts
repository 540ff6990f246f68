import {expect} from 'chai';
import {ticket} from '../testing/desk-connection.js';
import type {Heard} from './desk-connection.js';
import {begun, conversationIn, step, type Desk, type DeskEvent, type Line} from './desk-model.js';
import {newsOf} from './desk-news.js';

const ROOM = 'c-1@rooms.test';
const OTHER = 'c-2@rooms.test';

const after = (...events: readonly DeskEvent[]): Desk => events.reduce(step, begun('Maija'));

const entered = (room = ROOM): DeskEvent[] => [
  {type: 'joined', room},
  {type: 'customer', room, isHere: true},
  {type: 'caught-up', room},
];

const says = (id: string, changes: Partial<Heard> = {}, room = ROOM): DeskEvent => ({
  type: 'heard',
  room,
  heard: {id, from: 'customer', name: 'asiakas', text: id, at: 0, isHistory: false, ...changes},
});

const line: Line = {id: 'm1', from: 'me', name: 'Maija', text: 'Hei', at: 0, state: 'sending'};
const wrote: DeskEvent = {type: 'say', room: ROOM, line};
const echo = says('m1', {from: 'me', name: 'Maija'});

const at = (desk: Desk, room = ROOM) => conversationIn(desk, room)!;
const texts = (desk: Desk, room = ROOM) => at(desk, room).lines.map(({text}) => text);

describe('the model of the desk', () => {
  it('opens the conversation with the customer who was taken, and no other', () => {
    const taking = after({type: 'take', ticket: 't1'});
    const others = [
      ...entered(OTHER),
      {type: 'ticket', room: OTHER, ticket: ticket('t2')} as const,
    ];
    const other = others.reduce<Desk>(step, taking);
    expect(other.current).to.equal(undefined);
    const mine = [...entered(), {type: 'ticket', room: ROOM, ticket: ticket('t1')} as const];
    const taken = mine.reduce<Desk>(step, other);
    expect([taken.current, taken.taking]).to.deep.equal([ROOM, undefined]);
  });

  it('shows what the customer wrote before the conversation as their first message, once', () => {
    const told: DeskEvent = {type: 'ticket', room: ROOM, ticket: ticket('t1', {message: 'Apua!'})};
    expect(texts(after(...entered(), says('Hei'), told, told))).to.deep.equal(['Apua!', 'Hei']);
  });

  it('keeps what the customer says under any id apart from what they wrote before', () => {
    const told: DeskEvent = {type: 'ticket', room: ROOM, ticket: ticket('t1', {message: 'Apua!'})};
    const desk = after(...entered(), told, says('ticket'), told);
    expect(texts(desk)).to.deep.equal(['Apua!', 'ticket']);
  });

  it('shows the last 500 messages of a flood, says so, and loses nothing that is on its way', () => {
    const flood = Array.from({length: 2000}, (_, i) => says(`f${i}`));
    const flooded = after(...entered(), wrote, ...flood);
    expect(at(flooded).lines.length).to.equal(500);
    expect([texts(flooded)[0], texts(flooded).at(-1)]).to.deep.equal(['Hei', 'f1999']);
    expect(at(flooded).isShortened).to.equal(true);
    expect(newsOf(flooded, step(flooded, says('new'))).length).to.equal(1);
  });

  it('knows a message by its id: echoes and history bring nothing twice', () => {
    const desk = after(
      ...entered(),
      says('a'),
      wrote,
      echo,
      ...entered(),
      says('a', {isHistory: true}),
      echo,
    );
    expect(texts(desk)).to.deep.equal(['a', 'Hei']);
  });

  it('marks what came back from the room as delivered, what it refused as failed', () => {
    const stateAfter = (...events: DeskEvent[]) =>
      at(after(...entered(), wrote, ...events)).lines[0]?.state;
    expect(stateAfter()).to.equal('sending');
    expect(stateAfter(echo)).to.equal('delivered');
    const failed: DeskEvent = {type: 'failed', room: ROOM, id: 'm1'};
    expect(stateAfter(failed)).to.equal('failed');
    expect(stateAfter(failed, {type: 'again', room: ROOM, id: 'm1'})).to.equal('sending');
  });

  it('does not take a customer’s message for the adviser’s own, whatever id it has', () => {
    const desk = after(...entered(), wrote, says('m1'));
    expect(at(desk).lines.map(({from, state}) => `${from} ${state}`)).to.deep.equal([
      'me sending',
      'customer delivered',
    ]);
  });

  it('counts what came while the adviser looked elsewhere, and forgets it when they look', () => {
    const look = (room: string): DeskEvent => ({type: 'choose', room});
    const both = [...entered(), ...entered(OTHER), look(OTHER)];
    expect(at(after(...both, says('a'), says('b'))).unread).to.equal(2);
    expect(at(after(...both, says('a'), look(ROOM), says('b'))).unread).to.equal(0);
  });

  it('counts what came to a page that cannot be seen', () => {
    const hidden = after(
      ...entered(),
      {type: 'choose', room: ROOM},
      {type: 'visible', on: false},
      says('a'),
    );
    expect(at(hidden).unread).to.equal(1);
    expect(at(step(hidden, {type: 'visible', on: true})).unread).to.equal(0);
  });

  it('does not count the history when one comes in, but what was missed when one comes back', () => {
    const joined: DeskEvent = {type: 'joined', room: ROOM};
    const first = after(joined, says('old', {isHistory: true}), {type: 'caught-up', room: ROOM});
    expect(at(first).unread).to.equal(0);
    const back = [joined, says('missed', {isHistory: true})].reduce<Desk>(step, first);
    expect(at(back).unread).to.equal(1);
  });

  it('keeps the messages when the connection is lost, and stops the typing', () => {
    const typing: DeskEvent = {type: 'typing', room: ROOM, on: true};
    const desk = after(...entered(), says('a'), typing, {type: 'link', link: 'lost'});
    expect([texts(desk), at(desk).isTyping, desk.link]).to.deep.equal([['a'], false, 'lost']);
  });

  it('has a conversation go on that was thought to be over', () => {
    const over: DeskEvent = {type: 'ended', room: ROOM, by: 'service'};
    expect(at(after(...entered(), says('a'), over)).ended).to.equal('service');
    const again = after(...entered(), says('a'), over, ...entered());
    expect([at(again).ended, texts(again)]).to.deep.equal([undefined, ['a']]);
  });

  it('forgets who waits during a break', () => {
    const waits: DeskEvent = {type: 'waiting', tickets: [ticket('t1')], count: 7};
    expect(after(waits).waitingCount).to.equal(7);
    const paused = after(waits, {type: 'duty', on: false});
    expect([paused.waiting, paused.waitingCount]).to.deep.equal([[], 0]);
  });

  it('puts away a conversation that is over', () => {
    const desk = after(...entered(), {type: 'choose', room: ROOM}, {type: 'close', room: ROOM});
    expect([desk.conversations, desk.current]).to.deep.equal([[], undefined]);
  });

  it('ignores what is said of rooms that it does not know', () => {
    const desk = after(says('a'), {type: 'ended', room: ROOM, by: 'adviser'}, wrote);
    expect(desk).to.deep.equal(begun('Maija'));
  });
});

describe('what is said of a change', () => {
  const news = (before: Desk, ...events: readonly DeskEvent[]) =>
    newsOf(before, events.reduce(step, before)).map((one) =>
      one.type === 'said' ? `said ${one.line.text}` : one.type,
    );
  const inRoom = after(...entered(), ...entered(OTHER), {type: 'choose', room: ROOM});

  it('are the customer’s words in the conversation that is open, not those in others', () => {
    expect(news(inRoom, says('Hei'))).to.deep.equal(['said Hei']);
    expect(news(inRoom, says('Hei', {}, OTHER))).to.deep.equal(['said-elsewhere']);
  });

  it('are not the adviser’s own words', () => {
    expect(news(inRoom, wrote, echo)).to.deep.equal([]);
  });

  it('is not the history', () => {
    const entering = after({type: 'joined', room: ROOM}, {type: 'choose', room: ROOM});
    expect(news(entering, says('old', {isHistory: true}))).to.deep.equal([]);
  });

  it('is that more wait, not that fewer do', () => {
    const waiting = (count: number): DeskEvent => ({type: 'waiting', tickets: [], count});
    expect(news(inRoom, waiting(2))).to.deep.equal(['waiting']);
    expect(news(step(inRoom, waiting(2)), waiting(1))).to.deep.equal([]);
  });

  it('is that the customer went and came back, but not when the adviser comes in again', () => {
    const gone: DeskEvent = {type: 'customer', room: ROOM, isHere: false};
    expect(news(inRoom, gone)).to.deep.equal(['left']);
    expect(news(step(inRoom, gone), {...gone, isHere: true})).to.deep.equal(['back']);
    const again = entered();
    let desk = inRoom;
    for (const event of again) {
      expect(news(desk, event), event.type).to.deep.equal([]);
      desk = step(desk, event);
    }
  });

  it('is that the other one ended a conversation, not that the adviser did', () => {
    const ended = (by: 'customer' | 'adviser'): DeskEvent => ({type: 'ended', room: OTHER, by});
    expect(news(inRoom, ended('customer'))).to.deep.equal(['ended']);
    expect(news(inRoom, ended('adviser'))).to.deep.equal([]);
  });

  it('is the loss of the connection, and its return', () => {
    expect(news(inRoom, {type: 'link', link: 'lost'})).to.deep.equal(['link']);
  });
});
