import {html} from '../html/html.mjs';
import {formOf, lateScript, sheet, threeFields, wages} from './fields.mjs';

const views = html`<template id="view-home">
    <h2>Home</h2>
    ${threeFields}
  </template>
  <template id="view-income">
    <h2>Income</h2>
    ${wages}
  </template>
  <div id="view"></div>`;

const link = (href, text) => html`<li><a href="${href}">${text}</a></li>`;

const dialogContent = html`<h2 id="dialog-title">About the home</h2>
  ${formOf(threeFields)}
  <p class="actions"><button type="button" id="close">Close the dialog</button></p>`;

const opener = html`<p class="actions">
  <button type="button" id="open">Open the dialog</button>
</p>`;

const pushState = {
  what: 'A single-page application: pushState changes the address, and a script the view.',
  form: html`<nav aria-label="Views">
      <ul>
        ${link('/hostile/spa/home', 'Home')} ${link('/hostile/spa/income', 'Income')}
      </ul>
    </nav>
    ${views}`,
  head: lateScript('spa'),
};

/** Pages whose fields are in places that are hard to reach. */
export const placeCases = [
  {
    name: 'modal-dialog',
    what: 'The fields are in a modal dialog: everything outside of it is inert.',
    form: html`${opener}
      <dialog id="dialog" aria-labelledby="dialog-title">${dialogContent}</dialog>`,
    head: lateScript('modal-dialog'),
  },
  {
    name: 'aria-modal',
    what: 'The fields are in a home-made dialog, which pulls the focus back when it leaves.',
    form: html`${opener}
      <div
        id="dialog"
        class="home-made"
        role="dialog"
        aria-modal="true"
        aria-labelledby="dialog-title"
        tabindex="-1"
        hidden
      >
        ${dialogContent}
      </div>`,
    head: html`${sheet('aria-modal')}${lateScript('aria-modal')}`,
  },
  {
    name: 'shadow-fields',
    what: 'The fields are in an open shadow root.',
    form: html`<div id="component">
      <template shadowrootmode="open">
        <link rel="stylesheet" href="/demo-static/authority.css" />
        <link rel="stylesheet" href="/demo-static/content.css" />
        <link rel="stylesheet" href="/demo-static/forms.css" />
        ${formOf(threeFields)}
      </template>
    </div>`,
  },
  {
    name: 'frame-fields',
    what: 'The fields are in a frame of the same origin. The tag is on the page around it.',
    policy: {'frame-src': "'self'"},
    form: html`<iframe class="frame" title="The form" src="/hostile/only-fields.html"></iframe>`,
  },
  {
    name: 'only-fields',
    what: 'The page in the frame of the frame case.',
    tags: 0,
    hidden: true,
  },
  {name: 'spa', ...pushState},
  {name: 'spa/home', ...pushState, hidden: true},
  {name: 'spa/income', ...pushState, hidden: true},
  {
    name: 'hash-routes',
    what: 'A single-page application whose views are told apart by what follows # in the address.',
    form: html`<nav aria-label="Views">
        <ul>
          ${link('#/home', 'Home')} ${link('#/income', 'Income')}
        </ul>
      </nav>
      ${views}`,
    head: lateScript('hash-routes'),
  },
];
