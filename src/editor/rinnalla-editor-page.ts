import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {drafts} from '../io/fetch-text.js';
import type {Words} from '../io/words.js';
import {directionOf} from '../model/language.js';
import {outlineOf} from '../model/outline.js';
import {pageAt} from '../model/page-match.js';
import {editorPageStyle} from '../styles/editor-page.js';
import {editorStyle} from '../styles/editor.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {asText, EMPTY} from './draft-file.js';
import {loadEditorWords} from './editor-words.js';
import {canWriteBack, pickFile, readFile, type OpenFile, type ReadFile} from './file-access.js';
import type {Json} from './json-tree.js';
import {openEditor} from './open-editor.js';
import {readDraft} from './read-draft.js';
import {SavedPage} from './saved-page.js';
import {readPage, readSnapshot} from './snapshot.js';
import {nameOf, textsIn, thingsOf} from './thing.js';
import {languagesOf} from './written-languages.js';

type Fault = 'manifest' | 'is-page' | 'broken' | 'newer' | 'too-large' | 'page';

/** How a saved page begins, and no manifest. */
const HTML = /^\uFEFF?\s*</;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** A page of its own for the editor: with a manifest from a file, beside a page that was saved. */
export class RinnallaEditorPage extends LitElement {
  static override properties = {
    words: {state: true},
    manifest: {state: true},
    file: {state: true},
    shown: {state: true},
    page: {state: true},
    fault: {state: true},
    begun: {state: true},
  };
  static override styles = [tokens, viewStyle, fieldStyle, editorStyle, editorPageStyle];

  declare words: Words | undefined;
  /** What was opened, or begun. */
  declare manifest: Json | undefined;
  declare file: OpenFile | undefined;
  /** Name of the file that the page was saved in. */
  declare shown: string;
  /** The page's id in the manifest; empty: none. */
  declare page: string;
  declare fault: string;
  /** Whether the editor has been opened: what is above the saved page is small then. */
  declare begun: boolean;

  #saved: SavedPage | undefined;
  /** Where the page was saved from. */
  #address: string | undefined;
  /** Its headings and its title. */
  #titles: readonly string[] = [];
  #help: HTMLElement | undefined;

  constructor() {
    super();
    this.shown = '';
    this.page = '';
    this.fault = '';
    this.begun = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Without words, what the page itself has stays: it says what to do.
    if (!this.words) void this.#speak().catch(() => undefined);
  }

  override render() {
    const {words} = this;
    if (!words) return html`<slot></slot>`;
    return html`<main lang=${words.lang} dir=${directionOf(words.lang)}>
      <details ?open=${!this.begun}>
        <summary><h1>${words.say('page.title')}</h1></summary>
        <p>${words.say('page.intro')}</p>
        <p role="alert" class=${this.fault ? 'finding error' : ''}>${this.fault || nothing}</p>
        <div class="row">${this.#manifestPart(words)} ${this.#pagePart(words)}</div>
        <button type="button" class="primary" @click=${this.#start}>
          ${words.say('page.start')}
        </button>
      </details>
    </main>`;
  }

