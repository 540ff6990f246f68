import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import {pointer} from '../model/problem.js';
import type {EditIntent} from './edit-intent.js';
import type {Editing} from './editing.js';
import {steps, valueAt} from './json-tree.js';
import {nameIn, thingsOf, type Thing} from './thing.js';

/** What a page lists, by names that are those of its lists. */
const LISTED: ReadonlySet<string> = new Set(['topics', 'guides', 'flows', 'checklists']);

const idsAt = (tree: Editing['tree'], at: string): string[] => {
  const value = valueAt(tree, at);
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
};

/**
 * The pages whose help offers a thing at its start, to be ticked. Without them a new guide would seem to be lost.
 * @param at JSON pointer of the thing
 */
export function offeredOn(
  at: string,
  {tree, lang, languages}: Editing,
  words: Words,
  tell: (intent: EditIntent) => void,
): TemplateResult | typeof nothing {
  const [kind = '', id = ''] = steps(at);
  const pages = thingsOf(tree, 'pages');
  if (!LISTED.has(kind) || !id || pages.length === 0) return nothing;

  const tick = (page: Thing): TemplateResult => {
    const list = pointer(page.at, kind);
    const ids = idsAt(tree, list);
    const name = nameIn(page, [lang, ...languages]);
    const change = ({target}: Event) => {
      const others = ids.filter((one) => one !== id);
      const value = (target as HTMLInputElement).checked ? [...others, id] : others;
      tell({type: 'set', at: list, value: value.length > 0 ? value : undefined});
    };
    return html`<label class="tick">
      <input type="checkbox" .checked=${ids.includes(id)} @change=${change} />
      <bdi lang=${name.lang || nothing}>${name.text}</bdi>
    </label>`;
  };

  return html`<fieldset>
    <legend>${words.say('form.offered')}</legend>
    <p class="hint">${words.say('form.offered-hint')}</p>
    ${pages.map(tick)}
  </fieldset>`;
}
