import {formOf, threeFields} from '../demo/hostile/fields.mjs';
import {helpTag} from '../demo/html/layout.mjs';
import {html} from '../demo/html/html.mjs';

/** A page of a host, in Finnish, with our tag. */
export const hostPage = (manifest, main, script) =>
  html`<!doctype html>
    <html lang="fi">
      <head>
        <meta charset="utf-8" />
        <title>Bench</title>
        <link rel="icon" href="/demo-static/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/demo-static/forms.css" />
        ${script && html`<script defer src="/bench/host/${script}.js"></script>`}
      </head>
      <body>
        <main>${main}</main>
        ${helpTag(manifest)}
      </body>
    </html> `;

/** A page with a few fields. */
export const fieldsPage = (manifest) => hostPage(manifest, formOf(threeFields));
