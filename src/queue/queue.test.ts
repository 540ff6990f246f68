import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {NS} from './namespaces.js';
import {joinElement, QUEUE_JID, randomToken, Rehearsal} from './rehearsal.js';
import {attr, xml} from './stanzas.js';

const SHARED = {lang: 'fi', context: {page: '/muutto', step: '2'}, message: 'En löydä osoitetta'};
const only = (token: string) => joinElement(token, undefined, true);
const depart = () => xml('depart-queue', {xmlns: NS.workgroup});
const take = (ticket = '') => xml('take', {xmlns: NS.rinnalla, ticket});
const end = (room: string) => xml('end', {xmlns: NS.rinnalla, room});

describe('waiting in the queue', () => {
  it('says at once how many are before the person, and about how long it takes', async () => {
    const scene = new Rehearsal({talkTime: 240_000, talksEach: 1});
    const [first, second] = [await scene.waiting(), await scene.waiting()];
    assert.deepEqual([first.positions, second.positions], [[0], [1]]);
    const [time] = second.payloads('time').concat(second.payloads('queue-status'));
    assert.equal(time?.getChildText('time'), '480');
  });

  it('says when the person has moved up', async () => {
    const scene = new Rehearsal();
    const [first, second] = [await scene.waiting(), await scene.waiting()];
    assert.equal(await first.ask(depart()), '');
    await scene.clock.pass(1000);
    assert.deepEqual(second.positions, [1, 0]);
  });

  it('tells many changes in a short time together', async () => {
    const scene = new Rehearsal();
    const leaving = [await scene.waiting(), await scene.waiting(), await scene.waiting()];
    const last = await scene.waiting();
    await scene.clock.pass(5000);
    for (const person of leaving) await person.ask(depart());
    await scene.clock.pass(2000);
    assert.deepEqual(last.positions, [3, 2, 0]);
  });

  it('keeps the place over a reload, which has another JID and the same token', async () => {
    const scene = new Rehearsal();
    const token = randomToken();
    const [first, other] = [await scene.waiting(token), await scene.waiting()];
    await first.leave();
    const again = scene.guest();
    assert.equal(await again.ask(only(token)), '');
    await scene.clock.pass(200_000);
    assert.deepEqual(again.positions.slice(0, 1), [0]);
    assert.equal(other.positions.at(-1), 1);
    assert.equal(scene.queue.state.waiting, 2);
  });

  it('gives the place away two minutes after the person went', async () => {
    const scene = new Rehearsal();
    const [first, other] = [await scene.waiting(), await scene.waiting()];
    await first.leave();
    await scene.clock.pass(119_000);
    assert.equal(other.positions.at(-1), 1);
    await scene.clock.pass(2_000);
    assert.equal(other.positions.at(-1), 0);
  });

  it('notices somebody who went without a word when they cannot be told something', async () => {
    const scene = new Rehearsal();
    const [gone, next] = [await scene.waiting(), await scene.waiting()];
    const adviser = await scene.adviser('maija');
    const error = xml('error', {type: 'cancel'}, xml('service-unavailable', {xmlns: NS.stanzas}));
    await gone.say(xml('message', {to: QUEUE_JID, type: 'error'}, error));
    await scene.clock.pass(1000);
    assert.deepEqual(
      adviser.tickets.map(({away}) => away),
      [true, false],
    );
    await scene.clock.pass(120_000);
    assert.equal(next.positions.at(-1), 0);
  });

  it('tells the first tab when a second one goes on', async () => {
    const scene = new Rehearsal();
    const token = randomToken();
    const first = await scene.waiting(token);
    await scene.waiting(token);
    assert.equal(first.payloads('taken-over').length, 1);
    assert.equal(scene.queue.state.waiting, 1);
    assert.equal(
      await first.ask(depart()),
      'item-not-found',
      'it is the second one now that waits',
    );
  });

  it('has nothing to go on with after the end', async () => {
    const scene = new Rehearsal();
    const token = randomToken();
    const person = await scene.waiting(token);
    await person.ask(depart());
    assert.equal(await person.ask(only(token)), 'item-not-found');
    assert.equal(await scene.guest().ask(only(randomToken())), 'item-not-found');
  });

  it('has one place for one connection', async () => {
    const scene = new Rehearsal();
    const person = await scene.waiting();
    assert.equal(await person.join(randomToken()), 'conflict');
    assert.equal(scene.queue.state.waiting, 1);
  });

  it('lets nobody in when it is full or closed, and says which', async () => {
    const full = new Rehearsal({most: 1});
    await full.waiting();
    assert.equal(await full.guest().join(randomToken()), 'resource-constraint');
    const closed = new Rehearsal({open: 'staffed'});
    assert.equal(await closed.guest().join(randomToken()), 'service-unavailable');
    assert.equal(closed.queue.state.open, false);
    await closed.adviser('maija');
    assert.equal(await closed.guest().join(randomToken()), '');
  });

  it('gives the place of whoever has been away longest when it is full', async () => {
    const scene = new Rehearsal({most: 3});
    const tokens = [randomToken(), randomToken(), randomToken()];
    const people = [];
    for (const token of tokens) people.push(await scene.waiting(token));
    await people[1]?.leave();
    await scene.clock.pass(1000);
    await people[0]?.leave();
    assert.equal(await scene.guest().join(randomToken()), '');
    assert.equal(scene.queue.state.waiting, 3);
    assert.equal(await scene.guest().ask(only(tokens[1] ?? '')), 'item-not-found');
    assert.equal(await scene.guest().ask(only(tokens[0] ?? '')), '', 'who went later has theirs');
    assert.equal(await scene.guest().join(randomToken()), 'resource-constraint');
    await scene.clock.pass(1000);
    assert.equal(people[2]?.positions.at(-1), 1);
  });

  it('answers who asks where they are', async () => {
    const scene = new Rehearsal();
    const person = await scene.waiting();
    const status = () => xml('queue-status', {xmlns: NS.workgroup});
    assert.equal(await person.ask(status(), QUEUE_JID, 'get'), '');
    assert.equal(await scene.guest().ask(status(), QUEUE_JID, 'get'), 'item-not-found');
    assert.equal(await person.ask(xml('ping', {xmlns: NS.ping}), QUEUE_JID, 'get'), '');
  });
});

