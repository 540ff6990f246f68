import {html, nothing} from 'lit';
import {clearance} from '../page/clearance.js';
import {launcherStyle} from '../styles/launcher.js';
import {tokens} from '../styles/tokens.js';
import {firstWords} from './first-words.js';
import {GuardedElement} from './guarded-element.js';

/** The person wants help; `errors` when it is with what the page marks as wrong. */
export class LaunchEvent extends Event {
  static readonly type = 'rinnalla-launch';
  readonly errors: boolean;

  constructor(errors: boolean) {
    super(LaunchEvent.type);
    this.errors = errors;
  }
}

/**
 * The help button in the corner of the window, in the page's language.
 *
 * @csspart launcher - The help button.
 */
export class RinnallaLauncher extends GuardedElement {
  static override styles = [tokens, launcherStyle];
  static override properties = {
    language: {},
    corner: {reflect: true},
    errors: {type: Boolean},
  };

  /** BCP 47 tag of the page's language. */
  declare language: string;
  declare corner: 'end' | 'start';
  /** Whether the page marks fields as wrong that we have help for. */
  declare errors: boolean;

  override render() {
    const {lang, help, errors} = firstWords(this.language);
    return html`<aside lang=${lang} aria-label=${help}>
      ${
        this.errors
          ? html`<button type="button" class="errors" @click=${() => this.#launch(true)}>
              ${errors}
            </button>`
          : nothing
      }
      <button
        type="button"
        part="launcher"
        class="launcher"
        aria-expanded="false"
        @click=${() => this.#launch(false)}
      >
        ${help}
      </button>
    </aside>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
  }

  /** Moves off the page's fixed things and off the field that has the focus. */
  settle(field: Element | null): void {
    if (this.hidden) return;
    const lift = parseFloat(this.style.getPropertyValue('--_lift')) || 0;
    const {left, right, top, bottom} = this.getBoundingClientRect();
    const home = {left, right, top: top + lift, bottom: bottom + lift};
    this.style.setProperty('--_lift', `${clearance(this.ownerDocument, home, field)}px`);
  }

  #launch(errors: boolean): void {
    this.dispatchEvent(new LaunchEvent(errors));
  }
}
