import type {Intent, View} from '../model/session.js';
import {withDepths} from './depths.js';
import {withGuidance} from './guidance.js';
import {fullManifest, manifest} from './manifests.js';
import {
  longWaits,
  mountHelp,
  nameOf,
  until,
  type HelpOnPage,
  type MountOptions,
} from './mount-help.js';

const MINUTE = 60 * 1000;

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
  const help = await open(options);
  await help.search(query);
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
  'the contacts': (options) => at(options, {name: 'contacts'}),
  'the contacts of a topic': (options) =>
    at(options, {name: 'topic', id: 'rent'}, {name: 'contacts'}),
  'the contact of the page': (options) =>
    at({...options, manifest: webOnly, contact: CONTACT}, {name: 'contacts'}),
  'the languages': (options) => at(options, {name: 'languages'}),
  'about this help': (options) => at(options, {name: 'about'}),
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
  'the warning before the help clears itself': idle,
  'the help without a network': offline,
};
