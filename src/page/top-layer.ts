import {openModal} from './modal.js';

/** How often we come back after the page has torn down what we were in, and for how long, in ms. */
const RETURNS = 5;
const AFTER = 100;

/**
 * Keeps our parts above the page, in the top layer, and inside the dialog while the page has a modal
 * one open: all else is inert then.
 */
export class TopLayer {
  readonly #host: HTMLElement;
  readonly #layers: () => Iterable<HTMLElement>;
  #home: {readonly parent: Node; readonly next: Node | null} | undefined;
  /** The dialog of the page that we have moved into. */
  #joined: Node | undefined;
  #moving = false;
  #returned = 0;

  /**
   * @param host with `data-returns`, it may put itself back into a page that has replaced its whole tree
   * @param layers gives our parts that stand above the page: those that are shown
   */
  constructor(host: HTMLElement, layers: () => Iterable<HTMLElement>) {
    this.#host = host;
    this.#layers = layers;
  }

  connected(): void {
    const {parentNode, nextSibling} = this.#host;
    // With the dialog that we are in, the page has moved us too, but our place is where it was.
    if (this.#moving || !parentNode || parentNode === this.#joined) return;
    this.#home = {parent: parentNode, next: nextSibling};
    this.#joined = undefined;
  }

  disconnected(): void {
    // Taken out by itself, it is meant to go; torn away with what it was in, it is not.
    if (this.#moving || !this.#host.parentNode) return;
    setTimeout(this.#return, AFTER);
  }

  /** Joins the open modal dialog of the page, or leaves the one that was closed. */
  join(): void {
    const host = this.#host;
    if (!host.isConnected || !this.#home || this.#moving) return;
    const modal = openModal(host.ownerDocument, host);
    const {parent} = this.#home;
    this.#joined = modal?.contains(parent) ? undefined : modal;
    if (host.parentNode === (this.#joined ?? parent)) return;
    if (this.#joined) this.#move(this.#joined, null);
    else this.#goHome();
  }

  /** Shows our parts in the top layer, where no z-index of the page reaches. */
  raise(): void {
    for (const layer of this.#layers()) {
      if (!layer.isConnected || layer.matches(':popover-open')) continue;
      layer.showPopover();
    }
  }

  #goHome(): void {
    const {parent, next} = this.#home ?? {};
    const {documentElement} = this.#host.ownerDocument;
    if (parent?.isConnected) this.#move(parent, next?.parentNode === parent ? next : null);
    else this.#move(documentElement, null);
  }

  #move(parent: Node, before: Node | null): void {
    this.#moving = true;
    parent.insertBefore(this.#host, before);
    this.#moving = false;
    this.raise();
  }

  readonly #return = (): void => {
    const host = this.#host;
    if (host.isConnected) return;
    // The page has removed the dialog that we went into, but not the place that it gave us.
    const strayed = host.parentNode === this.#joined && this.#home?.parent.isConnected;
    if (!strayed && (!host.hasAttribute('data-returns') || this.#returned++ >= RETURNS)) return;
    this.#joined = undefined;
    // A page that writes itself anew may have no root yet.
    if ((host.ownerDocument.documentElement as Element | null) !== null) this.#goHome();
    else setTimeout(this.#return, AFTER);
  };
}