  #manifestPart(words: Words): TemplateResult {
    const {file, manifest} = this;
    const state = file ? words.say('page.taken', {name: file.name}) : words.say('page.begun');
    return html`<section class="grow">
      <h2>${words.say('page.manifest')}</h2>
      <p class="hint">${words.say('page.manifest-hint')}</p>
      <div class="bar">
        <button type="button" class="first" @click=${this.#openManifest}>
          ${words.say('page.open-manifest')}
        </button>
        <input type="file" id="manifest" accept=".json" hidden @change=${this.#manifestChosen} />
        <button type="button" @click=${() => this.#take(EMPTY, undefined)}>
          ${words.say('page.begin')}
        </button>
      </div>
      <p role="status">${manifest ? state : nothing}</p>
    </section>`;
  }

  #pagePart(words: Words): TemplateResult {
    return html`<section class="grow">
      <h2>${words.say('page.page')}</h2>
      <p class="hint">${words.say('page.page-hint')}</p>
      <div class="bar">
        <button type="button" @click=${() => this.#input('page')?.click()}>
          ${words.say('page.open-page')}
        </button>
        <input
          type="file"
          id="page"
          accept=".html,.htm,.xhtml"
          hidden
          @change=${this.#pageChosen}
        />
      </div>
      <p role="status">${this.shown ? words.say('page.shown', {name: this.shown}) : nothing}</p>
      ${this.#which(words)}
    </section>`;
  }

  #which(words: Words) {
    const pages = thingsOf(this.manifest ?? EMPTY, 'pages');
    if (pages.length === 0) return nothing;
    const languages = languagesOf(this.manifest ?? EMPTY);
    return html`<label for="which">${words.say('page.which')}</label>
      <select
        id="which"
        @change=${({target}: Event) => {
          this.page = (target as HTMLSelectElement).value;
        }}
      >
        <option value="">${words.say('page.unknown')}</option>
        ${pages.map(
          (page) =>
            html`<option value=${page.id} ?selected=${page.id === this.page}>
              ${nameOf(page, [words.lang, ...languages])}
            </option>`,
        )}
      </select>`;
  }

  protected override updated(): void {
    if (this.page) this.#help?.setAttribute('page', this.page);
    else this.#help?.removeAttribute('page');
  }

  async #speak(): Promise<void> {
    this.words = await loadEditorWords([...(this.lang ? [this.lang] : []), ...navigator.languages]);
    // A saved page has a language of its own.
    if (!this.#saved) this.ownerDocument.documentElement.lang = this.words.lang;
  }

  #input(id: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`input#${id}`);
  }

  readonly #openManifest = async (): Promise<void> => {
    if (!canWriteBack()) return this.#input('manifest')?.click();
    const read = await pickFile();
    if (read) this.#read(read);
  };

  readonly #manifestChosen = async ({target}: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.#read(await readFile(file));
    input.value = '';
  };

  #read({file, text}: ReadFile): void {
    if (typeof text === 'string' && HTML.test(text)) return this.#refuse('is-page', file.name);
    const read = typeof text === 'string' ? readDraft(text) : {fault: text};
    if ('tree' in read) return this.#take(read.tree, file);
    const {fault} = read;
    if (fault.code === 'broken') this.#refuse('broken', file.name, fault);
    else this.#refuse(fault.code === 'newer' ? 'newer' : 'manifest', file.name);
  }

  #take(manifest: Json, file: OpenFile | undefined): void {
    this.fault = '';
    this.manifest = manifest;
    this.file = file;
    this.page = this.#pageOf(manifest);
  }

  /** The page of the manifest that the saved page was, as far as its address or its headings tell. */
  #pageOf(manifest: Json): string {
    const address = this.#address;
    const found =
      address !== undefined && URL.canParse(address)
        ? pageAt(outlineOf([manifest]).pages, address).page
        : undefined;
    return found?.id ?? this.#titled(manifest);
  }

  #titled(manifest: Json): string {
    const isSaid = (text: string) => text !== '' && this.#titles.includes(plain(text));
    const named = thingsOf(manifest, 'pages').find(({value}) =>
      [...textsIn(value['title'])].some(([, text]) => isSaid(text)),
    );
    return named?.id ?? '';
  }

  readonly #pageChosen = async ({target}: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.#show(file.name, await readPage(file));
    input.value = '';
  };

  #show(name: string, text: Awaited<ReturnType<typeof readPage>>): void {
    if (typeof text !== 'string') {
      this.#refuse(text.code === 'too-large' ? 'too-large' : 'page', name);
      return;
    }
    try {
      const snapshot = readSnapshot(text);
      if (snapshot.content.textContent.trim() === '') throw new Error('nothing to see');
      const headings = [...snapshot.content.querySelectorAll('h1')].map((one) => one.textContent);
      const parts = snapshot.title.split(/\s[-–—|·]\s/);
      this.#titles = [...headings, snapshot.title, ...parts].map(plain);
      this.#saved ??= new SavedPage(this.ownerDocument);
      this.#saved.show(snapshot);
      this.#address = snapshot.address;
    } catch {
      this.#refuse('page', name);
      return;
    }
    this.fault = '';
    this.shown = name;
    if (this.manifest) this.page = this.#pageOf(this.manifest);
  }

  #refuse(code: Fault, name: string, values: object = {}): void {
    this.fault = this.words?.say(`page.fault.${code}`, {name, ...values}) ?? '';
  }

  readonly #start = (): void => {
    const {manifest, ownerDocument: document} = this;
    if (!manifest) {
      this.fault = this.words?.say('page.open-first') ?? '';
      this.renderRoot.querySelector<HTMLElement>('.first')?.focus();
      return;
    }
    const published = new URL('manifest.json', document.baseURI).href;
    drafts.set(published, asText(manifest));
    this.#help?.remove();
    this.#help = document.createElement('rinnalla-help');
    this.#help.setAttribute('manifest', published);
    if (this.page) this.#help.setAttribute('page', this.page);
    document.body.append(this.#help);
    document.querySelector('rinnalla-editor')?.remove();
    this.begun = true;
    openEditor({file: this.file, lang: this.words?.lang ?? ''});
  };
}
