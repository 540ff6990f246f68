import {html, nothing} from 'lit';
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
      ${help.service.languages.length > 1 ? this.#second(current) : nothing}
    `;
  }

  /** A language to read beside the other one, to compare the words with those of the page. */
  #second(current = '') {
    const {help, second} = this.content;
    const others = help.service.languages.filter((lang) => lang !== current);
    const chosen = others.includes(second) ? second : '';
    return html`<h3 id="second">${this.say('languages.second')}</h3>
      <p>${this.say('languages.second-about')}</p>
      <ul class="list" role="list" aria-labelledby="second">
        ${['', ...others].map(
          (lang) =>
            html`<li>
              <button
                type="button"
                lang=${lang || nothing}
                dir=${lang ? directionOf(lang) : nothing}
                aria-pressed=${lang === chosen ? 'true' : 'false'}
                @click=${() => this.tell({type: 'second', lang})}
              >
                ${lang ? nativeName(lang) : this.say('languages.none')}
              </button>
            </li>`,
        )}
      </ul>`;
  }
}
