import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {NS} from './namespaces.js';
import {joinElement, randomToken, Rehearsal, type Person} from './rehearsal.js';
import {attr, xml} from './stanzas.js';

const only = (token: string) => joinElement(token, undefined, true);
const end = (room: string) => xml('end', {xmlns: NS.rinnalla, room});

/** A customer and an adviser who talk. */
async function talking(scene = new Rehearsal()) {
  const token = randomToken();
  const adviser = await scene.adviser('maija');
  const shared = {lang: 'fi', context: {page: '/muutto'}, message: 'Hei'};
  const customer = await scene.waiting(token, shared);
  const {room, password} = await scene.talk(customer, adviser);
  /** The customer's page is there again, with the token alone. */
  const back = async (): Promise<Person> => {
    const again = scene.guest();
    await again.show();
    assert.equal(await again.ask(only(token)), '');
    await scene.clock.pass(0);
    return again;
  };
  return {scene, token, adviser, customer, room, password, back};
}

describe('a conversation', () => {
  it('is in a room that nobody else can come into', async () => {
    const {scene, room} = await talking();
    const stranger = scene.guest();
    await stranger.enter(room, 'guess', 'Maija');
    assert.match(stranger.heard.join(''), /not-authorized/);
    await stranger.write(room, 'x', 'hello');
    assert.match(stranger.heard.join(''), /not-acceptable/);
  });

  it('has the ticket as the first thing said there', async () => {
    const {adviser} = await talking();
    const ticket = adviser.heard.find((stanza) => attr(stanza, 'id') === 'ticket');
    const json = ticket?.getChildText('json', NS.json) ?? '';
    assert.match(json, /"lang":"fi","context":{"page":"\/muutto"},"message":"Hei"}$/);
    assert.match(ticket?.getChildText('body') ?? '', /page: \/muutto\nHei$/);
  });

  it('is heard by both', async () => {
    const {adviser, customer, room} = await talking();
    await customer.write(room, 'c1', 'Kiitos <3 & "ä" 😀');
    await adviser.write(room, 'a1', 'Hei');
    assert.deepEqual(customer.texts, ['Kiitos <3 & "ä" 😀', 'Hei']);
    assert.deepEqual(adviser.texts, customer.texts);
  });

  it('shows who is a person and who is not', async () => {
    const {adviser, customer, room} = await talking();
    const kind = xml('adviser', {xmlns: NS.rinnalla, kind: 'bot'});
    await adviser.say(xml('presence', {to: `${room}/Maija`}, kind));
    assert.match(String(customer.heard.at(-1)), /kind="bot"/);
  });

  it('goes on after a reload, with what was said, under the same name', async () => {
    const {adviser, customer, room, password, back} = await talking();
    await customer.write(room, 'c1', 'yksi');
    const again = await back();
    assert.deepEqual(again.invitations, [{room, password}]);
    assert.equal(customer.payloads('taken-over').length, 1);
    await again.enter(room, password, 'asiakas');
    assert.deepEqual(again.texts, ['yksi']);
    await again.write(room, 'c2', 'kaksi');
    assert.deepEqual(adviser.texts, ['yksi', 'kaksi']);
    await customer.write(room, 'c3', 'kolme');
    assert.deepEqual(adviser.texts, ['yksi', 'kaksi'], 'the first tab is out of the room');
  });

  it('invites an adviser again who comes back', async () => {
    const {scene, adviser, room, password} = await talking();
    await adviser.leave();
    const again = await scene.adviser('maija');
    assert.deepEqual(again.invitations, [{room, password}]);
    const other = await scene.adviser('pekka');
    assert.deepEqual(other.invitations, []);
  });

  it('is ended by the customer at once', async () => {
    const {scene, adviser, customer, token} = await talking();
    assert.equal(await customer.ask(xml('depart-queue', {xmlns: NS.workgroup})), '');
    assert.deepEqual([customer.ends, adviser.ends], [['customer'], ['customer']]);
    assert.equal(scene.rooms, 0);
    assert.equal(await scene.guest().ask(only(token)), 'item-not-found');
  });

  it('is ended by the adviser who took it, and by no other', async () => {
    const {scene, adviser, customer, room, token} = await talking();
    const other = await scene.adviser('pekka');
    assert.equal(await other.ask(end(room)), 'item-not-found');
    assert.equal(await adviser.ask(end(room)), '');
    assert.deepEqual(customer.ends, ['adviser']);
    assert.equal(await scene.guest().ask(only(token)), 'item-not-found');
  });

  it('is ended when the queue stops', async () => {
    const {scene, customer} = await talking();
    scene.queue.close();
    await scene.clock.pass(0);
    assert.deepEqual(customer.ends, ['service']);
  });

  it('is ended before the room is there, and the room goes', async () => {
    const scene = new Rehearsal();
    const adviser = await scene.adviser('maija');
    const customer = await scene.waiting();
    await scene.clock.pass(1000);
    const ticket = adviser.tickets[0]?.ticket;
    const taking = adviser.ask(xml('take', {xmlns: NS.rinnalla, ticket}));
    const leaving = customer.ask(xml('depart-queue', {xmlns: NS.workgroup}));
    await scene.clock.pass(10_000);
    await taking;
    assert.equal(await leaving, '');
    const refusal = adviser.heard.find((stanza) => attr(stanza, 'type') === 'error');
    assert.match(String(refusal), /item-not-found/);
    assert.equal(scene.rooms, 0);
    assert.equal(adviser.invitations.length, 0);
  });
});

