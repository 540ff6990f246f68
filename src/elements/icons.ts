import {svg, html} from 'lit';

const icon = (path: unknown) =>
  html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    ${path}
  </svg>`;

export const closeIcon = icon(svg`<path d="M6 6 18 18M18 6 6 18" />`);
export const backIcon = icon(svg`<path d="M15 5 8 12l7 7" />`);
export const languageIcon = icon(
  svg`<circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18" />`,
);
