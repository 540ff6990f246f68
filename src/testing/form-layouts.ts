/*
 * Forms with the style sheets that are met in real services. Whatever helps a person beside the fields
 * must fit in without touching anything. A place that has help says so: `data-help`.
 */

/** A form in one layout. */
export interface FormLayout {
  readonly name: string;
  readonly css: string;
  readonly html: string;
  /** There is room only on the end of the field before. */
  readonly isFull?: boolean;
}

const field = (id: string, label: string, control = `<input id="${id}" data-help="${id}">`) =>
  `<div class="field"><label for="${id}">${label}</label> ${control}</div>`;

const three =
  field('rent', 'Vuokra kuukaudessa') +
  field('water', 'Vesimaksu', '<select id="water" data-help="water"><option>Ei</select>') +
  field('why', 'Perustelut', '<textarea id="why" data-help="why"></textarea>');

const direct = `<label for="rent">Vuokra kuukaudessa</label><input id="rent" data-help="rent">
  <label for="water">Vesimaksu</label><input id="water" data-help="water">
  <label for="city">Kunta</label><select id="city" data-help="city"><option>Oulu</select>
  <button type="button">Jatka</button>`;

const group = (id: string, more = '') => `<fieldset data-help="${id}" ${more}>
  <legend>Omistatko asunnon?</legend>
  <div class="choice"><input type="radio" name="${id}" id="${id}-1"><label for="${id}-1">Kyllä</label></div>
  <div class="choice"><input type="radio" name="${id}" id="${id}-2"><label for="${id}-2">En</label></div>
</fieldset>`;

const STACKED = '.field label, .field input, .field textarea, .field select {display: block}';

const stacks: FormLayout[] = [
  {
    name: 'plain server HTML',
    css: '',
    html: `<form>${three.replaceAll('div', 'p')}</form>`,
  },
  {
    name: 'margins between fields',
    css: `${STACKED} .field + .field {margin-top: 24px} .field {background: #eee}`,
    html: `<form>${three}</form>`,
  },
  {
    name: 'no margin after the last one',
    css: `${STACKED} .field > * {margin-bottom: 16px} .field > :last-child {margin-bottom: 0}
      form > :last-child {margin-bottom: 0} .field {margin-bottom: 20px}`,
    html: `<form>${three}</form>`,
  },
  {
    name: 'margins between all neighbours',
    css: `${STACKED} form * + * {margin-top: 12px}`,
    html: `<form>${three}${group('own')}</form>`,
  },
  {
    name: 'hint text and error before the field',
    css: `${STACKED} .field {margin-bottom: 30px} .field p {margin: 0 0 10px; color: #505a5f}
      .field .error + input {border: 2px solid red} input {width: 100%}`,
    html: `<form><div class="field"><label for="rent">Vuokra kuukaudessa</label>
      <p>Ilman sähköä ja vettä.</p><p class="error">Kirjoita vuokra.</p>
      <input id="rent" data-help="rent"></div>${three.replaceAll('rent', 'loan')}</form>`,
  },
  {
    name: 'words for those who listen at the end of the label',
    css: `${STACKED} .hidden {position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap}`,
    html: `<form>${field('rent', 'Vuokra <span class="hidden">pakollinen tieto</span>')}</form>`,
  },
];

const rows: FormLayout[] = [
  {
    name: 'a column of flex items',
    css: 'form {display: flex; flex-direction: column; gap: 8px; align-items: flex-start}',
    html: `<form>${direct}</form>`,
  },
  {
    name: 'labels and fields at both ends of a row',
    css: '.field {display: flex; justify-content: space-between; gap: 16px; margin: 8px 0}',
    html: `<form>${three}</form>`,
  },
  {
    name: 'a grid of labels and fields',
    css: `form {display: grid; grid-template-columns: 12em 1fr; gap: 16px} button {grid-column: 2}`,
    html: `<form>${direct}</form>`,
  },
  {
    name: 'a table',
    css: 'td, th {padding: 8px; text-align: start} tr:nth-child(even) {background: #eee}',
    html: `<form><table><tbody>${three
      .replaceAll('<div class="field">', '<tr><th>')
      .replaceAll('</label>', '</label></th><td>')
      .replaceAll('</div>', '</td></tr>')}</tbody></table></form>`,
  },
  {
    name: 'parts of a date in a row',
    css: '.part {display: inline-block; margin-right: 48px} .part label {display: block} .part input {width: 60px}',
    html: `<form><div>${['Päivä', 'Kuukausi', 'Vuosi']
      .map((text, i) => field(`d${i}`, text).replace('"field"', '"part"'))
      .join(' ')}</div></form>`,
  },
  {
    name: 'terms and their fields',
    css: 'dl {display: grid; grid-template-columns: auto 1fr; gap: 12px} dd {margin: 0}',
    html: `<form><dl>${three
      .replaceAll('<div class="field">', '<dt>')
      .replaceAll('</label>', '</label></dt><dd>')
      .replaceAll('</div>', '</dd>')}</dl></form>`,
  },
];

