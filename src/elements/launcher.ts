import {bare} from '../model/bare.js';
import {clearance} from '../page/clearance.js';
import {firstWords} from './first-words.js';

interface LauncherOptions {
  /** Called when the person comes near. */
  readonly near: () => void;
  /** Called when the person wants help; `errors` when it is with what the page marks as wrong. */
  readonly press: (errors: boolean) => void;
}

interface LauncherState {
  /** BCP 47 tag of the page's language. */
  readonly lang: string;
  readonly corner: 'end' | 'start';
  readonly accent: string;
  /** Whether the page marks fields as wrong that we have help for. */
  readonly errors: boolean;
  readonly hidden: boolean;
}

/** The help button in the corner of the window, in the page's language. */
export class Launcher {
  readonly element = document.createElement('aside');
  readonly #help = document.createElement('button');
  readonly #errors = document.createElement('button');

  constructor({near, press}: LauncherOptions) {
    this.element.popover = 'manual';
    for (const button of [this.#errors, this.#help]) {
      button.type = 'button';
      button.addEventListener('click', () => {
        press(button === this.#errors);
      });
    }
    this.#errors.className = 'errors';
    this.#help.part.add('launcher');
    for (const type of ['pointerenter', 'focusin']) {
      this.element.addEventListener(type, near, bare({passive: true}));
    }
    this.element.append(this.#errors, this.#help);
  }

  update({lang, corner, accent, errors, hidden}: LauncherState): void {
    const words = firstWords(lang);
    this.element.lang = words.lang;
    this.element.ariaLabel = this.#help.textContent = words.help;
    this.#errors.textContent = words.errors;
    this.#errors.hidden = !errors;
    this.element.className = `launcher ${corner}`;
    this.element.style.setProperty('--_accent', accent);
    this.element.hidden = hidden;
  }

  /** Moves off the page's fixed things and off the field that has the focus. */
  settle(field: Element | null): void {
    const {element} = this;
    if (element.hidden) return;
    const lift = parseFloat(element.style.getPropertyValue('--_lift')) || 0;
    const {left, right, top, bottom} = element.getBoundingClientRect();
    const home = {left, right, top: top + lift, bottom: bottom + lift};
    element.style.setProperty('--_lift', `${clearance(element.ownerDocument, home, field)}px`);
  }
}
