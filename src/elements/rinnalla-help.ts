import {ManifestLoader, type Loaded} from '../io/manifest-loader.js';
import {forgetAll, hasPlace} from '../io/traces.js';
import {bare} from '../model/bare.js';
import {legibleAccent} from '../model/colour.js';
import type {Outline} from '../model/outline.js';
import type {PageFacts} from '../model/page-match.js';
import {problemOf} from '../model/problem.js';
import type {Intent, Session} from '../model/session.js';
import {languageChain} from '../model/text.js';
import {focusFirst} from '../page/focus.js';
import {guarded} from '../page/guarded.js';
import {Hints} from '../page/hints.js';
import {ownElement} from '../page/modal.js';
import {PageWatcher} from '../page/page-watcher.js';
import {focusedElement} from '../page/roots.js';
import {TopLayer} from '../page/top-layer.js';
import {rootStyle} from '../styles/root.js';
import {ReadyEvent, ToggleEvent} from './events.js';
import {firstWords} from './first-words.js';
import {Launcher} from './launcher.js';
import type {Panel, PanelInput} from './panel-link.js';
import {PanelLoader} from './panel-loader.js';
import {reporter} from './reporter.js';

const ACCENT = '#0b4f9e';

/**
 * Help on the page of an e-service. It knows the page: the help button, the hints beside the fields, the
 * focus. The panel, which knows the help, is loaded when the person comes near; until then this is all
 * that a page has to load.
 *
 * @slot - A way to reach the authority without us: shown until the help is ready, and when it fails.
 * @csspart launcher - The help button.
 * @csspart panel - The panel.
 * @cssprop [--rinnalla-offset-block=16px] - Distance of the button and the panel from the window's bottom.
 * @cssprop [--rinnalla-offset-inline=16px] - Distance from the window's side.
 * @cssprop [--rinnalla-font-family=system-ui] - The font.
 * @attr {string} manifest - Address of the manifest.
 * @attr {string} lang - Language (BCP 47), when it is not that of the nearest `lang`.
 * @attr {string} page - Id of the page, when its address does not tell.
 * @attr {boolean} no-launcher - No button in the corner: the page opens the help itself.
 * @attr {boolean} shared-computer - The computer is one that many use: keep nothing.
 * @fires {ReadyEvent} rinnalla-ready - The manifest is read and the help button shown.
 * @fires {ToggleEvent} rinnalla-toggle - The panel was opened or closed.
 * @fires {HelpfulEvent} rinnalla-helpful - The person has said whether a part of the help was of use.
 * @fires {ErrorEvent} rinnalla-error - Something is wrong; see `docs/errors.md`.
 */
export class RinnallaHelp extends HTMLElement {
  static readonly observedAttributes = ['lang', 'manifest', 'no-launcher', 'page'];

