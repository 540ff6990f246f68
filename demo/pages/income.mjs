import {moneyField, radioField, textField} from '../html/fields.mjs';
import {html} from '../html/html.mjs';
import {choices} from '../service/application.mjs';
import {nextButton, ordinaryStep} from './step.mjs';

const content = (form) =>
  html`<h2>${form.t.application.incomeTitle}</h2>
    <p>${form.t.application.incomeIntro}</p>
    ${['wages', 'benefits', 'studyGrant', 'otherIncome'].map((name) => moneyField(form, name))}
    ${radioField(form, 'incomeVaries', choices.incomeVaries)}
    <h2>${form.t.application.assetsTitle}</h2>
    ${moneyField(form, 'assets')} ${textField(form, 'iban', {width: 'middle'})} ${nextButton(form)}`;

export const {get, post} = ordinaryStep('tulot', content);
