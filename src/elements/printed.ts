import type {Words} from '../io/words.js';

const STYLE = `
  body { font: 12pt/1.5 sans-serif; }
  pre { font: inherit; white-space: pre-wrap; }
  section { margin-block: 1em; padding-inline-start: 1em; border-inline-start: 2pt solid; }
  .second { display: block; }`;

/** On paper nothing can be pressed: buttons become their words, and links say where they lead. */
function forPaper(part: Element): Element {
  for (const button of part.querySelectorAll('button')) {
    const words = document.createElement(button.matches('.term') ? 'span' : 'strong');
    words.append(...button.childNodes);
    button.replaceWith(words);
  }
  for (const link of part.querySelectorAll('a')) link.append(` ${link.href}`);
  return part;
}

/**
 * Prints a part of the panel by itself, as a page with a title. It is put into an empty frame of ours, so
 * that the page around us is neither printed nor changed.
 */
export function printed(part: Element, title: string, {lang, dir}: Words): void {
  const frame = part.ownerDocument.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position: fixed; inline-size: 0; block-size: 0; border: 0';
  part.after(frame);
  const {contentDocument: page, contentWindow: view} = frame;
  if (!page || !view) return;
  Object.assign(page.documentElement, {lang, dir});
  page.title = title;
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(STYLE);
  page.adoptedStyleSheets = [sheet];
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.append(heading, page.importNode(forPaper(part.cloneNode(true) as Element), true));
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.print();
}
