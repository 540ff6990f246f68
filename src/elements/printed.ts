import type {Words} from '../io/words.js';

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
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.append(heading, page.importNode(part, true));
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.print();
}
