import {html, nothing} from 'lit';
import type {Topic} from '../model/manifest.js';
import {entries} from '../model/fitting.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ViewElement} from './view-element.js';

const QUESTIONS = ['what', 'why', 'where', 'wrong'] as const;

/** One topic: its short answer, the longer one, and the questions people ask about it. */
export class RinnallaTopic extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {view: {attribute: false}, topic: {attribute: false}, field: {}};

  declare view: {readonly id: string};
  declare topic: Topic;
  /** What the page calls the field that the topic explains; empty when it is not on this page. */
  declare field: string;

  override render() {
    const {short, body, related = []} = this.topic;
    const others = entries(this.content.help.topics, related);
    return html`
      ${this.onlyIn(short)} ${this.prose(short)} ${body ? this.prose(body) : nothing}
      ${QUESTIONS.map((question) => this.#answer(question))}
      ${
        this.field
          ? html`<button type="button" @click=${() => this.tell({type: 'to-field'})}>
              ${this.sayAround('topic.to-field', 'field', this.pageText(this.field))}
            </button>`
          : nothing
      }
      ${
        others.length > 0
          ? html`<h3>${this.say('topic.related')}</h3>
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
              </ul>`
          : nothing
      }
      ${this.askHelpful('topic', this.view.id)}
    `;
  }

  #answer(question: (typeof QUESTIONS)[number]) {
    const text = this.topic[question];
    return text
      ? html`<h3>${this.say(`topic.${question}`)}</h3>
          ${this.prose(text)}`
      : nothing;
  }
}
