import {html, nothing} from 'lit';
import type {Topic} from '../model/manifest.js';
import type {Entry} from '../model/fitting.js';
import {viewStyle} from '../styles/view.js';
import {tokens} from '../styles/tokens.js';
import {ViewElement} from './view-element.js';

/** What fits where the person is: notices, the errors, the field, the search and the page's topics. */
export class RinnallaHome extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {query: {}};

  /** What the person searched for last. */
  declare query: string;

  override render() {
    const {field, errors, topics, notices} = this.content.fits;
    return html`
      ${errors.length > 0 ? this.#errors(errors) : nothing} ${field ? this.#field(field) : nothing}
      ${notices.map(
        ({level = 'info', text}) =>
          html`<section class="box ${level}">
            <h3>${this.say(`notice.${level}`)}</h3>
            ${this.prose(text)}
          </section>`,
      )}
      <rinnalla-search
        .content=${this.content}
        .words=${this.words}
        .query=${this.query}
      ></rinnalla-search>
      ${
        topics.length > 0
          ? html`<h3>${this.say('home.topics')}</h3>
              ${this.#list(topics)}`
          : html`<p>${this.say('home.nothing')}</p>`
      }
    `;
  }

  #errors(errors: readonly Entry<Topic>[]) {
    return html`<section class="box warning">
      <h3>${this.say('home.errors')}</h3>
      ${this.#list(errors)}
    </section>`;
  }

  #field([id, {title, short}]: Entry<Topic>) {
    return html`<section class="box">
      <h3>${this.say('home.field')}: ${this.text(title)}</h3>
      ${this.prose(short)}
      <button type="button" @click=${() => this.#go(id)}>
        ${this.say('home.more', {title: this.plain(title)})}
      </button>
    </section>`;
  }

  #list(topics: readonly Entry<Topic>[]) {
    return html`<ul class="list" role="list">
      ${topics.map(
        ([id, {title}]) =>
          html`<li>
            <button type="button" @click=${() => this.#go(id)}>${this.text(title)}</button>
          </li>`,
      )}
    </ul>`;
  }

  #go(id: string): void {
    this.tell({type: 'go', view: {name: 'topic', id}});
  }
}
