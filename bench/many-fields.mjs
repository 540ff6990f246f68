import {html} from '../demo/html/html.mjs';
import {hostPage} from './host-page.mjs';

const FIELDS = 5000;

const numbers = Array.from({length: FIELDS}, (_, i) => i);

const field = (i) =>
  html`<p>
    <label for="field-${i}">Kysymys ${i}</label>
    <input id="field-${i}" name="field-${i}" />
  </p>`;

/** A host with very many fields that draws a part without fields anew all the time. */
export const manyFieldsPage = () =>
  hostPage(
    '/bench/many.json',
    html`<ul id="news"></ul>
      <form>${numbers.map(field)}</form>`,
    'rerender',
  );

const anchor = (i) => ({
  css: [`#field-${i}`, `[name="field-${i}"]`],
  tag: 'input',
  text: {fi: `Kysymys ${i}`},
});

const topic = (i) => ({
  title: {fi: `Kysymys ${i}`},
  short: {fi: `Vastaa kysymykseen ${i}.`},
  anchor: `field-${i}`,
});

const byId = (make) => Object.fromEntries(numbers.map((i) => [`field-${i}`, make(i)]));

/** A manifest with help for each of the fields. */
export const manyFieldsManifest = () => ({
  format: 1,
  service: {id: 'bench', name: 'Bench', authority: 'Bench', languages: ['fi']},
  pages: [{id: 'many', match: '/bench/many.html'}],
  anchors: byId(anchor),
  topics: byId(topic),
  contacts: {phone: {type: 'phone', name: 'Neuvonta', number: '029 500 0000'}},
});
