/** Gives the focus to the first of the elements that can be seen; the body cannot take it. */
export function focusFirst(...elements: readonly (Element | null | undefined)[]): void {
  const seen = elements.find(
    (element) => element?.isConnected && element.localName !== 'body' && element.checkVisibility(),
  );
  (seen as HTMLElement | undefined)?.focus();
}
