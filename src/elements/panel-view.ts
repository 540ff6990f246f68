import {html, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import type {Content} from '../model/content.js';
import type {Topic} from '../model/manifest.js';
import {topicBefore, type Session, type View} from '../model/session.js';
import type {FallbackContact} from './panel-link.js';

interface ViewInput {
  readonly content: Content;
  readonly words: Words;
  readonly session: Session;
  readonly fallback: readonly FallbackContact[];
  /** What the page calls the field that a topic explains; empty when it is not on the page. */
  readonly labelOf: (topic: Topic) => string;
}

/** One view of the panel, below its title. */
export function panelView(view: View, input: ViewInput): TemplateResult {
  const {content, words, session, fallback, labelOf} = input;
  switch (view.name) {
    case 'topic': {
      const topic = content.help.topics[view.id];
      return html`<rinnalla-topic
        .content=${content}
        .words=${words}
        .topic=${topic}
        .field=${topic ? labelOf(topic) : ''}
      ></rinnalla-topic>`;
    }
    case 'contacts':
      return html`<rinnalla-contacts
        .content=${content}
        .words=${words}
        .topic=${content.help.topics[topicBefore(session) ?? '']}
        .fallback=${fallback}
      ></rinnalla-contacts>`;
    case 'languages':
      return html`<rinnalla-languages .content=${content} .words=${words}></rinnalla-languages>`;
    case 'about':
      return html`<rinnalla-about
        .content=${content}
        .words=${words}
        .sharedComputer=${session.sharedComputer}
      ></rinnalla-about>`;
    case 'home':
      return html`<rinnalla-home
        .content=${content}
        .words=${words}
        .query=${session.query}
        .labelOf=${labelOf}
      ></rinnalla-home>`;
  }
}

/** Nobody has done anything for a while on a shared computer. */
export const idleWarning = ({say}: Words, stay: () => void): TemplateResult =>
  html`<section class="box warning" role="alert">
    <p><strong>${say('idle.title')}</strong></p>
    <p>${say('idle.text')}</p>
    <button type="button" class="primary" @click=${stay}>${say('idle.stay')}</button>
  </section>`;
