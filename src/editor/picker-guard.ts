import {bare} from '../model/bare.js';

/** What pages listen to of a pointer, the keys and the focus. */
const EVENTS = [
  ...['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup', 'pointerout'],
  ...['pointerleave', 'pointercancel', 'mouseover', 'mouseenter', 'mousemove', 'mousedown'],
  ...['mouseup', 'mouseout', 'mouseleave', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'keydown', 'keypress', 'keyup'],
  ...['beforeinput', 'input', 'change', 'focus', 'blur', 'focusin', 'focusout', 'wheel'],
];

/**
 * Takes what a person does for us, before the page hears of it: a capturing listener of the window comes before
 * all others, unless the page has one there, which was added earlier.
 * @param heard gets each event; what it does not prevent, the browser does (scrolling, for one)
 */
export function guardEvents(view: Window, heard: (event: Event) => void): AbortController {
  const stop = new AbortController();
  const options = bare({capture: true, passive: false, signal: stop.signal});
  const take = (event: Event): void => {
    // That the whole window loses or gets the focus is not of one place.
    if (event.target === view) return;
    event.stopImmediatePropagation();
    heard(event);
  };
  for (const type of EVENTS) view.addEventListener(type, take, options);
  return stop;
}
