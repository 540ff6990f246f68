import {expect} from 'chai';
import type {ChatError, ChatSettings} from '../chat/chat-provider.js';
import type {Warn} from '../chat/option-rules.js';
import {PROVIDERS} from '../chat/providers.js';
import type {Chat} from '../model/manifest.js';
import {ChatStandIn, withChat} from '../testing/chat.js';
import {during, mountHelp, stub, until} from '../testing/mount-help.js';
import {forgetChats, providerFor} from './open-chat.js';

const SCRIPT = 'https://cdn.vendor.example/chat.js';

/** What a vendor's adapter is given by a manifest, on a page whose tag names some scripts. */
async function settingsFor(
  chat: Partial<Chat>,
  scripts = '',
  warn: Warn = () => undefined,
): Promise<ChatSettings> {
  const given: ChatSettings[] = [];
  const load = () =>
    Promise.resolve({
      createProvider: (settings: ChatSettings) => {
        given.push(settings);
        const provider = new ChatStandIn('messenger');
        provider.options = {needed: ['baseUrl'], snippet: ['token'], others: ['color']};
        return provider;
      },
    });
  for (const name of ['chatwoot', 'link'] as const) stub(PROVIDERS, name, {value: load});
  const help = document.createElement('div');
  help.setAttribute('chat-scripts', scripts);
  await providerFor({provider: 'chatwoot', options: {baseUrl: '/chat'}, ...chat}, help, warn);
  return given[0]!;
}

const refused = async (settings: Promise<unknown>): Promise<unknown> =>
  settings.then(
    () => '',
    (error: unknown) => (error as {code?: string}).code,
  );

describe('what a manifest may make the page load', () => {
  it('is a script that the tag names, and no other', async () => {
    const unnamed = await settingsFor({script: SCRIPT});
    expect(unnamed).to.include({script: undefined, isScriptBarred: true});
    expect((await settingsFor({script: SCRIPT}, `${SCRIPT}2`)).script).to.equal(undefined);
    const two = `https://other.example/a.js\n ${SCRIPT}`;
    const options = {baseUrl: '/chat', token: 't'};
    expect((await settingsFor({script: SCRIPT, options}, two)).script).to.equal(SCRIPT);
  });

  it('is from no host that the tag does not name, whatever its options say', async () => {
    for (const baseUrl of [
      'https://evil.example',
      ' //evil.example/',
      'data:,x',
      '\\\\evil.example',
    ])
      expect(await refused(settingsFor({options: {baseUrl}}, SCRIPT)), baseUrl).to.equal('blocked');
    const right = ['https://cdn.vendor.example/x', '/chat', 'euc1', `${location.origin}/x`];
    for (const baseUrl of right)
      expect(await refused(settingsFor({options: {baseUrl}}, SCRIPT)), baseUrl).to.equal('');
  });

  it('does not matter where no script of a vendor is run', async () => {
    const options = {baseUrl: 'https://chat.example/'};
    const settings = await settingsFor({provider: 'link', options});
    expect(settings.options['baseUrl']).to.equal(options.baseUrl);
  });
});

describe('the options of a chat', () => {
  const missing = async (chat: Partial<Chat>): Promise<string> =>
    settingsFor(chat, SCRIPT).then(
      () => '',
      (error: unknown) => (error as ChatError).option,
    );

  it('that it needs are asked for by name', async () => {
    expect(await missing({options: {}})).to.equal('baseUrl');
    expect(await missing({options: undefined as never})).to.equal('baseUrl');
    expect(await missing({options: {baseUrl: '/chat'}, script: SCRIPT})).to.equal('token');
    expect(await missing({options: {baseUrl: '/chat'}}), 'the page has the snippet').to.equal('');
  });

  it('that it does not know are told with those that it knows, and passed over', async () => {
    const warnings: string[] = [];
    const options = {baseUrl: '/chat', color: 'red', tokn: 'x'};
    await settingsFor({options}, '', (option, detail) => warnings.push(`${option}: ${detail}`));
    expect(warnings).to.deep.equal(['tokn: It is not known. Options here: baseUrl, token, color.']);
  });
});

describe('what a vendor keeps in this browser', () => {
  const leave = () => {
    localStorage.setItem('vendor:id', 'x');
    during(() => localStorage.removeItem('vendor:id'));
  };
  const {contacts} = withChat({chat: {provider: 'chatwoot', storage: ['vendor:']}});

  it('is removed although nothing is known of a chat', async () => {
    leave();
    await forgetChats(Object.values(contacts));
    expect(localStorage.getItem('vendor:id')).to.equal(null);
  });

  it('is removed by "forget me"', async () => {
    leave();
    const help = await mountHelp({manifest: {...withChat(), contacts}});
    await help.open();
    help.panel!.apply({type: 'forget'});
    await until(() => localStorage.getItem('vendor:id') === null, 'It is removed');
    expect(localStorage.getItem('vendor:id')).to.equal(null);
  });
});
