import {expect} from 'chai';
import * as standIns from '../testing/messenger-stand-ins.js';
import type {StandIn} from '../testing/messenger-stand-ins.js';
import type {ChatEvent, ChatProvider, ChatSettings, ChatStart} from './chat-provider.js';
import {PROVIDERS} from './providers.js';

const START: ChatStart = {
  lang: 'fi',
  context: {page: 'Asunto', step: 'Vuokra'},
  firstMessage: 'Mitä tähän?',
  token: '0'.repeat(32),
};
type Name = keyof typeof PROVIDERS;

const TOLD = {page: 'Asunto', step: 'Vuokra', message: 'Mitä tähän?'};

async function provider(name: Name, settings: Partial<ChatSettings>): Promise<ChatProvider> {
  const {createProvider} = await PROVIDERS[name]();
  return createProvider({options: {}, ...settings}, {target: new EventTarget()});
}

interface Case {
  readonly name: Name;
  readonly standIn: () => StandIn;
  readonly options: Readonly<Record<string, string>>;
  /** What is called to open it, and to end it. */
  readonly opens: readonly unknown[][];
  readonly ends: readonly unknown[][];
  /** Its own events: that it began, and that it is over. */
  readonly began?: string;
  readonly over?: readonly [event: string, by: string];
}

const CASES: readonly Case[] = [
  {
    name: 'genesys',
    standIn: () => standIns.genesys(),
    options: {environment: 'euc1', deploymentId: 'd-1'},
    opens: [
      ['c', {environment: 'euc1', deploymentId: 'd-1'}],
      ['Database.set', {messaging: {customAttributes: TOLD}}],
      ['Messenger.open', {}],
    ],
    ends: [
      ['MessagingService.clearConversation', {}],
      ['MessagingService.clearSession', {}],
    ],
    began: 'Conversations.started',
    over: ['MessagingService.conversationDisconnected', 'adviser'],
  },
  {
    name: 'telia',
    standIn: () => standIns.telia('w-1'),
    options: {widget: 'w-1'},
    opens: [['activate'], ['invoke', 'show']],
    ends: [['deactivate']],
  },
  {
    name: 'telia',
    standIn: () => standIns.telia('w-1'),
    options: {widget: 'w-1', command: 'attach'},
    opens: [['activate'], ['invoke', 'attach', {withRenderState: 'open'}]],
    ends: [['deactivate']],
  },
  {
    name: 'boost',
    standIn: () => standIns.boost(),
    options: {apiUrlBase: 'https://x.boost.ai/api', filterValues: 'asuminen, fi'},
    opens: [
      [
        'boostChatPanel',
        {
          apiUrlBase: 'https://x.boost.ai/api',
          startLanguage: 'fi',
          customPayload: JSON.stringify(TOLD),
          filterValues: ['asuminen', 'fi'],
        },
      ],
      ['show'],
    ],
    ends: [],
    began: 'conversationIdChanged',
  },
  {
    name: 'omnichannel',
    standIn: () => standIns.omnichannel(),
    options: {appId: 'a', orgId: 'o', orgUrl: 'https://o.example'},
    opens: [
      [
        'startChat',
        {
          inNewWindow: false,
          customContext: {
            page: {value: 'Asunto', isDisplayable: true},
            step: {value: 'Vuokra', isDisplayable: true},
            message: {value: 'Mitä tähän?', isDisplayable: true},
          },
        },
      ],
    ],
    ends: [['closeChat']],
    began: 'lcw:startChat',
    over: ['lcw:closeChat', 'service'],
  },
  {
    name: 'giosg',
    standIn: () => standIns.giosg(),
    options: {organization: 'org-1'},
    opens: [
      ['organization', 'org-1', location.origin],
      ['visitor', 'submit', TOLD, 'plain', false],
    ],
    ends: [],
  },
  {
    name: 'chatwoot',
    standIn: () => standIns.chatwoot(),
    options: {websiteToken: 't', baseUrl: 'https://chat.example'},
    opens: [
      ['run', {websiteToken: 't', baseUrl: 'https://chat.example'}],
      ['setLocale', 'fi'],
      ['setConversationCustomAttributes', TOLD],
      ['toggle', 'open'],
    ],
    ends: [['reset']],
  },
  {
    name: 'zendesk',
    standIn: () => standIns.zendesk(),
    options: {'field-page': '123', 'field-message': '456'},
    opens: [
      ['id', 'ze-snippet'],
      ['messenger:set', 'locale', 'fi'],
      [
        'messenger:set',
        'conversationFields',
        [
          {id: '123', value: 'Asunto'},
          {id: '456', value: 'Mitä tähän?'},
        ],
      ],
      ['messenger', 'open'],
    ],
    ends: [
      ['messenger', 'logoutUser'],
      ['messenger', 'close'],
    ],
  },
  {
    name: 'salesforce',
    standIn: () => standIns.salesforce(),
    options: {
      orgId: 'o',
      deployment: 'D',
      site: 'https://s.example',
      scrt2Url: 'https://c.example',
    },
    opens: [
      ['init', {language: 'fi'}, 'o', 'D', 'https://s.example', {scrt2URL: 'https://c.example'}],
      ['setHiddenPrechatFields', TOLD],
      ['launchChat'],
    ],
    ends: [['clearSession', true], ['removeAllComponents']],
    began: 'onEmbeddedMessagingConversationStarted',
    over: ['onEmbeddedMessagingConversationClosed', 'service'],
  },
  {
    name: 'rocket-chat',
    standIn: () => standIns.rocketChat(),
    options: {url: 'https://chat.example/livechat', department: 'neuvonta'},
    opens: [
      ['url', 'https://chat.example/livechat'],
      ['setLanguage', 'fi'],
      ['setDepartment', 'neuvonta'],
      ['setCustomField', 'page', 'Asunto'],
      ['setCustomField', 'step', 'Vuokra'],
      ['setCustomField', 'message', 'Mitä tähän?'],
      ['maximizeWidget'],
    ],
    ends: [['hideWidget']],
    began: 'chat-started',
    over: ['chat-ended', 'service'],
  },
];

