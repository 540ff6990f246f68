import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import {safeLink} from '../model/link.js';
import {addressOf} from './markdown-buttons.js';

/** Addresses of the service's own site begin with a slash. */
const SITE = 'https://site.invalid/';

/** A link that is being made: for which box, and what is selected there. */
export interface LinkDraft {
  readonly lang: string;
  readonly start: number;
  readonly end: number;
  /** Whether the words of the link are asked for: nothing is selected. */
  readonly asksWords: boolean;
  readonly fault?: 'words' | 'address' | undefined;
}

/** What the person wrote. A fault says which box is not right yet. */
export function readLink(
  form: HTMLFormElement,
  asksWords: boolean,
): {readonly words: string; readonly href: string; readonly fault?: 'words' | 'address'} {
  const typed = (name: string) =>
    form.querySelector<HTMLInputElement>(`#link-${name}`)?.value ?? '';
  const words = typed('words').trim();
  const href = addressOf(typed('address'));
  if (asksWords && words === '') return {words, href, fault: 'words'};
  return href === '' || !safeLink(href, SITE) ? {words, href, fault: 'address'} : {words, href};
}

function box(words: Words, name: 'words' | 'address', isWrong: boolean): TemplateResult {
  const fault = isWrong
    ? html`<p id="link-${name}-fault" class="fault" role="alert">
        ${words.say(`edit-text.link.fault.${name}`)}
      </p>`
    : nothing;
  return html`<label for="link-${name}">${words.say(`edit-text.link.${name}`)}</label>
    ${fault}
    <input
      id="link-${name}"
      dir=${name === 'address' ? 'ltr' : 'auto'}
      inputmode=${name === 'address' ? 'url' : nothing}
      autocomplete="off"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? `link-${name}-fault` : nothing}
    />`;
}

/** Asks for the address of a link. Escape and the second button leave it. */
export function linkForm(
  words: Words,
  {asksWords, fault}: LinkDraft,
  done: (form: HTMLFormElement) => void,
  leave: () => void,
): TemplateResult {
  return html`<form
    class="small"
    aria-label=${words.say('edit-text.link.title')}
    @submit=${(event: Event) => {
      event.preventDefault();
      done(event.currentTarget as HTMLFormElement);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      leave();
    }}
  >
    ${asksWords ? box(words, 'words', fault === 'words') : nothing}
    ${box(words, 'address', fault === 'address')}
    <div class="row">
      <button type="submit" class="primary">${words.say('edit-text.link.add')}</button>
      <button type="button" @click=${leave}>${words.say('edit-text.link.leave')}</button>
    </div>
  </form>`;
}
