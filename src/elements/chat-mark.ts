import {GAP, overlaps} from '../page/clearance.js';
import {ownElement} from '../page/modal.js';
import {focusedElement} from '../page/roots.js';
import type {RinnallaPanel} from './rinnalla-panel.js';

/** The place of each panel's mark. */
const places = new WeakMap<Element, HTMLElement>();

/**
 * Beside the closed help's button: that the adviser has written. It is said, without interrupting anyone, and a
 * press on it opens the conversation.
 * @param unread how many messages nobody has seen; `undefined`: there is no conversation
 */
export function showChatMark(panel: RinnallaPanel, unread: number | undefined): void {
  const launcher = panel.parentNode?.querySelector<HTMLElement>('.launcher');
  if (!launcher || unread === undefined) {
    places.get(panel)?.remove();
    places.delete(panel);
    return;
  }
  const place = places.get(panel) ?? makePlace(panel, launcher);
  const words = unread > 0 ? panel.words.say('chat.unread', {count: unread}) : '';
  if (place.textContent === words) return;
  place.replaceChildren(...(words ? [button(panel, words)] : []));
  standAside(launcher);
}

/** Off what has the focus on the page (WCAG 2.2, 2.4.11), until the help looks at the page again. */
function standAside(launcher: HTMLElement): void {
  const field = focusedElement(launcher.ownerDocument);
  if (!field || ownElement(field)) return;
  const mine = launcher.getBoundingClientRect();
  const other = field.getBoundingClientRect();
  const up = mine.bottom - other.top + GAP;
  // What is as tall as that, or as high up, it cannot stand aside from.
  if (other.height > innerHeight / 2 || mine.top < up || !overlaps(mine, other)) return;
  const lift = parseFloat(launcher.style.getPropertyValue('--_lift')) || 0;
  launcher.style.setProperty('--_lift', `${lift + up}px`);
}

/** A region that is there before anything is said in it: only then a screen reader heeds it. */
function makePlace(panel: Element, launcher: Element): HTMLElement {
  const place = panel.ownerDocument.createElement('div');
  place.role = 'status';
  launcher.prepend(place);
  places.set(panel, place);
  return place;
}

function button(panel: RinnallaPanel, words: string): HTMLButtonElement {
  const mark = panel.ownerDocument.createElement('button');
  mark.type = 'button';
  mark.className = 'errors';
  mark.lang = panel.words.lang;
  mark.textContent = words;
  mark.addEventListener('click', () => {
    panel.apply({type: 'go', view: {name: 'chat'}});
    panel.apply({type: 'open'});
  });
  return mark;
}
