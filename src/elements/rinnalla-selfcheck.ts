import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {bare} from '../model/bare.js';
import {phrase} from '../model/content.js';
import type {Selfcheck, SelfcheckTheme, Text} from '../model/manifest.js';
import {reaches} from '../model/selfcheck.js';
import {guidanceStyle} from '../styles/guidance.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ReferringElement} from './referring-element.js';

/** Questions about what one can do, and what helps. The answers are nowhere but in this element. */
export class RinnallaSelfcheck extends ReferringElement {
  static override styles = [tokens, viewStyle, guidanceStyle];
  static override properties = {
    item: {},
    selfcheck: {attribute: false},
    answers: {state: true},
  };

  /** Its id in the manifest. */
  declare item: string;
  declare selfcheck: Selfcheck;
  /** By theme and question the number of the answer, from 1; `undefined` before the result is shown. */
  declare answers: readonly (readonly (number | undefined)[])[] | undefined;

  override render() {
    const {title} = this.selfcheck;
    // The form stays with its answers, so that the person can come back to them.
    return keyed(
      this.item,
      html`${this.onlyIn(title)} ${this.#form()}
      ${this.answers ? this.#result(this.answers) : nothing}`,
    );
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('item')) this.answers = undefined;
  }

  /** Brings the person to what is shown now: what they have pressed is gone. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('answers') || changed.has('item')) return;
    const title = this.renderRoot.querySelector<HTMLElement>(this.answers ? '#result' : 'form h3');
    title?.focus();
    title?.scrollIntoView(bare({block: 'start', behavior: 'instant'} as const));
  }

  #form() {
    const {themes, short} = this.selfcheck;
    return html`<form ?hidden=${this.answers !== undefined} @submit=${this.#submit}>
      ${short ? this.prose(short) : nothing}
      <p class="quiet">${this.say('selfcheck.not-kept')}</p>
      ${themes.map(
        (theme, i) =>
          html`<h3 tabindex="-1">${this.text(theme.title)}</h3>
            ${theme.questions.map((question, j) => this.#question(question, `${i}-${j}`))}`,
      )}
      <button type="submit" class="primary">${this.say('selfcheck.result')}</button>
    </form>`;
  }

  #question(question: Text, name: string) {
    return html`<fieldset>
      <legend>${this.text(question)}</legend>
      ${this.selfcheck.answers.map(
        (answer, i) =>
          html`<label class="choice">
            <input type="radio" name=${name} value=${i + 1} />
            <span>${this.text(answer)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement);
    this.answers = this.selfcheck.themes.map(({questions}, i) =>
      questions.map((_, j) => Number(chosen.get(`${i}-${j}`)) || undefined),
    );
  };

  #result(answers: readonly (readonly (number | undefined)[])[]) {
    return html`<div class="result">
        <h3 id="result" tabindex="-1">${this.say('selfcheck.yours')}</h3>
        ${this.selfcheck.themes.map((theme, i) => this.#theme(theme, answers[i] ?? []))}
      </div>
      <div class="ways">
        <button type="button" @click=${this.#print}>${this.say('guide.print')}</button>
        <button type="button" @click=${() => (this.answers = undefined)}>
          ${this.say('selfcheck.change')}
        </button>
        <button type="button" @click=${this.#again}>${this.say('flow.again')}</button>
      </div>`;
  }

  #again = (): void => {
    this.renderRoot.querySelector('form')?.reset();
    this.answers = undefined;
  };

  #theme(theme: SelfcheckTheme, answers: readonly (number | undefined)[]) {
    const {title, advice, enough, refer} = theme;
    const isEnough = reaches(theme, answers);
    const key = isEnough === undefined ? 'unanswered' : isEnough ? 'enough' : 'below';
    return html`<h4>${this.text(title)}</h4>
      <p><strong>${this.say(`selfcheck.${key}`)}</strong></p>
      ${isEnough && enough ? this.prose(enough) : nothing}
      ${isEnough ? nothing : this.prose(advice)}
      ${!isEnough && refer ? this.referrals(refer) : nothing}`;
  }

  #print = (): void => {
    const result = this.renderRoot.querySelector('.result');
    const title = phrase(this.content, this.selfcheck.title).text;
    if (result) this.print(result, title);
  };
}
