import type {RinnallaPanel} from './rinnalla-panel.js';

/** The place of each panel's mark. */
const places = new WeakMap<Element, HTMLElement>();

/**
 * Beside the closed help's button: that the adviser has written. It is said, without interrupting anyone, and a
 * press on it opens the conversation.
 * @param unread how many messages nobody has seen; `undefined`: there is no conversation
 */
export function showChatMark(panel: RinnallaPanel, unread: number | undefined): void {
  const launcher = panel.parentNode?.querySelector('.launcher');
  if (!launcher || unread === undefined) {
    places.get(panel)?.remove();
    places.delete(panel);
    return;
  }
  const place = places.get(panel) ?? makePlace(panel, launcher);
  const words = unread > 0 ? panel.words.say('chat.unread', {count: unread}) : '';
  if (place.textContent !== words) place.replaceChildren(...(words ? [button(panel, words)] : []));
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
