import type {Intent, View} from '../model/session.js';
import {channelsAt} from './channels.js';
import {withChat} from './chat.js';
import {countedAt} from './counted.js';
import {withDepths} from './depths.js';
import {withGuidance} from './guidance.js';
import {fullManifest, manifest} from './manifests.js';
import {
  longWaits,
  mountHelp,
  nameOf,
  stub,
  until,
  type HelpOnPage,
  type MountOptions,
} from './mount-help.js';
import {OULU, withProviders} from './providers.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const CONTACT = '<a href="tel:+358295000001">Exchange 029 500 0001</a>';

async function open(options: MountOptions): Promise<HelpOnPage> {
  const attributes = {page: 'form', ...options.attributes};
  const help = await mountHelp({manifest: fullManifest(), ...options, attributes});
  await help.open();
  return help;
}

async function at(options: MountOptions, ...views: readonly View[]): Promise<HelpOnPage> {
  const help = await open(options);
  for (const view of views) help.panel!.apply({type: 'go', view});
  await help.settled();
  return help;
}

async function withErrors(options: MountOptions): Promise<HelpOnPage> {
  const help = await open(options);
  const field = (id: string) => help.document.getElementById(id)!;
  field('rent').setAttribute('aria-invalid', 'true');
  field('water').setAttribute('aria-invalid', 'true');
  field('water').focus();
  await until(() => help.all('.box button').length === 3, 'The errors and the field are told');
  await help.settled();
  return help;
}

async function searched(options: MountOptions, query: string): Promise<HelpOnPage> {
  const waits = longWaits(options.document?.defaultView ?? window, SECOND);
  const help = await open(options);
  // What is read later would begin the pause anew.
  await help.whole();
  await help.search(query);
  waits.pass(SECOND);
  await until(() => help.find('[role="status"]')?.textContent, 'What was found is told');
  return help;
}

async function idle(options: MountOptions): Promise<HelpOnPage> {
  const waits = longWaits(options.document?.defaultView ?? window);
  const help = await open({...options, attributes: {'shared-computer': ''}});
  waits.pass(4.5 * MINUTE);
  await help.settled();
  return help;
}

async function offline(options: MountOptions): Promise<HelpOnPage> {
  const help = await open(options);
  help.panel!.loaded = {...help.panel!.loaded, text: ''};
  await help.settled();
  return help;
}

/** The contacts, with the words that are loaded for them. */
async function contacts(options: MountOptions, ...before: readonly View[]): Promise<HelpOnPage> {
  const help = await at(options, ...before, {name: 'contacts'});
  await until(() => help.find('rinnalla-open-now')?.shadowRoot, 'What knows the time is loaded');
  await help.settled();
  return help;
}

const webOnly = manifest({contacts: {page: {type: 'web', name: 'Help pages', url: '/help'}}});

/** A view whose code is loaded for it. */
async function guidance(options: MountOptions, view: View): Promise<HelpOnPage> {
  const help = await at({...options, manifest: withGuidance()}, view);
  const drawn = () => help.find('rinnalla-guide, rinnalla-checklist, rinnalla-flow')?.shadowRoot;
  await until(drawn, 'The view is loaded');
  await help.settled();
  return help;
}

/** What the topic of the lease shows after an intent. */
async function lease(options: MountOptions, ...intents: readonly Intent[]): Promise<HelpOnPage> {
  const view: View = {name: 'topic', id: 'lease'};
  const help = await at({...options, manifest: withDepths()}, view);
  // The glossary is read after what this page shows.
  await until(() => help.find('.term'), 'The words are underlined');
  for (const intent of intents) help.panel!.apply(intent);
  await help.settled();
  return help;
}

async function shownLease(options: MountOptions): Promise<HelpOnPage> {
  const help = await lease(options, {type: 'depth', depth: 'show'});
  await until(() => help.find('details'), 'What shows it is loaded');
  help.find('details')!.toggleAttribute('open', true);
  await help.settled();
  return help;
}

async function explained(options: MountOptions): Promise<HelpOnPage> {
  const help = await lease(options);
  await until(() => help.find('.term'), 'A word is underlined');
  await help.press(nameOf(help.find('.term')!));
  return help;
}

async function selfcheck(options: MountOptions): Promise<HelpOnPage> {
  const help = await at({...options, manifest: withDepths()}, {name: 'selfcheck', id: 'skills'});
  await until(() => help.find('fieldset'), 'The self-check is loaded');
  await help.settled();
  return help;
}

async function selfcheckResult(options: MountOptions): Promise<HelpOnPage> {
  const help = await selfcheck(options);
  help.all('input[type="radio"]')[0]!.click();
  help.find('form button')!.click();
  await until(() => help.find('.result'), 'The result');
  await help.settled();
  return help;
}

