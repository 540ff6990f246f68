import {css} from 'lit';

/** A text box or a list to choose from, with its label above it. */
export const fieldStyle = css`
  label {
    display: block;
    margin-block-end: 4px;
    font-weight: 700;
  }
  input,
  select,
  textarea {
    box-sizing: border-box;
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
`;
