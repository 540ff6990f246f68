import {html} from '../html/html.mjs';
import {municipalityChoices} from '../service/municipalities.mjs';
import {sheet} from './fields.mjs';

const filler = html`<div class="tall">
  <p>The page goes on, so that there is something to scroll.</p>
</div>`;

const banner = html`<div class="banner" role="region" aria-label="Cookies">
  <p>We would like to use cookies.</p>
  <p class="actions"><button type="button">Only the necessary</button></p>
</div>`;

const arabicFields = html`<div class="field">
    <label for="municipality">البلدية</label>
    <select id="municipality" name="municipality">
      ${municipalityChoices('en').map(({value, label}) => html`<option value="${value}">${label}</option>`)}
    </select>
  </div>
  <div class="field">
    <label for="householdSize">عدد أفراد الأسرة</label>
    <input
      type="text"
      id="householdSize"
      name="householdSize"
      class="box-day"
      inputmode="numeric"
    />
  </div>
  <div class="field">
    <label for="rent">الإيجار الشهري (باليورو)</label>
    <input type="text" id="rent" name="rent" class="box-short" inputmode="decimal" />
  </div>`;

/** Pages whose looks are in the way. */
export const layoutCases = [
  {
    name: 'transformed-body',
    what: 'The body has a transform, so position: fixed is fixed to the body.',
    head: sheet('transformed-body'),
    after: filler,
  },
  {
    name: 'max-z-index',
    what: 'A cookie banner lies in the same corner with the largest z-index there is.',
    head: sheet('max-z-index'),
    after: html`${banner}${filler}`,
  },
  {
    name: 'quirks',
    what: 'There is no doctype, so the browser is in quirks mode.',
    doctype: false,
  },
  {
    name: 'small-rem',
    what: 'html {font-size: 62.5%} makes every rem 10 pixels.',
    head: sheet('small-rem'),
  },
  {
    name: 'rtl',
    what: 'The page is in Arabic, from right to left.',
    lang: 'ar',
    dir: 'rtl',
    heading: 'نموذج باللغة العربية',
    fields: arabicFields,
  },
];
