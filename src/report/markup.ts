/** HTML, as {@link markup} makes it. */
export class Markup {
  readonly #html: string;

  /** Takes HTML as it is: only for what stands in this repository, never for what came from outside. */
  constructor(written: string) {
    this.#html = written;
  }

  toString(): string {
    return this.#html;
  }
}

export type Content = string | number | Markup | null | undefined | readonly Content[];

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

function written(content: Content): string {
  if (content == null) return '';
  if (content instanceof Markup) return content.toString();
  return typeof content === 'object' ? content.map(written).join('') : escaped(String(content));
}

/**
 * A template of HTML. What is put into it is text, also in attributes, which must stand in quotation marks; only what
 * this function has made itself is HTML.
 */
export const markup = (strings: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(strings.reduce((all, part, i) => all + written(contents[i - 1]) + part));
