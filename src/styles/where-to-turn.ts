import {css} from 'lit';

/** Opening hours: how it is now, and the days to come. */
export const hoursStyle = css`
  p {
    margin-block-end: 4px;
  }
  .now {
    display: flex;
    gap: 8px;
  }
  /* Beside the words, for those who look for it: filled, it is open. */
  .now::before {
    content: '';
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 6px;
    border: 2px solid var(--_quiet);
    border-radius: 50%;
  }
  [data-state='open'] {
    font-weight: 700;
  }
  [data-state='open']::before {
    border-color: currentcolor;
    background: currentcolor;
    forced-color-adjust: none;
  }
  [data-state='unknown']::before,
  [data-state='by-appointment']::before {
    display: none;
  }
  summary {
    display: list-item;
    padding-block: 10px;
    color: var(--_link);
    cursor: pointer;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 0;
    padding-inline-end: 8px;
    border-block-start: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  [aria-current] > *,
  th[colspan] {
    font-weight: 700;
  }
  th[colspan] {
    padding-block-start: 16px;
    border: 0;
  }
  td .quiet {
    display: block;
  }
`;
