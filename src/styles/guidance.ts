import {css} from 'lit';

/** Guides, check-lists and problem solvers. */
export const guidanceStyle = css`
  fieldset {
    display: grid;
    gap: 8px;
    margin: 0 0 16px;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 8px;
    padding: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.3;
  }
  label.choice {
    display: flex;
    gap: 12px;
    align-items: start;
    min-block-size: 44px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    cursor: pointer;
  }
  h3:focus:not(:focus-visible) {
    outline: none;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--_accent, #0b4f9e);
  }
`;

/** The mark around the place of a step: an outline, an arrow and words. It takes no press from the page. */
export const markStyle = css`
  .mark {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_y);
    left: var(--_x);
    inline-size: var(--_width);
    block-size: var(--_height);
    overflow: visible;
    margin: 0;
    padding: 0;
    border: 3px solid #000;
    border-radius: 6px;
    outline: 3px solid #fff;
    background: none;
    pointer-events: none;
  }
  .mark span {
    position: absolute;
    inset-block-start: calc(100% + 3px);
    inset-inline-start: 0;
    padding: 2px 8px;
    border-radius: 6px;
    background: #000;
    color: #fff;
    font: 700 14px/1.4 var(--rinnalla-font-family, system-ui, sans-serif);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .mark {
      border-color: Highlight;
    }
  }
  @media print {
    .mark {
      display: none;
    }
  }
`;