  readonly #root = this.attachShadow(bare({mode: 'open'}));
  readonly #slot = this.ownerDocument.createElement('slot');
  readonly #report = reporter(this);
  readonly #reportOwn = (error: unknown): void => {
    this.#report(problemOf(error));
  };
  readonly #loader = new PanelLoader();
  readonly #near = (): void => {
    const make = (): unknown => this.#launcher.element.isConnected && this.#withPanel();
    // If it fails, the person is told when they ask.
    void this.#loader.load(this.#languages()).then(make, () => undefined);
  };
  readonly #launcher = new Launcher({
    near: this.#near,
    press: (errors) => {
      this.#ask({type: 'open'}, errors ? {type: 'go', view: {name: 'home'}} : undefined);
    },
  });
  readonly #hints = new Hints({
    near: this.#near,
    press: (anchor) => {
      // Who presses the hint of a field is at that field.
      this.#page.facts = {...this.#page.facts, focused: anchor};
      if (this.#panel) this.#panel.facts = this.#page.facts;
      this.show(this.#loaded?.outline.topicAt.get(anchor));
    },
    shown: () => {
      this.#settle();
    },
  });
  readonly #manifest = new ManifestLoader({
    report: this.#report,
    loaded: (loaded) => {
      this.#ready(loaded);
    },
    failed: () => {
      this.#fail();
    },
  });
  readonly #page = new PageWatcher(this.ownerDocument, {
    outline: () => this.#loaded?.outline,
    page: () => this.getAttribute('page') ?? undefined,
    seen: (facts, changed) => {
      this.#seen(facts, changed);
    },
    asked: (topic) => {
      this.show(topic);
    },
    missed: (anchor) => {
      this.#report({code: 'anchor-miss', at: `/anchors/${anchor}`, detail: ''});
    },
    failed: this.#reportOwn,
  });
  readonly #top = new TopLayer(this, () =>
    this.#root.querySelectorAll<HTMLElement>('[popover]:not([hidden])'),
  );
  #loaded: Loaded | undefined;
  #panel: Panel | undefined;
  #open = false;
  #opener: Element | null = null;
  /** What was asked for before the manifest was there. */
  #waiting: readonly (Intent | undefined)[] = [];
  #frame: number | undefined;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rootStyle);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#slot);
    // Our own failure to render (a page may forbid Trusted Types policies) leaves the contact.
    this.#root.addEventListener('rinnalla-failure', (event) => {
      event.stopPropagation();
      this.#fail(Reflect.get(event, 'cause'));
    });
  }

  connectedCallback(): void {
    // With the panel comes what opens the editor.
    if (hasPlace() || location.search.includes('rinnalla-edit')) this.#loader.fetch();
    this.#top.connected();
    this.#manifest.start();
    this.#page.start();
    this.#show();
  }

  disconnectedCallback(): void {
    this.#top.disconnected();
    this.#manifest.stop();
    this.#page.stop();
    this.#hints.clear();
    cancelAnimationFrame(this.#frame as number);
    this.#frame = undefined;
  }

  attributeChangedCallback(name: string): void {
    const manifest = this.getAttribute('manifest');
    if (name === 'manifest' && manifest) {
      this.#loaded = undefined;
      void this.#manifest.load(URL.parse(manifest, this.ownerDocument.baseURI)?.href ?? manifest);
    } else {
      this.#page.look();
      this.#show();
      if (this.#panel) this.#panel.pageLanguage = this.#pageLanguage();
    }
  }

  /** Opens the help, at a topic or where the person was. */
  show(topic?: string): void {
    this.#ask({type: 'open', topic});
  }

  /** Closes the help. */
  close(): void {
    this.#waiting = [];
    this.#panel?.apply({type: 'close'});
  }

  /** Forgets everything that we have kept on this device. */
  forget(): void {
    if (this.#panel) this.#panel.apply({type: 'forget'});
    else void forgetAll();
  }

  #ready(loaded: Loaded): void {
    const first = this.#loaded === undefined;
    this.#loaded = loaded;
    if (this.#panel) Object.assign(this.#panel, this.#panelInput(loaded));
    this.#slot.className = 'ready';
    this.#root.append(this.#launcher.element);
    this.#show();
    this.#page.look();
    if (!first) return;
    this.dispatchEvent(new ReadyEvent());
    // The person has asked already, or has opened the help on a page before this one.
    if (this.#waiting.length > 0 || hasPlace()) this.#ask(...this.#waiting);
    // A font that comes later may change the length of a label.
    void this.ownerDocument.fonts.ready.then(this.#settle);
  }

  /** What remains when we cannot help: the contact that the page gives. */
  #fail(cause?: unknown): void {
    if (cause !== undefined) this.#reportOwn(cause);
    const inside = this.#root.activeElement !== null;
    this.close();
    this.#slot.className = '';
    this.#hints.clear();
    this.#launcher.element.remove();
    this.#panel?.remove();
    this.#panel = undefined;
    if (inside) focusFirst(this.#opener, this.querySelector('a'));
  }

  /** Shows the button as it should be now. */
  #show(): void {
    const outline = this.#loaded?.outline;
    if (!outline) return;
    this.#launcher.update({
      lang: this.#pageLanguage(),
      corner: outline.theme.corner ?? 'end',
      accent: this.#accent(),
      errors: this.#page.facts.invalid.some((anchor) => outline.topicAt.has(anchor)),
      hidden: this.#open || this.hasAttribute('no-launcher'),
    });
    if (this.isConnected) this.#top.raise();
  }

  /** Tells the panel what the person did, and loads it first if need be. */
  #ask(...intents: readonly (Intent | undefined)[]): void {
    const opener = focusedElement(this.ownerDocument);
    if (!this.#open || this.#root.activeElement === null) this.#opener = opener;
    this.#waiting = intents;
    if (!this.#loaded) return;
    void this.#withPanel().then((panel) => {
      // The page has changed the manifest meanwhile: it is asked again when that is there.
      if (!this.#loaded) return;
      const waiting = this.#waiting;
      this.#waiting = [];
      if (!panel) return;
      panel.opener = opener;
      for (const intent of waiting) if (intent) panel.apply(intent);
    });
  }

  async #withPanel(): Promise<Panel | undefined> {
    if (this.#panel) return this.#panel;
    try {
      const panel = await this.#loader.load(this.#languages());
      // Asked for twice while it was loading, it is here already.
      if (panel.isConnected) return panel;
      if (!this.#loaded) return undefined;
      this.#panel = panel;
      Object.assign(panel, this.#panelInput(this.#loaded));
      panel.resume(this.hasAttribute('shared-computer'));
      this.#root.append(panel);
      this.#slot.className = 'ready';
      return panel;
    } catch (error) {
      this.#report({code: 'panel-unreachable', at: '', detail: String(error)});
      // The contact is shown; the button, which moves off it, is there to try again.
      this.#slot.className = 'failed';
      this.#settle();
      if (this.#opener === focusedElement(this.ownerDocument)) focusFirst(this.querySelector('a'));
      return undefined;
    }
  }

  #panelInput = (loaded: Loaded): PanelInput => ({
    loaded,
    facts: this.#page.facts,
    pageLanguage: this.#pageLanguage(),
    accent: this.#accent(),
    fallback: [...this.querySelectorAll('a')].map(({href, textContent}) => ({
      href,
      label: textContent.trim(),
    })),
    placeAt: (anchor) => this.#page.places.get(anchor),
    report: this.#report,
    stepped: (session, before) => {
      this.#stepped(session, before);
    },
  });

  /** What concerns the page after a step of the help. */
  #stepped({open}: Session, before: Session): void {
    if (open === before.open) return;
    this.#open = open;
    const inside = this.#root.activeElement !== null;
    this.#show();
    if (!open && inside) {
      const hint = this.#hints.buttonOf(this.#page.facts.focused ?? '');
      focusFirst(this.#opener, hint, this.#launcher.element.lastElementChild);
    }
    this.dispatchEvent(new ToggleEvent(open));
  }

  /** Each time we have looked at the page, before it is painted. */
  #seen(facts: PageFacts, changed: boolean): void {
    this.#top.join();
    const outline = this.#loaded?.outline;
    if (!outline || !this.#slot.className) return;
    void this.#manifest.open(outline.pages.find(({id}) => id === facts.page));
    this.#placeHints(facts, outline);
    if (changed) this.#tell(facts, outline);
    // With the browser's own next layout, not one more.
    this.#frame ??= requestAnimationFrame(this.#settle);
  }

  /** Puts hints, button and panel where they belong, off the field that has the focus. */
  readonly #settle = guarded(() => {
    const began = performance.now();
    this.#frame = undefined;
    const field = focusedElement(this.ownerDocument);
    this.#launcher.settle(field);
    if (this.#open && field && !ownElement(field)) {
      // To be given the focus back when the help is closed: where the person is now.
      this.#opener = field;
      this.#panel?.keepOff(field);
    }
    // Last, since it is they that write: all else reads the layout that is there.
    this.#hints.settle();
    this.#page.spent(performance.now() - began);
  }, this.#reportOwn);

  #placeHints({placed}: PageFacts, {topicAt}: Outline): void {
    const word = firstWords(this.#pageLanguage()).help.toLowerCase();
    const hintAt = (anchor: string) => ({
      anchor,
      element: this.#page.places.get(anchor) as Element,
    });
    this.#hints.update(
      placed.flatMap((anchor) => (topicAt.has(anchor) ? [hintAt(anchor)] : [])),
      {name: (field) => `${field}: ${word}`, accent: this.#accent()},
    );
  }

  #tell(facts: PageFacts, {topicAt}: Outline): void {
    this.#show();
    const panel = this.#panel;
    if (!panel) return;
    const moved = facts.focused !== panel.facts.focused;
    Object.assign(panel, {facts, pageLanguage: this.#pageLanguage()});
    const topic = topicAt.get(facts.focused as string);
    if (moved && topic !== undefined) panel.apply({type: 'field', topic});
  }

  #pageLanguage = (): string =>
    this.lang || this.parentElement?.closest<HTMLElement>('[lang]')?.lang || this.#page.facts.lang;

  #languages = (): string[] =>
    languageChain(this.#pageLanguage(), ...(this.#loaded?.outline.languages ?? []));

  #accent = (): string => legibleAccent(this.#loaded?.outline.theme.accent) ?? ACCENT;
}

declare global {
  interface HTMLElementTagNameMap {
    'rinnalla-help': RinnallaHelp;
  }
}
