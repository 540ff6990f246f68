import {css} from 'lit';

/**
 * The drawer at the beginning of the line, and the frame of the draft. On a narrow screen it is a sheet above the page:
 * below are the button of the help and the keys of the screen.
 */
export const drawerStyle = css`
  :host {
    position: fixed !important;
    inset-block: 0 !important;
    inset-inline: 0 auto !important;
    z-index: 2147483646 !important;
    box-sizing: border-box !important;
    overflow: auto !important;
    overscroll-behavior: contain !important;
    scroll-padding-block: 16px !important;
    inline-size: min(440px, 100vw) !important;
    block-size: auto !important;
    max-block-size: none !important;
    margin: 0 !important;
    padding: 16px !important;
    border: 0 !important;
    border-inline-end: 1px solid var(--_line) !important;
    background: var(--_surface) !important;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-end: 12px;
  }
  header h2 {
    flex: 1 1 auto;
    margin: 0;
    overflow-wrap: break-word;
  }
  .draft {
    flex: 1 0 100%;
    margin: 0;
    padding: 4px 12px;
    border-radius: 4px;
    background: var(--_warning);
  }
  .frame {
    position: fixed;
    inset: 0;
    z-index: -1;
    border: 4px dashed #b26a00;
    pointer-events: none;
  }
  /* Not bold: the others would move. */
  [aria-current='true'] {
    border-color: currentcolor;
    box-shadow: inset 0 -3px 0 currentcolor;
    text-decoration: underline;
  }
  .steps > [role='status']:empty {
    display: none;
  }
  .narrow {
    display: none;
  }
  @media (width < 480px) {
    nav > .bar {
      display: none;
    }
    .narrow {
      display: block;
    }
  }
  @media (height > 500px) {
    :host {
      scroll-padding-block-start: 80px !important;
    }
    .steps {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      padding-block: 8px;
      background: var(--_surface);
    }
  }
  @media (width < 700px) {
    :host {
      inset-block: 0 auto !important;
      inset-inline: 0 !important;
      inline-size: auto !important;
      max-block-size: 60dvh !important;
      border-inline-end: 0 !important;
      border-block-end: 1px solid var(--_line) !important;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
