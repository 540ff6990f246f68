import {css} from 'lit';

/** The frame of the adviser's desk: its head, the lists, and beside them the conversation. */
export const deskFrameStyle = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-end: 16px;
  }
  .top .languages {
    margin: 0;
  }
  .languages [aria-pressed='true'] {
    box-shadow: inset 0 -4px 0 currentcolor;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block-end: 16px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .top h1,
  .top p {
    margin: 0;
  }
  .top p {
    flex: 1 1 200px;
  }
  .columns {
    display: grid;
    gap: 24px;
  }
  .lists section {
    margin-block-end: 24px;
  }
  .room {
    display: block;
    inline-size: 100%;
    color: var(--_ink);
  }
  .room > * {
    display: block;
  }
  .room > .last {
    display: -webkit-box;
    -webkit-line-clamp: 1;
    line-clamp: 1;
  }
  .room .state {
    font-size: 14px;
  }
  .unread .state {
    color: var(--_link);
    font-weight: 700;
  }
  [aria-current] {
    border-color: currentcolor;
    box-shadow: inset 4px 0 0 var(--_link);
    background: var(--_raised);
  }
  [dir='rtl'] [aria-current] {
    box-shadow: inset -4px 0 0 var(--_link);
  }
  dialog {
    max-inline-size: min(440px, calc(100% - 32px));
    padding: 20px;
    border: 2px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  @media (width > 760px) {
    .columns {
      grid-template-columns: minmax(260px, 1fr) minmax(0, 2.4fr);
    }
  }
  /* Where there is room for one of them only, it is the conversation, if there is one. */
  @media (width <= 760px) {
    .talking .lists,
    .columns:not(.talking) .talks {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [aria-current] {
      outline: 2px solid;
    }
  }
`;
