import {html, nothing, type PropertyValues} from 'lit';
import type {Loaded} from '../io/manifest-loader.js';
import type {Content} from '../model/content.js';
import {fitting, isElsewhere} from '../model/fitting.js';
import {reached} from '../model/guide.js';
import type {PageFacts} from '../model/page-match.js';
import type {Topic} from '../model/manifest.js';
import type {Help} from '../model/read.js';
import {HOME, isSame, shown, type Intent, type Session, type View} from '../model/session.js';
import {languageChain} from '../model/text.js';
import {titleOf} from '../model/view-title.js';
import {finnishDay} from '../model/wall-clock.js';
import {focusPlace} from '../page/focus-place.js';
import {labelOf} from '../page/labels.js';
import {inPageOrder} from '../page/order.js';
import {ownElement} from '../page/modal.js';
import {focusedElement} from '../page/roots.js';
import {panelStyle} from '../styles/panel.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {AloudController} from './aloud-controller.js';
import {ChatController, loadCallBack} from './chat-controller.js';
import {HelpController} from './help-controller.js';
import {IdleController} from './idle-controller.js';
import {IntentEvent} from './intent-event.js';
import {MeasureController} from './measure-controller.js';
import type {FallbackContact, Panel, PanelInput} from './panel-link.js';
import {PanelFrame} from './panel-frame.js';
import {heading, idleWarning, panelView, partOf} from './panel-view.js';
import {loadingState, PART_FILES, PartLoader, type Loader, type ViewPart} from './part-loader.js';
import {ProblemEvent} from './problem-event.js';
import {SessionController} from './session-controller.js';
import {paragraphsOf, readAloud} from './read-aloud.js';
import {UsedEvent} from './used-event.js';
import type {ViewElement} from './view-element.js';
import {WordsController} from './words-controller.js';

const goesNoFurther = (event: Event) => event.stopPropagation();

/** What changes what there is to read. */
const READ = ['open', 'trail', 'lang', 'second', 'depth', 'query', 'municipality'] as const;

/** The panel beside the form: a header, one view at a time, and the way to a person. */
export class RinnallaPanel extends PanelFrame implements Panel {
  static override styles = [tokens, viewStyle, panelStyle];
  static override properties = {
    // The same again: the reading of it failed, and the person asks anew.
    loaded: {attribute: false, hasChanged: () => true},
    facts: {attribute: false},
    pageLanguage: {attribute: false},
    accent: {attribute: false},
    fallback: {attribute: false},
  };

  declare loaded: Loaded;
  declare facts: PageFacts;
  declare pageLanguage: string;
  declare accent: string;
  declare fallback: readonly FallbackContact[];
  placeAt!: PanelInput['placeAt'];
  report!: PanelInput['report'];
  stepped!: PanelInput['stepped'];
  opener: Element | null = null;

