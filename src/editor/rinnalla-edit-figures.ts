import {html, LitElement, nothing} from 'lit';
import type {Words} from '../report/words.js';
import {editorStyle} from '../styles/editor.js';
import {figuresStyle} from '../styles/editor-figures.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {countedAt} from './counted-items.js';
import type {Editing} from './editing.js';
import {stopsOf, type Stop} from './figures-stops.js';
import {daysSaid, factsOf, numberSaid, type Fact} from './figures-told.js';
import type {ReadFigures} from './read-figures.js';

/** What was counted of one thing, in its form. */
export class RinnallaEditFigures extends LitElement {
  static override properties = {
    words: {attribute: false},
    editing: {attribute: false},
    figures: {attribute: false},
    at: {attribute: false},
  };
  static override styles = [tokens, viewStyle, editorStyle, figuresStyle];

  declare words: Words;
  declare editing: Editing;
  declare figures: ReadFigures;
  /** JSON pointer of the thing. */
  declare at: string;

  override render() {
    const {at, editing, figures, words} = this;
    const counted = countedAt(at, editing.tree, figures);
    if (!counted) return nothing;
    const stops = stopsOf(counted, at, editing, figures);
    return html`<section class="box" aria-labelledby="title">
      <h4 id="title">${words.say('box.title', {days: daysSaid(figures, words)})}</h4>
      <dl>${factsOf(counted, words).map(fact)}</dl>
      ${stops.length > 0 ? this.#stops(stops, counted.kind === 'guide' ? 'step' : 'node') : nothing}
      <p class="hint">${words.say('caveat.few')}</p>
    </section>`;
  }

  #stops(stops: readonly Stop[], what: 'step' | 'node') {
    const {words} = this;
    const {say} = words;
    return html`<table>
        <caption>
          ${say('stops.caption')}
        </caption>
        <thead>
          <tr>
            ${[what, 'reached', 'left'].map((key) => html`<th scope="col">${say(`stops.${key}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${stops.map(
            ({name, reached, left}) =>
              html`<tr>
                <th scope="row"><bdi lang=${name.lang || nothing}>${name.text}</bdi></th>
                <td>${numberSaid(reached, words)}</td>
                <td>${numberSaid(left, words)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="hint">${say('caveat.stops')}</p>`;
  }
}

const fact = ({name, said, caveat}: Fact) =>
  html`<div>
    <dt>${name}:</dt>
    <dd>${said}${caveat ? html`<p class="hint">${caveat}</p>` : nothing}</dd>
  </div>`;
