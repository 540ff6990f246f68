import {css} from 'lit';

export const aboutStyle = css`
  label {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    font-weight: 700;
    cursor: pointer;
  }
  input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent, #0b4f9e);
  }
`;
