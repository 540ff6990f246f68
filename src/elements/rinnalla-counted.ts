import {html, nothing, type TemplateResult} from 'lit';
import type {Told} from '../measure/sink.js';
import {MAP_OF} from '../model/searchable.js';
import {aboutStyle} from '../styles/about.js';
import {countedStyle} from '../styles/counted.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {countedWords} from './counted-words.js';
import type {MeasuredPanel} from './measured-panel.js';
import {ViewElement} from './view-element.js';

/** What is counted of the help, whether it is now, and each count of this page. */
export class RinnallaCounted extends ViewElement {
  static override styles = [tokens, viewStyle, aboutStyle, countedStyle];
  static override properties = {measured: {attribute: false}, isOn: {attribute: false}};

  declare measured: MeasuredPanel;
  /** Whether it is counted now. */
  declare isOn: boolean;

  /** Words of its own, in the language of the others. */
  protected override say(key: string, values?: Record<string, string | number>): string {
    return countedWords(this.words.lang).say(key, values);
  }

  override render() {
    const {all, shown} = this.measured.sinks;
    return html`<h3>${this.say('title')}</h3>
      <p>${this.say('what')}</p>
      <p>${this.say('not')}</p>
      ${
        all.length === 0
          ? html`<p>${this.say('refused')}</p>`
          : html`${this.#choice()} ${this.#counts(shown.counts)}`
      }`;
  }

  #choice(): TemplateResult {
    return html`<div class="box">
      <label>
        <input
          type="checkbox"
          .checked=${this.isOn}
          aria-describedby="choice"
          @change=${({target}: Event) =>
            this.tell({type: 'count', on: (target as HTMLInputElement).checked})}
        />
        ${this.say('choice')}
      </label>
      <p id="choice">${this.say('choice-about')}</p>
    </div>`;
  }

  #counts(counts: readonly Told[]): TemplateResult {
    if (counts.length === 0) return html`<p>${this.say('none')}</p>`;
    return html`<details @toggle=${() => this.requestUpdate()}>
      <summary>${this.say('here', {count: counts.length})}</summary>
      <p>${this.say('sent')}</p>
      <ul>
        ${counts.map((one) => html`<li>${this.#line(one)}</li>`)}
      </ul>
    </details>`;
  }

  /** As it is sent, with the title of what it is about. */
  #line({event, item, page, language, depth}: Told): TemplateResult {
    const sent = [event, item, page, language, depth].filter(Boolean).join(' · ');
    const title = this.#titleOf(item);
    return html`${title ? html`${title}<br />` : nothing}<code lang="en" dir="ltr">${sent}</code>`;
  }

  #titleOf(item: string): TemplateResult | undefined {
    const [name = '', id = ''] = item.split('/');
    if (!Object.hasOwn(MAP_OF, name)) return undefined;
    const {title} = this.content.help[MAP_OF[name as keyof typeof MAP_OF]][id] ?? {};
    return title === undefined ? undefined : this.word(title);
  }
}
