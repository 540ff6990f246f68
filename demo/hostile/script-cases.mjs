import {html} from '../html/html.mjs';
import {formOf, lateScript, script, sheet, threeFields} from './fields.mjs';

const button = (id, text) => html`<button type="button" id="${id}">${text}</button>`;

const withoutTrustedTypes = {'require-trusted-types-for': undefined, 'trusted-types': undefined};

/** Pages whose own scripts are in the way. */
export const scriptCases = [
  {
    name: 'polluted-prototypes',
    what: 'A script has put names on Object.prototype that many programs take for options.',
    head: script('polluted-prototypes'),
  },
  {
    name: 'patched-fetch',
    what: 'Another script has replaced fetch with one that throws.',
    head: script('patched-fetch'),
  },
  {
    name: 'no-fetch',
    what: 'There is no fetch at all.',
    head: script('no-fetch'),
  },
  {
    name: 'no-storage',
    what: 'Every kind of storage throws as soon as it is touched.',
    head: script('no-storage'),
  },
  {
    name: 'clobbered',
    what: 'A picture is called currentScript, so document.currentScript is that picture.',
    before: html`<img
      name="currentScript"
      src="/demo-static/icon.svg"
      alt=""
      width="40"
      height="40"
    />`,
  },
  {
    name: 'two-tags',
    what: 'Two people have added the tag, each without knowing of the other.',
    tags: 2,
  },
  {
    name: 'moved',
    what: 'The page takes the help element away and puts it back, elsewhere too.',
    before: html`<p class="actions">
      ${button('remove', 'Take the help away')} ${button('put-back', 'Put it back')}
      ${button('move', 'Move it to the end of the body')}
    </p>`,
    head: lateScript('moved'),
  },
  {
    name: 'document-open',
    what: 'The page writes itself anew with document.open, with the tag or without.',
    policy: withoutTrustedTypes,
    before: html`<p class="actions">
      ${button('with-tag', 'Write the page anew')}
      ${button('without-tag', 'Write it anew without the tag')}
    </p>`,
    head: lateScript('document-open'),
  },
  {
    name: 'trusted-types-none',
    what: 'The policy allows no Trusted Types policy whatever.',
    policy: {'trusted-types': "'none'"},
  },
  {
    name: 'single-file',
    what: 'The tag names the build that is all in one file.',
    file: 'rinnalla.single.js',
  },
  {
    name: 'no-csp',
    what: 'There is no policy at all, as on most pages.',
    policy: false,
    before: html`<p id="said"></p>
      <script>
        document.getElementById('said').textContent = 'Inline scripts run here.';
      </script>`,
  },
  {
    name: 'sandboxed-frame',
    what: 'The service is in a sandboxed frame: it has no origin, no storage and no cookies.',
    policy: {'frame-src': "'self'"},
    tags: 0,
    form: html`<iframe
      class="frame"
      title="The service in a sandbox"
      src="/hostile/inside-sandbox.html"
      sandbox="allow-scripts allow-forms"
    ></iframe>`,
  },
  {
    name: 'inside-sandbox',
    what: 'The page in the frame of the sandboxed case.',
    hidden: true,
  },
  {
    name: 'rerender',
    what: 'The page replaces every element of its form 20 times a second.',
    before: html`<p class="actions">${button('pause', 'Pause')}</p>`,
    head: lateScript('rerender'),
  },
  {
    name: 'late-fields',
    what: 'The fields come two seconds after the page.',
    form: html`<template id="late">${formOf(threeFields)}</template>
      <p id="place" aria-live="polite">Loading the form …</p>`,
    head: lateScript('late-fields'),
  },
  {
    name: 'unset-all',
    what: 'A style rule with !important takes every style from every element.',
    head: sheet('unset-all'),
  },
];
