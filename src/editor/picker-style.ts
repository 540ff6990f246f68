/** The shield over the page, the outline on it, and the bar with what is outlined. Colours as in the panel. */
export const pickerStyle = `
  :host {
    all: initial;
    position: fixed;
    inset: var(--_top, 0) auto auto var(--_left, 0);
    width: var(--_width, 100vw);
    height: var(--_height, 100vh);
    display: block;
    overflow: visible;
    color: #14213d;
    font: 400 1rem/1.5 system-ui, sans-serif;
  }
  .shield {
    position: absolute;
    inset: 0;
    cursor: crosshair;
    outline: none;
    touch-action: pan-x pan-y;
  }
  .outline {
    position: absolute;
    left: var(--_x);
    top: var(--_y);
    width: var(--_w);
    height: var(--_h);
    box-sizing: border-box;
    border: 3px solid #0b4f9e;
    outline: 2px solid #fff;
    border-radius: 3px;
    pointer-events: none;
  }
  [hidden] { display: none; }
  .bar {
    position: fixed;
    left: var(--_bar-left, 0);
    right: var(--_bar-right, 0);
    bottom: 0;
    box-sizing: border-box;
    margin: 0 auto;
    max-width: 40rem;
    padding: .5rem .75rem;
    background: #fff;
    border: 2px solid #0b4f9e;
    max-height: 50vh;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .bar[data-top] { top: 0; bottom: auto; }
  p { margin: 0 0 .25rem; }
  .said { font-weight: 600; min-height: 1.5em; }
  .keys { font-size: .875rem; }
  @media (hover: none) and (width < 700px) {
    .keys { display: none; }
  }
  button {
    font: inherit;
    color: inherit;
    background: #fff;
    border: 2px solid currentcolor;
    border-radius: 4px;
    min-height: 2.75rem;
    padding: 0 .75rem;
    margin: .25rem .25rem 0 0;
  }
  @media (forced-colors: active) {
    .outline { border-color: Highlight; outline-color: Canvas; }
    .bar, button { border-color: CanvasText; }
  }
`;
