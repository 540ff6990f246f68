import {css} from 'lit';

/** The adviser's desk: what its parts have in common. */
export const deskStyle = css`
  h1 {
    margin: 0 0 12px;
    font-size: 26px;
    line-height: 1.2;
  }
  .plain {
    display: grid;
    gap: 8px;
    padding: 0;
    list-style: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .row > p {
    margin: 0;
  }
  .words {
    white-space: pre-wrap;
  }
  .fault {
    margin-block-end: 4px;
    padding-inline-start: 8px;
    border-inline-start: 4px solid #b45309;
    font-weight: 700;
  }
  [aria-invalid='true'] {
    border-color: #b45309;
    border-inline-start-width: 8px;
  }
  [aria-disabled='true'] {
    color: var(--_quiet);
    cursor: default;
  }
  .primary[aria-disabled='true'] {
    color: var(--_on-accent);
  }
  form > div {
    margin-block-end: 16px;
  }
  form p {
    margin-block-end: 4px;
  }
  .login {
    max-inline-size: 480px;
    padding: 20px 16px;
    border-radius: 8px;
    background: var(--_raised);
  }
  .login > p {
    margin-block: 16px 0;
  }
  .card {
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .card p {
    margin-block-end: 8px;
  }
  summary {
    min-block-size: 44px;
    padding-block: 10px;
    color: var(--_link);
    font-weight: 700;
    cursor: pointer;
  }
  .last {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    color: var(--_quiet);
    font-size: 14px;
  }
`;
