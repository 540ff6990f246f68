import {css} from 'lit';

export const rootStyle = css`
  :host {
    display: contents !important;
  }
  .unseen {
    visibility: hidden;
  }
`;
