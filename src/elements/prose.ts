import {html, type TemplateResult} from 'lit';
import {destination, safeLink} from '../model/link.js';
import type {Block, Inline} from '../model/markdown.js';
import type {Words} from '../io/words.js';

/**
 * A link that says where it leads. An address that a person must not be sent to is left out; its words
 * stay. Only links to other sites open a new tab: the form that the person is filling in stays open.
 */
export function link(href: string, label: unknown, base: string, words: Words): unknown {
  const url = safeLink(href, base);
  if (!url) return label;
  const to = destination(url, base);
  if (!url.protocol.startsWith('http')) {
    return html`<a href=${url.href}>${label} <bdi class="where" dir="ltr">(${to})</bdi></a>`;
  }
  const where = to ? words.say('link.to', {host: to}) : words.say('link.new-tab');
  // Inside the link, so that it is heard with it; the label may be in another language than we speak.
  return html`<a href=${url.href} target="_blank" rel="noopener noreferrer"
    >${label} <span class="where" lang=${words.lang} dir=${words.dir}>(${where})</span></a
  >`;
}

interface ProseOptions {
  /** The address that relative links start from. */
  readonly base: string;
  readonly words: Words;
  /** Marks what needs explaining; not in links, nor in bold words, which name what stands on the page. */
  readonly mark?: ((text: string) => unknown) | undefined;
}

/** One block of a text with the few marks that editors may use. No HTML is ever made from it. */
export function proseBlock(part: Block, {base, words, mark}: ProseOptions): TemplateResult {
  const inline = (parts: readonly Inline[], isMarked = true): unknown[] =>
    parts.map((one) => {
      if (typeof one === 'string') return isMarked && mark ? mark(one) : one;
      const children = inline(one.children, isMarked && one.type === 'emphasis');
      if (one.type === 'link') return link(one.href, children, base, words);
      return one.type === 'strong'
        ? html`<strong>${children}</strong>`
        : html`<em>${children}</em>`;
    });
  if (part.type === 'paragraph') return html`<p>${inline(part.children)}</p>`;
  if (part.type === 'definition') {
    return html`<dl>
      <dt>${inline(part.term)}</dt>
      <dd>${inline(part.meaning)}</dd>
    </dl>`;
  }
  const items = part.items.map((item) => html`<li>${inline(item)}</li>`);
  return part.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}
