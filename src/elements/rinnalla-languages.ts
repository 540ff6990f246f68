import {html} from 'lit';
import {directionOf, nativeName} from '../model/language.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ViewElement} from './view-element.js';

/** The languages that the help is written in, each by its own name. */
export class RinnallaLanguages extends ViewElement {
  static override styles = [tokens, viewStyle];

  override render() {
    const {help, languages} = this.content;
    const current = languages.find((lang) => help.service.languages.includes(lang));
    return html`
      <p>${this.say('languages.about')}</p>
      <ul class="list" role="list">
        ${help.service.languages.map(
          (lang) =>
            html`<li>
              <button
                type="button"
                lang=${lang}
                dir=${directionOf(lang)}
                aria-pressed=${lang === current ? 'true' : 'false'}
                @click=${() => this.tell({type: 'speak', lang})}
              >
                ${nativeName(lang)}
              </button>
            </li>`,
        )}
      </ul>
    `;
  }
}
