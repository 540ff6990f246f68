import {bare} from '../model/bare.js';

/** What can have the focus. Not the one that is `:checked`: that would be asking for an answer. */
const CONTROL =
  ':is(input, select, textarea):enabled:not([type="hidden"]), [tabindex="0"], [contenteditable]';

/** Brings the person to the field of a place, or to the first field in it when it is a group. */
export function focusPlace(place: Element): void {
  place.scrollIntoView(bare({block: 'center' as const}));
  const control = place.matches(CONTROL) ? place : (place.querySelector(CONTROL) ?? place);
  (control as HTMLElement).focus(bare({preventScroll: true}));
}
