import {html, nothing, type TemplateResult} from 'lit';
import {pointer} from '../model/problem.js';
import {fieldStyle} from '../styles/field.js';
import {editorStyle} from '../styles/editor.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditElement} from './edit-element.js';
import type {EditField} from './edit-field.js';
import {kindAt} from './edit-state.js';
import type {ShownFinding} from './editing.js';
import {FORMS, SERVICE, THEME, type Field, type Kind} from './forms.js';
import {valueAt, type Json} from './json-tree.js';
import {offeredOn} from './offered-on.js';
import {nameIn} from './thing.js';

const fieldsOf = (at: string): readonly Field[] => {
  if (at === '/service') return SERVICE;
  return at === '/theme' ? THEME : ((FORMS as Partial<typeof FORMS>)[kindAt(at) as Kind] ?? []);
};

/** Whether a value is one of texts in languages, and not a list or a thing. */
const isTexts = (value: Json | undefined): boolean =>
  value === undefined || typeof value === 'string' || !Array.isArray(value);

type Part = HTMLElement & Partial<Pick<EditField, 'focusField' | 'updateComplete'>>;

/** To the field; where a part does not know its field, to its heading or what can be pressed first. */
function focusPart(part: Part, at?: string): void {
  part.closest('details')?.toggleAttribute('open', true);
  if (part.focusField) part.focusField(at);
  else (part.shadowRoot ?? part).querySelector<HTMLElement>('h4, button')?.focus();
}

/** The form of one thing of the manifest. */
export class RinnallaEditForm extends EditElement {
  static override properties = {
    ...EditElement.properties,
    at: {attribute: false},
    field: {attribute: false},
    recording: {attribute: false},
  };
  static override styles = [tokens, viewStyle, fieldStyle, editorStyle];

  /** JSON pointer of the thing. */
  declare at: string;
  /** JSON pointer of the field that is to have the focus. */
  declare field: string;
  /** Whether each place that is pressed becomes a step of this guide. */
  declare recording: boolean;

