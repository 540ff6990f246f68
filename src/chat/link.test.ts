import {expect} from 'chai';
import {stub} from '../testing/mount-help.js';
import type {ChatError, ChatStart} from './chat-provider.js';
import {PROVIDERS} from './providers.js';

const START: ChatStart = {
  lang: 'fi',
  context: {page: 'Asunto & vuokra', step: 'Vuokra'},
  firstMessage: 'Mitä tähän?',
  token: '0'.repeat(32),
};

/** What is opened by a start, or the code that it fails with. */
async function opened(options: Record<string, string>): Promise<readonly unknown[]> {
  let calls: readonly unknown[] = [];
  stub(window, 'open', {value: (...args: unknown[]) => ((calls = args), null)});
  const {createProvider} = await PROVIDERS.link();
  const chat = createProvider({options}, {target: window});
  await chat.availability(AbortSignal.timeout(1000));
  expect(calls).to.deep.equal([]);
  const code = await chat.start(START).catch((error: unknown) => (error as ChatError).code);
  return code === undefined ? calls : [code];
}

const AWAY = ['_blank', 'noopener,noreferrer'];

describe('a chat on a page of its own', () => {
  it('is opened in a new tab, and told nothing that no parameter is named for', async () => {
    const href = 'https://chat.example/?jono=1';
    expect(await opened({href})).to.deep.equal([href, ...AWAY]);
  });

  it('is told what parameters are named for', async () => {
    const options = {href: 'https://chat.example/?jono=1', 'parameter-page': 'sivu'};
    expect(await opened(options)).to.deep.equal([
      'https://chat.example/?jono=1&sivu=Asunto+%26+vuokra',
      ...AWAY,
    ]);
  });

  it('is refused where the address is none that a person may be sent to', async () => {
    for (const href of ['', 'javascript:alert(1)', 'tel:112', 'https://bank.fi@evil.example/'])
      expect(await opened({href})).to.deep.equal(['refused']);
  });

  it('is known to be blocked where the page does not let windows be opened', async () => {
    const {createProvider} = await PROVIDERS.link();
    const chat = createProvider({options: {href: 'https://chat.example/'}}, {target: window});
    const forbid = () => {
      throw new Error('no');
    };
    stub(window, 'open', {value: forbid});
    const code = await chat.start(START).catch((error: unknown) => (error as ChatError).code);
    expect(code).to.equal('blocked');
  });
});
