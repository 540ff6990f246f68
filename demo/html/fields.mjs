import {attribute, html} from './html.mjs';

/**
 * Form fields. Each takes the form, `{t, values, errors}`, and the field's name, which is also the
 * id of the box and the key of its texts. Hints and errors are joined to it by aria-describedby.
 */

const hintOf = (form, name) => form.t.fields[name].hint;

function describedBy(form, name) {
  const hint = hintOf(form, name) && `${name}-hint`;
  const error = form.errors.has(name) && `${name}-error`;
  return attribute('aria-describedby', [hint, error].filter(Boolean).join(' '));
}

const invalid = (form, name) => attribute('aria-invalid', form.errors.has(name) && 'true');

const states = (form, name) => html`${describedBy(form, name)}${invalid(form, name)}`;

const notes = (form, name) =>
  html`${hintOf(form, name) && html`<p class="hint" id="${name}-hint">${hintOf(form, name)}</p>`}${
    form.errors.has(name) &&
    html`<p class="error" id="${name}-error">
      <span class="visually-hidden">${form.t.application.error}</span> ${form.errors.get(name)}
    </p>`
  }`;

const frame = (form, name, content) =>
  html`<div class="field${form.errors.has(name) ? ' field-wrong' : ''}">${content}</div>`;

const label = (form, name) => html`<label for="${name}">${form.t.fields[name].label}</label>`;

export function textField(form, name, {inputmode, width = 'long', autocomplete = 'off'} = {}) {
  const box = html`<input
    type="text"
    id="${name}"
    name="${name}"
    class="box-${width}"
    value="${form.values[name]}"
    autocomplete="${autocomplete}"
    spellcheck="false"
    ${attribute('inputmode', inputmode)}${states(form, name)}
  />`;
  return frame(form, name, html`${label(form, name)} ${notes(form, name)} ${box}`);
}

/** An amount of money. The label says the unit; the sign beside the box repeats it for the eye. */
export function moneyField(form, name) {
  const box = html`<span class="money"
    ><input
      type="text"
      id="${name}"
      name="${name}"
      class="box-short"
      value="${form.values[name]}"
      autocomplete="off"
      inputmode="decimal"
      ${states(form, name)}
    /><span aria-hidden="true">€</span></span
  >`;
  return frame(form, name, html`${label(form, name)} ${notes(form, name)} ${box}`);
}

export function textArea(form, name) {
  // The line break after the tag is one that HTML leaves out, so that a first empty line is kept.
  const box = html`<textarea id="${name}" name="${name}" rows="5" ${states(form, name)}>
${form.values[name]}</textarea>`;
  return frame(form, name, html`${label(form, name)} ${notes(form, name)} ${box}`);
}

export function selectField(form, name, choices) {
  const option = ({value, label: text}) =>
    html`<option value="${value}" ${attribute('selected', form.values[name] === value)}>
      ${text}
    </option>`;
  const box = html`<select id="${name}" name="${name}" ${states(form, name)}>
    <option value="">${form.t.application.choose}</option>
    ${choices.map(option)}
  </select>`;
  return frame(form, name, html`${label(form, name)} ${notes(form, name)} ${box}`);
}

/** The first choice has the field's own id, so that a link to the field lands where one can choose. */
export function radioField(form, name, values) {
  const {label: legend, options, optionHints = {}} = form.t.fields[name];
  const choice = (value, at) => {
    const id = at === 0 ? name : `${name}-${value}`;
    const hint = optionHints[value];
    const checked = attribute('checked', form.values[name] === value);
    const described = attribute('aria-describedby', hint && `${id}-note`);
    return html`<div class="choice">
      <input type="radio" id="${id}" name="${name}" value="${value}" ${checked}${described} />
      <label for="${id}">${options[value]}</label>
      ${hint && html`<p class="hint" id="${id}-note">${hint}</p>`}
    </div>`;
  };
  // A group of radio buttons may say aria-invalid; a fieldset on its own may not.
  const group = html`<fieldset id="${name}-group" role="radiogroup" ${states(form, name)}>
    <legend>${legend}</legend>
    ${notes(form, name)} ${values.map(choice)}
  </fieldset>`;
  return frame(form, name, group);
}

export function checkbox(form, name) {
  const checked = attribute('checked', form.values[name] === 'yes');
  const box = html`<div class="choice">
    <input
      type="checkbox"
      id="${name}"
      name="${name}"
      value="yes"
      ${checked}${states(form, name)}
    />
    ${label(form, name)}
  </div>`;
  return frame(form, name, html`${notes(form, name)} ${box}`);
}

export function fileField(form, name, {multiple = false} = {}) {
  const box = html`<input
    type="file"
    id="${name}"
    name="${name}"
    accept=".pdf,.jpg,.jpeg,.png"
    ${attribute('multiple', multiple)}${states(form, name)}
  />`;
  return frame(form, name, html`${label(form, name)} ${notes(form, name)} ${box}`);
}

/** A date in three boxes: quicker and surer than a calendar for a day one knows by heart. */
export function dateField(form, name) {
  const {label: legend, parts} = form.t.fields[name];
  const part = ([id, text], at) =>
    html`<div>
      <label for="${id}">${text}</label>
      <input
        type="text"
        id="${id}"
        name="${id}"
        class="${at === 2 ? 'box-year' : 'box-day'}"
        value="${form.values[id]}"
        inputmode="numeric"
        autocomplete="off"
        ${invalid(form, name)}${attribute(
          'aria-describedby',
          form.errors.has(name) && `${name}-error`,
        )}
      />
    </div>`;
  const group = html`<fieldset id="${name}" ${describedBy(form, name)}>
    <legend>${legend}</legend>
    ${notes(form, name)}
    <div class="date">${Object.entries(parts).map(part)}</div>
  </fieldset>`;
  return frame(form, name, group);
}
