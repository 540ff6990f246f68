import {form, repeatedForm, truthOf} from './form.mjs';
import {control, question} from './writing.mjs';

/*
 * Pages as real services write them. Each kind: its sections, and how one section with its fields is written.
 */

/** Sections with headings; `field` writes one field. */
const sectioned =
  (field, open = (w, s) => `<section><h2>${w.say(s.title)}</h2>`) =>
  (w, s) =>
    `${open(w, s)}${s.fields.map((f) => w.wrap(field(w, f, s))).join('\n')}</section>`;

const server = sectioned((w, f) => {
  const name = w.nameOf(f);
  if (f.type === 'radio') return question(f, w, {name});
  return `<p><label for="${name}">${w.say(f.label)}</label> ${control(f, '', {id: name, name})}</p>`;
});

const react = sectioned((w, f) => {
  const id = `:r${w.next().toString(36)}:`;
  const classes = ` class="${w.classOf('Field')}_input__${w.hashed(w.classOf('Field'))}"`;
  if (f.type === 'radio') return question(f, w, {name: id, id: (i) => `${id}${i}`});
  return `<div class="Row_row__${w.hashed('Row')}"><label for="${id}">${w.say(f.label)}</label>${control(f, classes, {id})}</div>`;
});

const jsf = sectioned((w, f, s) => {
  // Half of the fields were given ids by their developers.
  const isNamed = f.now.length % 2 === 0;
  const panel = `form:j_idt${w.next() + 10}`;
  const id = isNamed ? `${panel}:${w.nameOf(f)}` : `form:${s.id}:j_idt${w.next() + 10}`;
  if (f.type === 'radio') return question(f, w, {name: id, id: (i) => `${id}:${i}`});
  return `<table><tr><td><label id="${panel}_l" for="${id}">${w.say(f.label)}</label></td><td>${control(f, ' class="ui-inputfield ui-widget"', {id, name: id})}</td></tr></table>`;
});

const PREFIX = {select: 'ddl', checkbox: 'cb', textarea: 'txt'};

const webForms = sectioned(
  (w, f) => {
    const parts = ['ctl00', ...(w.build ? [`ctl0${w.build % 10}`] : []), 'Main'];
    const name = w.nameOf(f);
    const own = `${PREFIX[f.type] ?? 'txt'}${name[0].toUpperCase()}${name.slice(1)}`;
    const [id, full] = [[...parts, own].join('_'), [...parts, own].join('$')];
    if (f.type === 'radio') return question(f, w, {name: full, id: (i) => `${id}_${i}`});
    // Many such pages have the words in a cell of their own, and no label.
    const words = w.say(f.label);
    const label =
      f.now.length % 3 ? `<label for="${id}">${words}</label>` : `<span>${words}</span>`;
    return `<table class="tbl"><tr><td class="lbl">${label}</td><td>${control(f, ' class="ctl"', {id, name: full})}</td></tr></table>`;
  },
  (w, s) => `<section class="${w.classOf('panel')}"><h3>${w.say(s.title)}</h3>`,
);

const divSoup = sectioned(
  (w, f) => {
    const id = `mui-${w.next()}`;
    const mark = f.now.length % 2 ? ` data-testid="${w.nameOf(f)}"` : '';
    const label = `<div id="${id}-label">${w.say(f.label)}</div>`;
    const more = `${mark} aria-labelledby="${id}-label" class="css-${w.hashed('input', 6)}"`;
    if (f.type === 'select')
      return `<div class="css-${w.hashed('row', 6)}">${label}<div role="combobox" tabindex="0" id="${id}"${more} data-truth="${truthOf(f)}">Valitse</div></div>`;
    if (f.type === 'radio') return question(f, w, {name: id});
    return `<div class="css-${w.hashed('row', 6)}">${label}<div>${control(f, more, {id})}</div></div>`;
  },
  (w, s) => `<section class="css-${w.hashed('s', 6)}"><div><h2>${w.say(s.title)}</h2></div>`,
);

const angular = sectioned((w, f) => {
  const n = w.next();
  const id = `mat-${f.type === 'select' ? 'select' : 'input'}-${n}`;
  const more = ` formcontrolname="${w.nameOf(f)}" _ngcontent-${w.hashed('c', 3)}-c${w.build} class="mat-mdc-input-element ng-untouched ng-pristine"`;
  if (f.type === 'radio') return question(f, w, {name: `mat-radio-group-${n}`});
  return `<mat-form-field class="mat-mdc-form-field"><label for="${id}" id="mat-mdc-form-field-label-${n}"><mat-label>${w.say(f.label)}</mat-label></label>${control(f, more, {id})}</mat-form-field>`;
});

const vaadinField = (w, f) => {
  const [id, label] = [
    `input-vaadin-text-field-${w.next()}`,
    `label-vaadin-text-field-${w.next()}`,
  ];
  if (f.type === 'radio') return question(f, w, {name: `vaadin-radio-group-${w.next()}`});
  return `<vaadin-text-field class="${w.classOf('form-field')}"><label slot="label" id="${label}" for="${id}">${w.say(f.label)}</label>${control(f, ` slot="input" aria-labelledby="${label}"`, {id})}</vaadin-text-field>`;
};
const vaadin = (w, s) =>
  `<${s.id}-view><template shadowrootmode="open"><h3>${w.say(s.title)}</h3><vaadin-form-layout>${s.fields.map((f) => w.wrap(vaadinField(w, f))).join('')}</vaadin-form-layout></template></${s.id}-view>`;

const repeated = sectioned(
  (w, f) => {
    const name = w.nameOf(f);
    const id = name.replace(/[[\].]+/g, '-');
    if (f.type === 'radio') return question(f, w, {name, id: (i) => `${id}-${i}`});
    return `<div class="field"><label for="${id}">${w.say(f.label)}</label>${control(f, '', {id, name})}</div>`;
  },
  (w, s) => `<section class="block"><h3>${w.say(s.title)}</h3>`,
);

export const kinds = [
  {name: 'plain server HTML', sections: form, write: server},
  {name: 'React: hashed classes, useId', sections: form, write: react},
  {name: 'JSF and PrimeFaces', sections: form, write: jsf},
  {name: 'ASP.NET WebForms tables', sections: form, write: webForms},
  {name: 'div soup, aria-labelledby', sections: form, write: divSoup},
  {name: 'Angular Material', sections: form, write: angular},
  {name: 'Vaadin-like open shadow roots', sections: form, write: vaadin},
  {name: 'repeated blocks (children)', sections: repeatedForm, write: repeated},
];
