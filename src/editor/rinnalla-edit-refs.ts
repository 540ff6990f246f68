import {html, nothing, type TemplateResult} from 'lit';
import {editorFieldsStyle} from '../styles/editor-fields.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditField} from './edit-field.js';
import type {Kind} from './forms.js';
import {stringOf} from './hours-rows.js';
import {foundBy, namedThings, type NamedThing} from './named-things.js';

/** So many are offered at once; more words find the others. */
const MOST = 8;

/** An id in the draft. */
interface Chosen {
  readonly id: string;
  /** Where it stands in its list, in which not all need be ids. */
  readonly index: number;
}

/** Chooses a thing of the manifest, or several, by their ids. */
export class RinnallaEditRefs extends EditField {
  static override styles = [tokens, viewStyle, fieldStyle, editorFieldsStyle];
  static override properties = {
    ...EditField.properties,
    of: {attribute: false},
    several: {attribute: false},
    finding: {state: true},
    typed: {state: true},
    said: {state: true},
  };

  declare of: Kind;
  declare several: boolean;
  /** Whether things are being looked for. */
  declare finding: boolean;
  declare typed: string;
  declare said: string;

  constructor() {
    super();
    this.several = false;
    this.finding = false;
    this.typed = '';
    this.said = '';
  }

  override render() {
    const {finding} = this;
    const things = namedThings(this.editing, this.of);
    const chosen = this.#chosen();
    return html`<fieldset aria-describedby=${this.describedBy()}>
      <legend>${this.label}${this.mustMark()}</legend>
      ${this.hintLine()} ${this.#chosenList(chosen, things)}
      <div class="row">
        <button type="button" class="find" aria-expanded=${String(finding)} @click=${this.#toggle}>
          ${this.say(finding ? 'edit-refs.done' : this.#opening(chosen))}
          <span class="visually-hidden">– ${this.label}</span>
        </button>
      </div>
      ${finding ? this.#finder(this.#free(things)) : nothing} ${this.findingList()}
      <p role="status" class="visually-hidden">${this.said}</p>
    </fieldset>`;
  }

  focusField(at?: string): void {
    const step = this.stepIn(at);
    const i = this.#chosen().findIndex(({index}) => String(index) === step);
    const {renderRoot: root} = this;
    (
      root.querySelector<HTMLElement>(`#remove-${i}`) ?? root.querySelector<HTMLElement>('.find')
    )?.focus();
  }

