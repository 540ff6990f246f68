import {html, nothing} from 'lit';
import type {Panel} from '../elements/panel-link.js';
import type {RinnallaHelp} from '../elements/rinnalla-help.js';
import {DEPTHS} from '../model/depth.js';
import {languageName} from '../model/language.js';
import {editorStyle} from '../styles/editor.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
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

  override connectedCallback(): void {
    super.connectedCallback();
    const {ownerDocument} = this.help;
    ownerDocument.adoptedStyleSheets = [...ownerDocument.adoptedStyleSheets, this.#sheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const {ownerDocument} = this.help;
    ownerDocument.adoptedStyleSheets = ownerDocument.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
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
        languages.map((one) => [one, languageName(one, this.words.lang)]),
        (lang) => this.#panel?.apply({type: 'speak', lang}),
      )}
      ${this.#choice(
        'depth',
        DEPTHS.map((one) => [one, this.say(`depth.${one}`)]),
        (depth) => this.#panel?.apply({type: 'depth', depth: depth as (typeof DEPTHS)[number]}),
      )}
      ${this.#tick('phone')} ${this.#tick('large')}
      <p>
        <button type="button" @click=${this.#listen}>${this.say('preview.spoken')}</button>
      </p>
      ${
        this.lines === undefined
          ? nothing
          : html`<ol>
              ${this.lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}
            </ol>`
      }`;
  }

  protected override updated(): void {
    const rules = [
      this.phone ? 'inline-size: 320px !important; block-size: 640px !important;' : '',
      this.large ? 'zoom: 2;' : '',
    ];
    this.#sheet.replaceSync(`rinnalla-help::part(panel) {${rules.join('')}}`);
  }

  get #panel(): Panel | null {
    return this.help.shadowRoot?.querySelector<Panel>('rinnalla-panel') ?? null;
  }

  readonly #listen = (): void => {
    const panel = this.#panel;
    this.lines = panel ? spokenText(panel, this.words) : [];
  };

  #choice(
    name: string,
    options: readonly (readonly [value: string, words: string])[],
    choose: (value: string) => void,
  ) {
    const chosen = ({target}: Event) => {
      this.help.show();
      choose((target as HTMLSelectElement).value);
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
      this.help.show();
      this[name] = (target as HTMLInputElement).checked;
    };
    return html`<label class="tick"
      ><input type="checkbox" .checked=${this[name]} @change=${turn} />${this.say(
        `preview.${name}`,
      )}</label
    >`;
  }
}
