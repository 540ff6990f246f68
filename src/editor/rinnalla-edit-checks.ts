import {html, nothing, type TemplateResult} from 'lit';
import {editorStyle} from '../styles/editor.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditElement} from './edit-element.js';
import {important, type ShownFinding} from './editing.js';
import {thingAt} from './edit-state.js';
import {isSame} from './changes-items.js';
import {fieldWords, languageWord} from './field-words.js';
import {valueAt, type Json} from './json-tree.js';
import {nameIn} from './thing.js';

/** More of a kind are counted, not shown. */
const MOST = 100;
const OWN = 'checks.own';
const SEVERITIES = ['error', 'warning', 'hint'] as const;

/** What the checks have found, each a way to its field. */
export class RinnallaEditChecks extends EditElement {
  static override styles = [tokens, viewStyle, editorStyle];

  override render() {
    const {findings, languages} = this.editing;
    const number = important(findings).length;
    const real = findings.filter(({missing}) => missing === undefined);
    const others = real.filter(({at}) => !this.#isOwn(at));
    const lacking = new Set([...languages, ...findings.flatMap(({missing}) => missing ?? [])]);
    return html`<h3 tabindex="-1">${this.say('view.checks', {number})}</h3>
      ${number === 0 ? html`<p>${this.say('checks.none')}</p>` : nothing}
      ${this.#group(
        OWN,
        real.filter((one) => !others.includes(one)),
        true,
      )}
      ${SEVERITIES.map((severity) =>
        this.#group(
          `checks.${severity}`,
          others.filter((one) => one.severity === severity),
          severity === 'error',
        ),
      )}
      ${[...lacking].map((lang) =>
        this.#group(
          'checks.missing',
          findings.filter(({missing}) => missing === lang),
          false,
          languageWord(lang, this.words),
        ),
      )}`;
  }

  /** Whether the person has changed the thing, or made it. */
  #isOwn(at: string): boolean {
    const {tree, base} = this.editing;
    const thing = thingAt(at);
    return !isSame(valueAt(tree, thing), valueAt(base, thing));
  }

  #group(key: string, found: readonly ShownFinding[], isOpen: boolean, language = '') {
    if (found.length === 0) return nothing;
    return html`<details ?open=${isOpen}>
      <summary>${this.say(key, {number: found.length, language})}</summary>
      <ul class="list" role="list">
        ${found.slice(0, MOST).map((one) => html`<li>${this.#finding(one, key === OWN)}</li>`)}
      </ul>
      ${
        found.length > MOST
          ? html`<p>${this.say('checks.more', {number: found.length - MOST})}</p>`
          : nothing
      }
    </details>`;
  }

  #finding({at, field = at, severity, text, missing}: ShownFinding, isMixed: boolean) {
    const part = fieldWords(at, this.editing, this.words).field;
    return html`<button
      type="button"
      @click=${() => this.tell({type: 'edit', at: thingAt(at), field})}
    >
      <strong>${this.#where(at)}${part && ` – ${part}`}</strong>
      ${missing === undefined ? html`<br />${isMixed ? this.say(`edit-field.${severity}`) : nothing} ${text}` : nothing}
    </button>`;
  }

  #where(at: string): TemplateResult | string {
    const [kind = '', id] = at.split('/').slice(1);
    const {tree, lang, languages} = this.editing;
    const value = valueAt(tree, thingAt(at));
    if (!id || !value || typeof value !== 'object') return this.say(`kind.${kind}`);
    const thing = {id, value: value as {readonly [key: string]: Json}};
    const name = nameIn(thing, [lang, ...languages]);
    return html`${this.say(`kind.${kind}`)}: <bdi lang=${name.lang || nothing}>${name.text}</bdi>`;
  }
}
