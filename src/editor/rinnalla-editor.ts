import {html, LitElement, nothing, type PropertyValues} from 'lit';
import type {RinnallaHelp} from '../elements/rinnalla-help.js';
import {fetchText} from '../io/fetch-text.js';
import type {Words} from '../io/words.js';
import {directionOf} from '../model/language.js';
import {problemOf} from '../model/problem.js';
import {editorStyle} from '../styles/editor.js';
import {drawerStyle} from '../styles/editor-drawer.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ChecksController} from './checks-controller.js';
import {DraftController} from './draft-controller.js';
import {EMPTY} from './draft-file.js';
import {DraftPreview} from './draft-preview.js';
import {DrawerRoom} from './drawer-room.js';
import {EditIntentEvent, PublishedEvent, type EditIntent} from './edit-intent.js';
import {edit, openedWith, type EditState} from './edit-state.js';
import {important, type Editing} from './editing.js';
import {loadEditorWords} from './editor-words.js';
import {FiguresController} from './figures-controller.js';
import type {OpenFile} from './file-access.js';
import type {Json} from './json-tree.js';
import {languageChoice} from './language-choice.js';
import {publishingOf} from './publish.js';
import {PageController} from './page-controller.js';
import {PlaceController} from './place-controller.js';
import {stepSaid} from './step-said.js';
import {viewChoice} from './view-choice.js';
import {languagesOf} from './written-languages.js';

const NARROW = '(width < 700px)';

/** The editor: a drawer beside the page, whose help shows the draft. Only who edits has it. */
export class RinnallaEditor extends LitElement {
  static override properties = {
    help: {attribute: false},
    file: {attribute: false},
    words: {state: true},
    state: {state: true},
    failure: {state: true},
  };
  static override styles = [tokens, viewStyle, fieldStyle, editorStyle, drawerStyle];

  /** The help of the page. */
  declare help: RinnallaHelp;
  /** What is published, where it is a file of the person's own. */
  declare file: OpenFile | undefined;
  declare words: Words | undefined;
  declare state: EditState | undefined;
  /** Why the published manifest could not be read. */
  declare failure: string;

  readonly #stop = new AbortController();
  readonly #room = new DrawerRoom();
  readonly #checks = new ChecksController(this);
  readonly #draft = new DraftController(this);
  readonly #figures = new FiguresController(this);
  #page: PageController | undefined;
  #place: PlaceController | undefined;
  #preview: DraftPreview | undefined;
  #base: Json = EMPTY;
  /** What was undone, or done again, just now. */
  #stepped = '';

