import {html, nothing, type PropertyValues} from 'lit';
import {IntentEvent} from '../elements/intent-event.js';
import type {Panel} from '../elements/panel-link.js';
import type {RinnallaHelp} from '../elements/rinnalla-help.js';
import {bare} from '../model/bare.js';
import type {Intent} from '../model/session.js';
import {DEPTHS} from '../model/depth.js';
import {editorStyle} from '../styles/editor.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {languageWord} from './field-words.js';
import {EditElement} from './edit-element.js';
import {spokenText} from './spoken-text.js';

/** How the draft looks in the help, by what a person chooses there or has on their device. */
export class RinnallaEditPreview extends EditElement {
  static override properties = {
    ...EditElement.properties,
    help: {attribute: false},
    lines: {state: true},
    phone: {state: true},
    large: {state: true},
  };
  static override styles = [tokens, viewStyle, fieldStyle, editorStyle];

  /** The help of the page. */
  declare help: RinnallaHelp;
  /** What a screen reader says. */
  declare lines: readonly string[] | undefined;
  declare phone: boolean;
  declare large: boolean;

  readonly #sheet = new CSSStyleSheet();

  constructor() {
    super();
    this.phone = false;
    this.large = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dress(false);
  }

  /** What was read before is no longer so when the draft is another one. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('editing');
    if (before && before.tree !== this.editing.tree) this.lines = undefined;
  }

  override render() {
    const {languages} = this.editing;
    return html`<h3 tabindex="-1">${this.say('view.preview')}</h3>
      <p>${this.say('preview.about')}</p>
      <p>
        <button type="button" @click=${() => this.help.show()}>${this.say('preview.open')}</button>
      </p>
      ${this.#choice(
        'language',
        languages.map((one) => [one, languageWord(one, this.words)]),
        (lang) => this.#tellHelp({type: 'speak', lang}),
      )}
      ${this.#choice(
        'depth',
        DEPTHS.map((one) => [one, this.say(`depth.${one}`)]),
        (depth) => this.#tellHelp({type: 'depth', depth: depth as (typeof DEPTHS)[number]}),
      )}
      ${this.#tick('phone')} ${this.#tick('large')}
      <p>
        <button type="button" @click=${this.#listen}>${this.say('preview.spoken')}</button>
      </p>
      <p role="status">${this.lines?.length === 0 ? this.say('preview.closed') : nothing}</p>
      ${this.lines?.length ? this.#spoken(this.lines) : nothing}`;
  }

  #spoken(lines: readonly string[]) {
    return html`<h4 tabindex="-1">${this.say('preview.spoken')}</h4>
      <ol>
        ${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}
      </ol>`;
  }

  protected override updated(): void {
    const rules = [
      this.phone ? 'inline-size: 320px !important; block-size: 640px !important;' : '',
      // Twice as large is twice as wide: what is seen stays within the window.
      this.large
        ? 'zoom: 2 !important; max-inline-size: calc(50vw - 16px) !important; max-block-size: calc(50dvh - 16px) !important;'
        : '',
    ];
    this.#sheet.replaceSync(`:host {${rules.join('')}}`);
    this.#dress(true);
  }

  /** The panel's own rules are stronger than those of the page: ours stand among them, as the last. */
  #dress(isOn: boolean): void {
    const root = this.#panel?.shadowRoot;
    if (!root) return;
    const others = root.adoptedStyleSheets.filter((one) => one !== this.#sheet);
    root.adoptedStyleSheets = isOn ? [...others, this.#sheet] : others;
  }

  /** As a view of the help does: its words are loaded first. */
  #tellHelp(intent: Intent): void {
    this.#panel?.dispatchEvent(new IntentEvent(intent));
  }

  get #panel(): Panel | null {
    return this.help.shadowRoot?.querySelector<Panel>('rinnalla-panel') ?? null;
  }

  get #isOpen(): boolean {
    return this.#panel?.checkVisibility() === true;
  }

  readonly #listen = async (): Promise<void> => {
    const panel = this.#panel;
    this.lines = panel && this.#isOpen ? spokenText(panel, this.words) : [];
    await this.updateComplete;
    this.renderRoot.querySelector('h4')?.focus();
  };

  /** Does something in the help, and opens it before; who chooses here stays here (WCAG 2.2, 3.2.2). */
  #beside(control: HTMLElement, act: () => void = () => undefined): void {
    this.lines = undefined;
    if (this.#isOpen) {
      act();
      return;
    }
    const staying = new AbortController();
    const {signal} = staying;
    const stay = () => {
      staying.abort();
      control.focus();
    };
    this.help.addEventListener('focusin', stay, bare({signal}));
    const go = () => staying.abort();
    for (const way of ['keydown', 'pointerdown']) addEventListener(way, go, bare({signal}));
    const opened = () => {
      this.requestUpdate();
      act();
    };
    this.help.addEventListener('rinnalla-toggle', opened, bare({once: true}));
    this.help.show();
  }

  #choice(
    name: string,
    options: readonly (readonly [value: string, words: string])[],
    choose: (value: string) => void,
  ) {
    const chosen = ({target}: Event) => {
      const select = target as HTMLSelectElement;
      this.#beside(select, () => choose(select.value));
    };
    return html`<div class="field">
      <label for=${name}>${this.say(`preview.${name}`)}</label>
      <select id=${name} @change=${chosen}>
        <option value="">${this.say('preview.as-page')}</option>
        ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select>
    </div>`;
  }

  #tick(name: 'phone' | 'large') {
    const turn = ({target}: Event) => {
      const box = target as HTMLInputElement;
      this[name] = box.checked;
      this.#beside(box);
    };
    return html`<label class="tick"
      ><input type="checkbox" .checked=${this[name]} @change=${turn} />${this.say(
        `preview.${name}`,
      )}</label
    >`;
  }
}
