import {css} from 'lit';

/**
 * The colours and measures of everything of ours, and what keeps the page's styles out. Sizes are in px:
 * a page may have made rem smaller. Letter and word spacing come through, because people who need more
 * of it set it on the page (WCAG 2.2, 1.4.12).
 */
export const tokens = css`
  :host {
    all: initial !important;
    letter-spacing: inherit !important;
    word-spacing: inherit !important;
    color-scheme: light dark !important;
    --_surface: #fff;
    --_raised: #f2f5f9;
    --_ink: #16202c;
    --_quiet: #4a5663;
    --_line: #6f7d8c;
    --_link: var(--_accent, #0b4f9e);
    --_warning: #fff4d6;
    --_on-accent: #fff;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --_surface: #171d25;
      --_raised: #232c37;
      --_ink: #f0f4f8;
      --_quiet: #b9c4d0;
      --_line: #7d8b9a;
      --_link: #9ecbff;
      --_warning: #453a16;
    }
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
