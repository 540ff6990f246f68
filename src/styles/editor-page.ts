import {css} from 'lit';

/** The page of the editor, above the saved page. */
export const editorPageStyle = css`
  :host {
    display: block !important;
    position: relative !important;
    z-index: 1 !important;
    border-block-end: 4px solid var(--_line) !important;
    background: var(--_surface) !important;
  }
  main {
    box-sizing: border-box;
    max-inline-size: 960px;
    margin-inline: auto;
    padding: 16px;
  }
  details {
    border: 0;
  }
  h1 {
    display: inline;
    margin: 0;
    font-size: 24px;
  }
  .row {
    align-items: start;
    gap: 24px;
  }
`;
