/** Brings the person to the field of a place. The place of a question with choices is their group. */
export function focusPlace(place: Element): void {
  place.scrollIntoView({block: 'center'});
  const control = place.matches('fieldset, [role="radiogroup"]')
    ? (place.querySelector('input:checked') ?? place.querySelector('input'))
    : place;
  (control as HTMLElement | null)?.focus({preventScroll: true});
}

/** Gives the focus to the first of the elements that can be seen. */
export function focusFirst(...elements: readonly (Element | null | undefined)[]): void {
  const seen = elements.find((element) => element?.isConnected && element.checkVisibility());
  (seen as HTMLElement | undefined)?.focus();
}
