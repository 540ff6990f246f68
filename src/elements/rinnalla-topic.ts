import {html, nothing} from 'lit';
import {depthsOf, nextDepth, partAt, type Depth, type Part} from '../model/depth.js';
import {entries} from '../model/fitting.js';
import type {Topic} from '../model/manifest.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ViewElement} from './view-element.js';

const QUESTIONS = ['what', 'why', 'where', 'wrong'] as const;

/** One topic, told at the depth that the person has chosen. */
export class RinnallaTopic extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {
    view: {attribute: false},
    topic: {attribute: false},
    field: {},
    failed: {state: true},
  };

  declare view: {readonly id: string};
  declare topic: Topic;
  /** What the page calls the field that the topic explains; empty when it is not on this page. */
  declare field: string;
  /** Whether what plays videos could not be loaded. */
  declare failed: boolean;

  override render() {
    const {short, benefit, story} = this.topic;
    const {depth} = this.content;
    const part = partAt(this.topic, depth, this.content.languages[0] ?? '');
    return html`
      ${this.onlyIn(short)} ${this.#depths()} ${this.prose(short)} ${this.#missing(part)}
      ${part ? this.#part(part) : nothing} ${benefit ? this.#section('benefit', benefit) : nothing}
      ${depth === 'short' ? nothing : QUESTIONS.map((key) => this.#section(key, this.topic[key]))}
      ${depth !== 'short' && story ? this.#section('story', story) : nothing}
      ${
        this.field
          ? html`<button type="button" @click=${() => this.tell({type: 'to-field'})}>
              ${this.sayAround('topic.to-field', 'field', this.pageText(this.field))}
            </button>`
          : nothing
      }
      ${this.#related()} ${this.askHelpful('topic', this.view.id, nextDepth(this.topic, depth))}
    `;
  }

  /** The ways in which this topic can be told, when there are several. */
  #depths() {
    const depths = depthsOf(this.topic);
    if (depths.length < 2) return nothing;
    const isShown = (depth: Depth) => depth === this.content.depth;
    return html`<div class="ways" role="group" aria-label=${this.say('depth.title')}>
      ${depths.map(
        (depth) =>
          html`<button
            type="button"
            aria-pressed=${isShown(depth)}
            @click=${() => this.tell({type: 'depth', depth: isShown(depth) ? '' : depth})}
          >
            ${this.say(`depth.${depth}`)}
          </button>`,
      )}
    </div>`;
  }

  /** Says it when the topic is not told in the way that the person has chosen. */
  #missing(part: Part | undefined) {
    const {depth} = this.content;
    const wanted = {steps: 'steps', show: 'media'} as const;
    if (depth === '' || depth === 'short' || part === wanted[depth]) return nothing;
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
    if (this.failed) return html`<p class="box" role="status">${this.say('panel.part-failed')}</p>`;
    // It becomes what it is when its file is there.
    import('../chunks/guidance.js').catch(() => {
      this.failed = true;
    });
    return html`<rinnalla-media
      .content=${this.content}
      .words=${this.words}
      .item=${this.view.id}
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

  #section(key: (typeof QUESTIONS)[number] | 'benefit' | 'story', text = this.topic[key]) {
    return text
      ? html`<h3>${this.say(`topic.${key}`)}</h3>
          ${this.prose(text)}`
      : nothing;
  }
}
