import {css} from 'lit';

/** The help button in the corner. It is the same in every service, so that people know it. */
export const launcherStyle = css`
  :host {
    position: fixed !important;
    inset: auto !important;
    inset-block-end: calc(var(--rinnalla-offset-block, 16px) + var(--_lift, 0px)) !important;
    inset-inline-end: var(--rinnalla-offset-inline, 16px) !important;
    z-index: 2147483647 !important;
    display: block !important;
    overflow: visible !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    font: 700 16px/1.25 var(--rinnalla-font-family, system-ui, sans-serif) !important;
  }
  :host([corner='start']) {
    inset-inline: var(--rinnalla-offset-inline, 16px) auto !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  aside {
    display: flex;
    flex-direction: column;
    gap: 8px;
    align-items: flex-end;
  }
  :host([corner='start']) aside {
    align-items: flex-start;
  }
  button {
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 8px 20px;
    border: 2px solid #fff;
    border-radius: 24px;
    background: var(--_accent, #0b4f9e);
    box-shadow: 0 2px 8px rgb(0 0 0 / 40%);
    color: #fff;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }
  .errors {
    border-color: #b45309;
    background: #fff;
    color: #16202c;
  }
  button:hover {
    filter: brightness(0.9);
  }
  button:focus-visible {
    outline: 3px solid #000;
    outline-offset: 0;
    box-shadow: 0 0 0 6px #fff;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    button:focus-visible {
      outline-color: Highlight;
    }
  }
`;
