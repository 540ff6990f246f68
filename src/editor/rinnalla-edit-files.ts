import {html, nothing, type TemplateResult} from 'lit';
import {editorStyle} from '../styles/editor.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {changesOf} from './changes.js';
import {asText, fileName} from './draft-file.js';
import {EditElement} from './edit-element.js';
import {PublishedEvent} from './edit-intent.js';
import {
  acceptDrops,
  canWriteBack,
  pickFile,
  readFile,
  saveAs,
  saveBack,
  type OpenFile,
  type ReadFile,
  type SaveAnswer,
} from './file-access.js';
import {copyText, downloadText} from './file-access-text.js';
import {publish, type Publishing} from './publish.js';
import {readDraft, type DraftFault} from './read-draft.js';

/** The draft as a file: opened, pasted, saved, copied, and published where the page allows it. */
export class RinnallaEditFiles extends EditElement {
  static override properties = {
    ...EditElement.properties,
    publishing: {attribute: false},
    file: {state: true},
    note: {state: true},
    fault: {state: true},
    asks: {state: true},
    busy: {state: true},
  };
  static override styles = [tokens, viewStyle, fieldStyle, editorStyle];

  /** Where the draft can be published; without it, nowhere. */
  declare publishing: Publishing | undefined;
  declare file: OpenFile | undefined;
  /** What was done. */
  declare note: string;
  /** What could not be done, and what to do. */
  declare fault: string;
  /** What is asked before it is done. */
  declare asks: 'overwrite' | 'publish' | undefined;
  declare busy: boolean;

  #stopDrops: (() => void) | undefined;

  constructor() {
    super();
    this.note = '';
    this.fault = '';
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopDrops = acceptDrops(this, (read) => this.take(read));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopDrops?.();
  }

  override render() {
    return html`<h3 tabindex="-1">${this.say('files.title')}</h3>
      <p role="status">${this.note || nothing}</p>
      <p role="alert" class=${this.fault ? 'finding error' : ''}>${this.fault || nothing}</p>
      ${this.#opening()} ${this.#saving()} ${this.publishing ? this.#publishing() : nothing}
      ${this.#figures()}`;
  }

