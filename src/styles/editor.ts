import {css} from 'lit';

/** The drawer of the editor, and what is the same in all its parts. */
export const editorStyle = css`
  h2:focus,
  h3:focus,
  h4:focus {
    outline: 0;
  }
  .bar,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-end: 12px;
  }
  .row {
    align-items: end;
  }
  ol {
    padding-inline-start: 36px;
  }
  .bar > .hint {
    margin: 0;
  }
  .hint[role='status'] {
    margin-block: 8px;
  }
  button + details,
  input + details {
    margin-block-start: 12px;
  }
  .row > .grow {
    flex: 1 1 160px;
  }
  /* Names of languages are not cut off. */
  .languages > .grow {
    flex-basis: 190px;
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding-block: 12px;
    font-weight: 700;
    cursor: pointer;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0 0 16px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  legend {
    padding-inline: 4px;
    font-weight: 700;
  }
  .tick {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
    font-weight: 400;
  }
  .tick input {
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
  }
  .field {
    display: block;
    margin-block-end: 16px;
  }
  .hint {
    margin: 0 0 4px;
    color: var(--_quiet);
    font-size: 14px;
  }
  .finding {
    margin: 4px 0;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_line);
    background: var(--_raised);
  }
  .finding.error,
  .finding.red {
    border-color: #b3261e;
  }
  .finding.yellow {
    border-color: #b45309;
  }
  .finding.green {
    border-color: #1a7f37;
  }
  .count {
    color: var(--_quiet);
    font-weight: 400;
  }
  [aria-disabled='true'] {
    color: var(--_quiet);
    cursor: default;
  }
`;
