import {moneyField, selectField, textField} from '../html/fields.mjs';
import {html} from '../html/html.mjs';
import {municipalityChoices} from '../service/municipalities.mjs';
import {texts} from '../texts/texts.mjs';

const form = {lang: 'en', t: texts('en'), values: {}, errors: new Map()};

/** The same fields as in the application, so that the same help finds them. */
export const threeFields = html`${selectField(form, 'municipality', municipalityChoices('en'))}
${textField(form, 'householdSize', {inputmode: 'numeric', width: 'day'})}
${moneyField(form, 'rent')}`;

export const wages = moneyField(form, 'wages');

export const formOf = (fields) =>
  html`<form method="get" action="/hostile.html" id="form">${fields}</form>`;

export const script = (name) => html`<script src="/demo-static/hostile/${name}.js"></script>`;

/** For scripts that need the page to be there. */
export const lateScript = (name) =>
  html`<script defer src="/demo-static/hostile/${name}.js"></script>`;

export const sheet = (name) =>
  html`<link rel="stylesheet" href="/demo-static/hostile/${name}.css" />`;
