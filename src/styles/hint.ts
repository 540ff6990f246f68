import {css} from './plain-css.js';

/** The look of the small button beside a field. It stands in the host page's own tree. */
export const hintStyle = css`
  :host {
    all: initial !important;
    display: block !important;
    position: absolute !important;
    z-index: 1 !important;
    inline-size: 28px !important;
    block-size: 28px !important;
    translate: var(--_x, 0) var(--_y, 0) !important;
  }
  button {
    inline-size: 28px;
    block-size: 28px;
    margin: 0;
    padding: 0;
    border: 2px solid #fff;
    border-radius: 50%;
    background: var(--_accent);
    color: #fff;
    font: 700 16px/1 system-ui;
    cursor: pointer;
  }
  button:hover {
    filter: brightness(0.9);
  }
  button:focus-visible {
    outline: 3px solid #000;
    box-shadow: 0 0 0 6px #fff;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
