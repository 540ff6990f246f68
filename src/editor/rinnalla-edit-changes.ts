import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {editorStyle} from '../styles/editor.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {changeList, changeListStyle} from './change-list.js';
import {changesOf, type Change} from './changes.js';
import {asMail, asMarkdown} from './changes-markdown.js';
import {changedThings, type ChangedThing, type SaidChange} from './changes-words.js';
import {EditElement} from './edit-element.js';
import {copyText, downloadText} from './file-access-text.js';
import {serviceName} from './draft-file.js';

/** As many are shown at first, and with each press. */
const SHOWN = 100;

/** What the draft changes of what is published: to be looked at, taken back, and sent along. */
export class RinnallaEditChanges extends EditElement {
  static override properties = {
    ...EditElement.properties,
    most: {state: true},
    note: {state: true},
  };
  static override styles = [tokens, viewStyle, fieldStyle, editorStyle, changeListStyle];

  declare most: number;
  declare note: string;

  #changes: readonly Change[] = [];
  /** Which of the changes was taken back just now. */
  #taken: number | undefined;

  constructor() {
    super();
    this.most = SHOWN;
    this.note = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#isOther(changed)) return;
    this.#changes = changesOf(this.editing.base, this.editing.tree);
    this.note = this.#taken === undefined ? '' : this.say('changes.taken-back');
  }

  /** Whether the draft, or what is published, is another one: what is around them changes more often. */
  #isOther(changed: PropertyValues<this>): boolean {
    if (!changed.has('editing')) return false;
    const before = changed.get('editing');
    return before?.tree !== this.editing.tree || before.base !== this.editing.base;
  }

  override render() {
    const count = this.#changes.length;
    return html`<h3 tabindex="-1">${this.say('changes.title', {count})}</h3>
      <p role="status">${this.note || nothing}</p>
      ${count === 0 ? html`<p>${this.say('changes.none')}</p>` : this.#list()}`;
  }

  #list(): TemplateResult {
    const {words, editing} = this;
    const shown = changedThings(this.#changes.slice(0, this.most), editing, words);
    const left = this.#changes.length - this.most;
    return html`${changeList(shown, words, this.#acts)}
    ${
      left > 0
        ? html`<p>
            <button type="button" class="more" @click=${() => (this.most += SHOWN)}>
              ${this.say('changes.more', {count: left})}
            </button>
          </p>`
        : nothing
    }
    ${this.#sending()}`;
  }

  readonly #acts = (one: SaidChange, thing: ChangedThing): TemplateResult => {
    const {change, field} = one;
    const about = html`<span class="visually-hidden"
      >: ${[thing.name, field].filter(Boolean).join(', ')}</span
    >`;
    return html`<div class="row">
      ${
        thing.hasForm
          ? html`<button
              type="button"
              @click=${() => this.tell({type: 'edit', at: thing.at, field: change.at})}
            >
              ${this.say('changes.go')}${about}
            </button>`
          : nothing
      }
      <button type="button" class="back" @click=${() => this.#takeBack(change)}>
        ${this.say('changes.take-back')}${about}
      </button>
    </div>`;
  };

  #takeBack(change: Change): void {
    this.#taken = this.#changes.indexOf(change);
    this.tell(change.back);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#isOther(changed) || this.#taken === undefined) return;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.back');
    const next = buttons[Math.min(this.#taken, buttons.length - 1)];
    (next ?? this.renderRoot.querySelector<HTMLElement>('h3'))?.focus();
    this.#taken = undefined;
  }

  /** The list as a text, for those who publish the file. */
  #sending(): TemplateResult {
    const list = this.#markdown();
    return html`<section>
      <h4>${this.say('changes.send')}</h4>
      <p class="hint">${this.say('changes.send-hint')}</p>
      <div class="row">
        <button type="button" class="copy" @click=${() => void this.#copy(list)}>
          ${this.say('changes.copy')}
        </button>
        <button type="button" @click=${() => this.#download(list)}>
          ${this.say('changes.download')}
        </button>
        <a href=${asMail(list, this.words)}>${this.say('changes.mail')}</a>
      </div>
      <details>
        <summary>${this.say('changes.as-text')}</summary>
        <label for="list">${this.say('changes.as-text')}</label>
        <textarea id="list" rows="8" readonly .value=${list}></textarea>
      </details>
    </section>`;
  }

  #markdown(): string {
    const {words, editing} = this;
    const service = serviceName(editing);
    return asMarkdown(changedThings(this.#changes, editing, words), service, words);
  }

  async #copy(list: string): Promise<void> {
    const isDone = await copyText(list);
    this.note = this.say(isDone ? 'changes.copied' : 'changes.not-copied');
    if (isDone) return;
    this.renderRoot.querySelector('details')?.setAttribute('open', '');
    this.renderRoot.querySelector('textarea')?.select();
  }

  #download(list: string): void {
    downloadText(this.say('changes.file-name'), list, 'text/markdown');
    this.note = this.say('changes.downloaded');
  }
}
