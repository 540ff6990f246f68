/** Markup that is safe to put on a page as it is. Only `html` makes it. */
class Markup {
  #text;
  constructor(text) {
    this.#text = text;
  }
  toString() {
    return this.#text;
  }
}

const entities = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

const escape = (text) => text.replace(/[&<>"']/g, (character) => entities[character]);

function show(value) {
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(show).join('');
  return escape(String(value));
}

/**
 * A template that escapes every value by itself, so that forgetting is impossible. Attribute
 * values stand in double quotes. Nothing, `true` and `false` are shown as nothing.
 */
export function html(strings, ...values) {
  return new Markup(strings.reduce((text, part, at) => text + show(values[at - 1]) + part));
}

/** ` name="value"`, or nothing when there is no value. `true` gives the bare name. */
export function attribute(name, value) {
  if (value === undefined || value === null || value === false || value === '') return '';
  return value === true ? html` ${name}` : html` ${name}="${value}"`;
}
