import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Content} from '../model/content.js';
import type {Intent, Session} from '../model/session.js';
import {painted} from '../page/painted.js';
import {HelpfulEvent} from './helpful-event.js';
import type {MeasuredPanel} from './measured-panel.js';
import type {RinnallaPanel} from './rinnalla-panel.js';
import {UsedEvent} from './used-event.js';

type Host = ReactiveControllerHost & RinnallaPanel;

/** What the page may say (`data-measure`), for something to be counted. */
const MODES: readonly unknown[] = ['on', 'on-consent'];

/** Counts what is done with the help, where the page has turned that on. What counts comes in a file of its own. */
export class MeasureController implements ReactiveController {
  /** Once its file is there. */
  panel: MeasuredPanel | undefined;

  readonly #host: Host;
  readonly #session: () => Session;
  #loading: Promise<MeasuredPanel | undefined> | undefined;
  #read: () => void = () => undefined;
  /** What is counted is told by what the help has on this page. */
  readonly #isRead = new Promise<void>((resolve) => {
    this.#read = resolve;
  });

  constructor(host: Host, session: () => Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
    for (const type of [HelpfulEvent.type, UsedEvent.type, 'click'])
      host.addEventListener(type, this);
  }

  /** Heard from the start: what counts may come later. */
  handleEvent(event: Event): void {
    // What was done before a yes is not counted after it.
    if (!this.isOn) return;
    const path = event.composedPath();
    void this.#load()?.then((panel) => panel?.heard(event, path));
  }

  hostUpdated(): void {
    if (this.#host.content as Content | undefined) this.#read();
  }

  hostConnected(): void {
    // Who comes back to an open help has not done anything on this page yet, but is about to.
    if (this.#session().open) void this.#load();
    // The page has moved the help, into a dialog of its own or out of it: what was seen stays seen.
    this.panel?.start();
  }

  hostDisconnected(): void {
    this.panel?.stop();
  }

  /** The element of the help, whose attributes are the page's will. */
  get root(): Element {
    return (this.#host.getRootNode() as ShadowRoot).host;
  }

  get #mode(): string | null {
    return this.root.getAttribute('measure');
  }

  /** What the person is to be told of, once it is there; nothing where the page has turned it off. */
  told(): MeasuredPanel | undefined {
    return this.#load() && this.panel;
  }

  /** Whether the page and the person let it be counted now. */
  get isOn(): boolean {
    const mode = this.#mode;
    const {counts = mode === 'on'} = this.#session();
    return counts && MODES.includes(mode);
  }

  /** The person has done something. */
  stepped(intent: Intent, session: Session, before: Session): void {
    void this.#load()?.then((panel) => panel?.stepped(intent, session, before));
  }

  /** What counts, where the page lets something be counted. */
  #load(): Promise<MeasuredPanel | undefined> | undefined {
    return MODES.includes(this.#mode) ? (this.#loading ??= this.#loaded()) : undefined;
  }

  async #loaded(): Promise<MeasuredPanel | undefined> {
    try {
      // What the person waits for comes first.
      await painted();
      const {measurePanel} = await import('../chunks/measure.js');
      // From the browser's cache the file may be there first.
      await this.#isRead;
      this.panel = await measurePanel(this.#host, this);
      if (this.#host.isConnected) this.panel.start();
      this.#host.requestUpdate();
    } catch {
      // Nothing is counted; the help goes on.
    }
    return this.panel;
  }
}
