import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Intent, Session} from '../model/session.js';
import type {MeasuredPanel} from './measured-panel.js';
import type {RinnallaPanel} from './rinnalla-panel.js';

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

  constructor(host: Host, session: () => Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.panel?.stop();
    this.panel = undefined;
    this.#loading = undefined;
  }

  /** The element of the help, whose attributes are the page's will. */
  get root(): Element {
    return (this.#host.getRootNode() as ShadowRoot).host;
  }

  /** Whether the page and the person let it be counted now. */
  get isOn(): boolean {
    const mode = this.root.getAttribute('measure');
    const {counts = mode === 'on'} = this.#session();
    return counts && MODES.includes(mode);
  }

  /** The person has done something. */
  stepped(intent: Intent, session: Session, before: Session): void {
    if (!MODES.includes(this.root.getAttribute('measure'))) return;
    void (this.#loading ??= this.#load()).then((panel) => panel?.stepped(intent, session, before));
  }

  async #load(): Promise<MeasuredPanel | undefined> {
    try {
      const {measurePanel} = await import('../chunks/measure.js');
      this.panel = await measurePanel(this.#host, this);
      this.#host.requestUpdate();
    } catch {
      // Nothing is counted; the help goes on.
    }
    return this.panel;
  }
}
