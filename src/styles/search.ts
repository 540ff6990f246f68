import {css} from 'lit';

export const searchStyle = css`
  label {
    display: block;
    margin-block-end: 4px;
    font-weight: 700;
  }
  input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .count {
    margin-block: 8px;
  }
  .count:empty {
    margin: 0;
  }
`;
