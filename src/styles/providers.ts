import {css} from 'lit';

/** Who else can help: what is asked for, and the cards. */
export const providersStyle = css`
  /* On a phone, too, so that the first card is not far below. */
  .asked {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
    margin-block-end: 12px;
  }
  .asked > div {
    flex: 1 1 120px;
    min-inline-size: 0;
  }
  [role='status']:empty {
    margin: 0;
  }
  .card {
    margin-block-end: 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .card > :last-child {
    margin-block-end: 0;
  }
  .card h3 {
    margin-block-start: 0;
  }
  .card h4 {
    margin-block: 16px 4px;
  }
  .reasons {
    color: var(--_quiet);
  }
  .as-text {
    white-space: pre-wrap;
  }
`;