const boxes: FormLayout[] = [
  {
    name: 'fields inside their labels',
    css: 'label {display: block; margin-bottom: 12px} label input, label textarea {display: block}',
    html: `<form><label>Vuokra kuukaudessa <input data-help="rent"></label>
      <label>Vesimaksu <select data-help="water"><option>Ei</select></label>
      <label>Perustelut <textarea data-help="why"></textarea></label></form>`,
  },
  {
    name: 'tick boxes with a picture of their own',
    css: `input {position: absolute; opacity: 0} label {padding-left: 36px; position: relative}
      input + label::before {content: ''; position: absolute; left: 0; width: 20px; height: 20px; border: 2px solid}
      input:checked + .box {background: green} .box {display: inline-block; width: 20px; height: 20px; border: 2px solid}`,
    html: `<form><p><input type="checkbox" id="a" data-help="a" checked><label for="a">Suostun</label></p>
      <p><label><input type="checkbox" data-help="b" checked><span class="box"></span> Haluan viestin</label></p>
      <p><input type="checkbox" id="c" data-help="c" checked><span class="box"></span><label for="c">Maksan itse</label></p></form>`,
  },
  {
    name: 'questions with choices',
    css: `fieldset {margin: 0 0 24px; padding: 16px} fieldset > :first-child {font-weight: 700}
      legend + * {margin-top: 8px} .choice + .choice {margin-top: 4px}`,
    html: `<form>${group('own')}${group('alone', 'style="border: 0; padding: 0"')}</form>`,
  },
  {
    name: 'fields with a unit',
    css: `.group {display: flex} .group input {border-right: 0} .group input + .unit {border-left: 0; margin-left: -1px}
      .unit {border: 1px solid; padding: 2px 8px} .field {margin-bottom: 12px} label {display: block}`,
    html: `<form>${field('rent', 'Vuokra kuukaudessa', '<div class="group"><input id="rent" data-help="rent"><span class="unit">€/kk</span></div>')}
      ${field('size', 'Koko', '<div class="group"><input id="size" data-help="size"><span class="unit">m²</span></div>')}</form>`,
  },
  {
    name: 'labels that float in their fields',
    isFull: true,
    css: `.field {position: relative; margin-bottom: 16px} .field input {height: 58px; padding: 26px 12px 8px; width: 100%}
      .field label {position: absolute; top: 0; left: 0; padding: 16px 12px; height: 58px; pointer-events: none}
      input:not(:placeholder-shown) ~ label, input:focus ~ label {transform: scale(.85) translateY(-8px)}`,
    html: `<form><div class="field"><input id="rent" placeholder=" " data-help="rent"><label for="rent">Vuokra</label></div>
      <div class="field"><input id="water" placeholder=" " data-help="water"><label for="water">Vesimaksu</label></div></form>`,
  },
  {
    name: 'fields in boxes that cut off what is outside',
    css: `.field {margin-bottom: 16px} label {display: block} .cut {position: relative; overflow: hidden; border: 1px solid; width: 300px}
      .cut input {border: 0; width: 100%}`,
    html: `<form>${field('rent', 'Vuokra', '<div class="cut"><input id="rent" data-help="rent"></div>')}
      ${field('water', 'Vesimaksu', '<div class="cut"><input id="water" data-help="water"></div>')}</form>`,
  },
  {
    name: 'files, sums and other controls',
    css: '.field {margin: 0 0 20px} label, input, progress {display: block}',
    html: `<form>${field('file', 'Liite', '<input type="file" id="file" data-help="file">')}
      ${field('sum', 'Tulot', '<input type="number" id="sum" data-help="sum">')}
      <div class="field"><button type="button" data-help="send">Lähetä</button></div>
      <div class="field"><a href="#x" data-help="link">Lue lisää</a></div>
      <h2 data-help="head">Tulot</h2></form>`,
  },
];

/** Layouts in which every place can have a hint beside it. */
export const formLayouts: readonly FormLayout[] = [...stacks, ...rows, ...boxes];

/** Layouts that tell neighbours apart so finely that a place may have to do without. */
export const delicateLayouts: readonly FormLayout[] = [
  {
    name: 'every other child in another colour',
    css: 'form > :nth-child(even) {background: #eee} form > * {display: block; padding: 4px}',
    html: `<form>${direct}</form>`,
  },
  {
    name: 'margins between a field and the next label',
    css: 'input + label, select + button {margin-top: 24px} form > * {display: block}',
    html: `<form>${direct}</form>`,
  },
  {
    name: 'a last child that looks different',
    css: '.field > :last-child {background: #ffd; color: #311} label {display: block}',
    html: `<form>${three}</form>`,
  },
  {
    name: 'an only child that looks different',
    css: '.box > :only-child {outline: 2px dotted; background: #eef} label {display: block}',
    html: `<form><label for="rent">Vuokra</label><div class="box"><input id="rent" data-help="rent"></div></form>`,
  },
];
