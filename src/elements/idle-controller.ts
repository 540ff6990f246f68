import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {bare} from '../model/bare.js';
import {UsedEvent} from './used-event.js';

/** Time without a key or a press until the warning, and from the warning to the clearing, in ms. */
const IDLE = 4.5 * 60 * 1000;
const WARNED = 30 * 1000;

interface IdleOptions {
  /** Whether the person said that the computer is a shared one. */
  readonly watching: () => boolean;
  readonly leave: () => void;
}

/**
 * On a shared computer: forgets what was read when nobody has been there for five minutes, after a
 * warning that any key or press takes back (WCAG 2.2, 2.2.1).
 */
export class IdleController implements ReactiveController {
  /** Whether the warning is to be shown. */
  warning = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: IdleOptions;
  #stop: AbortController | undefined;
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: IdleOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // After a move within the page the watch begins anew.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    // Out of the page, what was begun there may still come to its end.
    const watching = this.#host.isConnected && this.#options.watching();
    if (watching === (this.#stop !== undefined)) return;
    if (watching) this.#start();
    else this.#end();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #end(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    clearTimeout(this.#timer);
    this.#show(false);
  }

  /** The person is there. */
  readonly stay = (): void => {
    const away = Date.now() - this.#last;
    this.#last = Date.now();
    // The computer slept, and its timers too.
    if (away > IDLE + WARNED) this.#options.leave();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#warn, IDLE);
    this.#show(false);
  };

  #start(): void {
    this.#stop = new AbortController();
    const options = bare({signal: this.#stop.signal, passive: true, capture: true});
    for (const type of ['keydown', 'pointerdown', 'scroll']) {
      this.#host.ownerDocument.addEventListener(type, this.stay, options);
    }
    // A video of ours that plays: who watches it presses nothing.
    this.#host.addEventListener(UsedEvent.type, this.stay, options);
    this.#last = Date.now();
    this.stay();
  }

  #warn = (): void => {
    this.#show(true);
    this.#timer = setTimeout(() => {
      this.#show(false);
      this.#options.leave();
    }, WARNED);
  };

  #show(warning: boolean): void {
    if (this.warning === warning) return;
    this.warning = warning;
    this.#host.requestUpdate();
  }
}
