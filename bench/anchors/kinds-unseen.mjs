import {form, repeatedForm} from './form.mjs';
import {control, question} from './writing.mjs';

/*
 * Kinds of pages that were written down before, and first shown to the resolver after, its rules were fixed.
 */

const all = (w, s, field) => s.fields.map((f) => w.wrap(field(w, f, s))).join('\n');

/** Vue: scoped attributes, labels around their fields, no ids. */
const vue = (w, s) => {
  const scope = `data-v-${w.hashed('scope', 8)}`;
  const field = (_, f) =>
    f.type === 'radio'
      ? question(f, w, {name: `v-${w.build}-${w.next()}`})
      : `<label ${scope} class="${w.classOf('form-row')}"><span ${scope}>${w.say(f.label)}</span>${control(f, ` ${scope} class="${w.classOf('form-input')}"`)}</label>`;
  return `<div ${scope} class="card"><h2 ${scope}>${w.say(s.title)}</h2>${all(w, s, field)}</div>`;
};

/** As the design systems of GOV.UK and Suomi.fi: fieldsets, hints, labels in headings. */
const govuk = (w, s) => {
  const field = (_, f) => {
    const name = w.nameOf(f).replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);
    if (f.type === 'radio') return question(f, w, {name, className: 'govuk-fieldset'});
    return `<div class="govuk-form-group"><h3 class="govuk-label-wrapper"><label class="govuk-label" for="${name}">${w.say(f.label)}</label></h3><div id="${name}-hint" class="govuk-hint">?</div>${control(f, ` class="govuk-input" aria-describedby="${name}-hint"`, {id: name, name})}</div>`;
  };
  return `<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend"><h2>${w.say(s.title)}</h2></legend>${all(w, s, field)}</fieldset>`;
};

/** A wizard with hash routes: all steps are in the page, one is shown. */
const wizard = (w, s) => {
  const field = (_, f) => {
    const id = `step-${s.id}-${w.nameOf(f)}`;
    if (f.type === 'radio') return question(f, w, {name: id});
    return `<div class="q"><label for="${id}">${w.say(f.label)}</label>${control(f, ` data-field="${w.nameOf(f)}"`, {id})}</div>`;
  };
  return `<div class="step" id="${w.classOf(s.id)}" ${s.id === 'home' ? '' : 'hidden'}><a href="#/${s.id}">${w.say(s.title)}</a><h1>${w.say(s.title)}</h1>${all(w, s, field)}</div>`;
};

/** Names of words and numbers, of a form generator. */
const numbered = (w, s) => {
  const field = (_, f) => {
    const id = `edit-field-${w.next()}`;
    if (f.type === 'radio') return question(f, w, {name: id});
    return `<div class="form-item"><label for="${id}">${w.say(f.label)}</label>${control(f, ' class="form-control"', {id, name: `submitted[${w.next()}]`})}</div>`;
  };
  return `<fieldset class="webform"><legend>${w.say(s.title)}</legend>${all(w, s, field)}</fieldset>`;
};

/** Blocks of incomes in React, with nothing but words to tell them apart. */
const blocks = (w, s) => {
  const field = (_, f) => {
    const id = `«r${w.next().toString(36)}»`;
    if (f.type === 'radio') return question(f, w, {name: id});
    return `<div class="sc-${w.hashed('a', 6)}"><label for="${id}">${w.say(f.label)}</label>${control(f, ` class="sc-${w.hashed('b', 6)}"`, {id})}</div>`;
  };
  return `<article class="sc-${w.hashed('c', 6)}"><header><h4>${w.say(s.title)}</h4></header>${all(w, s, field)}</article>`;
};

/** Labels behind their fields, as floating labels are; names with the section in them. */
const floating = (w, s) => {
  const field = (_, f) => {
    const name = `${s.id}.${w.nameOf(f)}`;
    const id = `${name.replace('.', '_')}_${w.hashed(name, 4)}`;
    if (f.type === 'radio') return question(f, w, {name});
    return `<div class="form-floating mb-3">${control(f, ' class="form-control" placeholder=" "', {id, name})}<label for="${id}">${w.say(f.label)}</label></div>`;
  };
  return `<div class="card"><div class="card-header"><h5>${w.say(s.title)}</h5></div><div class="card-body">${all(w, s, field)}</div></div>`;
};

/** A table with a row for each field, named by aria-label alone. */
const grid = (w, s) => {
  const field = (_, f) => {
    if (f.type === 'radio')
      return `<tr><td colspan="2">${question(f, w, {name: `x${w.next()}`})}</td></tr>`;
    return `<tr class="${w.hashed('row')}"><td>${w.say(f.label)}</td><td>${control(f, ` aria-label="${w.say(f.label)}"`, {id: `ember${w.next()}`})}</td></tr>`;
  };
  return `<table><caption>${w.say(s.title)}</caption><tbody>${s.fields.map((f) => field(w, f)).join('')}</tbody></table>`;
};

/** Shown after the one change that the first unseen kinds led to. */
export const latestKinds = [
  {name: 'floating labels, hashed ids', sections: form, write: floating},
  {name: 'tables with aria-label', sections: form, write: grid},
].map((kind) => ({...kind, latest: true}));

export const unseenKinds = [
  {name: 'Vue scoped attributes', sections: form, write: vue},
  {name: 'GOV.UK and Suomi.fi', sections: form, write: govuk},
  {name: 'wizard with hash routes', sections: form, write: wizard},
  {name: 'form generator, numbered names', sections: form, write: numbered},
  {name: 'React, repeated blocks', sections: repeatedForm, write: blocks},
].map((kind) => ({...kind, unseen: true}));