/** Who else can help, after the intents of the person. */
async function helpers(
  options: MountOptions,
  view: Extract<View, {name: 'helpers'}>,
  ...intents: readonly Intent[]
): Promise<HelpOnPage> {
  const help = await at({manifest: withProviders(), ...options}, view);
  for (const intent of intents) help.panel!.apply(intent);
  const status = () => nameOf(help.find('rinnalla-helpers')!.shadowRoot!.querySelector('.status')!);
  await until(() => help.find('rinnalla-helpers')?.shadowRoot, 'The view is loaded');
  await until(() => status() && !status().endsWith('…'), 'Those who can help are listed');
  await help.settled();
  return help;
}

async function nobody(options: MountOptions): Promise<HelpOnPage> {
  const {providers} = withProviders();
  const {association} = providers!;
  const manifest = withProviders({providers: {association: association!}});
  return helpers({...options, manifest}, {name: 'helpers'}, {type: 'settle', municipality: OULU});
}

async function withoutDirectory(options: MountOptions): Promise<HelpOnPage> {
  const view = options.document?.defaultView ?? window;
  stub(view.console, 'warn', {value: () => undefined});
  const manifest = withProviders({directory: '/gone/directory.json'});
  return helpers({...options, manifest}, {name: 'helpers', kind: 'police'});
}

/** A view of the chat, when what stands in it is there. */
async function chat(options: MountOptions, view: View, inside: string): Promise<HelpOnPage> {
  const help = await at({...options, manifest: withChat()}, view);
  await until(() => help.find(inside), 'The view is there');
  await help.settled();
  return help;
}

type Reach = (options: MountOptions) => Promise<HelpOnPage>;

/** What the panel can show, and how to get there. */
export const VIEWS: Readonly<Record<string, Reach>> = {
  'the start': open,
  'the start with nothing': (options) => open({...options, manifest: manifest()}),
  'the start with errors and a field': withErrors,
  'the search with answers': (options) => searched(options, 'rent'),
  'the search without answers': (options) => searched(options, 'qqqq'),
  'a topic': (options) => at(options, {name: 'topic', id: 'rent'}),
  'a topic in another language': (options) => at(options, {name: 'topic', id: 'finnish'}),
  'the contacts': (options) => contacts(options),
  'the contacts of a topic': (options) => contacts(options, {name: 'topic', id: 'rent'}),
  'the contact of the page': (options) =>
    contacts({...options, manifest: webOnly, contact: CONTACT}),
  'the channels on a Wednesday': (options) => channelsAt('2026-11-25T12:30+02:00', 120, options),
  'the channels on Midsummer Eve, seen from abroad': (options) =>
    channelsAt('2026-06-19T03:00+03:00', -240, options),
  'the languages': (options) => at(options, {name: 'languages'}),
  'about this help': (options) => at(options, {name: 'about'}),
  'what is counted': (options) => countedAt({measure: 'on'}, options),
  'what is counted, before a yes': (options) => countedAt({measure: 'on-consent'}, options),
  'what is counted, turned off': (options) => countedAt({measure: 'on', choice: false}, options),
  'what is counted, when the browser asks not to be followed': (options) =>
    countedAt({measure: 'on', refused: true}, options),
  'a guide': (options) => guidance(options, {name: 'guide', id: 'apply'}),
  'a step of a guide': (options) => guidance(options, {name: 'guide', id: 'apply', step: 'water'}),
  'the end of a guide': (options) => guidance(options, {name: 'guide', id: 'apply', done: true}),
  'a check-list': (options) => guidance(options, {name: 'checklist', id: 'ready'}),
  'a question': (options) => guidance(options, {name: 'flow', id: 'scam'}),
  'a question with several answers': (options) =>
    guidance(options, {name: 'flow', id: 'scam', node: 'safe'}),
  'the advice of a problem solver': (options) =>
    guidance(options, {name: 'flow', id: 'scam', node: 'bank'}),
  'how much help': (options) => at({...options, manifest: withDepths()}, {name: 'depth'}),
  'a topic in short': (options) => lease(options, {type: 'depth', depth: 'short'}),
  'a topic step by step': (options) => lease(options, {type: 'depth', depth: 'steps'}),
  'a topic in pictures': shownLease,
  'a topic in two languages': (options) => lease(options, {type: 'second', lang: 'ar'}),
  'a word that is explained': explained,
  'a self-check': selfcheck,
  'the result of a self-check': selfcheckResult,
  'who else can help': (options) =>
    helpers(options, {name: 'helpers'}, {type: 'settle', municipality: OULU}),
  'who can help of a kind': (options) => helpers(options, {name: 'helpers', kind: 'bank'}),
  'nobody who can help': nobody,
  'helpers without their directory': withoutDirectory,
  'what is told before a chat': (options) =>
    chat(options, {name: 'handoff', contact: 'chat'}, 'textarea'),
  'a request to be called': (options) =>
    chat(options, {name: 'call-back', contact: 'calls'}, '#number'),
  'the warning before the help clears itself': idle,
  'the help without a network': offline,
};
