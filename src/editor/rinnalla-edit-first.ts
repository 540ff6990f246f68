import {html, LitElement, nothing} from 'lit';
import type {Words} from '../report/words.js';
import {editorStyle} from '../styles/editor.js';
import {figuresStyle} from '../styles/editor-figures.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {countedAt, firstOf} from './counted-items.js';
import {EditIntentEvent} from './edit-intent.js';
import type {Editing} from './editing.js';
import {daysSaid, failureSaid} from './figures-told.js';
import {steps, valueAt} from './json-tree.js';
import type {ReadFigures} from './read-figures.js';
import {rowOf} from './hours-rows.js';
import {nameIn} from './thing.js';

/** What to fix first, each a way to its form. */
export class RinnallaEditFirst extends LitElement {
  static override properties = {
    words: {attribute: false},
    editing: {attribute: false},
    figures: {attribute: false},
  };
  static override styles = [tokens, viewStyle, editorStyle, figuresStyle];

  declare words: Words;
  declare editing: Editing;
  declare figures: ReadFigures;

  override render() {
    const {say} = this.words;
    const first = firstOf(this.editing.tree, this.figures);
    return html`<section class="box" aria-labelledby="title">
      <h4 id="title">${say('first.title')}</h4>
      <p class="hint">${daysSaid(this.figures, this.words)}</p>
      ${
        first.length > 0
          ? html`<ol>
                ${first.map((at) => html`<li>${this.#way(at)}</li>`)}
              </ol>
              <p class="hint">${say('first.order')} ${say('caveat.few')}</p>`
          : html`<p>${say('first.none')}</p>`
      }
    </section>`;
  }

  #way(at: string) {
    const {editing, figures, words} = this;
    const {tree, lang, languages} = editing;
    const name = nameIn({id: steps(at).at(-1) ?? '', value: rowOf(valueAt(tree, at))}, [
      lang,
      ...languages,
    ]);
    const counted = countedAt(at, tree, figures);
    return html`<button
        type="button"
        @click=${() => this.dispatchEvent(new EditIntentEvent({type: 'edit', at}))}
      >
        <bdi lang=${name.lang || nothing}>${name.text}</bdi>
      </button>
      <p class="hint">${counted ? failureSaid(counted.figures, words) : nothing}</p>`;
  }
}
