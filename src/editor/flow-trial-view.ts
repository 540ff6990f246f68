import {html, type TemplateResult} from 'lit';
import type {IntentEvent} from '../elements/intent-event.js';
import {loadingState, type PartLoader} from '../elements/part-loader.js';
import type {Words} from '../io/words.js';
import type {FlowView, View} from '../model/session.js';
import type {Editing} from './editing.js';
import {flowTrial} from './flow-trial.js';

interface TrialInput {
  readonly editing: Editing;
  readonly words: Words;
  /** Those of the help, in the language that is written. */
  readonly product: Words | undefined;
  readonly guidance: PartLoader;
  readonly beginning: FlowView;
  /** Where the person is who tries it. */
  readonly view: View;
  readonly go: (view: View) => void;
}

/** A problem solver as visitors have it. It goes no further: it is no visitor who tries it. */
export function flowTrialView(input: TrialInput): TemplateResult {
  const {editing, words, product, guidance, beginning, view, go} = input;
  const found = flowTrial(editing, beginning.id);
  if (!found) return html`<p class="fault">${words.say('edit-flow.try-broken')}</p>`;
  if (!product || !guidance.ready) return html`${loadingState(guidance, words)}`;
  if (view.name !== 'flow' || view.id !== beginning.id) {
    return html`<p class="box">
        ${words.say(view.name === 'contacts' ? 'edit-flow.try-person' : 'edit-flow.try-left')}
      </p>
      <button type="button" @click=${() => go(beginning)}>
        ${words.say('edit-flow.try-again')}
      </button>`;
  }
  const step = (event: IntentEvent): void => {
    event.stopPropagation();
    if (event.intent.type === 'go') go(event.intent.view);
  };
  return html`<div class="small" lang=${product.lang}>
    <rinnalla-flow
      .content=${found.content}
      .words=${product}
      .flow=${found.flow}
      .view=${view}
      @rinnalla-intent=${step}
      @rinnalla-helpful=${(event: Event) => event.stopPropagation()}
    ></rinnalla-flow>
  </div>`;
}
