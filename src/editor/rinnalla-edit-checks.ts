import {html, nothing, type TemplateResult} from 'lit';
import {editorStyle} from '../styles/editor.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditElement} from './edit-element.js';
import {important, type ShownFinding} from './editing.js';
import {thingAt} from './edit-state.js';
import {valueAt, type Json} from './json-tree.js';
import {nameIn} from './thing.js';

/** More of a kind are counted, not shown. */
const MOST = 100;
const SEVERITIES = ['error', 'warning', 'hint'] as const;

/** What the checks have found, each a way to its field. */
export class RinnallaEditChecks extends EditElement {
  static override styles = [tokens, viewStyle, editorStyle];

  override render() {
    const {findings} = this.editing;
    const number = important(findings).length;
    return html`<h3 tabindex="-1">${this.say('view.checks', {number})}</h3>
      ${findings.length === 0 ? html`<p>${this.say('checks.none')}</p>` : nothing}
      ${SEVERITIES.map((severity) =>
        this.#group(
          severity,
          findings.filter((one) => one.severity === severity),
        ),
      )}`;
  }

  #group(severity: ShownFinding['severity'], found: readonly ShownFinding[]) {
    if (found.length === 0) return nothing;
    return html`<details ?open=${severity === 'error'}>
      <summary>${this.say(`checks.${severity}`, {number: found.length})}</summary>
      <ul class="list" role="list">
        ${found.slice(0, MOST).map((one) => html`<li>${this.#finding(one)}</li>`)}
      </ul>
      ${
        found.length > MOST
          ? html`<p>${this.say('checks.more', {number: found.length - MOST})}</p>`
          : nothing
      }
    </details>`;
  }

  #finding({at, field = at, text}: ShownFinding) {
    return html`<button
      type="button"
      @click=${() => this.tell({type: 'edit', at: thingAt(at), field})}
    >
      <strong>${this.#where(at)}</strong><br />${text}
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
