import {expect} from 'chai';
import type {ChatError, ChatEvent, ChatProvider, ChatStart} from './chat-provider.js';
import type {ChatRequestEvent} from './chat-request-event.js';
import {PROVIDERS} from './providers.js';

const START: ChatStart = {
  lang: 'fi',
  context: {page: 'Asunto'},
  firstMessage: 'Mitä tähän?',
  token: '0'.repeat(32),
};

describe('a chat that the page opens itself', () => {
  let target: HTMLElement;
  let chat: ChatProvider;
  let events: ChatEvent[];

  beforeEach(async () => {
    target = document.createElement('div');
    document.body.append(target);
    const {createProvider} = await PROVIDERS.event();
    chat = createProvider({options: {}}, {target});
    events = [];
    chat.on((event) => events.push(event));
  });

  afterEach(() => {
    target.remove();
  });

  it('is asked for by an event that tells exactly what was agreed to', async () => {
    const heard: ChatRequestEvent[] = [];
    const open = (event: ChatRequestEvent) => {
      heard.push(event);
      event.preventDefault();
    };
    document.body.addEventListener('rinnalla-chat', open, {once: true});
    await chat.start(START);
    const [event] = heard;
    expect(event).to.include({lang: 'fi', firstMessage: 'Mitä tähän?', composed: true});
    expect(event?.context).to.deep.equal({page: 'Asunto'});
    expect(event?.target).to.equal(target);
    expect(JSON.stringify(event)).not.to.contain(START.token);
    expect(events).to.deep.equal([{type: 'state', state: 'active'}]);
    await chat.end();
    expect(events.at(-1)).to.deep.equal({type: 'ended', by: 'customer'});
  });

  it('is refused where nobody heeds it', async () => {
    const code = await chat.start(START).catch((error: unknown) => (error as ChatError).code);
    expect(code).to.equal('refused');
    expect(events).to.deep.equal([]);
  });

  it('is not asked for before the person starts', async () => {
    let asked = 0;
    target.addEventListener('rinnalla-chat', () => asked++);
    await chat.availability(AbortSignal.timeout(1000));
    await chat.resume(START.token);
    chat.leave();
    expect(asked).to.equal(0);
  });
});
