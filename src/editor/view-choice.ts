import {html, nothing, type TemplateResult} from 'lit';
import {selectField, type Option} from '../elements/select-field.js';
import type {Words} from '../io/words.js';
import type {EditView} from './edit-intent.js';
import type {EditState} from './edit-state.js';

const VIEWS: readonly EditView[] = ['list', 'checks', 'changes', 'preview', 'files'];

/**
 * What the drawer shows: a button for each view, in a narrow drawer a list to choose from. Only one of them is there,
 * as the style says.
 * @param counts how many things are to be looked at, and how many are changed
 */
export function viewChoice(
  words: Words,
  {view: shown, at}: Pick<EditState, 'view' | 'at'>,
  counts: Readonly<Partial<Record<EditView, number>>>,
  show: (view: EditView) => void,
): TemplateResult {
  const name = (view: EditView) => words.say(`view.${view}`, {number: counts[view] ?? 0});
  const button = (view: EditView) => {
    const isShown = shown === view || (view === 'list' && shown === 'form');
    return html`<button
      type="button"
      aria-current=${isShown ? 'true' : nothing}
      @click=${() => {
        show(view);
      }}
    >
      ${name(view)}
    </button>`;
  };
  // A form is no view of its own, but from it one can go to each of them.
  const form: Option[] =
    shown === 'form' ? [[shown, words.say(`kind.${at.split('/')[1] ?? ''}`)]] : [];
  return html`<nav aria-label=${words.say('editor.views')}>
    <div class="bar">${VIEWS.map(button)}</div>
    <div class="narrow">
      ${selectField({
        id: 'view',
        label: words.say('editor.views'),
        options: [...VIEWS.map((view): Option => [view, name(view)]), ...form],
        chosen: shown,
        choose: (view) => {
          show(view as EditView);
        },
      })}
    </div>
  </nav>`;
}
