import '../chunks/editor.js';
import {DraftStorage} from '../editor/draft-storage.js';
import type {EditIntent} from '../editor/edit-intent.js';
import {withValue, type Json} from '../editor/json-tree.js';
import type {RinnallaEditor} from '../editor/rinnalla-editor.js';
import type {Flow, Guide, Manifest, Text} from '../model/manifest.js';
import {manifest, topic} from './manifests.js';
import {
  deep,
  during,
  longWaits,
  mountHelp,
  nameOf,
  serve,
  until,
  type HelpOnPage,
  type MountOptions,
} from './mount-help.js';

/** The editor rests so long (in ms) before it checks the draft: tests let that time pass. */
const REST = 500;

/** A text in the languages of the draft. */
const said = (en: string): Text => ({en, ar: `${en} (عربي)`});

const guide: Guide = {
  title: said('Apply step by step'),
  steps: [
    {id: 'rent', text: said('Write the rent.'), anchor: 'rent', topic: 'rent'},
    {id: 'water', text: said('Write the water charge.'), more: said('It is in the lease.')},
  ],
};

const flow: Flow = {
  title: said('Is this a scam?'),
  start: 'codes',
  nodes: {
    codes: {
      ask: said('Did you give codes?'),
      options: [
        {text: said('Yes'), to: 'bank'},
        {text: said('No'), to: 'gone'},
      ],
    },
    bank: {advice: said('Call your bank.'), end: 'referred'},
  },
};

/** A thing of every kind of form, in languages of both directions, with things that could be better. */
export const edited = (): Manifest =>
  manifest({
    service: {
      ...manifest().service,
      name: said('Housing allowance'),
      authority: said('Example Agency'),
      languages: ['en', 'ar'],
    },
    anchors: {rent: {css: ['#rent'], tag: 'input', text: {en: 'Rent a month'}}},
    topics: {
      rent: topic('Rent', {
        title: {en: 'Rent', ar: 'الإيجار'},
        short: {en: 'Write the rent.'},
        what: said('What you pay the landlord.'),
        anchor: 'rent',
        related: ['water', 'gone'],
      }),
      water: topic('Water', {title: said('Water'), short: said('The water charge.')}),
    },
    guides: {apply: guide},
    flows: {scam: flow},
    contacts: {
      phone: {
        type: 'phone',
        name: said('Customer service'),
        number: '+358295000000',
        openingHours: {
          weekly: [{days: ['mo', 'tu'], times: ['09:00-15:00']}],
          exceptions: [{from: '2026-12-23', closed: true}],
        },
      },
    },
  });

/** The editor as a person meets it beside a page. */
export class EditorOnPage {
  readonly panel: RinnallaEditor;
  readonly help: HelpOnPage;
  readonly document: Document;
  readonly #rest: () => void;

  constructor(panel: RinnallaEditor, help: HelpOnPage, rest: () => void) {
    this.panel = panel;
    this.help = help;
    this.document = panel.ownerDocument;
    this.#rest = rest;
  }

  /** Elements in the drawer. */
  all = (selector: string): HTMLElement[] => deep(this.panel.shadowRoot!, selector);

  /** Those that can be seen. */
  shown = (selector: string): HTMLElement[] =>
    this.all(selector).filter((element) => element.checkVisibility());

  find(selector: string): HTMLElement {
    const [found] = this.shown(selector);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  }

  button(name: string): HTMLElement {
    const found = this.shown('button, summary').find((one) => nameOf(one) === name);
    if (!found) throw new Error(`No "${name}" in: ${this.shown('button').map(nameOf).join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    button.focus();
    button.click();
    await this.settled();
  }

  /** Does this, and waits until the draft is checked. */
  async apply(...intents: readonly EditIntent[]): Promise<void> {
    for (const intent of intents) this.panel.apply(intent);
    await this.settled();
    this.#rest();
    await this.settled();
  }

  async settled(): Promise<void> {
    const waiting = () =>
      [this.panel, ...this.all('*')].some(
        (element) => (element as {isUpdatePending?: boolean}).isUpdatePending,
      );
    await new Promise((resolve) => setTimeout(resolve));
    await until(() => !waiting(), 'Everything is drawn');
  }
}

/** Leaves a draft in this browser, as an earlier sitting does. */
async function leaveDraft(published: Manifest, address: string): Promise<void> {
  const base = JSON.parse(JSON.stringify(published)) as Json;
  const tree = withValue(base, '/topics/water/title', 'Water charge');
  const storage = new DraftStorage({service: 'housing', address}, () => undefined);
  const {now} = Date;
  Date.now = () => new Date(2026, 10, 20, 10, 2).getTime();
  storage.keep(tree, base, 1);
  Date.now = now;
  await storage.flush();
  storage.stop();
}

/** @param options.draft whether a draft was left before */
export async function mountEditor(
  options: MountOptions & {readonly draft?: boolean} = {},
): Promise<EditorOnPage> {
  const {document: into = document} = options;
  const content = options.manifest ?? edited();
  const address = serve(content);
  if (options.draft) await leaveDraft(content, address);
  const waits = longWaits(into.defaultView ?? window, REST);
  const help = await mountHelp({...options, address, attributes: {page: 'form'}});
  const made = into.createElement('rinnalla-editor');
  const panel = Object.assign(made, {help: help.element}) as unknown as RinnallaEditor;
  // Outside of the body, where the editor opens, axe finds no colours, nor below the frame of the draft.
  into.body.append(panel);
  during(() => panel.remove());
  const page = new EditorOnPage(panel, help, () => waits.pass(REST));
  await until(() => panel.state, 'The draft is there');
  await until(() => page.shown('rinnalla-edit-contents')[0]?.shadowRoot, 'The editor is drawn');
  page.find('.frame').hidden = true;
  if (options.draft)
    await until(() => page.shown('rinnalla-edit-restore')[0], 'The draft is found');
  await until(() => page.shown('summary')[0]?.textContent.includes('(1)'), 'The place is found');
  await checked(page);
  return page;
}

/** The rest is over, or the words of the checks come later. */
async function checked(page: EditorOnPage): Promise<void> {
  await page.apply();
  const [, checks] = page.all('nav button');
  await until(() => !nameOf(checks!).includes('(0)'), 'The draft is checked');
  await page.settled();
}

const show = (view: 'list' | 'checks' | 'changes' | 'preview' | 'files') => (page: EditorOnPage) =>
  page.apply({type: 'show', view});

const form =
  (at: string, ...before: readonly EditIntent[]) =>
  (page: EditorOnPage) =>
    page.apply(...before, {type: 'edit', at});

async function changed(page: EditorOnPage): Promise<void> {
  await page.apply(
    {type: 'set', at: '/topics/rent/short/en', value: 'Write the whole rent.'},
    {type: 'set', at: '/topics/water', value: undefined},
    {type: 'show', view: 'changes'},
  );
}

/** What the drawer can show, and how to get there. */
export const DRAWER: Readonly<Record<string, (page: EditorOnPage) => Promise<void>>> = {
  'the checks with what was found': show('checks'),
  'the preview': show('preview'),
  'the files': show('files'),
  'a topic in two languages': form('/topics/rent', {type: 'speak', lang: 'ar', second: true}),
  'a contact with its hours': form('/contacts/phone', {type: 'speak', lang: '', second: true}),
  'a guide': form('/guides/apply'),
  'a problem solver': form('/flows/scam'),
  'the contents': async (page) => {
    await show('files')(page);
    await show('list')(page);
  },
  'the changes': changed,
};
