import {expect} from 'chai';
import fc from 'fast-check';
import type {ChatEvent, ChatMessage} from './chat-provider.js';
import {after, OFF, type ChatState} from './chat-state.js';

const message = (id: string, more: Partial<ChatMessage> = {}): ChatEvent => ({
  type: 'message',
  message: {id, from: 'adviser', name: 'Maija', text: id, at: 0, isOld: false, ...more},
});

const all = (...events: readonly ChatEvent[]): ChatState => events.reduce(after, OFF);
const texts = ({messages}: ChatState): string[] => messages.map(({text}) => text);

describe('the state of a chat', () => {
  it('tells the place in the queue, and forgets it at the end', () => {
    const queued = all(
      {type: 'state', state: 'queued'},
      {type: 'queue', position: 2, waitSeconds: 240},
    );
    expect(queued).to.include({phase: 'queued', position: 2, waitSeconds: 240});
    const ended = after(queued, {type: 'ended', by: 'service'});
    expect(ended).to.include({phase: 'ended', by: 'service', position: undefined});
  });

  it('tells who is there, whether it is a program, and when they have gone', () => {
    const bot = all({type: 'adviser', change: 'joined', name: 'Apuri', isBot: true});
    expect(bot.adviser).to.deep.equal({name: 'Apuri', isBot: true});
    const other = after(bot, {type: 'adviser', change: 'left', name: 'Maija', isBot: false});
    expect(other.adviser?.name).to.equal('Apuri');
    const gone = after(bot, {type: 'adviser', change: 'left', name: 'Apuri', isBot: true});
    expect(gone.adviser).to.be.undefined;
  });

  it('has no message twice, whatever comes again and in whichever order', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', '__proto__'));
    const senders = fc.constantFrom('me' as const, 'adviser' as const);
    fc.assert(
      fc.property(ids, senders, fc.boolean(), (said, from, isOld) => {
        const state = all(...said.map((id) => message(id, {from, isOld})));
        expect(texts(state)).to.deep.equal([...new Set(said)]);
      }),
    );
  });

  it('counts what nobody has seen, and neither own nor old messages', () => {
    const state = all(message('a'), message('b', {isOld: true}), message('c', {from: 'me'}));
    expect(state.unread).to.equal(1);
  });

  it('tells of each own message whether it has arrived', () => {
    const sent = all(message('a', {from: 'me'}), message('b', {from: 'me'}));
    const state = after(sent, {type: 'delivered', id: 'b'});
    expect(state.messages.map(({isDelivered}) => isDelivered)).to.deep.equal([false, true]);
    const failed = after(sent, {type: 'failed', code: 'too-fast', messageId: 'a'});
    expect(failed.messages[0]?.failure).to.equal('too-fast');
    expect(failed.failure, 'the conversation goes on').to.be.undefined;
  });

  it('keeps no more than people read', () => {
    const state = all(...Array.from({length: 600}, (_, i) => message(String(i))));
    expect(state.messages).to.have.length(500);
    expect(texts(state).at(-1)).to.equal('599');
  });
});
