import {html, nothing} from 'lit';
import {phrase} from '../model/content.js';
import type {Selfcheck, SelfcheckTheme, Text} from '../model/manifest.js';
import {reaches} from '../model/selfcheck.js';
import {guidanceStyle} from '../styles/guidance.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {printed} from './printed.js';
import {ReferringElement} from './referring-element.js';

/** Questions about what one can do, and what helps. The answers are nowhere but in this element. */
export class RinnallaSelfcheck extends ReferringElement {
  static override styles = [tokens, viewStyle, guidanceStyle];
  static override properties = {selfcheck: {attribute: false}, answers: {state: true}};

  declare selfcheck: Selfcheck;
  /** By theme and question the number of the answer, from 1; `undefined` before the result is shown. */
  declare answers: readonly (readonly (number | undefined)[])[] | undefined;

  override render() {
    const {short, title} = this.selfcheck;
    return html`${this.onlyIn(title)}
    ${this.answers ? this.#result(this.answers) : html`${short ? this.prose(short) : nothing}${this.#form()}`}`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('selfcheck')) this.answers = undefined;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('answers') && this.answers)
      this.renderRoot.querySelector<HTMLElement>('.result')?.focus();
  }

  #form() {
    const {themes} = this.selfcheck;
    return html`<form @submit=${this.#submit}>
      <p class="quiet">${this.say('selfcheck.not-kept')}</p>
      ${themes.map(
        (theme, i) =>
          html`<h3>${this.text(theme.title)}</h3>
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
    return html`<div
        class="result"
        tabindex="-1"
        role="group"
        aria-label=${this.say('selfcheck.yours')}
      >
        ${this.selfcheck.themes.map((theme, i) => this.#theme(theme, answers[i] ?? []))}
      </div>
      <div class="ways">
        <button type="button" @click=${this.#print}>${this.say('guide.print')}</button>
        <button type="button" @click=${() => (this.answers = undefined)}>
          ${this.say('flow.again')}
        </button>
      </div>`;
  }

  #theme(theme: SelfcheckTheme, answers: readonly (number | undefined)[]) {
    const {title, advice, enough, refer} = theme;
    const isEnough = reaches(theme, answers);
    const key = isEnough === undefined ? 'unanswered' : isEnough ? 'enough' : 'below';
    return html`<h3>${this.text(title)}</h3>
      <p><strong>${this.say(`selfcheck.${key}`)}</strong></p>
      ${isEnough && enough ? this.prose(enough) : nothing}
      ${isEnough ? nothing : this.prose(advice)}
      ${!isEnough && refer ? this.referrals(refer) : nothing}`;
  }

  #print = (): void => {
    const result = this.renderRoot.querySelector('.result');
    const title = phrase(this.content, this.selfcheck.title).text;
    if (result) printed(result, title, this.words);
  };
}
