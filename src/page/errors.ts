import type {Root} from './roots.js';
import {parentOf} from './roots.js';

const INVALID = '[aria-invalid]:not([aria-invalid="false"], [aria-invalid=""])';
const SUMMARY_LINKS = ':is([role="alert"], [class*="error-summary"]) a[href^="#"]';

/** The place that an element is in, if any. */
export function placeOf(
  element: Element | null,
  places: ReadonlyMap<Element, string>,
): string | undefined {
  for (let e = element; e; e = parentOf(e)) {
    const id = places.get(e);
    if (id !== undefined) return id;
  }
  return undefined;
}

function linked(root: Root, link: Element): Element | null {
  try {
    return root.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  } catch {
    return null; // "#%" is no address
  }
}

/** Ids of the places that the page marks as wrong: `aria-invalid`, or a link in an error summary. */
export function invalidPlaces(
  roots: readonly Root[],
  places: ReadonlyMap<Element, string>,
): string[] {
  const wrong = roots.flatMap((root) => [
    ...root.querySelectorAll(INVALID),
    ...[...root.querySelectorAll(SUMMARY_LINKS)].map((link) => linked(root, link)),
  ]);
  return [...new Set(wrong.flatMap((element) => placeOf(element, places) ?? []))];
}
