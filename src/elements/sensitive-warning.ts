import {html, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import type {Finding} from '../model/sensitive.js';

/** What must not be sent, each once, and what to do. Nothing is changed for the person. */
export function sensitiveWarning(findings: readonly Finding[], {say}: Words): TemplateResult {
  const kinds = [...new Set(findings.map(({kind}) => kind))];
  return html`<div class="box warning" role="alert">
    <p><strong>${say('sensitive.title')}</strong></p>
    <ul>
      ${kinds.map((kind) => html`<li>${say(`sensitive.${kind}`)}</li>`)}
    </ul>
    <p>${say('sensitive.how')}</p>
  </div>`;
}

/** Brings the person to the first of them in their text, marked. */
export function markFinding(
  box: HTMLTextAreaElement | HTMLInputElement | null,
  [first]: readonly Finding[],
): void {
  if (!box || !first) return;
  box.focus();
  box.setSelectionRange(first.start, first.end);
}
