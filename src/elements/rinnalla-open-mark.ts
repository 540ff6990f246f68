import {css, nothing} from 'lit';
import {openNow} from '../model/open-now.js';
import {clocksAt} from '../model/wall-clock.js';
import {MinuteController} from './minute-controller.js';
import {ViewElement} from './view-element.js';

/** Whether someone of the service answers now. Where nobody does, or nobody knows, nothing is said. */
export class RinnallaOpenMark extends ViewElement {
  static override styles = css`
    :host {
      white-space: nowrap;
    }
  `;

  readonly #minute = new MinuteController(this);

  override render() {
    const contacts = Object.values(this.content.help.contacts);
    const {open} = openNow(contacts, clocksAt(this.#minute.time));
    return open.length > 0 ? this.say('panel.open-now') : nothing;
  }
}