describe('what is let in', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['a key that is not known', {lang: 'fi', context: {salary: '3000'}}],
    ['a key beside the known ones', {lang: 'fi', token: 'x'}],
    ['no language', {message: 'hei'}],
    ['a language that is none', {lang: '<b>'}],
    ['a value that is no text', {lang: 'fi', context: {page: {}}}],
    ['a list', []],
    ['nothing', null],
    ['a message that is too long', {lang: 'fi', message: 'x'.repeat(4001)}],
    ['a value that is too long', {lang: 'fi', context: {page: 'x'.repeat(301)}}],
  ];
  for (const [what, shared] of refused)
    it(`is not ${what}`, async () => {
      const scene = new Rehearsal();
      assert.equal(await scene.guest().join(randomToken(), shared), 'not-acceptable');
      assert.equal(scene.queue.state.waiting, 0);
    });

  it('is not a token that could be guessed', async () => {
    const scene = new Rehearsal();
    for (const token of ['', '1', 'G'.repeat(32), 'a'.repeat(31), 'a'.repeat(33)])
      assert.equal(await scene.guest().join(token), 'not-acceptable');
  });

  it('is not JSON that is broken', async () => {
    const join = joinElement(randomToken());
    join.append(xml('json', {xmlns: NS.json}, '{"lang":'));
    assert.equal(await new Rehearsal().guest().ask(join), 'not-acceptable');
  });

  it('is not more than some requests in a second', async () => {
    const scene = new Rehearsal({perSecond: 2});
    const person = scene.guest();
    const answers = [];
    for (let i = 0; i < 9; i++) answers.push(await person.ask(only(randomToken())));
    assert.deepEqual(answers, [...Array<string>(8).fill('item-not-found'), 'policy-violation']);
    assert.equal(await scene.guest().join(randomToken()), '', 'others are not kept waiting');
    await scene.clock.pass(1000);
    assert.equal(await person.ask(only(randomToken())), 'item-not-found');
  });
});

