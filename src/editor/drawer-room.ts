/**
 * Moves the page out from under the drawer; on a narrow screen the drawer is above it. What Tab comes to on the page is
 * not hidden by the drawer then (WCAG 2.2, 2.4.11).
 */
const ROOM = `@media screen {
  @media (width >= 700px) {
    :root { margin-inline-start: 440px !important }
  }
  @media (width < 700px) {
    :root { margin-block-start: 60dvh !important; scroll-padding-block-start: 60dvh !important }
  }
}`;

/** The room on the page for the drawer. */
export class DrawerRoom {
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    this.#sheet.replaceSync(ROOM);
  }

  make(page: Document): void {
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, this.#sheet];
  }

  giveBack(page: Document): void {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== this.#sheet);
  }
}