  #opening(): TemplateResult {
    return html`<section>
      <h4>${this.say('files.open-title')}</h4>
      <p class="hint">${this.say('files.open-hint')}</p>
      <button type="button" @click=${this.#open}>${this.say('files.open')}</button>
      <input type="file" accept=".json,application/json" hidden @change=${this.#chosen} />
      <details>
        <summary>${this.say('files.paste')}</summary>
        <label for="pasted">${this.say('files.paste-label')}</label>
        <textarea id="pasted" rows="8" spellcheck="false" dir="ltr"></textarea>
        <button type="button" @click=${this.#takePasted}>${this.say('files.take')}</button>
      </details>
    </section>`;
  }

  #figures(): TemplateResult {
    const chosen = ({target}: Event) => {
      const input = target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (file) this.tell({type: 'figures', file});
      // The same file can be chosen again when it was mended.
      input.value = '';
    };
    return html`<section>
      <h4>${this.say('files.figures-title')}</h4>
      <button
        type="button"
        @click=${() => this.renderRoot.querySelector<HTMLElement>('.figures')?.click()}
      >
        ${this.say('files.figures')}
      </button>
      <input type="file" class="figures" accept=".json,application/json" hidden @change=${chosen} />
      <p role="status">${this.editing.figures?.said}</p>
    </section>`;
  }

  #saving(): TemplateResult {
    const {file} = this;
    return html`<section>
      <h4>${this.say('files.save-title')}</h4>
      <p class="hint">${this.say('files.save-hint')}</p>
      ${this.asks === 'overwrite' ? this.#overwriting() : nothing}
      <div class="row">
        ${
          file?.handle
            ? html`<button type="button" class="save" @click=${() => this.#saveBack()}>
                ${this.say('files.save', {name: file.name})}
              </button>`
            : nothing
        }
        ${
          canWriteBack()
            ? html`<button type="button" @click=${this.#saveAs}>
                ${this.say('files.save-as')}
              </button>`
            : nothing
        }
        <button type="button" @click=${this.#download}>${this.say('files.download')}</button>
        <button type="button" @click=${this.#copy}>${this.say('files.copy')}</button>
      </div>
      ${this.publishing ? nothing : html`<p>${this.say('files.next')}</p>`}
    </section>`;
  }

  #overwriting(): TemplateResult {
    return html`<div class="box warning">
      <p>${this.say('files.changed', {name: this.file?.name ?? ''})}</p>
      <div class="row">
        <button type="button" class="first" @click=${() => this.#ask(undefined, '.save')}>
          ${this.say('files.not-now')}
        </button>
        <button type="button" @click=${() => this.#saveBack(true)}>
          ${this.say('files.overwrite')}
        </button>
      </div>
    </div>`;
  }

  #publishing(): TemplateResult {
    const count = changesOf(this.editing.base, this.editing.tree).length;
    return html`<section>
      <h4>${this.say('files.publish-title')}</h4>
      ${
        this.asks === 'publish'
          ? html`<p>${this.say('files.publish-sure', {count})}</p>
              <div class="row">
                <button
                  type="button"
                  class="first"
                  @click=${() => this.#ask(undefined, '.publish')}
                >
                  ${this.say('files.not-now')}
                </button>
                <button type="button" class="primary" @click=${() => void this.#publish()}>
                  ${this.say('files.publish-now')}
                </button>
              </div>`
          : html`<p class="hint">${this.say('files.publish-hint')}</p>
              <button
                type="button"
                class="publish"
                aria-disabled=${this.busy || count === 0}
                @click=${() => count > 0 && !this.busy && this.#ask('publish', '.first')}
              >
                ${this.say(this.busy ? 'files.publishing' : 'files.publish', {count})}
              </button>`
      }
    </section>`;
  }

  /** Takes what was opened, pasted or dropped, if it can be read; the draft before comes again by undo. */
  take({file, text}: ReadFile): void {
    if (typeof text !== 'string') this.#refuse(text);
    else if (this.#takeText(text)) this.file = file;
  }

  #takeText(text: string): boolean {
    const read = readDraft(text);
    if ('fault' in read) {
      this.#refuse(read.fault);
      return false;
    }
    this.tell({type: 'replace', tree: read.tree});
    const keys = read.doubled.join(', ');
    this.#done(keys ? this.say('files.doubled', {keys}) : this.say('files.taken'));
    return true;
  }

  #refuse(fault: DraftFault): void {
    const {code} = fault;
    this.note = '';
    this.fault =
      code === 'broken'
        ? this.say('files.fault.broken', {
            line: fault.line,
            column: fault.column,
            expected: this.say(`files.expected.${fault.expected}`),
          })
        : this.say(`files.fault.${code}`);
  }

  #done(note: string): void {
    this.fault = '';
    this.asks = undefined;
    this.note = note;
  }

  #ask(what: 'overwrite' | 'publish' | undefined, focus: string): void {
    this.asks = what;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(focus)?.focus();
    });
  }

  readonly #open = async (): Promise<void> => {
    const input = this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]');
    if (!canWriteBack()) return input?.click();
    const read = await pickFile();
    if (read) this.take(read);
  };

  readonly #chosen = async ({target}: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.take(await readFile(file));
    // The same file can be chosen again when it was mended.
    input.value = '';
  };

  readonly #takePasted = (): void => {
    const box = this.renderRoot.querySelector<HTMLTextAreaElement>('#pasted');
    // What cannot be read stays in the box, to be mended.
    if (box && this.#takeText(box.value)) box.value = '';
    else box?.focus();
  };

  async #saveBack(anyway = false): Promise<void> {
    if (!this.file) return;
    const answer = await saveBack(this.file, asText(this.editing.tree), anyway);
    if (answer.done === 'changed') this.#ask('overwrite', '.first');
    else this.#saved(answer);
  }

  readonly #saveAs = async (): Promise<void> => {
    const {tree} = this.editing;
    this.#saved(await saveAs(this.file?.name ?? fileName(tree), asText(tree)));
  };

  #saved(answer: SaveAnswer): void {
    if (answer.done === 'saved') {
      this.file = answer.file;
      this.#done(this.say('files.saved', {name: answer.file.name}));
    } else if (answer.done !== 'cancelled') {
      this.note = '';
      this.fault = this.say(`files.not-saved.${answer.done}`);
    }
  }

  readonly #download = (): void => {
    const {tree} = this.editing;
    downloadText(this.file?.name ?? fileName(tree), asText(tree), 'application/json');
    this.#done(this.say('files.downloaded'));
  };

  readonly #copy = async (): Promise<void> => {
    if (await copyText(asText(this.editing.tree))) this.#done(this.say('files.copied'));
    else {
      this.note = '';
      this.fault = this.say('files.not-copied');
    }
  };

  async #publish(): Promise<void> {
    const {publishing: to, editing} = this;
    if (!to || this.busy) return;
    this.busy = true;
    this.#ask(undefined, '.publish');
    const answer = await publish(to, editing.tree, editing.base);
    this.busy = false;
    if (answer === 'published') {
      this.#done(this.say('files.answer.published'));
      this.dispatchEvent(new PublishedEvent(editing.tree));
    } else {
      this.note = '';
      this.fault = this.say(`files.answer.${answer}`);
    }
  }
}
