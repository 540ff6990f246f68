import {html, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import {languageWord} from './field-words.js';
import type {EditIntent} from './edit-intent.js';
import type {Editing} from './editing.js';
import {missingIn} from './written-languages.js';

/** The language that is written in, and another one beside it. */
export function languageChoice(
  words: Words,
  {tree, languages, lang, second}: Editing,
  apply: (intent: EditIntent) => void,
): TemplateResult {
  const missing = new Map(languages.map((one) => [one, missingIn(tree, one, languages)]));
  const name = (one: string) => {
    const language = languageWord(one, words);
    const count = missing.get(one) ?? 0;
    return count > 0 ? words.say('editor.missing', {language, number: count}) : language;
  };
  const choose = (isSecond: boolean) => (event: Event) => {
    apply({
      type: 'speak',
      lang: (event.target as HTMLSelectElement).value,
      second: isSecond,
    });
  };
  const option = (one: string, is: string) =>
    html`<option value=${one} ?selected=${one === is}>${name(one)}</option>`;
  return html`<div class="row languages">
    <div class="grow">
      <label for="lang">${words.say('editor.language')}</label>
      <select id="lang" @change=${choose(false)}>
        ${languages.map((one) => option(one, lang))}
      </select>
    </div>
    <div class="grow">
      <label for="second">${words.say('editor.second')}</label>
      <select id="second" @change=${choose(true)}>
        <option value="">${words.say('editor.no-second')}</option>
        ${languages.filter((one) => one !== lang).map((one) => option(one, second))}
      </select>
    </div>
  </div>`;
}