/** It was opened; what is called and told from then on. */
async function opened({name, standIn, options}: Case) {
  const vendor = standIn();
  const chat = await provider(name, {options, script: vendor.script});
  await chat.start(START);
  vendor.calls.length = 0;
  const events: ChatEvent[] = [];
  chat.on((event) => events.push(event));
  return {vendor, chat, events};
}

for (const one of CASES)
  describe(`the messenger of ${one.name}`, () => {
    it('is loaded and opened when the person starts, with what they agreed to', async () => {
      const vendor = one.standIn();
      const chat = await provider(one.name, {options: one.options, script: vendor.script});
      const events: ChatEvent[] = [];
      chat.on((event) => events.push(event));
      expect(await chat.availability(AbortSignal.timeout(1000))).to.deep.equal({state: 'unknown'});
      expect(await chat.resume(START.token)).to.be.false;
      expect(vendor.runs()).to.equal(0);
      await chat.start(START);
      expect(vendor.runs()).to.equal(1);
      expect(vendor.calls).to.deep.equal(one.opens);
      expect(events.at(0)).to.deep.equal({type: 'state', state: 'connecting'});
      expect(events.at(-1)).to.deep.equal({type: 'state', state: 'active'});
    });

    it('is opened again without loading its script twice', async () => {
      const {vendor, chat} = await opened(one);
      await chat.start(START);
      expect(vendor.runs()).to.equal(1);
    });

    it('is ended by its own call', async () => {
      const {vendor, chat, events} = await opened(one);
      await chat.end();
      expect(vendor.calls).to.deep.equal(one.ends);
      expect(events).to.deep.equal([{type: 'ended', by: 'customer'}]);
    });

    const {began, over} = one;
    if (began !== undefined)
      it('tells that the conversation began', async () => {
        const {vendor, events} = await opened(one);
        vendor.emit(began);
        expect(events).to.deep.equal([{type: 'state', state: 'active'}]);
      });

    if (over)
      it('tells once that it is over', async () => {
        const {vendor, chat, events} = await opened(one);
        vendor.emit(over[0]);
        vendor.emit(over[0]);
        await chat.end();
        expect(events).to.deep.equal([{type: 'ended', by: over[1]}]);
      });

    it('is no longer heeded when the page is left', async () => {
      const {vendor, chat, events} = await opened(one);
      chat.leave();
      vendor.emit(began ?? '');
      vendor.emit(over?.[0] ?? '');
      expect(events).to.deep.equal([]);
    });
  });

describe('the messenger of omnichannel', () => {
  const available = async (told: unknown) => {
    const vendor = standIns.omnichannel(told);
    const chat = await provider('omnichannel', {script: vendor.script});
    await chat.start(START);
    return chat.availability(AbortSignal.timeout(1000));
  };

  const BUSY = {
    isQueueAvailable: true,
    isAgentAvailable: false,
    positionInQueue: 3,
    averageWaitTime: 4,
  };
  const CLOSED = {isQueueAvailable: false};
  const TOLD_AVAILABILITY: readonly [told: unknown, availability: unknown][] = [
    [CLOSED, {state: 'closed'}],
    [BUSY, {state: 'busy', waiting: 3, waitSeconds: 240}],
    [
      {...BUSY, isAgentAvailable: true},
      {state: 'open', waiting: 3, waitSeconds: 240},
    ],
    [null, {state: 'unknown'}],
    [{isQueueAvailable: 'yes'}, {state: 'unknown'}],
  ];
  for (const [told, availability] of TOLD_AVAILABILITY)
    it(`says whether someone would answer, once its script is there: ${JSON.stringify(told)}`, async () => {
      expect(await available(told)).to.deep.equal(availability);
    });

  it('says that the person waits', async () => {
    const {vendor, events} = await opened(CASES.find(({name}) => name === 'omnichannel')!);
    vendor.emit('lcw:chatQueued');
    expect(events).to.deep.equal([{type: 'state', state: 'queued'}]);
  });
});

describe('the messenger of genesys', () => {
  it('closes the session also where people may not clear conversations', async () => {
    const refusing = () => standIns.genesys(['MessagingService.clearConversation']);
    const {vendor, chat} = await opened({...CASES[0]!, standIn: refusing});
    await chat.end();
    expect(vendor.calls.map(([name]) => name)).to.include('MessagingService.clearSession');
  });
});

describe('every provider of the schema', () => {
  it('has its file', async () => {
    const response = await fetch('/schema/v1.json');
    const {definitions} = (await response.json()) as {
      definitions: {chat: {properties: {provider: {enum: string[]}}}};
    };
    const named = definitions.chat.properties.provider.enum;
    expect(Object.keys(PROVIDERS).sort()).to.deep.equal([...named].sort());
  });
});
