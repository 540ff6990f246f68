import {html, nothing} from 'lit';
import type {Told} from '../measure/sink.js';
import {phrase} from '../model/content.js';
import {MAP_OF} from '../model/searchable.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import type {MeasuredPanel} from './measured-panel.js';
import {ViewElement} from './view-element.js';

/** What is counted of the help, whether it is now, and each count of this page. */
export class RinnallaCounted extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {measured: {attribute: false}, isOn: {attribute: false}};

  declare measured: MeasuredPanel;
  /** Whether it is counted now. */
  declare isOn: boolean;

  override render() {
    const {all, shown} = this.measured.sinks;
    return html`<h3>${this.say('counted.title')}</h3>
      <p>${this.say('counted.what')}</p>
      <p>${this.say('counted.not')}</p>
      ${all.length === 0 ? html`<p>${this.say('counted.refused')}</p>` : this.#choice()}
      <details>
        <summary>${this.say('counted.here', {count: shown.counts.length})}</summary>
        <ul>
          ${shown.counts.map((one) => html`<li>${this.#line(one)}</li>`)}
        </ul>
      </details>`;
  }

  #choice() {
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${this.isOn}
        @change=${({target}: Event) =>
          this.tell({type: 'count', on: (target as HTMLInputElement).checked})}
      />
      <span>${this.say('counted.choice')}</span>
    </label>`;
  }

  /** As it is sent, with the title of what it is about. */
  #line({event, item, page, language, depth}: Told) {
    const sent = [event, item, page, language, depth].filter(Boolean).join(' · ');
    const title = this.#titleOf(item);
    return html`<code lang="en" dir="ltr">${sent}</code> ${title ? html`– ${title}` : nothing}`;
  }

  #titleOf(item: string): string {
    const [name = '', id = ''] = item.split('/');
    if (!Object.hasOwn(MAP_OF, name)) return '';
    const {title = ''} = this.content.help[MAP_OF[name as keyof typeof MAP_OF]][id] ?? {};
    return phrase(this.content, title).text;
  }
}