describe('advisers', () => {
  it('see who waits, with what they agreed to share, and never the token', async () => {
    const scene = new Rehearsal();
    const token = randomToken();
    const customer = await scene.waiting(token, SHARED);
    const adviser = await scene.adviser('maija');
    const [ticket] = adviser.tickets;
    const {ticket: name, ...told} = {...ticket};
    assert.deepEqual(told, {since: '2026-11-26T08:00:00.000Z', away: false, ...SHARED});
    await scene.talk(customer, adviser);
    assert.notEqual(name, token);
    assert.doesNotMatch(adviser.heard.join(''), new RegExp(token));
  });

  it('are those of the configured domain only', async () => {
    const scene = new Rehearsal();
    await scene.waiting();
    const stranger = scene.guest();
    await stranger.show(xml('agent-status', {xmlns: NS.workgroup}));
    assert.equal(stranger.heard.length, 0);
    assert.equal(scene.queue.state.advisers, 0);
    assert.equal(await stranger.ask(take('x')), 'forbidden');
    assert.equal(await stranger.ask(end('x')), 'forbidden');
  });

  it('are told at each change', async () => {
    const scene = new Rehearsal();
    const adviser = await scene.adviser('maija');
    const person = await scene.waiting(randomToken(), SHARED);
    await scene.clock.pass(1000);
    assert.equal(adviser.tickets.length, 1);
    await person.leave();
    await scene.clock.pass(1000);
    assert.equal(adviser.tickets[0]?.away, true);
    await scene.clock.pass(120_000);
    assert.deepEqual(adviser.tickets, []);
  });

  it('are told of as many as a stanza can have, and how many there are', async () => {
    const scene = new Rehearsal();
    const long = {lang: 'fi', message: 'x'.repeat(4000)};
    for (let i = 0; i < 20; i++) await scene.waiting(randomToken(), long);
    const adviser = await scene.adviser('maija');
    assert.equal(adviser.tickets.length, 7);
    const [details] = adviser.payloads('notify-queue-details');
    assert.equal(attr(details, 'waiting'), '20');
    assert.ok(String(details).length < 64_000);
  });

  it('take somebody once', async () => {
    const scene = new Rehearsal();
    await scene.waiting();
    const [maija, pekka] = [await scene.adviser('maija'), await scene.adviser('pekka')];
    await scene.clock.pass(1000);
    const ticket = maija.tickets[0]?.ticket;
    assert.equal(await maija.ask(take(ticket)), '');
    assert.equal(await pekka.ask(take(ticket)), 'item-not-found');
    await scene.clock.pass(1000);
    assert.deepEqual(pekka.tickets, []);
    assert.equal(pekka.invitations.length, 0);
  });

  it('are counted as free while they could take one more', async () => {
    const scene = new Rehearsal({talksEach: 1});
    const adviser = await scene.adviser('maija');
    await scene.adviser('pekka');
    const before = scene.queue.state;
    assert.deepEqual([before.advisers, before.free], [2, 2]);
    await scene.talk(await scene.waiting(), adviser);
    assert.deepEqual([scene.queue.state.advisers, scene.queue.state.free], [2, 1]);
  });

  it('do not lose a customer whose room could not be made', async () => {
    const scene = new Rehearsal();
    const [first, second] = [await scene.waiting(), await scene.waiting()];
    const adviser = await scene.adviser('maija');
    const {ticket} = adviser.tickets[0] ?? {};
    scene.stopRooms();
    const answer = adviser.ask(take(ticket));
    await scene.clock.pass(10_000);
    await answer;
    const errors = adviser.heard.filter((stanza) => attr(stanza, 'type') === 'error');
    assert.match(errors.join(''), /internal-server-error/);
    assert.equal(adviser.tickets[0]?.ticket, ticket, 'the same one is the first again');
    assert.equal(scene.queue.state.waiting, 2);
    assert.deepEqual([first.positions.at(-1), second.positions.at(-1)], [0, 1]);
  });
});
