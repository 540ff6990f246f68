import {css} from 'lit';

/** The channels of the service, each apart from the others. */
export const contactsStyle = css`
  section {
    padding-block: 12px 4px;
    border-block-start: 1px solid var(--_line);
  }
  h3 {
    margin-block: 24px 12px;
    font-size: 18px;
  }
  section > h3,
  section > h4 {
    margin-block: 0 4px;
    font-size: 17px;
  }
  .way {
    margin-block-end: 4px;
  }
  /* What is to come stands there already: nothing moves under a finger. */
  rinnalla-open-now:not(:defined) {
    display: block;
    min-block-size: 64px;
  }
`;
