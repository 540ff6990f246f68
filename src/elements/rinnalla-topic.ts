import {html, nothing} from 'lit';
import {depthsOf, nextDepth, partAt, PARTS, type Part} from '../model/depth.js';
import {entries} from '../model/fitting.js';
import type {Topic} from '../model/manifest.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {loadingState, PART_FILES, PartLoader} from './part-loader.js';
import {ViewElement} from './view-element.js';

const SECTIONS = ['benefit', 'what', 'why', 'where', 'wrong', 'story'] as const;

/** One topic, told at the depth that the person has chosen. */
export class RinnallaTopic extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {
    view: {attribute: false},
    topic: {attribute: false},
    field: {},
    open: {attribute: false},
  };

  declare view: {readonly id: string};
  declare topic: Topic;
  /** What the page calls the field that the topic explains; empty when it is not on this page. */
  declare field: string;
  /** Whether the help is open. */
  declare open: boolean;

  readonly #loader = new PartLoader(this, PART_FILES.guidance);

  override render() {
    const {short} = this.topic;
    const {depth} = this.content;
    const part = partAt(this.topic, depth, this.content.languages[0] ?? '');
    return html`
      ${this.onlyIn(short)} ${this.#depths()} ${this.prose(short)} ${this.#missing(part)}
      ${part ? this.#part(part) : nothing}
      ${depth === 'short' ? nothing : SECTIONS.map((key) => this.#section(key))}
      ${
        this.field
          ? html`<button type="button" @click=${() => this.tell({type: 'to-field'})}>
              ${this.sayAround('topic.to-field', 'field', this.pageText(this.field))}
            </button>`
          : nothing
      }
      ${this.#related()}
      ${this.askHelpful('topic', this.view.id, nextDepth(this.topic, depth, part))}
    `;
  }

  /** The ways in which this topic can be told, when there are several. */
  #depths() {
    const depths = depthsOf(this.topic);
    if (depths.length < 2) return nothing;
    return html`<div class="ways" role="group" aria-label=${this.say('depth.title')}>
      ${['' as const, ...depths].map(
        (depth) =>
          html`<button
            type="button"
            aria-pressed=${depth === this.content.depth}
            @click=${() => this.tell({type: 'depth', depth})}
          >
            ${this.say(`depth.${depth || 'all'}`)}
          </button>`,
      )}
    </div>`;
  }

  /** Says it when the topic is not told in the way that the person has chosen. */
  #missing(part: Part | undefined) {
    const {depth} = this.content;
    if (depth === '' || depth === 'short' || part === PARTS[depth]) return nothing;
    return html`<p class="quiet">${this.say(`topic.no-${depth}`)}</p>`;
  }

  #part(part: Part) {
    const {body, steps = [], video, pictures} = this.topic;
    if (part === 'body') return body ? this.prose(body) : nothing;
    if (part === 'steps') {
      return html`<ol class="steps">
        ${steps.map((step) => html`<li>${this.prose(step)}</li>`)}
      </ol>`;
    }
    if (!this.#loader.ready) return loadingState(this.#loader, this.words);
    return html`<rinnalla-media
      .content=${this.content}
      .words=${this.words}
      .item=${this.view.id}
      .open=${this.open}
      .video=${video}
      .pictures=${pictures}
    ></rinnalla-media>`;
  }

  #related() {
    const others = entries(this.content.help.topics, this.topic.related ?? []);
    if (others.length === 0) return nothing;
    return html`<h3>${this.say('topic.related')}</h3>
      <ul class="list" role="list">
        ${others.map(
          ([id, {title}]) =>
            html`<li>
              <button
                type="button"
                @click=${() => this.tell({type: 'go', view: {name: 'topic', id}})}
              >
                ${this.text(title)}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #section(key: (typeof SECTIONS)[number]) {
    const text = this.topic[key];
    return text
      ? html`<h3>${this.say(`topic.${key}`)}</h3>
          ${this.prose(text)}`
      : nothing;
  }
}
