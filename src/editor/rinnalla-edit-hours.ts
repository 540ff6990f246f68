import {html, nothing, type TemplateResult} from 'lit';
import {selectField, type Option} from '../elements/select-field.js';
import {isPublicHoliday} from '../model/holidays.js';
import type {HolidayName, OpeningHours} from '../model/manifest.js';
import {manifestSchema} from '../model/schema.js';
import {editorFieldsStyle} from '../styles/editor-fields.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditField} from './edit-field.js';
import {readHours, readTimes, timesWritten} from './hours-draft.js';
import {
  exceptionState,
  rowOf,
  rowsOf,
  stringOf,
  stringsOf,
  withoutEmpty,
  type Row,
} from './hours-rows.js';
import {valueAt, type Json} from './json-tree.js';
import {askedNow, openTester, type Asked} from './open-tester.js';
import {ProductWords} from './product-words.js';

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const HOLIDAYS = (manifestSchema.definitions?.['holidayName']?.enum ?? []) as HolidayName[];
const STATES = ['closed', 'normal', 'times'] as const;
/** The parts that show themselves what is wrong with them. */
const ROWS = ['weekly', 'exceptions', 'holidays', 'timeZone'] as const;
/** What a new row begins with. */
const WORKDAY = ['09:00-15:00'];

/** Opening hours: the week, its seasons, holidays, days that differ, and what it comes to at a moment. */
export class RinnallaEditHours extends EditField {
  static override styles = [tokens, viewStyle, fieldStyle, editorFieldsStyle];
  static override properties = {
    ...EditField.properties,
    asked: {state: true},
    typed: {state: true},
  };

  /** The moment that is asked about; `undefined`: now. */
  declare asked: Asked | undefined;
  /** What is typed as times, by its place, and what is in the draft instead of it. */
  declare typed: ReadonlyMap<string, {readonly text: string; readonly kept: string}>;

  readonly #product = new ProductWords(this);

  constructor() {
    super();
    this.typed = new Map();
  }

  override render() {
    const hours = rowOf(this.value);
    const zone = stringOf(hours['timeZone']) || undefined;
    const asked = this.asked ?? askedNow(readHours(this.value)?.timeZone);
    const product = this.#product.in(this.words.lang);
    const rows = [...rowsOf(hours['weekly']).keys()];
    return html`<section aria-labelledby="label">
      <h4 id="label">${this.label}${this.mustMark()}</h4>
      ${this.hintLine()} ${this.#tick('always')} ${this.#tick('byAppointment')}
      ${rows.map((i) => this.#week(rowOf(rowsOf(hours['weekly'])[i]), i))}
      <button type="button" class="add-week" @click=${this.#addWeek}>
        ${this.say('edit-hours.add-week')}
      </button>
      ${this.#holidays(hours)} ${this.#exceptions(rowsOf(hours['exceptions']))} ${this.#zone(zone)}
      ${this.#otherFindings()}
      ${openTester(this.value, asked, this.words, product, (next) => (this.asked = next))}
    </section>`;
  }

