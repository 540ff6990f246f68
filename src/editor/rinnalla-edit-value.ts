import {html} from 'lit';
import {editorFieldsStyle} from '../styles/editor-fields.js';
import {fieldStyle} from '../styles/field.js';
import {editorStyle} from '../styles/editor.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {languageWord} from './field-words.js';
import {EditField} from './edit-field.js';
import type {Field} from './forms.js';
import {stringsOf} from './hours-rows.js';
import type {Json} from './json-tree.js';

/** Offered beside the languages of the service. `fi-simple`: plain language (BCP 47 variant). */
const USUAL = ['fi', 'sv', 'en', 'se', 'uk', 'ru', 'ar', 'et', 'so', 'fi-simple', 'sv-simple'];
const TYPES: Readonly<Partial<Record<Field['kind'], string>>> = {day: 'date', number: 'number'};

/** A field that is the same in all languages: a line, a day, a number, a tick, a choice. */
export class RinnallaEditValue extends EditField {
  static override properties = {...EditField.properties, field: {attribute: false}};
  static override styles = [tokens, viewStyle, fieldStyle, editorStyle, editorFieldsStyle];

  declare field: Field;

  override render() {
    return html`${this.#control(this.value)} ${this.findingList()}`;
  }

  focusField(at?: string): void {
    const chosen = this.itemIn(at);
    const boxes = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input, select')];
    (boxes.find(({value}) => value === chosen) ?? boxes[0])?.focus();
  }

  #control(value: Json | undefined) {
    const {field} = this;
    if (field.kind === 'tick') return this.#tick(value);
    if (field.kind === 'choice') return this.#choice(field.options, value);
    return field.kind === 'choices' ? this.#choices(field.options, value) : this.#line(value);
  }

  #line(value: Json | undefined) {
    const {kind} = this.field;
    const write = ({target}: Event) => {
      const {value: text} = target as HTMLInputElement;
      const said = kind === 'number' ? Number(text) : text;
      this.set(text === '' ? undefined : said, this.at, true);
    };
    return html`<label for="box">${this.label}${this.mustMark()}</label>
      ${this.hintLine()}
      <input
        id="box"
        type=${TYPES[kind] ?? 'text'}
        aria-describedby=${this.describedBy()}
        .value=${typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
        @input=${write}
      />`;
  }

  #tick(value: Json | undefined) {
    const write = ({target}: Event) => this.set((target as HTMLInputElement).checked || undefined);
    return html`<label class="tick"
      ><input
        type="checkbox"
        .checked=${value === true}
        @change=${write}
      />${this.label}${this.mustMark()}</label
    >`;
  }

  #choice(options: readonly string[], value: Json | undefined) {
    const write = ({target}: Event) => this.set((target as HTMLSelectElement).value || undefined);
    return html`<label for="box">${this.label}${this.mustMark()}</label>
      ${this.hintLine()}
      <select id="box" aria-describedby=${this.describedBy()} @change=${write}>
        ${['', ...options].map(
          (one) =>
            html`<option value=${one} ?selected=${one === (value ?? '')}>
              ${one ? this.say(`option.${one}`) : this.say('form.none')}
            </option>`,
        )}
      </select>`;
  }

  #choices(given: readonly string[], value: Json | undefined) {
    const chosen = stringsOf(value);
    const isLanguages = given.length === 0;
    const {languages} = this.editing;
    const options = isLanguages ? [...new Set([...languages, ...chosen, ...USUAL])] : given;
    const write = (one: string, {target}: Event) => {
      const others = chosen.filter((other) => other !== one);
      const next = (target as HTMLInputElement).checked ? [...others, one] : others;
      this.set(next.length > 0 ? next : undefined);
    };
    return html`<fieldset>
      <legend>${this.label}${this.mustMark()}</legend>
      ${options.map(
        (one) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              value=${one}
              .checked=${chosen.includes(one)}
              @change=${(event: Event) => write(one, event)}
            />${isLanguages ? languageWord(one, this.words) : this.say(`option.${one}`)}</label
          >`,
      )}
    </fieldset>`;
  }
}
