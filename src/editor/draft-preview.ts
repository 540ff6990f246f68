import {drafts} from '../io/fetch-text.js';
import type {Json} from './json-tree.js';

/** In ms: while one types, the help is not read anew at each key. */
const PAUSE = 200;

/** Shows a draft in the help of the page, as people will see it. */
export class DraftPreview {
  readonly #help: Element;
  /** Absolute address of the published manifest: what it names beside it is found. */
  readonly #published: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Json | undefined;
  #address = '';
  #count = 0;
  #isStopped = false;
  readonly #wasShared: boolean;

  constructor(help: Element, published: string) {
    this.#help = help;
    this.#published = published;
    this.#wasShared = help.hasAttribute('shared-computer');
    // A draft is no business of what the help keeps for people.
    help.setAttribute('shared-computer', '');
  }

  show(draft: Json): void {
    if (this.#isStopped || draft === this.#shown) return;
    this.#shown = draft;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#turn(JSON.stringify(draft));
    }, PAUSE);
  }

  /** Shows what is published again. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    drafts.delete(this.#address);
    this.#help.toggleAttribute('shared-computer', this.#wasShared);
    this.#help.setAttribute('manifest', this.#published);
  }

  #turn(text: string): void {
    drafts.delete(this.#address);
    this.#address = `${this.#published}#draft-${++this.#count}`;
    drafts.set(this.#address, text);
    this.#help.setAttribute('manifest', this.#address);
  }
}
