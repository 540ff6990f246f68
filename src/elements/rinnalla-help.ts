import {html, nothing, type PropertyValues} from 'lit';
import {forgetAll, keep} from '../io/keep.js';
import {ManifestController} from '../io/manifest-controller.js';
import {lastPlace} from '../io/place.js';
import type {Words} from '../io/words.js';
import {legibleAccent} from '../model/colour.js';
import type {Content} from '../model/content.js';
import {fitting, topicsByAnchor, type PageFacts} from '../model/match.js';
import type {Help} from '../model/read.js';
import {shown, start, step, type Intent, type Session} from '../model/session.js';
import {languageChain} from '../model/text.js';
import {uncover} from '../page/clearance.js';
import {focusFirst, focusPlace} from '../page/focus.js';
import {Hints} from '../page/hints.js';
import {labelOf} from '../page/labels.js';
import {PageController} from '../page/page-controller.js';
import {focusedElement} from '../page/roots.js';
import {TopLayerController} from '../page/top-layer-controller.js';
import {rootStyle} from '../styles/root.js';
import {tokens} from '../styles/tokens.js';
import {ReadyEvent, ToggleEvent} from './events.js';
import {firstWords} from './first-words.js';
import {FailureEvent, GuardedElement} from './guarded-element.js';
import {IntentEvent} from './intent-event.js';
import {PanelLoader} from './panel-loader.js';
import {LaunchEvent, type RinnallaLauncher} from './rinnalla-launcher.js';
import {reporter} from './reporter.js';

const ACCENT = '#0b4f9e';

/** The day in Finland, `2026-11-21`. */
const today = (): string =>
  new Intl.DateTimeFormat('sv', {timeZone: 'Europe/Helsinki', dateStyle: 'short'}).format();

/**
 * Help on the page of an e-service.
 *
 * @slot - A way to reach the authority without us: shown until the help is ready, and when it fails.
 * @csspart launcher - The help button.
 * @csspart panel - The panel.
 * @cssprop [--rinnalla-offset-block=16px] - Distance of the button and the panel from the window's bottom.
 * @cssprop [--rinnalla-offset-inline=16px] - Distance from the window's side.
 * @cssprop [--rinnalla-font-family=system-ui] - The font.
 * @fires {ReadyEvent} rinnalla-ready - The manifest is read and the help button shown.
 * @fires {ToggleEvent} rinnalla-toggle - The panel was opened or closed.
 * @fires {ErrorEvent} rinnalla-error - Something is wrong; see `docs/errors.md`.
 */
export class RinnallaHelp extends GuardedElement {
  static override styles = [tokens, rootStyle];
  static override properties = {
    manifest: {},
    page: {},
    lang: {reflect: true},
    noLauncher: {type: Boolean, attribute: 'no-launcher'},
    sharedComputer: {type: Boolean, attribute: 'shared-computer'},
    returns: {type: Boolean, attribute: 'data-returns'},
    session: {state: true},
    facts: {state: true},
    words: {state: true},
  };

  /** Address of the manifest. */
  declare manifest: string | undefined;
  /** Id of the page, when its address does not tell. */
  declare page: string | undefined;
  /** No button in the corner: the page opens the help itself. */
  declare noLauncher: boolean;
  /** The computer is one that many use: keep nothing. */
  declare sharedComputer: boolean;
  /** @internal Whether we may return to a page that has torn down its tree. Set by the script tag. */
  declare returns: boolean;

  declare private session: Session;
  declare private facts: PageFacts;
  declare private words: Words | undefined;

