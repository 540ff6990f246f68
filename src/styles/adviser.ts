import {css} from 'lit';

/** The page of an adviser. */
export const adviserStyle = css`
  h1 {
    margin: 0 0 12px;
    font-size: 28px;
    line-height: 1.2;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 24px;
    align-items: end;
    margin-block: 24px;
    padding: 20px 16px;
    border-radius: 8px;
    background: var(--_raised);
  }
  form > div {
    flex: 1 1 240px;
  }
  form > .whole {
    flex-basis: 100%;
  }
  form p {
    margin: 0 0 8px;
  }
  input,
  select {
    max-inline-size: 320px;
    min-block-size: 48px;
    border-width: 2px;
  }
  input {
    font:
      700 22px/1.2 ui-monospace,
      'Cascadia Mono',
      Consolas,
      'DejaVu Sans Mono',
      monospace;
    text-transform: uppercase;
  }
  [aria-invalid='true'] {
    border-color: #b45309;
    border-inline-start-width: 8px;
  }
  button.primary {
    min-block-size: 48px;
    padding-inline: 20px;
    font-weight: 700;
  }
  .seen {
    margin-block: 24px;
    padding: 20px 16px;
    border: 2px solid var(--_line);
    border-radius: 8px;
  }
  summary {
    min-block-size: 44px;
    padding-block: 10px;
    color: var(--_link);
    font-weight: 700;
    cursor: pointer;
  }
  .names {
    columns: 280px;
    column-gap: 16px;
    padding: 0;
    list-style: none;
  }
  .names li {
    break-inside: avoid;
    padding-block-end: 8px;
  }
  .names button {
    inline-size: 100%;
  }
`;
