import {truthOf} from './form.mjs';

/*
 * What the kinds of pages have in common when they are written: counters, hashes, and controls.
 */

/** A hash as build tools make them, the same for the same words. */
function hash(words, length = 5) {
  let n = 2166136261;
  for (const sign of words) n = Math.imul(n ^ sign.charCodeAt(0), 16777619) >>> 0;
  return (n.toString(36) + (n * 7).toString(36)).slice(0, length);
}

/** How a page of one release is written. */
export class Writing {
  #count;

  constructor({lang, build = 0, renamed = false, wrapped = false}) {
    Object.assign(this, {lang, build, renamed, wrapped});
    this.#count = build * 3;
  }

  /** The next number of a page that counts its parts. */
  next = () => (this.#count += 1);
  hashed = (words, length) => hash(`${words}${this.build}`, length);
  nameOf = ({now, next}) => (this.renamed ? next : now);
  classOf = (name) => (this.renamed ? `${name}-v2` : name);
  say = (words) => words[this.lang];
  wrap = (html) => (this.wrapped ? `<div class="wrap"><div>${html}</div></div>` : html);
}

const OPTIONS = '<option>1</option><option>2</option>';

/** The control of a field, with attributes given by the kind of page; several for a question. */
export function control(field, attributes, {name = '', id = ''} = {}) {
  const truth = ` data-truth="${truthOf(field)}"`;
  const all = `${id ? ` id="${id}"` : ''}${name ? ` name="${name}"` : ''}${attributes}`;
  if (field.type === 'select') return `<select${all}${truth}>${OPTIONS}</select>`;
  if (field.type === 'textarea') return `<textarea${all}${truth}></textarea>`;
  return `<input type="${field.type}"${all}${truth}>`;
}

const CHOICES = [
  {fi: 'Kyllä', sv: 'Ja'},
  {fi: 'Ei', sv: 'Nej'},
];

/** A question with its choices as a group of radio buttons. */
export function question(field, writing, {name, id = (i) => `${name}-${i}`, className = ''}) {
  const choices = CHOICES.map(
    (words, i) =>
      `<div><input type="radio" id="${id(i)}" name="${name}" value="${i}"><label for="${id(i)}">${writing.say(words)}</label></div>`,
  );
  return `<fieldset class="${className}" data-truth="${truthOf(field)}"><legend>${writing.say(field.label)}</legend>${choices.join('')}</fieldset>`;
}
