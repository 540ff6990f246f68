import {html, nothing, type TemplateResult} from 'lit';
import type {ChecklistItem, Text} from '../model/manifest.js';

/** Things to tick, one by one, for the person alone: nobody reads what is ticked. */
export const tickList = (
  items: readonly ChecklistItem[],
  say: (text: Text) => TemplateResult,
): TemplateResult =>
  html`<ul class="list" role="list">
    ${items.map(
      ({text, more}) =>
        html`<li>
          <label class="choice">
            <input type="checkbox" />
            <span
              >${say(text)}${more ? html`<br /><span class="quiet">${say(more)}</span>` : nothing}</span
            >
          </label>
        </li>`,
    )}
  </ul>`;
