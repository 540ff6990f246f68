import {css} from 'lit';

/** Videos and pictures. */
export const mediaStyle = css`
  video,
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: 8px;
  }
  figure {
    margin: 0 0 16px;
  }
  figcaption {
    margin-block-start: 8px;
  }
  details {
    margin-block: 12px;
  }
  summary {
    display: list-item;
    min-block-size: 24px;
    padding-block: 10px;
    cursor: pointer;
  }
`;
