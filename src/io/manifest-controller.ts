import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {bare} from '../model/bare.js';
import type {Page} from '../model/manifest.js';
import {LoadError, type Report} from '../model/problem.js';
import type {Help} from '../model/read.js';
import {fetchText} from './fetch-text.js';
import {loadPart, readText} from './load-manifest.js';

/** Loads the manifest, and the files of the pages that are shown. */
export class ManifestController implements ReactiveController {
  help: Help | undefined;
  status: 'none' | 'loading' | 'ready' | 'failed' = 'none';
  /** Absolute address of the manifest. */
  url = '';
  /** The manifest as it came, to be kept; empty for one that was kept. */
  text = '';
  /** Whether it is a kept one, for want of a network. */
  kept = false;

  readonly #host: ReactiveControllerHost;
  readonly #report: Report;
  readonly #parts = new Set<string>();
  #stop = new AbortController();

  constructor(host: ReactiveControllerHost, report: Report) {
    this.#host = host;
    this.#report = report;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#stop.signal.aborted) this.#stop = new AbortController();
    const {signal} = this.#stop;
    addEventListener('online', this.#again, bare({signal}));
    if (this.url && this.status !== 'ready') void this.load(this.url);
  }

  hostDisconnected(): void {
    this.#stop.abort();
  }

  /** Loads a manifest. Failures are reported; a manifest that was kept stands in if there is one. */
  async load(url: string): Promise<void> {
    const {signal} = this.#stop;
    this.url = url;
    this.status = 'loading';
    try {
      const text = await fetchText(url, signal);
      const help = await readText(text, url, this.#report);
      if (this.#isMeant(url, signal)) this.#done({help, text, kept: false});
    } catch (error) {
      if (this.#isMeant(url, signal)) await this.#stepIn(error, url, signal);
    }
  }

  /** Loads the file of the page, once, if it has one. */
  async open(page: Page | undefined): Promise<void> {
    const {help, url} = this;
    if (!help || !page?.file || this.#parts.has(page.file)) return;
    this.#parts.add(page.file);
    const {signal} = this.#stop;
    try {
      const whole = await loadPart(help, page, url, signal, this.#report);
      if (this.#isMeant(url, signal)) this.#done({help: whole, text: this.text, kept: this.kept});
    } catch (error) {
      this.#parts.delete(page.file);
      if (error instanceof LoadError && !signal.aborted) this.#report(error);
    }
  }

  readonly #again = (): void => {
    if (this.url && (this.status === 'failed' || this.kept)) void this.load(this.url);
  };

  /** After each wait: are we still there, and is it still this manifest? */
  #isMeant = (url: string, signal: AbortSignal): boolean => !signal.aborted && this.url === url;

  async #stepIn(error: unknown, url: string, signal: AbortSignal): Promise<void> {
    this.#report(
      error instanceof LoadError ? error : {code: 'internal', at: url, detail: String(error)},
    );
    const text = await keptText(url);
    const help = text && (await readText(text, url, this.#report).catch(() => undefined));
    if (!this.#isMeant(url, signal)) return;
    if (help) this.#done({help, text: '', kept: true});
    else {
      this.status = 'failed';
      this.#host.requestUpdate();
    }
  }

  #done({help, text, kept}: {help: Help; text: string; kept: boolean}): void {
    Object.assign(this, {help, text, kept, status: 'ready'});
    this.#host.requestUpdate();
  }
}

async function keptText(url: string): Promise<string | undefined> {
  try {
    const {keptManifest} = await import('../chunks/memory.js');
    return await keptManifest(url);
  } catch {
    return undefined; // the network is gone, and the browser has not kept our file either
  }
}
