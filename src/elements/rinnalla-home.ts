import {html, nothing} from 'lit';
import type {Notice, Text, Topic} from '../model/manifest.js';
import {entries, type Entry} from '../model/fitting.js';
import {termsIn} from '../model/glossary.js';
import type {View} from '../model/session.js';
import {viewStyle} from '../styles/view.js';
import {tokens} from '../styles/tokens.js';
import {ViewElement} from './view-element.js';

/** What fits where the person is: notices, the errors, the field, the search and the page's topics. */
export class RinnallaHome extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {
    query: {},
    labelOf: {attribute: false},
    isWhole: {attribute: false},
  };

  /** What the person searched for last. */
  declare query: string;
  /** What the page calls the field that a topic explains; empty when it is not on the page. */
  declare labelOf: (topic: Topic) => string;
  /** Whether all of the manifest has been read, with what it builds on. */
  declare isWhole: boolean;

  override render() {
    const search = html`<rinnalla-search
      .content=${this.content}
      .words=${this.words}
      .query=${this.query}
      .isWhole=${this.isWhole}
    ></rinnalla-search>`;
    // While the person searches, there is nothing between the box and what is found.
    const searching = this.query.trim() !== '';
    return html`
      ${searching ? nothing : this.#here()} ${search} ${searching ? nothing : this.#more()}
    `;
  }

  /** What is nearest to the person: the errors, the field they are in. */
  #here() {
    const {field, errors} = this.content.fits;
    return html`${this.onlyIn(this.content.help.service.name)}
    ${errors.length > 0 ? this.#errors(errors) : nothing} ${field ? this.#field(field) : nothing}`;
  }

  #more() {
    const {topics, notices} = this.content.fits;
    return html`
      ${this.#guidance('guides', 'guide')} ${this.#guidance('checklists', 'checklist')}
      ${
        topics.length > 0
          ? html`<h3>${this.say('home.topics')}</h3>
              ${this.#list(topics)}`
          : html`<p>${this.say('home.nothing')}</p>`
      }
      ${this.#guidance('flows', 'flow')} ${this.#guidance('selfchecks', 'selfcheck')}
      ${this.#words()} ${notices.map((notice) => this.#notice(notice))}
      <button type="button" @click=${() => this.tell({type: 'go', view: {name: 'about'}})}>
        ${this.say('about.shared')}
      </button>
    `;
  }

  #guidance(
    part: 'guides' | 'checklists' | 'flows' | 'selfchecks',
    name: 'guide' | 'checklist' | 'flow' | 'selfcheck',
  ) {
    const all = this.content.fits[part];
    return all.length === 0
      ? nothing
      : html`<h3>${this.say(`home.${part}`)}</h3>
          ${this.#list(all, (id) => ({name, id}))}`;
  }

  /** Words of the page's own labels that the editors have explained. */
  #words() {
    const {help, fits, pageLanguage} = this.content;
    // The labels are read from the page only for someone who wants them.
    if (!Object.values(help.glossary).some(({onPage}) => onPage)) return nothing;
    const labels = fits.topics.map(([, topic]) => this.labelOf(topic)).join('. ');
    const found = new Set(
      termsIn(labels, help.glossary, pageLanguage)
        .map((piece) => (typeof piece === 'string' ? '' : piece.term))
        .filter((id) => help.glossary[id]?.onPage),
    );
    if (found.size === 0) return nothing;
    return html`<h3>${this.say('home.words')}</h3>
      <ul class="list" role="list">
        ${entries(help.glossary, found).map(
          ([id, {term}]) =>
            html`<li>
              ${this.terms.button(id, this.text(term), 'page-')}
              ${this.terms.isOpen(`page-${id}`) ? this.meaning(id, 'page-') : nothing}
            </li>`,
        )}
      </ul>`;
  }

  #notice({level = 'info', text}: Notice) {
    return html`<section class="box ${level}">
      <h3>${this.say(`notice.${level}`)}</h3>
      ${this.prose(text)}
    </section>`;
  }

  #errors(errors: readonly Entry<Topic>[]) {
    return html`<section class="box warning">
      <h3>${this.say('home.errors')}</h3>
      ${this.#list(errors)}
    </section>`;
  }

  #field([id, topic]: Entry<Topic>) {
    return html`<section class="box">
      <h3>${this.say('home.field')}: ${this.pageText(this.labelOf(topic))}</h3>
      ${this.prose(topic.short)}
      <button type="button" @click=${() => this.#go(id)}>
        ${this.sayAround('home.more', 'title', this.word(topic.title))}
      </button>
    </section>`;
  }

  #list(
    all: readonly Entry<{title: Text}>[],
    viewOf: (id: string) => View = (id) => ({name: 'topic', id}),
  ) {
    return html`<ul class="list" role="list">
      ${all.map(
        ([id, {title}]) =>
          html`<li>
            <button type="button" @click=${() => this.tell({type: 'go', view: viewOf(id)})}>
              ${this.text(title)}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #go(id: string): void {
    this.tell({type: 'go', view: {name: 'topic', id}});
  }
}
