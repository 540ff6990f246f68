import {labelElement} from './labels.js';

/*
 * Where in the page's tree a hint may stand without the page looking or standing differently.
 */

/** What a hint stands inside of. Not where a person writes: it would be part of what they wrote. */
const CONTAINERS =
  ':is(td, th, li, dt, dd, fieldset, section, article, form, main, div, body):not([contenteditable])';
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

/** What a style of the page may change by `:last-child` and the like; where things are, their boxes tell. */
const LOOKS = ['backgroundColor', 'borderTop', 'boxShadow', 'color', 'outline'] as const;

/** Boxes and looks of the elements around a hint, the boxes as seen from the first of them. */
function looksOf(elements: readonly (Element | null)[]): string {
  const base = elements[0]?.getBoundingClientRect();
  return elements
    .map((element) => {
      if (!element || !base) return '';
      const {x, y, width, height} = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return [x - base.x, y - base.y, width, height, ...LOOKS.map((name) => style[name])].join();
    })
    .join(';');
}

interface Standing {
  /**
   * Where in the page's tree the hint may stand, best first: right after the place, so that it is next in
   * the order of Tab and of reading.
   */
  readonly stands: readonly ((hint: Element) => void)[];
  /** What is around as it looks now, to see whether something has changed. */
  readonly looks: () => string;
}

/** Where the hint of a place may stand. Reads the page: of several places, ask for all before you write. */
export function standingOf(place: Element): Standing {
  const isGroup = place.matches(CONTAINERS);
  const end = isGroup ? place : endOf(place);
  const parent = place.parentElement ?? place;
  const around = [parent, place, end, end.nextElementSibling, parent.nextElementSibling];
  const title = isGroup && place.querySelector(':scope > legend');
  return {
    stands: isGroup
      ? [(hint) => (title ? title.after(hint) : place.prepend(hint)), (hint) => place.append(hint)]
      : [
          (hint) => end.after(hint),
          (hint) => end.parentElement?.append(hint),
          (hint) => end.parentElement?.after(hint),
        ],
    looks: () => looksOf([...new Set(around)]),
  };
}
