import {labelElement} from './labels.js';

/*
 * Where in the page's tree a hint may stand without the page looking or standing differently.
 */

const CONTAINERS = 'td, th, li, dt, dd, fieldset, section, article, form, main, div, body';
export const WRAPPERS = 'label, a, button, summary';
/** What a person comes to, by Tab or by its name. */
const STOPS = `${WRAPPERS}, input, select, textarea, h1, h2, h3, h4, [tabindex]`;
/** How far behind its field a hint may stand. */
const FAR = 3;

/**
 * The last thing that belongs to a field. Nothing may come between: the picture of a tick box is drawn by
 * `:checked +`, a line under a field by `:focus +`.
 */
function endOf(field: Element): Element {
  let end = field.closest(WRAPPERS) ?? field;
  const {parentElement: box} = end;
  // Outside of a box that cuts off, it could not be seen.
  const cutsOff = box && getComputedStyle(box).overflowX !== 'visible';
  if (cutsOff && box.querySelectorAll(STOPS).length === 1) end = box;
  for (let i = 0; i < FAR; i++) {
    const next = end.nextElementSibling;
    if (!next || (next !== labelElement(field) && isStop(next))) break;
    end = next;
  }
  return end;
}

const isStop = (element: Element): boolean =>
  element.matches(STOPS) || element.querySelector(STOPS) !== null;

/**
 * Where in the page's tree the hint of a place may stand, best first: right after the place, so that it
 * is next in the order of Tab and of reading.
 */
export function standsFor(place: Element): ((hint: Element) => void)[] {
  if (place.matches(CONTAINERS)) {
    const title = place.querySelector(':scope > legend');
    return [
      (hint) => (title ? title.after(hint) : place.prepend(hint)),
      (hint) => place.append(hint),
    ];
  }
  const end = endOf(place);
  return [
    (hint) => end.after(hint),
    (hint) => end.parentElement?.append(hint),
    (hint) => end.parentElement?.after(hint),
  ];
}

/** What a style of the page may change by `:last-child` and the like; where things are, their boxes tell. */
const LOOKS = ['backgroundColor', 'borderTop', 'boxShadow', 'color', 'outline'] as const;

/** Boxes and looks of a place and its neighbours, to see whether something has changed. */
export function looksOf(place: Element): () => string {
  const end = endOf(place);
  const parent = place.parentElement ?? place;
  const watched = [place, parent, end, end.nextElementSibling, parent.nextElementSibling];
  return () => {
    const base = parent.getBoundingClientRect();
    return watched
      .map((element) => {
        if (!element) return '';
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return [
          box.x - base.x,
          box.y - base.y,
          box.width,
          box.height,
          ...LOOKS.map((name) => style[name]),
        ].join();
      })
      .join(';');
  };
}
