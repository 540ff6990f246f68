import {css} from 'lit';

/** What is counted, below the choice. */
export const countedStyle = css`
  details {
    margin-block-end: 12px;
  }
  summary {
    display: list-item;
    padding-block: 10px;
    color: var(--_link);
    cursor: pointer;
  }
  li {
    margin-block-end: 8px;
  }
  code {
    font-size: 14px;
  }
`;
