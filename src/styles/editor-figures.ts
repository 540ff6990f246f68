import {css} from 'lit';

/** Figures of a report, in the editor. */
export const figuresStyle = css`
  .box h4:not(:first-child) {
    margin-block-start: 12px;
  }
  dl > div {
    margin-block-end: 8px;
  }
  dt,
  dd {
    display: inline;
    margin: 0;
  }
  dt {
    margin-inline-end: 4px;
  }
  table {
    inline-size: 100%;
    margin-block-end: 4px;
    border-collapse: collapse;
  }
  caption {
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    padding-block: 4px;
    padding-inline-end: 8px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  tbody th {
    font-weight: 400;
  }
`;
