import type {LitElement} from 'lit';
import en from '../../locales/editor/en.json' with {type: 'json'};
import fi from '../../locales/editor/fi.json' with {type: 'json'};
import type {EditField} from '../editor/edit-field.js';
import type {EditIntent} from '../editor/edit-intent.js';
import type {Editing} from '../editor/editing.js';
import {valueAt, withItem, withMoved, withValue, type Json} from '../editor/json-tree.js';
import {RinnallaEditFlow} from '../editor/rinnalla-edit-flow.js';
import {RinnallaEditHours} from '../editor/rinnalla-edit-hours.js';
import {RinnallaEditRefs} from '../editor/rinnalla-edit-refs.js';
import {RinnallaEditText} from '../editor/rinnalla-edit-text.js';
import {wordsOf} from '../io/words.js';
import {deep, during, focused, nameOf} from './mount-help.js';

for (const [name, element] of Object.entries({
  'rinnalla-edit-text': RinnallaEditText,
  'rinnalla-edit-refs': RinnallaEditRefs,
  'rinnalla-edit-hours': RinnallaEditHours,
  'rinnalla-edit-flow': RinnallaEditFlow,
})) {
  if (!customElements.get(name)) customElements.define(name, element);
}

const LOCALES = {en, fi};

interface FieldOptions {
  readonly tree: Json;
  readonly at: string;
  readonly label: string;
  readonly editing?: Partial<Editing>;
  readonly words?: keyof typeof LOCALES;
  /** Other properties of the element. */
  readonly with?: object;
}

/** Most of them are boxes. */
type Control = HTMLInputElement;

/** A field on a page, with a draft that takes what is told. */
export class FieldOnPage {
  readonly told: EditIntent[] = [];
  readonly element: EditField;

  constructor(tag: string, {tree, at, label, editing, words = 'en', ...options}: FieldOptions) {
    const Element = customElements.get(tag) as unknown as new () => EditField;
    this.element = new Element();
    Object.assign(this.element, {
      at,
      label,
      words: wordsOf({lang: words, texts: LOCALES[words]}),
      editing: {
        ...{tree, base: tree, languages: ['fi', 'sv'], lang: 'fi', second: ''},
        ...{placed: new Set(), findings: []},
        ...editing,
      },
      ...options.with,
    });
    this.element.addEventListener('rinnalla-edit-intent', ({intent}) => {
      this.told.push(intent);
      this.become(applied(this.tree, intent));
    });
  }

  get tree(): Json {
    return this.element.editing.tree;
  }

  /** What is in the draft now. */
  at(pointer: string): Json | undefined {
    return valueAt(this.tree, pointer);
  }

  become(tree: Json): void {
    this.edit({tree});
  }

  edit(editing: Partial<Editing>): void {
    this.element.editing = {...this.element.editing, ...editing};
  }

  all(selector: string): Control[] {
    return deep(this.element.shadowRoot!, selector) as Control[];
  }

  find(selector: string): Control {
    const [first] = this.all(selector);
    if (!first) throw new Error(`No ${selector}`);
    return first;
  }

  /** A control by its whole name, or by the beginning of it. */
  control(name: string): Control {
    const all = this.all('button, a, input, textarea, select, summary');
    const found =
      all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name));
    if (!found) throw new Error(`No "${name}" among: ${all.map(nameOf).join(' | ')}`);
    return found;
  }

  has(name: string): boolean {
    return this.all('button, input, textarea, select').some((one) => nameOf(one) === name);
  }

  async press(name: string): Promise<void> {
    this.control(name).click();
    await this.settled();
  }

  /** Writes into a box in place of what is there. */
  async write(name: string, text: string): Promise<void> {
    const box = this.control(name);
    box.focus();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await this.settled();
  }

  async choose(name: string, option: string): Promise<void> {
    const list = this.control(name) as unknown as HTMLSelectElement;
    const found = [...list.options].find(({text}) => text.trim() === option);
    if (!found)
      throw new Error(`No "${option}" in: ${[...list.options].map((o) => o.text).join(' | ')}`);
    list.value = found.value;
    list.dispatchEvent(new Event('change', {bubbles: true}));
    await this.settled();
  }

  /** What can be read. */
  get text(): string {
    return this.all('p, li, h3, h4, h5, legend, label, q, td, th').map(nameOf).join('\n');
  }

  /** All that is to be rendered has been. */
  async settled(): Promise<void> {
    for (let pending = true; pending;) {
      const all = [this.element, ...this.all('*')] as Partial<LitElement>[];
      const done = await Promise.all(all.map((one) => one.updateComplete ?? Promise.resolve(true)));
      pending = done.includes(false);
    }
  }
}

function applied(tree: Json, intent: EditIntent): Json {
  switch (intent.type) {
    case 'set':
      return withValue(tree, intent.at, intent.value);
    case 'insert':
      return withItem(tree, intent.at, intent.item, intent.index);
    case 'move':
      return withMoved(tree, intent.at, intent.by);
    default:
      return tree;
  }
}

/** A field on a page until the test is over. */
export async function mountField(tag: string, options: FieldOptions): Promise<FieldOnPage> {
  const page = new FieldOnPage(tag, options);
  const {documentElement: html, title} = document;
  const {lang} = html;
  html.lang = options.words ?? 'en';
  document.title = 'Editor';
  const main = document.createElement('main');
  // As in the form of a thing: its fields are below a third heading.
  for (const level of ['h1', 'h2', 'h3']) {
    const heading = document.createElement(level);
    heading.textContent = 'Editor';
    main.append(heading);
  }
  main.append(page.element);
  document.body.append(main);
  during(() => {
    main.remove();
    html.lang = lang;
    document.title = title;
  });
  await page.settled();
  return page;
}

/** The name of what has the focus. */
export const focusName = (): string => {
  const element = focused();
  return element ? nameOf(element) : '';
};
