import {css} from 'lit';

/** A conversation on the adviser's desk. */
export const conversationStyle = css`
  :host([hidden]) {
    display: none !important;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 8px;
  }
  .head h2 {
    margin: 0;
  }
  .back {
    flex-basis: 100%;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 8px 24px;
    padding: 12px;
    border-radius: 8px;
    background: var(--_raised);
  }
  dt {
    color: var(--_quiet);
    font-size: 14px;
    font-weight: 400;
  }
  dd {
    margin: 0;
  }
  .log {
    overflow-y: auto;
    block-size: max(240px, 45vh);
    margin-block-end: 4px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
  }
  .log .plain {
    gap: 12px;
    margin: 0;
  }
  .line {
    inline-size: fit-content;
    max-inline-size: min(85%, 640px);
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: var(--_raised);
  }
  .line.me {
    margin-inline-start: auto;
    border-color: var(--_line);
    background: var(--_surface);
  }
  .line p {
    margin: 0;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    font-size: 14px;
  }
  .who time {
    color: var(--_quiet);
  }
  .referral {
    margin-block: 4px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_link);
  }
  .presence {
    min-block-size: 24px;
    margin-block-end: 4px;
  }
  .write {
    margin-block-end: 12px;
  }
  textarea {
    display: block;
    max-block-size: 40vh;
    min-block-size: 84px;
    margin-block-end: 8px;
    field-sizing: content;
    resize: vertical;
  }
  .answers {
    overflow-y: auto;
    max-block-size: 320px;
    padding: 4px;
  }
  .answer {
    display: block;
    inline-size: 100%;
  }
  #filter {
    margin-block-end: 8px;
  }
  dialog {
    max-inline-size: min(440px, calc(100% - 32px));
    padding: 20px;
    border: 2px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_ink);
  }
  dialog h3 {
    margin-block-start: 0;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  @media (width > 760px) {
    .back {
      display: none;
    }
  }
  /* What was shared and what helps to answer stand beside the messages, all of them in sight. */
  @media (width > 1120px) {
    .parts {
      display: grid;
      grid-template: 'talk shared' auto 'talk tools' 1fr / minmax(0, 1.7fr) minmax(0, 1fr);
      column-gap: 24px;
    }
    .talk {
      grid-area: talk;
    }
    .shared {
      grid-area: shared;
    }
    .tools {
      grid-area: tools;
    }
    .log {
      block-size: max(240px, 100vh - 440px);
    }
  }
`;
