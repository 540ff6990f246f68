import type {ReactiveControllerHost} from 'lit';
import {keep} from '../io/keep.js';
import type {Loaded} from '../io/manifest-loader.js';
import {lastPlace} from '../io/place.js';
import {forgetAll} from '../io/traces.js';
import {ownIn} from '../model/own.js';
import {start, step, type Intent, type Session} from '../model/session.js';

interface SessionOptions {
  readonly loaded: () => Loaded;
  /** Called after each step, with what the person did. */
  readonly stepped: (intent: Intent, session: Session, before: Session) => void;
}

/** Owns the session. Each intent is one step, and then what the step does outside the session. */
export class SessionController {
  session: Session = start;

  readonly #host: ReactiveControllerHost;
  readonly #options: SessionOptions;
  /** Whether the person has opened the help: before that, and after "forget me", nothing is kept. */
  #used = false;
  /** The manifest's text that is kept already. */
  #kept = '';

  constructor(host: ReactiveControllerHost, options: SessionOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Goes on where the person was on the page before, or starts anew. */
  resume(sharedComputer: boolean): void {
    const {url} = this.#options.loaded();
    this.session = {...start, ...lastPlace(url)};
    if (sharedComputer) this.session = {...this.session, sharedComputer};
    this.#used = this.session.open;
    if (this.session.open) this.#options.stepped({type: 'open'}, this.session, start);
    this.#host.requestUpdate();
  }

  apply(intent: Intent): void {
    const before = this.session;
    this.session = step(before, intent);
    this.#keep(intent);
    this.#options.stepped(intent, this.session, before);
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#kept = '';
    void forgetAll();
  }

  #keep({type}: Intent): void {
    const {session} = this;
    if (type === 'open') this.#used = true;
    const ends = type === 'forget' || type === 'leave';
    if (type === 'forget') this.#used = false;
    if (ends || (type === 'share-computer' && session.sharedComputer)) this.#forget();
    if (!this.#used) return;
    const {url, text, sources} = this.#options.loaded();
    // Of a sensitive service no copy may be found on this device.
    const isSensitive = ownIn(ownIn(sources[0]?.json, 'service'), 'quickExit') !== undefined;
    void keep({url, text: isSensitive || text === this.#kept ? '' : text}, session);
    this.#kept = session.sharedComputer ? '' : text;
  }
}