describe('the times of a room', () => {
  const MINUTE = 60_000;
  const cases: readonly {
    readonly who: readonly ('adviser' | 'customer')[];
    readonly time: number;
    readonly end: string;
  }[] = [
    {who: ['customer'], time: 30 * MINUTE, end: 'timeout'},
    {who: ['adviser'], time: MINUTE, end: 'service'},
    {who: ['adviser', 'customer'], time: 2 * MINUTE, end: 'timeout'},
  ];
  for (const {who, time, end: reason} of cases)
    it(`are ${time / MINUTE} min when ${who.join(' and ')} went away`, async () => {
      const {scene, ...people} = await talking();
      for (const one of who) await people[one].leave();
      await scene.clock.pass(time - 1000);
      assert.equal(scene.rooms, 1);
      await scene.clock.pass(2000);
      assert.equal(scene.rooms, 0);
      const left = who.includes('adviser') ? people.customer : people.adviser;
      assert.deepEqual(left.ends, who.length === 2 ? [] : [reason]);
    });

  it('do not end what both are in', async () => {
    const {scene} = await talking();
    await scene.clock.pass(5 * 60 * MINUTE);
    assert.equal(scene.rooms, 1);
  });

  it('begin anew when somebody is back', async () => {
    const {scene, customer, room, password, back} = await talking();
    await customer.leave();
    await scene.clock.pass(29 * MINUTE);
    const again = await back();
    await again.enter(room, password, 'asiakas');
    await scene.clock.pass(29 * MINUTE);
    await again.leave();
    await scene.clock.pass(29 * MINUTE);
    assert.equal(scene.rooms, 1);
  });
});

describe('a room that is lost', () => {
  it('is made again when the customer comes back, with what was said', async () => {
    const {scene, customer, adviser, room, password, back} = await talking();
    await customer.write(room, 'c1', 'yksi');
    await adviser.write(room, 'a1', 'kaksi');
    scene.loseRooms();
    const again = await back();
    assert.deepEqual(again.invitations, [{room, password}]);
    await again.enter(room, password, 'asiakas');
    const said = again.payloads('said').map((line) => attr(line, 'nick'));
    assert.deepEqual(said, ['asiakas', 'Maija']);
    const texts = again.heard.filter((stanza) => stanza.getChild('said'));
    assert.deepEqual(
      texts.map((stanza) => [attr(stanza, 'id'), stanza.getChildText('body')]),
      [
        ['c1', 'yksi'],
        ['a1', 'kaksi'],
      ],
    );
    assert.equal(adviser.invitations.length, 2, 'the adviser is invited again');
  });

  it('is made again when nobody says anything', async () => {
    const {scene, adviser, customer} = await talking();
    scene.loseRooms();
    await scene.clock.pass(31_000);
    assert.equal(scene.rooms, 1);
    assert.deepEqual([adviser.invitations.length, customer.invitations.length], [2, 2]);
  });

  it('is made again at once when the link to the server is there again', async () => {
    const {scene, customer} = await talking();
    scene.loseRooms();
    scene.queue.reconnected();
    await scene.clock.pass(0);
    assert.equal(customer.invitations.length, 2);
  });

  it('is made once, whoever asks for it', async () => {
    const {scene, adviser, back} = await talking();
    scene.loseRooms();
    scene.queue.reconnected();
    const again = await back();
    assert.equal(scene.rooms, 1);
    assert.equal(again.invitations.length, 1);
    assert.equal(adviser.invitations.length, 2);
  });

  it('has each message once, also one that was said again', async () => {
    const {scene, customer, room, password, back} = await talking();
    await customer.write(room, 'c1', 'yksi');
    scene.loseRooms();
    const again = await back();
    await again.enter(room, password, 'asiakas');
    await again.write(room, 'c1', 'yksi');
    scene.loseRooms();
    const last = await back();
    await last.enter(room, password, 'asiakas');
    assert.equal(last.payloads('said').length, 1);
  });

  it('can be made by the queue alone', async () => {
    const {scene, customer, room, password} = await talking();
    scene.loseRooms();
    await customer.enter(room, password, 'asiakas');
    assert.match(String(customer.heard.at(-1)), /item-not-found/);
    assert.equal(scene.rooms, 0);
  });
});
