import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Words} from '../io/words.js';
import {bare} from '../model/bare.js';
import {findSensitive, type Finding} from '../model/sensitive.js';

/**
 * What must not be sent, each once, and what to do. Nothing is changed for the person. Found again, it is said
 * again. The list has the id `found`, to describe the box.
 */
export function sensitiveWarning(findings: readonly Finding[], {say}: Words): TemplateResult {
  const kinds = [...new Set(findings.map(({kind}) => kind))];
  return html`${keyed(
    findings,
    html`<div class="box warning" role="alert">
      <p><strong>${say('sensitive.title')}</strong></p>
      <ul id="found">
        ${kinds.map((kind) => html`<li>${say(`sensitive.${kind}`)}</li>`)}
      </ul>
      <p>${say('sensitive.how')}</p>
    </div>`,
  )}`;
}

/** Brings the person to the first of them in their text, marked. */
export function markFinding(
  box: HTMLTextAreaElement | HTMLInputElement | null,
  [first]: readonly Finding[],
): void {
  if (!box || !first) return;
  box.focus();
  box.setSelectionRange(first.start, first.end);
  box.scrollIntoView(bare({block: 'nearest'} as const));
}

/** Of what was found, that which the person has not taken out: the same until all is out, so that it is not said anew. */
export const stillFound = (text: string, findings: readonly Finding[]): readonly Finding[] =>
  findSensitive(text).length > 0 ? findings : [];
