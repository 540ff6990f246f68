import {html, nothing} from 'lit';
import type {Words} from '../io/words.js';
import type {AloudController} from './aloud-controller.js';

const PARAGRAPHS = 'h2, h3, h4, legend, p, li, dt, dd, figcaption, .choice';

/** What there is to read in a view, in its order: no part twice, and nothing that is not shown. */
export function paragraphsOf(root: ParentNode | null | undefined): Element[] {
  const inside = (element: Element): Element[] => {
    const children = [...(element.shadowRoot ?? element).children].flatMap(inside);
    if (children.length > 0 || !element.matches(PARAGRAPHS)) return children;
    const isRead = element.checkVisibility() && !element.matches('.visually-hidden, [aria-hidden]');
    return isRead && element.textContent.trim() ? [element] : [];
  };
  return root ? [...root.children].flatMap(inside) : [];
}

/** The button that reads the view aloud. Without a voice for the language it is not there. */
export function readAloud(aloud: AloudController, lang: string, {say}: Words) {
  if (!aloud.canSpeak(lang)) return nothing;
  const toggle = (): void => {
    if (aloud.speaking) aloud.stop();
    else aloud.start();
  };
  return html`<div class="aloud">
    <button type="button" @click=${toggle}>
      ${say(aloud.speaking ? 'aloud.stop' : 'aloud.start')}
    </button>
    <p role="status">${aloud.failed ? say('aloud.failed') : nothing}</p>
  </div>`;
}