  #opening(chosen: readonly Chosen[]): string {
    if (this.several) return 'edit-refs.add';
    return chosen.length > 0 ? 'edit-refs.change' : 'edit-refs.choose';
  }

  /** What is no id is left for the check to tell. */
  #chosen(): Chosen[] {
    const {value} = this;
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    return ids.map((id, index) => ({id: stringOf(id), index})).filter(({id}) => id !== '');
  }

  /** What can be chosen yet. */
  #free(things: readonly NamedThing[]): NamedThing[] {
    const taken = new Set(this.#chosen().map(({id}) => id));
    return things.filter(({id}) => !taken.has(id));
  }

  #chosenList(chosen: readonly Chosen[], things: readonly NamedThing[]): TemplateResult {
    if (chosen.length === 0) return html`<p class="quiet">${this.say('edit-refs.none')}</p>`;
    const item = ({id, index}: Chosen, i: number) => {
      const thing = things.find((one) => one.id === id);
      return html`<li class="row">
        <span class="grow" id="name-${i}" tabindex="-1">
          ${
            thing
              ? html`<bdi lang=${thing.lang || nothing}>${thing.title}</bdi>`
              : html`<span class="fault">${this.say('edit-refs.gone', {id})}</span>`
          }
        </span>
        ${this.several && chosen.length > 1 ? this.#moves(i, chosen) : nothing}
        ${this.#button('remove', i, () => void this.#remove(i, index, thing?.title ?? id))}
      </li>`;
    };
    return this.several
      ? html`<ol class="plain" role="list">
          ${chosen.map(item)}
        </ol>`
      : html`<ul class="plain" role="list">
          ${chosen.slice(0, 1).map(item)}
        </ul>`;
  }

  #moves(i: number, chosen: readonly Chosen[]): TemplateResult {
    const isLast = i === chosen.length - 1;
    return html`${this.#button('up', i, () => void this.#move(i, -1, chosen), i === 0)}
    ${this.#button('down', i, () => void this.#move(i, 1, chosen), isLast)}`;
  }

  #button(name: 'up' | 'down' | 'remove', i: number, press: () => void, isOff = false) {
    return html`<button
      type="button"
      id="${name}-${i}"
      aria-labelledby="${name}-${i} name-${i}"
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => {
        if (!isOff) press();
      }}
    >
      ${this.say(`edit-refs.${name}`)}
    </button>`;
  }

  #finder(things: readonly NamedThing[]): TemplateResult {
    const found = foundBy(things, this.typed);
    const shown = found.slice(0, MOST);
    return html`<div
      class="small"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.#close();
      }}
    >
      <label for="words">${this.say('edit-refs.find')}</label>
      <input
        id="words"
        autocomplete="off"
        .value=${this.typed}
        @input=${this.#look}
        @keydown=${(event: KeyboardEvent) => this.#enter(event, found)}
      />
      <p class="note">${this.#countWords(found.length, things.length)}</p>
      <ul class="list" role="list">
        ${shown.map(
          ({id, title, lang}) =>
            html`<li>
              <button type="button" data-id=${id} @click=${() => this.#take(id, title)}>
                <bdi lang=${lang || nothing}>${title}</bdi>
              </button>
            </li>`,
        )}
      </ul>
      ${this.#newOne()}
    </div>`;
  }

  /** A new thing has what was looked for as its title. */
  #newOne(): TemplateResult {
    const title = this.typed.trim();
    return title === ''
      ? html`<p class="quiet">${this.say('edit-refs.new-how')}</p>`
      : html`<button type="button" class="new" @click=${() => this.#create(title)}>
          ${this.say(`edit-refs.new.${this.of}`, {title})}
        </button>`;
  }

  #countWords(found: number, all: number): string {
    if (all === 0) return this.say('edit-refs.all-taken');
    if (found === 0) return this.say('edit-refs.not-found');
    return found > MOST
      ? this.say('edit-refs.some', {shown: MOST, all: found})
      : this.say('edit-refs.found', {count: found});
  }

  readonly #toggle = (): void => {
    if (this.finding) this.#close();
    else void this.#open();
  };

  async #open(): Promise<void> {
    this.typed = '';
    this.finding = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
  }

  #close(): void {
    this.finding = false;
    this.focusField();
  }

  readonly #look = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    const all = this.#free(namedThings(this.editing, this.of));
    this.said = this.#countWords(foundBy(all, this.typed).length, all.length);
  };

  /** Enter takes what is the only one. */
  #enter(event: KeyboardEvent, found: readonly NamedThing[]): void {
    const [only, ...others] = found;
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (only && others.length === 0) this.#take(only.id, only.title);
  }

  #take(id: string, title: string): void {
    this.said = this.say('edit-refs.taken', {title});
    if (!this.several) {
      this.set(id);
      this.#close();
      return;
    }
    if (Array.isArray(this.value)) this.tell({type: 'insert', at: this.at, item: id});
    else this.set([...this.#chosen().map((one) => one.id), id]);
    this.typed = '';
    // Its button goes away.
    this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
  }

  /** The focus goes to the next thing, not to its button: who presses twice would remove two. */
  async #remove(i: number, index: number, title: string): Promise<void> {
    const {value} = this;
    const rest = Array.isArray(value) ? value.length - 1 : 0;
    this.said = this.say('edit-refs.removed', {title});
    if (rest === 0) this.set(undefined);
    else this.set(undefined, `${this.at}/${index}`);
    await this.drawn();
    const last = this.#chosen().length - 1;
    const next = this.renderRoot.querySelector<HTMLElement>(`#name-${Math.min(i, last)}`);
    if (next) next.focus();
    else this.focusField();
  }

  /** Past the next one that is shown. The focus stays on the button of the thing that was moved. */
  async #move(i: number, by: -1 | 1, chosen: readonly Chosen[]): Promise<void> {
    const [from, to] = [chosen[i]?.index ?? 0, chosen[i + by]?.index ?? 0];
    this.tell({type: 'move', at: `${this.at}/${from}`, by: to - from});
    await this.drawn();
    const name = by < 0 ? 'up' : 'down';
    this.renderRoot.querySelector<HTMLElement>(`#${name}-${i + by}`)?.focus();
    this.said = this.say('edit-refs.moved', {place: i + by + 1});
  }

  #create(title: string): void {
    this.finding = false;
    this.tell({type: 'create', map: this.of, title});
  }
}
