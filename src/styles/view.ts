import {css} from 'lit';

/** Text and controls inside the panel. */
export const viewStyle = css`
  :host {
    display: block !important;
    color: var(--_ink) !important;
    font: 16px/1.5 var(--rinnalla-font-family, system-ui, sans-serif) !important;
    overflow-wrap: anywhere !important;
  }
  h2,
  h3,
  h4 {
    margin: 0 0 8px;
    line-height: 1.3;
  }
  h2 {
    font-size: 20px;
  }
  h3 {
    margin-block-start: 20px;
  }
  h3,
  h4 {
    font-size: 16px;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 12px;
  }
  ul,
  ol {
    padding-inline-start: 24px;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin-inline-start: 16px;
  }
  a {
    color: var(--_link);
    text-underline-offset: 2px;
  }
  .way a {
    display: inline-block;
    padding-block: 10px;
  }
  .term {
    display: inline;
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    text-decoration: underline dotted 2px;
    text-underline-offset: 3px;
  }
  .list .term {
    inline-size: auto;
    min-block-size: 44px;
  }
  .pair {
    margin-block-end: 12px;
  }
  .second {
    display: block;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_quiet);
  }
  [data-spoken] {
    outline: 3px solid var(--_accent, #0b4f9e);
    outline-offset: 4px;
  }
  .where,
  .quiet {
    color: var(--_quiet);
    font-size: 14px;
  }
  button {
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_link);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    background: var(--_raised);
  }
  .visually-hidden {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .list {
    display: grid;
    gap: 8px;
    padding: 0;
    list-style: none;
  }
  .list button {
    inline-size: 100%;
  }
  [aria-pressed='true'] {
    border-color: currentcolor;
    box-shadow: inset 4px 0 0 currentcolor;
    font-weight: 700;
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      outline: 2px solid;
    }
  }
  .primary,
  .primary:hover {
    border-color: transparent;
    background: var(--_accent, #0b4f9e);
    color: var(--_on-accent);
  }
  .box {
    margin-block-end: 16px;
    padding: 12px;
    border-inline-start: 4px solid var(--_accent, #0b4f9e);
    border-radius: 4px;
    background: var(--_raised);
  }
  .box > :last-child,
  .box > :last-child > :last-child {
    margin-block-end: 0;
  }
  .box h3 {
    margin-block-start: 0;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 16px;
  }
  .warning {
    border-color: #b45309;
    background: var(--_warning);
  }
`;
