import {html, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import type {Mark, Replacement} from './markdown-buttons.js';

export type ToolName = Mark | 'link';

const TOOLS: readonly ToolName[] = ['bold', 'list', 'numbers', 'link', 'term'];
/** With Ctrl, or ⌘ on a Mac. */
const KEYS: ReadonlyMap<string, ToolName> = new Map([
  ['b', 'bold'],
  ['k', 'link'],
]);

/** The tool whose keys were pressed. */
export const toolOf = ({key, ctrlKey, metaKey, altKey, shiftKey}: KeyboardEvent) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey ? KEYS.get(key.toLowerCase()) : undefined;

/**
 * Changes a text box as if the person had typed it, so that the browser's own undo takes it back. It fires `input`.
 */
export function replaceIn(box: HTMLTextAreaElement, replacement: Replacement): void {
  const {from, to, insert, select} = replacement;
  box.focus();
  box.setSelectionRange(from, to);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the undo of the browser
  if (!document.execCommand('insertText', false, insert)) {
    box.setRangeText(insert, from, to, 'end');
    box.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
  box.setSelectionRange(select.start, select.end);
}

/** ARIA's toolbar: one stop of Tab; the arrows go from button to button. */
function moveBetween(event: KeyboardEvent, isRtl: boolean): void {
  const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  const to = new Map([
    [forward, (now + 1) % buttons.length],
    [back, (now + buttons.length - 1) % buttons.length],
    ['Home', 0],
    ['End', buttons.length - 1],
  ]).get(event.key);
  if (to === undefined) return;
  event.preventDefault();
  buttons.forEach((button, i) => {
    button.tabIndex = i === to ? 0 : -1;
  });
  buttons[to]?.focus();
}

/** @param name of the box that the tools are for */
export const toolbar = (
  words: Words,
  name: string,
  box: string,
  use: (tool: ToolName) => void,
): TemplateResult =>
  html`<div
    class="row tools"
    role="toolbar"
    aria-label=${words.say('edit-text.tools', {name})}
    aria-controls=${box}
    @keydown=${(event: KeyboardEvent) => moveBetween(event, words.dir === 'rtl')}
  >
    ${TOOLS.map(
      (tool, i) =>
        html`<button
          type="button"
          data-tool=${tool}
          tabindex=${i === 0 ? 0 : -1}
          @click=${() => use(tool)}
        >
          ${words.say(`edit-text.tool.${tool}`)}
        </button>`,
    )}
  </div>`;
