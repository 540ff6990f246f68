import {
  checkbox,
  dateField,
  moneyField,
  radioField,
  selectField,
  textField,
} from '../html/fields.mjs';
import {html} from '../html/html.mjs';
import {choices} from '../service/application.mjs';
import {municipalityChoices} from '../service/municipalities.mjs';
import {nextButton, ordinaryStep} from './step.mjs';

const content = (form) =>
  html`<p>${form.t.application.homeIntro}</p>
    <p class="fictional">${form.t.application.fictional}</p>
    ${selectField(form, 'municipality', municipalityChoices(form.lang))}
    ${textField(form, 'address')} ${radioField(form, 'dwellingType', choices.dwellingType)}
    ${textField(form, 'householdSize', {inputmode: 'numeric', width: 'day'})}
    ${moneyField(form, 'rent')} ${radioField(form, 'water', choices.water)}
    ${dateField(form, 'moveInDate')} ${checkbox(form, 'leaseShared')} ${nextButton(form)}`;

const step = ordinaryStep('asunto', content);

/** Here a person arrives from identification. A real service would check what it is told. */
export function get(visit) {
  if (visit.url.searchParams.get('tunnistus') === 'ok') visit.begin().identified = true;
  return step.get(visit);
}

export const post = step.post;
