import {css} from './plain-css.js';

/** The root and the help button in the corner. It is the same in every service, so that people know it. */
export const rootStyle = css`
  :host {
    all: initial !important;
    letter-spacing: inherit !important;
    word-spacing: inherit !important;
    display: contents !important;
  }
  .ready {
    visibility: hidden;
  }
  .launcher {
    all: unset;
    position: fixed;
    inset-block-end: calc(var(--rinnalla-offset-block, 16px) + var(--_lift, 0px));
    inset-inline-end: var(--rinnalla-offset-inline, 16px);
    display: flex;
    flex-direction: column;
    gap: 8px;
    align-items: flex-end;
  }
  .launcher.start {
    inset-inline: var(--rinnalla-offset-inline, 16px) auto;
    align-items: flex-start;
  }
  [hidden] {
    display: none;
  }
  button {
    min-block-size: 44px;
    padding: 8px 20px;
    border: 2px solid #fff;
    border-radius: 24px;
    background: var(--_accent);
    box-shadow: 0 2px 8px #0006;
    color: #fff;
    font: 700 16px/1.25 var(--rinnalla-font-family, system-ui);
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
    box-shadow: 0 0 0 6px #fff;
  }
  @media print {
    .launcher {
      display: none;
    }
  }
`;