  focusField(): void {
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? this.renderRoot.querySelector<HTMLElement>('.add-week'))?.focus();
  }

  #tick(key: 'always' | 'byAppointment'): TemplateResult {
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${rowOf(this.value)[key] === true}
        @change=${(event: Event) =>
          this.#put(key, (event.target as HTMLInputElement).checked || undefined)}
      />
      <span>${this.say(`edit-hours.${key}`)}</span>
    </label>`;
  }

  #week(row: Row, i: number): TemplateResult {
    const at = `${this.at}/weekly/${i}`;
    const days = stringsOf(row['days']);
    const isSeason = row['from'] !== undefined || row['through'] !== undefined;
    return html`<fieldset>
      <legend>${this.say('edit-hours.week', {number: i + 1})}</legend>
      <div class="row" role="group" aria-label=${this.say('edit-hours.days')}>
        ${DAYS.map(
          (day) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .checked=${days.includes(day)}
                @change=${() => this.#toggleDay(at, days, day)}
              />
              <span>${this.say(`edit-hours.day.${day}`)}</span>
            </label>`,
        )}
      </div>
      ${this.#times(`${at}/times`, `week-${i}`)}
      <details ?open=${isSeason}>
        <summary>${this.say('edit-hours.season')}</summary>
        <div class="row">
          ${this.#day(`${at}/from`, `week-${i}-from`, 'from')}
          ${this.#day(`${at}/through`, `week-${i}-through`, 'through')}
        </div>
      </details>
      ${this.findingList(this.findingsAt(at), `week-${i}-findings`)}
      ${this.#removal(at, 'remove-week', i + 1)}
    </fieldset>`;
  }

  #holidays(hours: Row): TemplateResult {
    const named = rowOf(hours['holidays']);
    const isClosed = hours['publicHolidays'] !== 'normal' && hours['always'] !== true;
    const count = Object.keys(named).length;
    return html`<details ?open=${count > 0 || this.findingsAt(`${this.at}/holidays`).length > 0}>
      <summary>${this.say('edit-hours.holidays', {count})}</summary>
      ${selectField({
        id: 'public',
        label: this.say('edit-hours.public'),
        chosen: stringOf(hours['publicHolidays']),
        options: [['', this.say('edit-hours.not-said')], ...this.#states('closed', 'normal')],
        choose: (value) => this.#put('publicHolidays', value || undefined),
      })}
      ${HOLIDAYS.map((name) => this.#holiday(name, named, isClosed))}
    </details>`;
  }

  #states = (...states: readonly string[]): Option[] =>
    states.map((state) => [state, this.#state(state)]);

  #state = (state: string): string => this.say(`edit-hours.state.${state}`);

  #holiday(name: HolidayName, named: Row, isClosed: boolean): TemplateResult {
    const at = `${this.at}/holidays/${name}`;
    const value = Object.hasOwn(named, name) ? named[name] : undefined;
    const usual = this.#state(isClosed && isPublicHoliday(name) ? 'closed' : 'normal');
    const title = this.#product.in(this.words.lang)?.say(`opening.holiday.${name}`) ?? name;
    const state = Array.isArray(value) ? 'times' : stringOf(value);
    const choose = (next: string) => {
      this.#forget();
      this.#put('holidays', next === 'times' ? WORKDAY : next || undefined, name);
    };
    return html`<div>
      ${selectField({
        id: name,
        label: title,
        chosen: state,
        options: [['', this.say('edit-hours.usual', {state: usual})], ...this.#states(...STATES)],
        choose,
      })}
      ${state === 'times' ? this.#times(at, `times-${name}`, title) : nothing}
      ${this.findingList(this.findingsAt(at), `${name}-findings`)}
    </div>`;
  }

  #exceptions(rows: readonly unknown[]): TemplateResult {
    return html`<details ?open=${rows.length > 0}>
      <summary>${this.say('edit-hours.exceptions', {count: rows.length})}</summary>
      ${rows.map((row, i) => this.#exception(rowOf(row), i))}
      <button type="button" class="add-exception" @click=${this.#addException}>
        ${this.say('edit-hours.add-exception')}
      </button>
    </details>`;
  }

  #exception(row: Row, i: number): TemplateResult {
    const at = `${this.at}/exceptions/${i}`;
    const state = exceptionState(row);
    const choose = (next: string) => {
      this.#forget();
      const isTimes = next === 'times';
      const parts = {
        times: isTimes ? WORKDAY : undefined,
        closed: isTimes ? undefined : next === 'closed',
      };
      this.set(withoutEmpty({...row, ...parts}), at);
    };
    return html`<fieldset>
      <legend>${this.say('edit-hours.exception', {number: i + 1})}</legend>
      <div class="row">
        ${this.#day(`${at}/from`, `exception-${i}-from`, 'from')}
        ${this.#day(`${at}/through`, `exception-${i}-through`, 'through')}
      </div>
      ${selectField({
        id: `exception-${i}`,
        label: this.say('edit-hours.how'),
        chosen: state,
        options: this.#states(...STATES),
        choose,
      })}
      ${state === 'times' ? this.#times(`${at}/times`, `exception-${i}-times`) : nothing}
      <rinnalla-edit-text
        .words=${this.words}
        .editing=${this.editing}
        .at=${`${at}/note`}
        .label=${this.say('edit-hours.note')}
      ></rinnalla-edit-text>
      ${this.findingList(this.findingsAt(at), `exception-${i}-findings`)}
      ${this.#removal(at, 'remove-exception', i + 1)}
    </fieldset>`;
  }

  #zone(zone = ''): TemplateResult {
    return html`<details ?open=${zone !== ''}>
      <summary>${this.say('edit-hours.zone')}</summary>
      <label for="zone">${this.say('edit-hours.zone-name')}</label>
      <input
        id="zone"
        autocomplete="off"
        placeholder="Europe/Helsinki"
        dir="ltr"
        .value=${zone}
        @input=${(event: Event) =>
          this.#put('timeZone', (event.target as HTMLInputElement).value.trim() || undefined)}
      />
      ${this.findingList(this.findingsAt(`${this.at}/timeZone`), 'zone-findings')}
    </details>`;
  }

  /** What belongs to no row. */
  #otherFindings() {
    const inRows = ROWS.flatMap((row) => this.findingsAt(`${this.at}/${row}`));
    const texts = new Set(inRows.map(({text}) => text));
    return this.findingList(this.findings.filter(({text}) => !texts.has(text)));
  }

  #times(at: string, id: string, of = ''): TemplateResult {
    const kept = stringsOf(valueAt(this.editing.tree, at));
    const typed = this.typed.get(at);
    const text = typed?.kept === kept.join() ? typed.text : this.#written(kept);
    const read = readTimes(text);
    const isWrong = 'fault' in read;
    return html`<label for=${id}>
        ${this.say('edit-hours.times')}${of ? html`<span class="visually-hidden"> – ${of}</span>` : nothing}
      </label>
      <input
        id=${id}
        autocomplete="off"
        placeholder=${this.say('edit-hours.example')}
        .value=${text}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby="${id}-note"
        @input=${(event: Event) => this.#type(at, (event.target as HTMLInputElement).value)}
      />
      <p id="${id}-note" class=${isWrong ? 'fault' : 'note'}>
        ${
          isWrong
            ? this.say(`edit-hours.fault.${read.fault}`, {part: read.part})
            : this.say('edit-hours.understood', {times: this.#written(read.times)})
        }
      </p>`;
  }

  #written = (times: readonly string[]): string =>
    timesWritten(times, (hour, minute) => this.say('edit-hours.time', {hour, minute}));

  /** What is not understood stays in its box, and out of the draft. */
  #type(at: string, text: string): void {
    const read = readTimes(text);
    const kept = 'times' in read ? read.times : stringsOf(valueAt(this.editing.tree, at));
    this.typed = new Map(this.typed).set(at, {text, kept: kept.join()});
    if ('times' in read) this.set(read.times, at, true);
  }

  /** The rows are about to have other numbers. */
  #forget(): void {
    this.typed = new Map();
  }

  #day(at: string, id: string, name: 'from' | 'through'): TemplateResult {
    return html`<div>
      <label for=${id}>${this.say(`edit-hours.${name}`)}</label>
      <input
        id=${id}
        type="date"
        .value=${stringOf(valueAt(this.editing.tree, at))}
        @change=${(event: Event) =>
          this.set((event.target as HTMLInputElement).value || undefined, at)}
      />
    </div>`;
  }

  #removal(at: string, key: string, number: number): TemplateResult {
    return html`<button type="button" @click=${() => this.#remove(at)}>
      ${this.say(`edit-hours.${key}`, {number})}
    </button>`;
  }

  #remove(at: string): void {
    const list = at.slice(this.at.length + 1).split('/')[0] as keyof OpeningHours;
    const rows = rowsOf(rowOf(this.value)[list]);
    this.#forget();
    if (rows.length > 1) this.set(undefined, at);
    else this.#put(list, undefined);
    this.renderRoot
      .querySelector<HTMLElement>(list === 'weekly' ? '.add-week' : '.add-exception')
      ?.focus();
  }

  #toggleDay(at: string, days: readonly string[], day: string): void {
    const next = DAYS.filter((one) => (one === day) !== days.includes(one));
    this.set(next, `${at}/days`);
  }

  readonly #addWeek = (): void => {
    const days = rowsOf(rowOf(this.value)['weekly']).length > 0 ? [] : DAYS.slice(0, 5);
    void this.#add('weekly', {days, times: WORKDAY}, 'fieldset:not(.tester)');
  };

  readonly #addException = (): void => {
    void this.#add('exceptions', {from: askedNow(undefined).day, closed: true}, 'details fieldset');
  };

  /** The focus goes to the first box of the new row. */
  async #add(list: 'weekly' | 'exceptions', item: Json, rows: string): Promise<void> {
    const number = rowsOf(rowOf(this.value)[list]).length;
    this.tell({type: 'insert', at: `${this.at}/${list}`, item});
    await this.drawn();
    const added = this.renderRoot.querySelectorAll(rows)[number];
    added?.querySelector<HTMLElement>('input')?.focus();
  }

  /** Sets a part of the hours; maps that become empty, and hours that say nothing more, are taken out. */
  #put(key: string, value: Json | undefined, name?: string): void {
    const {[key]: old, ...others} = rowOf(this.value);
    const next = name === undefined ? value : withoutEmpty({...rowOf(old), [name]: value});
    const hours = next === undefined ? others : {...rowOf(this.value), [key]: next};
    this.set(withoutEmpty(hours), this.at);
  }
}
