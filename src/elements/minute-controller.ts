import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {serverClock} from '../io/server-clock.js';
import {bare} from '../model/bare.js';

const MINUTE = 60 * 1000;

/** Draws its host anew when the minute changes, as long as it is on a page that can be seen. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #passed: () => void;
  #stop: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  /** @param passed called at each change, before the host is drawn */
  constructor(host: ReactiveControllerHost & HTMLElement, passed: () => void = () => undefined) {
    this.#host = host;
    this.#passed = passed;
    host.addController(this);
  }

  /** The time by the clock of the service, in ms since the epoch. */
  get time(): number {
    return serverClock.now();
  }

  /** When its minute began: the same until the next one, so that nothing is drawn anew without need. */
  get begun(): number {
    return this.time - (this.time % MINUTE);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const {signal} = this.#stop;
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#look, bare({signal}));
    this.#unwatch = serverClock.watch(this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#stop?.abort();
    this.#unwatch?.();
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (this.#host.ownerDocument.hidden) return;
    this.#passed();
    this.#host.requestUpdate();
    this.#timer = setTimeout(this.#look, MINUTE - (this.time % MINUTE));
  };
}
