import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Words} from '../io/words.js';
import type {Anchor} from '../model/manifest.js';
import {pointer} from '../model/problem.js';
import {place} from '../page/anchors.js';
import {cluesOf, mergeClues, type Clues} from './clues.js';
import type {EditIntent} from './edit-intent.js';
import {freeKey, valueAt, type Json} from './json-tree.js';
import {PlacePicker} from './place-picker.js';
import {stabilityOf} from './stability.js';
import {languagesOf} from './written-languages.js';

interface PlaceOptions {
  readonly document: Document;
  readonly words: Words;
  /** The page's id in the manifest. */
  readonly page: () => string | undefined;
  /** BCP 47 tag of the language that the page is shown in. */
  readonly lang: () => string;
  /** Where an anchor was found on the page. */
  readonly placeAt: (anchor: string) => Element | undefined;
  readonly tree: () => Json;
  readonly apply: (intent: EditIntent) => void;
}

/** The anchor that was chosen before, and whether it is the same place. */
interface Known {
  readonly id: string;
  readonly isSame: boolean;
}

const NEW: Known = {id: '', isSame: false};

/** Lets the editor choose places on the page, and makes anchors of them. */
export class PlaceController implements ReactiveController {
  /** What has come of it, in words. */
  said = '';
  /** JSON pointer of the guide whose steps are recorded; empty: none is. */
  recording = '';

  readonly #host: ReactiveControllerHost;
  readonly #options: PlaceOptions;
  #picker: PlacePicker | undefined;

  constructor(host: ReactiveControllerHost, options: PlaceOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#picker?.stop();
  }

  /** @param at JSON pointer of where the id of the anchor is kept */
  choose(at: string): void {
    const id = valueAt(this.#options.tree(), at);
    this.#pick((clues, element) => {
      const known = typeof id === 'string' ? id : '';
      const isSame = this.#options.placeAt(known) === place(element);
      this.#place(at, {id: known, isSame}, clues, (name) => name);
      this.#end();
    });
  }

  /** Begins with a guide, or stops. */
  record(at: string): void {
    if (this.recording === at) {
      this.#end();
      return;
    }
    this.#pick((clues) => {
      const steps = valueAt(this.#options.tree(), `${at}/steps`);
      const count = Array.isArray(steps) ? steps.length : 0;
      const {label} = clues;
      this.#place(`${at}/steps/${count}`, NEW, clues, (anchor) => ({
        id: freeKey(Object.fromEntries(idsIn(steps).map((id) => [id, true])), `step-${count + 1}`),
        text: {[this.#lang]: label},
        anchor,
      }));
    });
    this.recording = at;
  }

  get #lang(): string {
    return this.#options.lang() || 'fi';
  }

  #pick(chosen: (clues: Clues, element: Element) => void): void {
    this.#picker?.stop();
    const {document, words} = this.#options;
    this.#picker = new PlacePicker({
      document,
      words,
      chosen: (element) => {
        const clues = cluesOf(element, {lang: this.#lang, root: document});
        if ('refused' in clues) this.#say(`refused.${clues.refused}`);
        else {
          chosen(clues, element);
          this.#tell(element, clues);
        }
      },
      left: () => {
        this.#end();
      },
    });
    this.#picker.start();
    this.said = '';
  }

  /** Of a place that was chosen before, the words of the other languages stay; another one has its own. */
  #place(
    at: string,
    {id: known, isSame}: Known,
    clues: Clues,
    valueOf: (id: string) => Json,
  ): void {
    const {tree, page, apply} = this.#options;
    const anchors = valueAt(tree(), '/anchors');
    const before = known ? valueAt(tree(), pointer('/anchors', known)) : undefined;
    const id = clues.declared ?? (known || freeKey(anchors, clues.label || clues.heading));
    const here = page();
    const found: Anchor = {...clues.anchor, ...(here === undefined ? {} : {page: here})};
    const stays = before !== undefined && (isSame || !hasText(before as Anchor, this.#lang));
    const anchor = stays ? mergeClues(before as Anchor, found) : found;
    apply({type: 'place', at, id, value: valueOf(id), anchor: anchor as unknown as Json});
  }

  /** What it is called, and how sure it is that it is found after the next release. */
  #tell(element: Element, clues: Clues): void {
    const {document, words, tree} = this.#options;
    const languages = languagesOf(tree());
    const {light, reason} = stabilityOf(
      element,
      clues,
      {lang: this.#lang, root: document},
      languages,
    );
    const {label, heading, declared} = clues;
    const name = label || heading || declared || element.localName;
    const said = [words.say('place.chosen', {name}), words.say(`stability.light.${light}`)];
    this.said = [
      ...said.map((one) => one.replace(/[^.]$/, '$&.')),
      words.say(`stability.${reason}`),
    ].join(' ');
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#picker?.stop();
    this.#picker = undefined;
    this.recording = '';
    this.#host.requestUpdate();
  }

  #say(key: string, values?: Readonly<Record<string, string>>): void {
    this.said = this.#options.words.say(key, values);
    this.#host.requestUpdate();
  }
}

const hasText = ({text}: Anchor, lang: string): boolean =>
  typeof text === 'string' || (text !== undefined && Object.hasOwn(text, lang));

const idsIn = (steps: Json | undefined): string[] =>
  Array.isArray(steps) ? (steps as readonly {readonly id?: string}[]).map(({id = ''}) => id) : [];