  readonly #session = new SessionController(this, {
    loaded: () => this.loaded,
    stepped: (intent, session, before) => {
      this.#after(intent, session, before);
    },
  });
  readonly #help = new HelpController(this, {
    loaded: () => this.loaded,
    page: () => this.facts.page,
    languages: () => {
      const {lang, second} = this.#session.session;
      return [lang, this.pageLanguage, second];
    },
    open: () => this.#session.session.open,
    report: (problem) => {
      this.report(problem);
    },
    read: () => {
      if (!this.#resumed) return;
      this.#leaveOtherPage();
      this.#goOn();
    },
    failed: (error) => {
      this.fail(error);
    },
  });
  readonly #words = new WordsController(this, () => [
    this.pageLanguage,
    ...(this.help?.service.languages ?? []),
  ]);
  readonly #chat = new ChatController(this, () => this.#session.session);
  readonly #parts: Readonly<Record<ViewPart, Loader>> = {
    chat: this.#chat,
    'call-back': new PartLoader(this, loadCallBack),
    guidance: new PartLoader(this, PART_FILES.guidance),
    'where-to-turn': new PartLoader(this, PART_FILES['where-to-turn']),
  };
  readonly #aloud = new AloudController(this, {
    paragraphs: () => paragraphsOf(this.shadowRoot?.querySelector('.body')),
    reading: () => {
      if (this.#session.session.sharedComputer) this.#idle.stay();
    },
    failed: (reason) => {
      this.report({code: 'voice', at: '', detail: reason});
    },
  });
  readonly #idle = new IdleController(this, {
    watching: () => this.#session.session.sharedComputer,
    leave: () => {
      this.apply({type: 'leave'});
    },
  });
  readonly #measure = new MeasureController(this, () => this.#session.session);
  #opened = false;
  /** Whether what is shown was chosen on a page before this one. */
  #resumed = true;

  constructor() {
    super();
    this.popover = 'manual';
    this.part.add('panel');
    this.hidden = true;
    this.addEventListener('keydown', this.#keydown);
    this.addEventListener(IntentEvent.type, this.#onIntent);
    this.addEventListener(UsedEvent.type, goesNoFurther);
    this.addEventListener(ProblemEvent.type, (event) => {
      event.stopPropagation();
      if (event instanceof ProblemEvent) this.report(event.problem);
    });
  }

  apply(intent: Intent): void {
    const before = this.#session.session;
    this.#session.apply(intent);
    this.#measure.stepped(intent, this.#session.session, before);
  }

  resume(sharedComputer: boolean): void {
    this.#session.resume(sharedComputer);
    const {lang} = this.#session.session;
    if (lang) void this.#words.speak(lang);
    // Beside the manifest, not after it.
    const part = partOf(shown(this.#session.session));
    if (part) this.#parts[part].load();
    // On a small window, or at a high zoom, it would cover the new page.
    const {open} = this.#session.session;
    if (open && matchMedia('(max-height: 400px)').matches) this.apply({type: 'close'});
    // Nobody has asked for the help on this page yet, so the focus is the page's.
    this.#opened = true;
  }

  override render() {
    if (!this.help) return nothing;
    const {dir, lang} = this.words;
    return html`<div class="frame" lang=${lang} dir=${dir}>
      <aside class="frame" aria-label=${this.say('help')}>
        ${this.header(this.#shown)}
        ${this.#idle.warning ? idleWarning(this.words, () => this.#idle.stay()) : nothing}
        <div class="body">
          ${this.errorsOffer(this.#shown)} ${this.chatOffer(this.#shown, this.#chat.chat)}
          ${this.loaded.text ? nothing : html`<p class="box warning">${this.say('offline')}</p>`}
          <h2 tabindex="-1">
            ${heading(this.#shown, this.content, this.words, (text) => this.text(text))}
          </h2>
          ${readAloud(this.#aloud, this.content.languages[0] ?? '', this.words)} ${this.#view()}
          ${this.more(this.#shown)}
        </div>
        ${this.footer(this.#shown)}
      </aside>
    </div>`;
  }

  /** With its view: to give the focus lays the page out, and once is enough. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    const parts = this.shadowRoot?.querySelectorAll<ViewElement>('.body > *') ?? [];
    await Promise.all([...parts].map(({updateComplete}) => updateComplete));
    return done;
  }

  /** Brings the person who opened the panel to its beginning, unless they have gone on meanwhile. */
  #focusTitle(): void {
    const focused = focusedElement(this.ownerDocument);
    const waits = [this.opener, this.ownerDocument.body].includes(focused) || ownElement(focused);
    if (waits) this.shadowRoot?.querySelector('h2')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('loaded') || changed.has('pageLanguage')) this.#help.read();
    if (changed.get('pageLanguage') !== undefined)
      void this.#words.speak(this.#session.session.lang);
    // A topic of another page is no help on this one.
    const before = changed.get('facts');
    if (before && before.page !== this.facts.page) this.#leaveOtherPage();
    if (changed.has('facts')) this.#goOn(before);
    // What has the focus goes with the warning.
    const warned = this.shadowRoot?.querySelector('[role="alert"]:focus-within');
    if (warned && !this.#idle.warning) this.#opened = false;
    const {help, facts} = this;
    if (!help) return;
    const {lang, second, depth} = this.#session.session;
    const languages = languageChain(lang, this.pageLanguage, ...help.service.languages);
    const content = this.content as Content | undefined;
    const same =
      content?.help === help &&
      content.languages.join() === languages.join() &&
      content.second === second &&
      content.depth === depth;
    // The same content stays the same object, so that typing a query renders the results only.
    if (same && !changed.has('facts')) return;
    const placed = inPageOrder(facts.placed, this.placeAt);
    const fits = fitting(help, {...facts, placed}, finnishDay(Date.now()));
    const {pageLanguage} = this;
    this.content = {help, languages, second, depth, pageLanguage, fits, url: facts.url};
  }

  protected override updated(): void {
    this.style.setProperty('--_accent', this.accent);
    this.hidden = !this.#session.session.open || !this.#isReadable;
    if (!this.hidden && this.isConnected && !this.matches(':popover-open')) this.showPopover();
    if (this.#opened || this.hidden) return;
    // The person asked for it, so they are brought to it.
    this.#opened = true;
    void this.updateComplete.then(() => this.#focusTitle());
  }

  /** Whether what is shown first has been read. */
  get #isReadable(): boolean {
    const {extent, help} = this.#help;
    if (extent === 'whole' || !this.hidden) return true;
    const view = shown(this.#session.session);
    if (!help || !('id' in view)) return help !== undefined;
    // Of a topic of before, only all that is our own says of which page it is.
    const isSure = extent === 'own' || view.name !== 'topic' || !this.#resumed;
    return isSure && titleOf(view, help) !== undefined;
  }

  /** Goes to the start when the topic that is shown explains a field of another page. */
  #leaveOtherPage(): void {
    const view = shown(this.#session.session);
    if (view.name !== 'topic' || !this.help || !isElsewhere(this.help, view.id, this.facts)) return;
    this.apply({type: 'go', view: {name: 'home'}});
  }

  /** Goes on in a guide when the person has done the step that is shown. */
  #goOn(before?: PageFacts): void {
    const view = shown(this.#session.session);
    const guide = view.name === 'guide' ? this.help?.guides[view.id] : undefined;
    if (!this.help || !guide || view.name !== 'guide') return;
    const step = reached(this.help, guide, view.step ?? '', this.facts, before);
    if (step !== undefined) this.apply({type: 'go', view: {name: 'guide', id: view.id, step}});
  }

  #after(intent: Intent, session: Session, before: Session): void {
    if (session.lang !== before.lang && intent.type !== 'speak')
      void this.#words.speak(session.lang);
    if (intent.type === 'forget' || intent.type === 'leave') this.#chat.forget();
    // What is read aloud is no longer what is shown.
    if (READ.some((key) => session[key] !== before[key])) this.#aloud.stop();
    const isOpening = intent.type === 'open';
    if (isOpening || session.lang !== before.lang || session.second !== before.second)
      this.#help.read();
    if (isOpening) this.#opened = false;
    // What the person chose on this page.
    if (intent.type === 'go' || (isOpening && intent.topic !== undefined)) this.#resumed = false;
    // What had the focus goes with the old view. A topic that follows a field takes none.
    const inside = this.shadowRoot?.activeElement;
    const isAnew = intent.type === 'depth' && intent.anew === true;
    if (isAnew || !isSame(shown(session), shown(before))) {
      if (session.open && inside) this.#opened = false;
      this.shadowRoot?.querySelector('.body')?.scrollTo(0, 0);
    }
    if (intent.type === 'to-field') this.#toField();
    this.stepped(session, before);
  }

  #toField(): void {
    const place = this.placeAt(this.#topic?.anchor ?? '');
    if (place) focusPlace(place);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    // The dialog of the page that we may be in stays open.
    event.preventDefault();
    this.apply({type: 'close'});
  };

  readonly #onIntent = (event: Event): void => {
    event.stopPropagation();
    if (!(event instanceof IntentEvent)) return;
    const {intent} = event;
    // First the words, then the step: what gets the focus is heard in the new language.
    if (intent.type !== 'speak') this.apply(intent);
    else {
      void this.#words.speak(intent.lang).then((isWanted) => {
        if (isWanted) this.apply(intent);
      });
    }
  };

  get help(): Help | undefined {
    return this.#help.help;
  }

  get #shown(): View {
    const view = shown(this.#session.session);
    return 'id' in view && this.help && !titleOf(view, this.help) ? HOME : view;
  }

  /** The topic that is shown, if it is there. */
  get #topic(): Topic | undefined {
    const view = shown(this.#session.session);
    return view.name === 'topic' ? this.help?.topics[view.id] : undefined;
  }

  #view() {
    const view = this.#shown;
    const part = partOf(view);
    if (part && !this.#parts[part].ready) return loadingState(this.#parts[part], this.words);
    const {content, words, facts, fallback, placeAt, loaded} = this;
    return panelView(view, {
      content,
      words,
      facts,
      fallback,
      placeAt,
      session: this.#session.session,
      labelOf: this.#labelOf,
      fieldName: this.#nameAt(facts.focused),
      chat: this.#chat.chat,
      measure: this.#measure,
      loaded,
      isWhole: this.#help.extent === 'whole',
    });
  }

  /** What the page calls the field that a topic explains; empty when it is not on the page. */
  readonly #labelOf = ({anchor}: Topic): string => this.#nameAt(anchor);

  #nameAt(anchor = ''): string {
    const place = this.placeAt(anchor);
    return place ? labelOf(place) : '';
  }
}
