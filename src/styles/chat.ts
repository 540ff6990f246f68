import {css} from 'lit';

/** What is told before a chat, the conversation, and the box to write in. */
export const chatStyle = css`
  fieldset {
    margin: 0 0 16px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  legend {
    padding-inline: 4px;
    font-weight: 700;
  }
  .choice {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    min-block-size: 44px;
    padding-block: 10px;
    box-sizing: border-box;
    font-weight: inherit;
  }
  .choice input {
    flex: none;
    inline-size: 20px;
    min-block-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
  }
  input + label,
  select + label,
  div + label,
  input + div,
  textarea + label {
    margin-block-start: 16px;
  }
  textarea {
    resize: vertical;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  /* How it is, and the box to write in, stay in sight: at the edges of what scrolls, over its padding. */
  .state,
  .writing {
    position: sticky;
    z-index: 1;
    margin-inline: -16px;
    padding: 8px 16px;
    background: var(--_surface);
  }
  .state {
    inset-block-start: -16px;
    z-index: 2;
    margin-block-end: 4px;
    outline-offset: -3px !important;
  }
  .asks {
    scroll-margin-block: 48px 8px;
  }
  .writing {
    inset-block-end: -16px;
    scroll-margin-block-start: 32px;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: flex-end;
    padding-block-end: 12px;
  }
  .writing label {
    inline-size: 100%;
  }
  .writing textarea {
    flex: 1 1 140px;
    inline-size: auto;
    min-inline-size: 0;
    max-block-size: 96px;
    field-sizing: content;
    resize: none;
  }
  .log,
  .log a {
    scroll-margin-block: 48px 128px;
  }
  .log {
    max-block-size: 36dvh;
    overflow-y: auto;
    margin-block-end: 12px;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .log:focus-visible {
    outline: 3px solid var(--_ink);
  }
  .log ol {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .log li {
    max-inline-size: 88%;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_line);
    border-radius: 4px;
    background: var(--_raised);
  }
  .log .me {
    justify-self: end;
    border-inline-start: 0;
    border-inline-end: 4px solid var(--_accent, #0b4f9e);
  }
  .log p {
    margin: 0;
  }
  .said {
    display: block;
    white-space: pre-wrap;
  }
  .sender {
    font-size: 14px;
    font-weight: 700;
  }
  @media (max-width: 480px) {
    .log {
      max-block-size: 28dvh;
    }
    .writing textarea {
      min-block-size: 44px;
    }
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  /* With so little room everything scrolls together. */
  @media (max-height: 500px) {
    .state,
    .writing {
      position: static;
    }
    .log {
      max-block-size: none;
    }
  }
`;
