import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {problemOf, type Problem} from '../model/problem.js';
import {loadService, type AdvisedService} from './advised-service.js';

/** Loads the services of an adviser, while its element is on the page. */
export class ServicesController implements ReactiveController {
  /** Those that could be loaded, in the order of their addresses. */
  services: readonly AdvisedService[] = [];
  /** Why the others could not. */
  lost: readonly Problem[] = [];
  ready = false;
  /** Is over when there is no more to wait for. */
  loading: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  #addresses: readonly string[] = [];
  #stop = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // It was taken out of the page, and put back.
    if (this.#stop.signal.aborted) this.again();
  }

  hostDisconnected(): void {
    this.#stop.abort();
  }

  /** @param addresses absolute ones of manifests */
  load(addresses: readonly string[]): void {
    this.#addresses = addresses;
    this.again();
  }

  again(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.ready = false;
    this.loading = this.#load(this.#stop.signal);
    this.#host.requestUpdate();
  }

  async #load(signal: AbortSignal): Promise<void> {
    const lost: Problem[] = [];
    const load = async (url: string): Promise<AdvisedService[]> => {
      try {
        return [await loadService(url, signal)];
      } catch (error) {
        lost.push(problemOf(error, url));
        return [];
      }
    };
    const services = (await Promise.all(this.#addresses.map(load))).flat();
    if (signal.aborted) return;
    Object.assign(this, {services, lost, ready: true});
    this.#host.requestUpdate();
  }
}