  constructor() {
    super();
    this.failure = '';
    this.addEventListener(EditIntentEvent.type, ({intent}) => {
      this.apply(intent);
    });
    this.addEventListener(PublishedEvent.type, ({tree}) => {
      this.#base = tree;
      this.requestUpdate();
    });
    this.addEventListener('keydown', this.#keydown);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.showPopover();
    this.#room.make(this.ownerDocument);
    if (!this.words) void this.#begin().catch(this.#giveUp);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.abort();
    this.#preview?.stop();
    this.#room.giveBack(this.ownerDocument);
  }

  apply(intent: EditIntent): void {
    const before = this.state;
    if (!before) return;
    this.state = edit(before, intent, performance.now());
    this.#stepped = stepSaid(intent.type, before, this.state, this.words);
    if (intent.type === 'choose-place') this.#place?.choose(intent.at);
    if (intent.type === 'record') this.#place?.record(intent.at);
    if (intent.type === 'figures') void this.#figures.take(intent.file);
  }

  override render() {
    const {words, state} = this;
    if (!words) return nothing;
    return html`<div class="frame" aria-hidden="true"></div>
      <section
        aria-label=${words.say('editor.title')}
        lang=${words.lang}
        dir=${directionOf(words.lang)}
      >
        <header>
          <h2 tabindex="-1">${words.say('editor.title')}</h2>
          <button type="button" @click=${() => this.remove()}>${words.say('editor.close')}</button>
          <p class="draft">${words.say('editor.frame')}</p>
        </header>
        ${
          this.failure
            ? html`<p role="alert">${words.say('editor.failed', {detail: this.failure})}</p>`
            : nothing
        }
        ${state ? this.#body(words, state) : html`<p role="status">${words.say('editor.loading')}</p>`}
      </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    const tree = this.state?.history.now;
    if (tree === undefined) return;
    this.#draft.look(tree, this.#base);
    this.#preview?.show(tree);
    this.#checks.look(tree);
    this.#page?.look(tree);
    const before = changed.get('state') as EditState | undefined;
    const view = this.state?.view;
    if (before && before.view !== view && view !== 'form') void this.#focusView();
  }

  async #begin(): Promise<void> {
    const {help} = this;
    const {signal} = this.#stop;
    const {navigator} = this.ownerDocument.defaultView ?? window;
    const words = await loadEditorWords([
      ...(this.lang ? [this.lang] : []),
      this.ownerDocument.documentElement.lang,
      ...navigator.languages,
    ]);
    this.words = words;
    void this.#checks.speak(words.lang).catch(this.#giveUp);
    const address = new URL(help.getAttribute('manifest') ?? '', this.ownerDocument.baseURI).href;
    try {
      this.#base = JSON.parse(await fetchText(address, signal)) as Json;
    } catch (error) {
      this.failure = problemOf(error, address).code;
    }
    if (signal.aborted) return;
    const languages = languagesOf(this.#base);
    const [shown = ''] = help.ownerDocument.documentElement.lang.toLowerCase().split('-');
    const lang = languages.includes(shown) ? shown : (languages[0] ?? 'fi');
    this.#preview = new DraftPreview(help, address);
    this.#page = new PageController(
      this,
      help.ownerDocument,
      () => help.getAttribute('page') ?? undefined,
    );
    this.#place = new PlaceController(this, {
      document: help.ownerDocument,
      words,
      page: () => this.#page?.page,
      lang: () => this.#page?.lang ?? '',
      anchorAt: (element) => this.#page?.anchorAt(element),
      shown: () => `${this.state?.view ?? ''} ${this.state?.at ?? ''}`,
      drawer: this,
      tree: () => this.state?.history.now ?? EMPTY,
      apply: this.apply.bind(this),
    });
    this.state = openedWith(this.#base, lang);
    void this.#draft.open(this.#base, address);
    if (this.#tag?.hasAttribute('data-figures')) void this.#figures.take(this.#tag);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** A file of ours is not there: an editor without words, or without its checks, would say what is not so. */
  readonly #giveUp = (error: unknown): void => {
    console.warn('rinnalla: the editor cannot be opened. Load the page again.', error);
    this.remove();
  };

  get #editing(): Editing {
    const {history, lang, second} = this.state as EditState;
    return {
      tree: history.now,
      base: this.#base,
      languages: languagesOf(history.now),
      lang,
      second,
      placed: this.#page?.placed ?? new Set(),
      takenBy: (anchor) => this.#page?.takenBy(anchor),
      verdictAt: (at) => this.#place?.verdictAt(at),
      findings: this.#checks.findings,
      figures: this.#figures.given,
    };
  }

  #body(words: Words, state: EditState) {
    const editing = this.#editing;
    return html`${this.#bar(words, state)} ${this.#restoring(words, editing)}
      ${languageChoice(words, editing, this.apply.bind(this))} ${this.#views(words, state, editing)}
      <p role="status" class="hint">${this.#place?.said ?? ''}</p>
      <div class="view" ?hidden=${state.view !== 'files'}>
        <rinnalla-edit-files
          .words=${words}
          .editing=${editing}
          .file=${this.file}
          .publishing=${this.#publishing}
        ></rinnalla-edit-files>
      </div>
      <div class="view" ?hidden=${state.view === 'files'}>
        ${this.#view(words, state, editing)}
      </div>`;
  }

  /** Where the tag of the page says. */
  get #publishing() {
    const tag = this.#tag;
    return tag ? publishingOf(tag) : undefined;
  }

  get #tag() {
    return this.ownerDocument.querySelector<HTMLElement>('script[data-editable]');
  }

  /** Stays while the answers are needed. */
  #restoring(words: Words, editing: Editing) {
    const {drafts, storage, tabs} = this.#draft;
    return html`${tabs ? html`<p role="status" class="finding">${words.say(`tabs.${tabs}`)}</p>` : nothing}
    ${
      drafts.length > 0
        ? html`<rinnalla-edit-restore
            .words=${words}
            .editing=${editing}
            .drafts=${drafts}
            .storage=${storage}
            @rinnalla-edit-intent=${this.#focusView}
          ></rinnalla-edit-restore>`
        : nothing
    }`;
  }

  #bar(words: Words, {history}: EditState) {
    const step = (type: 'undo' | 'redo', can: boolean) =>
      html`<button
        type="button"
        aria-disabled=${can ? nothing : 'true'}
        @click=${() => this.apply({type})}
      >
        ${words.say(`editor.${type}`)}
      </button>`;
    return html`<div class="bar steps">
      ${step('undo', history.past.length > 0)} ${step('redo', history.future.length > 0)}
      <p class="hint">${this.#saved(words)}</p>
      <p class="hint" role="status">${this.#stepped}</p>
    </div>`;
  }

  #saved(words: Words): string {
    const {changes, saving} = this.#draft;
    if (changes === 0) return words.say('editor.published');
    return `${words.say('editor.draft', {count: changes})}, ${words.say(`editor.${saving}`)}`;
  }

  #views(words: Words, state: EditState, {findings}: Editing) {
    const counts = {checks: important(findings).length, changes: this.#draft.changes};
    return viewChoice(words, state, counts, (view) => {
      this.apply({type: 'show', view});
    });
  }

  #view(words: Words, {view, at, field}: EditState, editing: Editing) {
    switch (view) {
      case 'list':
        return html`<rinnalla-edit-contents
          .words=${words}
          .editing=${editing}
        ></rinnalla-edit-contents>`;
      case 'form':
        return html`<rinnalla-edit-form
          .words=${words}
          .editing=${editing}
          .at=${at}
          .field=${field}
          .recording=${this.#place?.recording === at}
        ></rinnalla-edit-form>`;
      case 'checks':
        return html`<rinnalla-edit-checks
          .words=${words}
          .editing=${editing}
        ></rinnalla-edit-checks>`;
      case 'changes':
        return html`<rinnalla-edit-changes
          .words=${words}
          .editing=${editing}
        ></rinnalla-edit-changes>`;
      case 'preview':
        return html`<rinnalla-edit-preview
          .words=${words}
          .editing=${editing}
          .help=${this.help}
        ></rinnalla-edit-preview>`;
      case 'files':
        return nothing;
    }
  }

  /**
   * The focus goes to the heading; a form knows itself which of its fields was asked for. Who goes along the list of
   * views with the keys stays in it.
   */
  readonly #focusView = async (): Promise<void> => {
    await this.updateComplete;
    const view = this.renderRoot.querySelector<LitElement>('.view:not([hidden]) > *');
    await view?.updateComplete;
    const list = this.renderRoot.querySelector<HTMLElement>('.narrow:focus-within');
    const to = list ?? view?.shadowRoot?.querySelector('h3');
    if (!list) to?.focus();
    // On a narrow screen what is above the view would take all the room.
    if (matchMedia(NARROW).matches) to?.scrollIntoView();
  };

  /** In a text box the browser undoes what was typed there; elsewhere the keys are ours. */
  readonly #keydown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath() as Partial<Element>[];
    if (
      !(event.ctrlKey || event.metaKey) ||
      target?.matches?.('input:not([type=checkbox]), textarea')
    )
      return;
    const isRedo = event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);
    if (!isRedo && event.key !== 'z') return;
    event.preventDefault();
    this.apply({type: isRedo ? 'redo' : 'undo'});
  };
}