  readonly #report = reporter(this);
  readonly #manifest = new ManifestController(this, this.#report);
  readonly #hints = new Hints({
    near: () => {
      this.#near();
    },
    press: (anchor) => {
      const {help} = this.#manifest;
      this.show(help && topicsByAnchor(help).get(anchor));
    },
  });
  readonly #page = new PageController(this, {
    help: () => this.#manifest.help,
    page: () => this.page,
    seen: (facts, changed) => {
      this.#seen(facts, changed);
    },
    asked: (topic) => {
      this.show(topic);
    },
    failed: (error) => {
      this.#report({code: 'internal', at: '', detail: String(error)});
    },
  });
  readonly #loader = new PanelLoader(
    (words) => {
      this.words = words;
    },
    (error) => {
      this.#report({code: 'panel-unreachable', at: '', detail: String(error)});
    },
  );
  readonly #top = new TopLayerController(this, {
    layers: () => this.renderRoot.querySelectorAll<HTMLElement>('[popover]:not([hidden])'),
    returns: () => this.returns,
  });
  #content: Content | undefined;
  #opener: Element | null = null;
  /** Whether the person has opened the help: before that nothing is kept. */
  #used = false;
  #broken = false;
  #welcomed: Help | undefined;

  constructor() {
    super();
    this.session = start;
    this.facts = this.#page.facts;
    this.noLauncher = false;
    this.sharedComputer = false;
    this.returns = false;
    this.addEventListener(FailureEvent.type, this.#break);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hints.clear();
  }

  override render() {
    const {status, help, kept} = this.#manifest;
    if (status !== 'ready' || !help) return html`<slot></slot>`;
    const {session, words} = this;
    return html`
      <slot class="unseen"></slot>
      ${this.#launcher()}
      ${
        words
          ? html`<rinnalla-panel
              part="panel"
              popover="manual"
              ?hidden=${!session.open}
              .content=${this.#content}
              .words=${words}
              .session=${session}
              .facts=${this.facts}
              .fallback=${this.#fallback()}
              .fieldLabel=${this.#fieldLabel}
              .kept=${kept}
              @keydown=${this.#keydown}
              @rinnalla-intent=${this.#onIntent}
            ></rinnalla-panel>`
          : nothing
      }
    `;
  }

  /** Opens the help, at a topic or where the person was. */
  show(topic?: string): void {
    this.#apply({type: 'open', topic});
  }

  /** Closes the help. */
  close(): void {
    this.#apply({type: 'close'});
  }

  /** Forgets everything that we have kept on this device. */
  forget(): void {
    this.#apply({type: 'forget'});
  }

  protected override shouldUpdate(): boolean {
    return !this.#broken;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('manifest') && this.manifest !== undefined) this.#load(this.manifest);
    const {help} = this.#manifest;
    if (!help) return;
    this.#content = {
      help,
      languages: this.#languages(),
      fits: fitting(help, this.facts, today()),
      url: this.facts.url,
    };
  }

  protected override updated(): void {
    const {help, status} = this.#manifest;
    if (!help || status !== 'ready') return;
    for (const layer of this.renderRoot.querySelectorAll<HTMLElement>('[popover]')) {
      layer.style.setProperty('--_accent', this.#accent());
    }
    if (this.#welcomed === help) return;
    const first = this.#welcomed === undefined;
    this.#welcomed = help;
    this.#page.look();
    if (first) this.#welcome();
  }

  #load(manifest: string): void {
    const url = new URL(manifest, this.ownerDocument.baseURI).href;
    this.session = {...start, sharedComputer: this.sharedComputer, ...lastPlace(url)};
    this.#welcomed = undefined;
    void this.#manifest.load(url);
  }

  /** The manifest is there: the person goes on where they were on the page before. */
  #welcome(): void {
    this.dispatchEvent(new ReadyEvent());
    if (!this.session.open) return;
    this.#used = true;
    this.#near();
  }

  #launcher() {
    return html`<rinnalla-launcher
      popover="manual"
      exportparts="launcher"
      .language=${this.#pageLanguage()}
      .errors=${Boolean(this.#content?.fits.errors.length)}
      .corner=${this.#manifest.help?.theme.corner ?? 'end'}
      ?hidden=${this.session.open || this.noLauncher}
      @pointerenter=${this.#near}
      @focusin=${this.#near}
      @rinnalla-launch=${this.#launched}
    ></rinnalla-launcher>`;
  }

  #apply(intent: Intent): void {
    const before = this.session;
    this.session = step(before, intent);
    if (this.session.open !== before.open) this.#toggled();
    else if (intent.type === 'open') this.#reveal();
    this.#after(intent);
  }

  /** All that an intent does beside changing the session. */
  #after({type}: Intent): void {
    const {session} = this;
    if (type === 'open') this.#used = true;
    if (type === 'speak') this.#near();
    if (type === 'to-field') this.#focusField();
    if (type === 'forget' || (type === 'share-computer' && session.sharedComputer))
      void forgetAll();
    if (type === 'forget') this.#used = false;
    if (this.#used) void keep(this.#manifest, session);
  }

  #toggled(): void {
    const {open} = this.session;
    if (open) {
      this.#opener = focusedElement(this.ownerDocument);
      this.#reveal();
    } else if (this.shadowRoot?.activeElement) {
      const {focused = ''} = this.facts;
      void this.updateComplete.then(() => {
        focusFirst(this.#opener, this.#hints.buttonOf(focused), this.#launcherElement);
      });
    }
    this.dispatchEvent(new ToggleEvent(open));
  }

  /** Shows the panel, and brings the person to its beginning. */
  #reveal(): void {
    void this.#loader.load(this.#languages()).then(async () => {
      await this.updateComplete;
      const panel = this.#panel;
      if (!panel || !this.session.open) return;
      await panel.updateComplete;
      this.#top.raise();
      panel.focusTitle();
      this.#settle();
    });
  }

  get #panel(): HTMLElementTagNameMap['rinnalla-panel'] | null {
    return this.renderRoot.querySelector('rinnalla-panel');
  }

  get #launcherElement(): RinnallaLauncher | null {
    return this.renderRoot.querySelector('rinnalla-launcher');
  }

  readonly #near = (): void => {
    void this.#loader.load(this.#languages());
  };

  /** Each time we have looked at the page, before it is painted. */
  #seen(facts: PageFacts, changed: boolean): void {
    const {help} = this.#manifest;
    this.#top.join();
    if (!help) return;
    if (changed) this.facts = facts;
    const page = help.pages.find(({id}) => id === facts.page);
    void this.#manifest.open(page);
    this.#placeHints(help);
    const topic = facts.focused && topicsByAnchor(help).get(facts.focused);
    if (changed && topic && this.session.open) this.#apply({type: 'field', topic});
    this.#settle();
  }

  #placeHints(help: Help): void {
    const topics = topicsByAnchor(help);
    const hinted = this.facts.placed.filter((anchor) => topics.has(anchor));
    const word = firstWords(this.#pageLanguage()).help.toLowerCase();
    this.#hints.update(
      hinted.map((anchor) => ({anchor, element: this.#page.places.get(anchor) as Element})),
      {name: (field) => `${field}: ${word}`, accent: this.#accent()},
    );
  }

  /** Keeps the button and the panel off the field that has the focus. */
  #settle(): void {
    const field = focusedElement(this.ownerDocument);
    const panel = this.#panel;
    if (panel && this.session.open) uncover(panel, field);
    this.#launcherElement?.settle(field);
  }

  #focusField(): void {
    const view = shown(this.session);
    const anchor = view.name === 'topic' && this.#manifest.help?.topics[view.id]?.anchor;
    const place = anchor && this.#page.places.get(anchor);
    if (place) focusPlace(place);
  }

  readonly #launched = (event: Event): void => {
    this.show();
    // What is wrong stands on the first view.
    if (event instanceof LaunchEvent && event.errors)
      this.#apply({type: 'go', view: {name: 'home'}});
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.close();
  };

  readonly #onIntent = (event: Event): void => {
    event.stopPropagation();
    if (event instanceof IntentEvent) this.#apply(event.intent);
  };

  readonly #fieldLabel = (anchor: string): string => {
    const element = this.#page.places.get(anchor);
    return element ? labelOf(element) : '';
  };

  #pageLanguage = (): string =>
    this.lang || this.parentElement?.closest<HTMLElement>('[lang]')?.lang || this.facts.lang;

  #languages(): string[] {
    const {languages = []} = this.#manifest.help?.service ?? {};
    return languageChain(this.session.lang, this.#pageLanguage(), ...languages);
  }

  #accent = (): string => legibleAccent(this.#manifest.help?.theme.accent) ?? ACCENT;

  #fallback = () =>
    [...this.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({href, textContent}) => ({
      href,
      label: textContent.trim(),
    }));

  /** We cannot show anything (a page may forbid Trusted Types policies): the contact remains. */
  readonly #break = (event: Event): void => {
    event.stopPropagation();
    this.#broken = true;
    this.#hints.clear();
    this.renderRoot.replaceChildren(this.ownerDocument.createElement('slot'));
    this.#report({
      code: 'internal',
      at: '',
      detail: event instanceof FailureEvent ? String(event.cause) : '',
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rinnalla-help': RinnallaHelp;
    'rinnalla-launcher': RinnallaLauncher;
  }
}
