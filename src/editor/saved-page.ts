import type {Snapshot} from './snapshot.js';

/** Its clicks would lead away, and its forms would send something. */
const STILL = ['click', 'auxclick', 'submit', 'dragstart'] as const;

const keepStill = (event: Event): void => {
  event.preventDefault();
};

/** Whatever the style sheets of the page say. */
function keepSo({style}: HTMLElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties))
    style.setProperty(name, value, 'important');
}

/** Shows a saved page as the page that the editor stands beside, in place of the one before. */
export class SavedPage {
  readonly #document: Document;
  readonly #room: HTMLElement;
  #sheets: readonly CSSStyleSheet[] = [];

  constructor(document: Document) {
    this.#document = document;
    this.#room = document.createElement('div');
    for (const type of STILL) this.#room.addEventListener(type, keepStill);
    // What is fixed in it stays in it, below what is ours.
    keepSo(this.#room, {
      isolation: 'isolate',
      position: 'relative',
      'z-index': '0',
      transform: 'scale(1)',
    });
    document.body.append(this.#room);
  }

  show({title, lang, dir, classes, sheets, content}: Snapshot): void {
    const {documentElement: root, body} = this.#document;
    Object.assign(root, {lang, dir, className: classes[0]});
    body.className = classes[1];
    for (const element of [root, body])
      keepSo(element, {display: 'block', 'content-visibility': 'visible', visibility: 'visible'});
    this.#document.title = title;
    const others = this.#document.adoptedStyleSheets.filter((one) => !this.#sheets.includes(one));
    this.#document.adoptedStyleSheets = [...others, ...sheets];
    this.#sheets = sheets;
    this.#room.replaceChildren(content);
  }
}
