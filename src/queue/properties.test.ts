import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {frameOf} from './frame.js';
import {NS} from './namespaces.js';
import {joinElement, QUEUE_JID, randomToken, Rehearsal, type Person} from './rehearsal.js';
import {xml, type Element} from './stanzas.js';

type Act = 'come' | 'go' | 'vanish' | 'return' | 'take';

/** What a queue should be: a list of tokens. */
interface Model {
  waiting: string[];
  readonly people: Map<string, Person>;
  readonly away: Set<string>;
}

const act = fc.record({
  what: fc.constantFrom<Act>('come', 'come', 'come', 'go', 'vanish', 'return', 'take'),
  who: fc.nat(20),
});

async function perform(what: Act, who: number, scene: Rehearsal, desk: Person, model: Model) {
  const token = model.waiting[who % Math.max(1, model.waiting.length)];
  const person = model.people.get(token ?? '');
  if (what === 'come') {
    const mine = randomToken();
    model.people.set(mine, await scene.waiting(mine, {lang: 'fi', message: mine}));
    model.waiting.push(mine);
  } else if (token === undefined || !person) return;
  else if (what === 'go' && !model.away.has(token)) {
    await person.ask(xml('depart-queue', {xmlns: NS.workgroup}));
    model.waiting = model.waiting.filter((other) => other !== token);
  } else if (what === 'vanish') {
    await person.leave();
    model.away.add(token);
  } else if (what === 'return') {
    model.people.set(token, await scene.waiting(token));
    model.away.delete(token);
  } else if (what === 'take') {
    await scene.clock.pass(1000);
    const {ticket} = desk.tickets.find(({message}) => message === token) ?? {};
    await desk.ask(xml('take', {xmlns: NS.rinnalla, ticket}));
    model.waiting = model.waiting.filter((other) => other !== token);
    model.away.delete(token);
  }
}

describe('whatever people do', () => {
  it('those who wait are in the order in which they came, and each knows the place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, {maxLength: 30}), async (acts) => {
        const scene = new Rehearsal({perSecond: 1000});
        const desk = await scene.adviser('maija');
        const model: Model = {waiting: [], people: new Map(), away: new Set()};
        for (const {what, who} of acts) await perform(what, who, scene, desk, model);
        await scene.clock.pass(2000);
        assert.deepEqual(
          desk.tickets.map(({message}) => message),
          model.waiting,
        );
        for (const [position, token] of model.waiting.entries())
          if (!model.away.has(token))
            assert.equal(model.people.get(token)?.positions.at(-1), position);
        assert.equal(scene.queue.state.waiting, model.waiting.length);
      }),
      {numRuns: 60},
    );
  });
});

const someName = fc.constantFrom(
  ...'iq message presence join-queue depart-queue take end resume json x query ping body'.split(
    ' ',
  ),
  ...'agent-status queue-status error item destroy status history password'.split(' '),
);
const someText = fc.oneof(
  fc.string({maxLength: 30}),
  fc.constantFrom('__proto__', 'constructor', '{"lang":"fi"}', '[]', '{"__proto__":{"lang":"fi"}}'),
);
const someAttributes = fc.dictionary(
  fc.constantFrom('xmlns', 'type', 'id', 'to', 'token', 'only', 'ticket', 'room', 'jid', 'nick'),
  fc.oneof(
    fc.constantFrom<string>(...Object.values(NS), 'set', 'get', 'error', 'result', 'unavailable'),
    fc.constantFrom(QUEUE_JID, 'c-x@rooms.chat.test/a', 'rooms.chat.test', '@', '/', 'a@@b//c'),
    someText,
  ),
);
const {stanza: someStanza} = fc.letrec<{stanza: Element}>((tie) => ({
  stanza: fc
    .tuple(
      someName,
      someAttributes,
      fc.array(fc.oneof({maxDepth: 3}, someText, tie('stanza')), {maxLength: 3}),
    )
    .map(([name, attributes, children]) => xml(name, attributes, ...children)),
}));

describe('whatever is sent', () => {
  it('the queue goes on, and lets nobody in who says no token', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someStanza, {maxLength: 20}), async (stanzas) => {
        const scene = new Rehearsal({perSecond: 1000});
        const stranger = scene.guest();
        for (const stanza of stanzas) {
          scene.queue.receive(
            xml(stanza.name, {...stanza.attrs, from: stranger.jid}, ...childrenOf(stanza)),
          );
          await stranger.say(stanza);
        }
        assert.equal(scene.queue.state.waiting, 0);
        assert.equal(scene.queue.state.advisers, 0);
        assert.equal(scene.rooms, 0);
        const person = await scene.waiting();
        assert.deepEqual(person.positions, [0]);
      }),
      {numRuns: 300},
    );
  });

  it('a frame is one sound element or nothing, and the same when it is sent on', () => {
    fc.assert(
      fc.property(
        fc.oneof(someStanza.map(String), fc.string({unit: 'binary'}), brokenXml),
        (text) => {
          const element = frameOf(text);
          if (element) assert.equal(String(frameOf(String(element))), String(element));
        },
      ),
      {numRuns: 2000},
    );
  });

  it('a frame that is XML is understood', () => {
    fc.assert(
      fc.property(someStanza, (stanza) => {
        // eslint-disable-next-line no-control-regex
        fc.pre(!/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(String(stanza)));
        assert.equal(String(frameOf(String(stanza))), String(stanza));
      }),
      {numRuns: 500},
    );
  });
});

const childrenOf = (stanza: Element) => stanza.children as (Element | string)[];

const brokenXml = fc
  .array(
    fc.constantFrom(
      ...'< > </ /> a b = " \' & &amp; &#0; ; <!-- --> <![CDATA[ ]]> <? ?> x:y'.split(' '),
    ),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(''));

describe('a frame', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['two elements', '<a/><b/>'],
    ['an element that is not ended', '<a><b></a>'],
    ['text', 'hello'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['a prefix', '<x:a xmlns:x="y"/>'],
    ['a name that would be markup for others', '<a"b="c"/>'],
    ['a character that no XML has', '<a>\u0001</a>'],
    ['elements in elements without end', '<a>'.repeat(17) + '</a>'.repeat(17)],
    ['very many elements in elements', '<a>'.repeat(9000) + '</a>'.repeat(9000)],
    ['nothing', ''],
  ];
  for (const [what, text] of refused)
    it(`is not ${what}`, () => assert.equal(frameOf(text), undefined));

  it('keeps what people write', () => {
    const body = frameOf(
      '<message xml:lang="ar"><body>&lt;b&gt; ä 😀 &amp;&#x1F600;</body></message>',
    );
    assert.equal(body?.getChildText('body'), '<b> ä 😀 &😀');
  });

  it('means the same whatever join is in it', () => {
    const join = joinElement('a'.repeat(32), {lang: 'fi', message: ']]> & <'});
    assert.equal(String(frameOf(String(join))), String(join));
  });
});
