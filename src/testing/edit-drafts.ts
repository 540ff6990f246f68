import en from '../../locales/editor/en.json' with {type: 'json'};
import type {EditElement} from '../editor/edit-element.js';
import type {EditIntent} from '../editor/edit-intent.js';
import {edit, openedWith, type EditState} from '../editor/edit-state.js';
import type {Editing} from '../editor/editing.js';
import type {Json} from '../editor/json-tree.js';
import {RinnallaEditChanges} from '../editor/rinnalla-edit-changes.js';
import {RinnallaEditFiles} from '../editor/rinnalla-edit-files.js';
import {RinnallaEditRestore} from '../editor/rinnalla-edit-restore.js';
import {wordsOf} from '../io/words.js';
import {deep, during, nameOf} from './mount-help.js';

for (const [name, element] of Object.entries({
  'rinnalla-edit-changes': RinnallaEditChanges,
  'rinnalla-edit-files': RinnallaEditFiles,
  'rinnalla-edit-restore': RinnallaEditRestore,
})) {
  if (!customElements.get(name)) customElements.define(name, element);
}

const editorWords = wordsOf({lang: 'en', texts: en});

export const PUBLISHED: Json = {
  format: 1,
  service: {id: 'housing', name: {fi: 'Asumistuki', en: 'Housing'}, languages: ['fi', 'sv', 'en']},
  topics: {
    income: {
      title: {fi: 'Tulot', en: 'Income'},
      short: {fi: 'Kirjoita tulot.', sv: 'Skriv inkomsterna.'},
    },
    rent: {title: {fi: 'Vuokra', en: 'Rent'}, short: {fi: 'Kirjoita vuokra.'}},
  },
};

/** A part of the editor on a page, with a draft that takes what is told. */
export class DraftPart<T extends EditElement = EditElement> {
  readonly told: EditIntent[] = [];
  readonly element: T;
  #state: EditState;
  readonly #base: Json;

  constructor(element: T, tree: Json, base: Json) {
    this.element = element;
    this.#state = openedWith(tree, 'en');
    this.#base = base;
    element.words = editorWords;
    this.#give();
    element.addEventListener('rinnalla-edit-intent', ({intent}) => {
      this.told.push(intent);
      this.#state = edit(this.#state, intent, 0);
      this.#give();
    });
  }

  get tree(): Json {
    return this.#state.history.now;
  }

  #give(): void {
    const editing: Editing = {
      tree: this.tree,
      base: this.#base,
      languages: ['fi', 'sv', 'en'],
      lang: 'en',
      second: '',
      placed: new Set(),
      findings: [],
    };
    this.element.editing = editing;
  }

  all = (selector: string): HTMLElement[] =>
    deep(this.element.shadowRoot!, selector).filter((one) => one.checkVisibility());

  find(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  }

  get box(): HTMLTextAreaElement {
    return this.find('textarea') as HTMLTextAreaElement;
  }

  /** The editor is drawn again, and the draft is the same. */
  redraw(): void {
    this.element.editing = {...this.element.editing};
  }

  /** What can be read. */
  get text(): string {
    return this.all('h3, h4, p, summary, label, button, a').map(nameOf).join('\n');
  }

  /** What is said to those who do not see. */
  get said(): string {
    return deep(this.element.shadowRoot!, '[role="status"], [role="alert"]')
      .map(nameOf)
      .filter(Boolean)
      .join('\n');
  }

  button(name: string): HTMLElement {
    const all = this.all('button, a, summary');
    const found =
      all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name));
    if (!found) throw new Error(`No "${name}" among: ${all.map(nameOf).join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.drawn();
  }

  async drawn(): Promise<void> {
    while (!(await this.element.updateComplete));
  }
}

interface MountedPart<T> {
  readonly tree?: Json;
  readonly base?: Json;
  /** Other properties of the element. */
  readonly state?: Partial<T>;
}

/** A part of the editor on a page of its own until the test is over. */
export async function mountPart<T extends EditElement>(
  tag: string,
  {tree = PUBLISHED, base = PUBLISHED, state = {}}: MountedPart<T> = {},
): Promise<DraftPart<T>> {
  const main = document.createElement('main');
  const {lang} = document.documentElement;
  document.documentElement.lang = 'en';
  document.title = 'Editor';
  const heading = document.createElement('h1');
  heading.textContent = 'Editor';
  const second = document.createElement('h2');
  second.textContent = 'Draft';
  const element = document.createElement(tag) as unknown as T;
  for (const [name, value] of Object.entries(state as object)) Reflect.set(element, name, value);
  const part = new DraftPart(element, tree, base);
  main.append(heading, second, element);
  document.body.append(main);
  during(() => {
    main.remove();
    document.documentElement.lang = lang;
  });
  await part.drawn();
  return part;
}
