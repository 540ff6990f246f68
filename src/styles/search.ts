import {css} from 'lit';

export const searchStyle = css`
  .count {
    margin-block: 8px;
  }
  .count:empty {
    margin: 0;
  }
`;