  override render() {
    const {tree, lang, languages} = this.editing;
    const value = valueAt(tree, this.at);
    const kind = this.at.split('/')[1] ?? '';
    const id = this.at.split('/')[2] ?? '';
    const thing = {id, value: (value ?? {}) as {readonly [key: string]: Json}};
    const name = id ? nameIn(thing, [lang, ...languages]) : undefined;
    return html`
      <button type="button" @click=${() => this.tell({type: 'show', view: 'list'})}>
        ${this.say('form.back')}
      </button>
      <h3 tabindex="-1">
        ${this.say(`kind.${kind}`)}${name ? html`: <bdi lang=${name.lang || nothing}>${name.text}</bdi>` : nothing}
      </h3>
      ${this.editing.figures?.box?.(this.at, this.editing)}
      ${kind === 'guides' ? this.#recorder() : nothing}
      ${fieldsOf(this.at).map((field) => this.#field(field, this.at))}
      ${offeredOn(this.at, this.editing, this.words, this.tell.bind(this))}
      ${
        id
          ? html`<button
              type="button"
              @click=${() => this.tell({type: 'set', at: this.at, value: undefined})}
            >
              ${this.say('form.remove')}
            </button>`
          : nothing
      }
    `;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('at') && !changed.has('field')) return;
    if (changed.has('at') || this.field) void this.#focus();
  }

  /** At the field that was asked for, else at the name of the thing. */
  async #focus(): Promise<void> {
    const parts = [...this.renderRoot.querySelectorAll<Part>('[data-at]')];
    const [part] = parts
      .filter(({dataset}) => this.field && `${this.field}/`.startsWith(`${dataset['at'] ?? ''}/`))
      .toSorted((a, b) => (b.dataset['at']?.length ?? 0) - (a.dataset['at']?.length ?? 0));
    // Of an item as a whole, its first field.
    const item = part?.focusField ? undefined : this.#drawnAt(this.field, 'item');
    const first = item?.querySelector<Part>('[data-at]') ?? part;
    await first?.updateComplete;
    if (first) focusPart(first, this.field);
    else this.renderRoot.querySelector('h3')?.focus();
  }

  /** What is drawn at a place: a part of the form, or an item of a list. */
  #drawnAt(at: string, name: 'at' | 'item'): Part | undefined {
    const all = [...this.renderRoot.querySelectorAll<Part>(`[data-${name}]`)];
    return all.find(({dataset}) => dataset[name] === at);
  }

  async #focusNew(at: string): Promise<void> {
    await this.drawn();
    const part = this.#drawnAt(at, 'item')?.querySelector<Part>('[data-at]');
    await part?.updateComplete;
    if (part) focusPart(part);
  }

  async #focusMoved(at: string, direction: 'up' | 'down'): Promise<void> {
    await this.drawn();
    const item = this.#drawnAt(at, 'item');
    item?.querySelector<HTMLElement>(`:scope > .row > .${direction}`)?.focus();
  }

  /** Not to the next button of the kind: who presses twice would remove two. */
  async #focusLeft(list: string): Promise<void> {
    await this.drawn();
    const part = this.#drawnAt(list, 'at');
    if (part) focusPart(part);
  }

  #recorder() {
    return html`<p>
      <button type="button" @click=${() => this.tell({type: 'record', at: this.at})}>
        ${this.say(this.recording ? 'form.stop-recording' : 'form.record')}
      </button>
    </p>`;
  }

  #field(field: Field, parent: string): TemplateResult | typeof nothing {
    const at = pointer(parent, field.key);
    const value = valueAt(this.editing.tree, at);
    switch (field.kind) {
      case 'text':
      case 'markdown':
      case 'link':
        return isTexts(value) ? this.#text(field, at) : nothing;
      case 'line':
      case 'day':
      case 'number':
      case 'tick':
      case 'choice':
      case 'choices':
        return this.#value(field, at);
      case 'id':
      case 'ids':
      case 'place':
      case 'hours':
      case 'flow':
        return this.#special(field, at, parent);
      case 'group':
        return html`<details ?open=${value !== undefined}>
          <summary>${this.#label(field)}</summary>
          ${field.fields.map((one) => this.#field(one, at))}
        </details>`;
      case 'texts':
      case 'lines':
        return this.#list(field, at, value, (item) =>
          field.kind === 'texts'
            ? this.#text({...field, kind: 'text'}, item)
            : this.#value({...field, kind: 'line'}, item),
        );
      case 'list':
        return this.#list(
          field,
          at,
          value,
          (item) => html`${field.fields.map((one) => this.#field(one, item))}`,
        );
    }
  }

  /** Fields with an element of their own. */
  #special(field: Field, at: string, parent: string) {
    switch (field.kind) {
      case 'id':
      case 'ids':
        return html`<rinnalla-edit-refs
          class="field"
          data-at=${at}
          .words=${this.words}
          .editing=${this.editing}
          .at=${at}
          .of=${field.of}
          .several=${field.kind === 'ids'}
          .label=${this.#label(field)}
          .hint=${this.#hint(field)}
          .findings=${this.#findings(at)}
        ></rinnalla-edit-refs>`;
      case 'place':
        return html`<rinnalla-edit-place
          class="field"
          data-at=${at}
          .words=${this.words}
          .editing=${this.editing}
          .at=${at}
        ></rinnalla-edit-place>`;
      case 'hours':
        return html`<rinnalla-edit-hours
          class="field"
          data-at=${at}
          .words=${this.words}
          .editing=${this.editing}
          .at=${at}
          .label=${this.#label(field)}
          .findings=${this.#findings(at)}
        ></rinnalla-edit-hours>`;
      case 'flow':
        return html`<rinnalla-edit-flow
          class="field"
          data-at=${parent}
          .words=${this.words}
          .editing=${this.editing}
          .at=${parent}
          .findings=${this.#findings(parent)}
        ></rinnalla-edit-flow>`;
      default:
        return nothing;
    }
  }

  #label = (field: Field): string => this.say(`field.${field.key}`);

  #hint(field: Field): string {
    const key = `hint.${field.key}`;
    const said = this.say(key);
    return said === key ? '' : said;
  }

  #findings(at: string): readonly ShownFinding[] {
    return this.editing.findings.filter((one) => `${one.at}/`.startsWith(`${at}/`));
  }

  #text(field: Field, at: string) {
    return html`<rinnalla-edit-text
      class="field"
      data-at=${at}
      .words=${this.words}
      .editing=${this.editing}
      .at=${at}
      .markdown=${field.kind === 'markdown'}
      .label=${this.#label(field)}
      .hint=${this.#hint(field)}
      .must=${field.must === true}
      .findings=${this.#findings(at)}
    ></rinnalla-edit-text>`;
  }

  #value(field: Field, at: string) {
    return html`<rinnalla-edit-value
      class="field"
      data-at=${at}
      .words=${this.words}
      .editing=${this.editing}
      .at=${at}
      .field=${field}
      .label=${this.#label(field)}
      .hint=${this.#hint(field)}
      .must=${field.must === true}
      .findings=${this.#findings(at)}
    ></rinnalla-edit-value>`;
  }

  #list(
    field: Field,
    at: string,
    value: Json | undefined,
    item: (at: string) => TemplateResult | typeof nothing,
  ): TemplateResult {
    const items = Array.isArray(value) ? (value as readonly Json[]) : [];
    const name = (index: number) => this.say(`item.${field.key}`, {number: index + 1});
    const add = () => {
      this.tell({type: 'insert', at, item: this.#newItem(field, items)});
      void this.#focusNew(pointer(at, items.length));
    };
    const remove = (index: number) => {
      this.tell({type: 'set', at: pointer(at, index), value: undefined});
      void this.#focusLeft(at);
    };
    return html`<section class="field" data-at=${at}>
      <h4 tabindex="-1">${this.#label(field)}</h4>
      ${this.#hint(field) ? html`<p class="hint">${this.#hint(field)}</p>` : nothing}
      ${items.map(
        (_, index) =>
          html`<fieldset data-item=${pointer(at, index)}>
            <legend>${name(index)}</legend>
            ${item(pointer(at, index))}
            <div class="row">
              ${this.#mover(at, index, -1, items.length, name(index))}
              ${this.#mover(at, index, 1, items.length, name(index))}
              <button
                type="button"
                aria-label=${this.say('form.remove-item', {name: name(index)})}
                @click=${() => remove(index)}
              >
                ${this.say('form.remove-short')}
              </button>
            </div>
          </fieldset>`,
      )}
      <button type="button" @click=${add}>${this.say(`add.${field.key}`)}</button>
    </section>`;
  }

  /** The focus goes along with what is moved. */
  #mover(at: string, index: number, by: -1 | 1, count: number, name: string) {
    const to = index + by;
    const can = to >= 0 && to < count;
    const direction = by < 0 ? 'up' : 'down';
    const move = () => {
      if (!can) return;
      this.tell({type: 'move', at: pointer(at, index), by});
      void this.#focusMoved(pointer(at, to), direction);
    };
    return html`<button
      type="button"
      class=${direction}
      aria-disabled=${can ? nothing : 'true'}
      aria-label=${this.say(`form.${direction}-item`, {name})}
      @click=${move}
    >
      ${this.say(`form.${direction}`)}
    </button>`;
  }

  /** Steps have ids, which stay: translations and the place of a person are kept by them. */
  #newItem(field: Field, items: readonly Json[]): Json {
    if (field.kind !== 'list') return '';
    const taken = new Set(items.map((one) => (one as {readonly id?: Json} | null)?.id));
    let number = items.length + 1;
    while (taken.has(`step-${number}`)) number++;
    return field.key === 'steps' ? {id: `step-${number}`, text: ''} : {};
  }
}
