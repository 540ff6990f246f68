import {css} from 'lit';

/** The fields of the editor's forms. */
export const editorFieldsStyle = css`
  :host {
    margin-block-end: 16px !important;
  }
  p {
    margin-block-end: 4px;
  }
  .must,
  .note {
    color: var(--_quiet);
    font-size: 14px;
    font-weight: 400;
  }
  .over {
    color: var(--_ink);
    font-weight: 700;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: 8px 16px;
    margin: 0;
  }
  /* The text stands behind its box once more, and makes it as high as it needs. */
  .grows {
    display: grid;
  }
  .grows::after {
    content: attr(data-text) ' ';
    visibility: hidden;
    padding: 8px 12px;
    border: 1px solid;
    white-space: pre-wrap;
  }
  .grows > textarea,
  .grows::after {
    grid-area: 1 / 1;
    min-block-size: 92px;
    max-block-size: 60vh;
    overflow-wrap: anywhere;
  }
  .grows.line > textarea,
  .grows.line::after {
    min-block-size: 44px;
  }
  textarea {
    resize: vertical;
  }
  .line > textarea {
    overflow: hidden;
    resize: none;
  }
  .copy {
    margin-block-start: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-end: 4px;
  }
  .row > * {
    margin: 0;
  }
  .tools button {
    padding: 4px 10px;
    font-size: 14px;
  }
  .small {
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0 0 12px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  legend {
    padding-inline: 4px;
    font-weight: 700;
  }
  .findings {
    margin-block: 4px 0;
    padding: 0;
    list-style: none;
  }
  .findings > li,
  .fault {
    margin-block-end: 4px;
    padding-inline-start: 8px;
    border-inline-start: 4px solid var(--_line);
  }
  .findings > .error,
  .fault {
    border-color: #b3261e;
  }
  .findings > .warning {
    border-color: #b45309;
    background: none;
  }
  [aria-invalid='true'] {
    border-color: #b3261e;
    border-inline-start-width: 8px;
  }
  .plain {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .grow {
    flex: 1 1 160px;
    min-inline-size: 0;
  }
  .choice {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
    margin: 0;
    font-weight: 400;
  }
  .choice input {
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
    margin: 0;
  }
  [aria-disabled='true'] {
    color: var(--_quiet);
    cursor: default;
  }
  .node {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_line);
  }
  h5,
  h6 {
    margin: 0 0 8px;
    font-size: 16px;
  }
  .ways-on {
    display: grid;
    gap: 8px;
    margin: 0;
    padding-block: 8px;
    padding-inline-start: min(20px, 4%);
    list-style: none;
  }
  .trial {
    margin-block-start: 16px;
  }
  summary {
    min-block-size: 44px;
    padding-block: 10px;
    color: var(--_link);
    font-weight: 700;
    cursor: pointer;
  }
`;
