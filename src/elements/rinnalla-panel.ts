import {html, nothing, type PropertyValues} from 'lit';
import type {PageFacts} from '../model/match.js';
import {shown, type Session, type View} from '../model/session.js';
import {languageName} from '../model/text.js';
import {panelStyle} from '../styles/panel.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {IdleController} from './idle-controller.js';
import {backIcon, closeIcon, languageIcon} from './icons.js';
import type {FallbackContact} from './rinnalla-contacts.js';
import {ViewElement} from './view-element.js';

/** The panel beside the form: a header, one view at a time, and the way to a person. */
export class RinnallaPanel extends ViewElement {
  static override styles = [tokens, viewStyle, panelStyle];
  static override properties = {
    session: {attribute: false},
    facts: {attribute: false},
    fallback: {attribute: false},
    fieldLabel: {attribute: false},
    kept: {type: Boolean},
  };

  declare session: Session;
  declare facts: PageFacts;
  declare fallback: readonly FallbackContact[];
  /** What the page calls the field at an anchor; empty when it is not on the page. */
  declare fieldLabel: (anchor: string) => string;
  /** Whether the manifest is a kept one, for want of a network. */
  declare kept: boolean;

  readonly #idle = new IdleController(this, {
    watching: () => this.session.sharedComputer,
    forget: () => {
      this.tell({type: 'forget'});
      this.tell({type: 'close'});
    },
  });

  override render() {
    const {dir, lang} = this.words;
    return html`<div class="frame" lang=${lang} dir=${dir}>
      <aside class="frame" aria-label=${this.say('help')}>
        ${this.#header()}
        <div class="body">
          ${this.kept ? html`<p class="box warning">${this.say('offline')}</p>` : nothing}
          ${this.#idle.warning ? this.#idleWarning() : nothing}
          <h2 tabindex="-1">${this.#title()}</h2>
          ${this.#view()}
        </div>
        ${this.#footer()}
      </aside>
    </div>`;
  }

  /** Brings the person who opened the panel to its beginning. */
  focusTitle(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('session');
    // What had the focus is gone with the old view; a topic that only follows a field takes none.
    if (!before || shown(before) === shown(this.session) || !this.session.open) return;
    this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
    if (this.matches(':focus-within') || this.shadowRoot?.activeElement) this.focusTitle();
  }

  get #shown(): View {
    const view = shown(this.session);
    return view.name === 'topic' && !this.#topic(view.id) ? {name: 'home'} : view;
  }

  #topic = (id: string) => this.content.help.topics[id];

  #title(): unknown {
    const view = this.#shown;
    const topic = view.name === 'topic' && this.#topic(view.id);
    return topic ? this.text(topic.title) : this.say(`${view.name}.title`);
  }

  #header() {
    const {languages} = this.content;
    const current = languages[0] ?? this.words.lang;
    const deep = this.session.trail.length > 1;
    return html`<header>
      ${
        deep
          ? html`<button type="button" class="back" @click=${() => this.tell({type: 'back'})}>
              ${backIcon}${this.say('panel.back')}
            </button>`
          : nothing
      }
      <span class="name">${deep ? nothing : this.#service()}</span>
      ${
        this.content.help.service.languages.length > 1
          ? html`<button type="button" class="language" @click=${() => this.#go('languages')}>
              ${languageIcon}<span class="visually-hidden">${this.say('panel.language')}:</span>
              <span lang=${current}>${languageName(current, current)}</span>
            </button>`
          : nothing
      }
      <button
        type="button"
        aria-label=${this.say('panel.close')}
        @click=${() => this.tell({type: 'close'})}
      >
        ${closeIcon}
      </button>
    </header>`;
  }

  #service = () => {
    const {name} = this.content.help.service;
    return name ? this.text(name) : nothing;
  };

  #footer() {
    const {name} = this.#shown;
    return html`<footer>
      ${
        name === 'contacts'
          ? nothing
          : html`<button type="button" class="primary" @click=${() => this.#go('contacts')}>
              ${this.say('panel.contacts')}
            </button>`
      }
      ${
        name === 'about'
          ? nothing
          : html`<button type="button" @click=${() => this.#go('about')}>
              ${this.say('panel.about')}
            </button>`
      }
    </footer>`;
  }

  #view() {
    const {content, words} = this;
    const view = this.#shown;
    switch (view.name) {
      case 'topic': {
        const topic = this.#topic(view.id);
        return html`<rinnalla-topic
          .content=${content}
          .words=${words}
          .topic=${topic}
          .field=${topic?.anchor ? this.fieldLabel(topic.anchor) : ''}
        ></rinnalla-topic>`;
      }
      case 'contacts':
        return html`<rinnalla-contacts
          .content=${content}
          .words=${words}
          .topic=${this.#topicBefore()}
          .fallback=${this.fallback}
        ></rinnalla-contacts>`;
      case 'languages':
        return html`<rinnalla-languages .content=${content} .words=${words}></rinnalla-languages>`;
      case 'about':
        return html`<rinnalla-about
          .content=${content}
          .words=${words}
          .sharedComputer=${this.session.sharedComputer}
        ></rinnalla-about>`;
      case 'home':
        return html`<rinnalla-home
          .content=${content}
          .words=${words}
          .query=${this.session.query}
        ></rinnalla-home>`;
    }
  }

  /** The topic that the person came to the contacts from. */
  #topicBefore() {
    const before = this.session.trail.findLast(({name}) => name === 'topic');
    return before?.name === 'topic' ? this.#topic(before.id) : undefined;
  }

  #idleWarning() {
    return html`<section class="box warning" role="alert">
      <h3>${this.say('idle.title')}</h3>
      <p>${this.say('idle.text')}</p>
      <button type="button" class="primary" @click=${() => this.#idle.stay()}>
        ${this.say('idle.stay')}
      </button>
    </section>`;
  }

  #go(name: Exclude<View['name'], 'topic'>): void {
    this.tell({type: 'go', view: {name}});
  }
}
