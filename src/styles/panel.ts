import {css} from 'lit';

/** The panel stands beside the form, at the end of the line; on a narrow screen it is a sheet below. */
export const panelStyle = css`
  :host {
    position: fixed !important;
    inset: auto !important;
    inset-block-end: var(--rinnalla-offset-block, 16px) !important;
    inset-inline-end: var(--rinnalla-offset-inline, 16px) !important;
    z-index: 2147483647 !important;
    display: flex !important;
    flex-direction: column !important;
    box-sizing: border-box !important;
    overflow: hidden !important;
    inline-size: min(400px, calc(100vw - 32px)) !important;
    max-block-size: min(720px, calc(100dvh - 32px)) !important;
    margin: 0 !important;
    border: 1px solid var(--_line) !important;
    border-radius: 12px !important;
    background: var(--_surface) !important;
    box-shadow: 0 8px 32px rgb(0 0 0 / 30%) !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([data-start]) {
    inset-inline: var(--rinnalla-offset-inline, 16px) auto !important;
  }
  header,
  footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px;
    background: var(--_raised);
  }
  header > :last-child {
    margin-inline-start: auto;
  }
  .exit {
    flex: none;
    border-radius: 0;
    background: var(--_warning);
    color: var(--_ink);
    font-weight: 700;
  }
  .body > .errors {
    margin-block-end: 12px;
  }
  footer .primary {
    flex: 1 0 100%;
    text-align: center;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 24px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .more button,
  footer button {
    padding-inline: 8px;
  }
  header .name {
    flex: 1 1 0;
    min-inline-size: 0;
    font-weight: 700;
  }
  header button {
    display: inline-flex;
    flex: none;
    gap: 8px;
    align-items: center;
    min-inline-size: 44px;
    justify-content: center;
  }
  .body {
    /* What is hidden from the eye is laid out in it, and does not make the panel itself scroll. */
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px;
  }
  svg {
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] .back svg {
    scale: -1 1;
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 3px solid var(--_ink);
  }
  .frame {
    display: contents;
  }
  @media (max-width: 480px) {
    :host,
    :host([data-start]) {
      inset-inline: 0 !important;
      inset-block-end: 0 !important;
      inline-size: auto !important;
      max-block-size: 66dvh !important;
      border-width: 1px 0 0 !important;
      border-radius: 16px 16px 0 0 !important;
    }
    header {
      gap: 4px;
    }
    header button {
      gap: 4px;
      padding-inline: 8px;
    }
    :host([data-start]) {
      inset-block: 0 auto !important;
      border-width: 0 0 1px !important;
      border-radius: 0 0 16px 16px !important;
    }
  }
  /* At 400 % zoom there is no room for fixed rows: everything scrolls together. */
  @media (max-height: 400px) {
    :host,
    :host([data-start]) {
      display: block !important;
      overflow-y: auto !important;
      max-block-size: 100dvh !important;
    }
    .body {
      overflow: visible;
    }
    header,
    [role='alert'] {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
