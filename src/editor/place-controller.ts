import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Words} from '../io/words.js';
import type {Anchor} from '../model/manifest.js';
import {pointer} from '../model/problem.js';
import {place} from '../page/anchors.js';
import {labelOf} from '../page/labels.js';
import {cluesOf, mergeClues, type Clues} from './clues.js';
import type {EditIntent} from './edit-intent.js';
import type {Verdict} from './editing.js';
import {rowOf, rowsOf, stringOf} from './hours-rows.js';
import {freeKey, valueAt, type Json} from './json-tree.js';
import {kindOf} from './picker-kinds.js';
import {PlacePicker} from './place-picker.js';
import {otherUses, useName, type PlaceUse} from './place-uses.js';
import {stabilityOf} from './stability.js';
import {languagesOf} from './written-languages.js';

interface PlaceOptions {
  readonly document: Document;
  readonly words: Words;
  /** The page's id in the manifest. */
  readonly page: () => string | undefined;
  /** BCP 47 tag of the language that the page is shown in. */
  readonly lang: () => string;
  /** The anchor that was found at an element of the page. */
  readonly anchorAt: (element: Element) => string | undefined;
  /** What the editor shows: the view and the thing. */
  readonly shown: () => string;
  /** What covers a part of the page. */
  readonly drawer: Element;
  readonly tree: () => Json;
  readonly apply: (intent: EditIntent) => void;
}

/** Lets the editor choose places on the page, and makes anchors of them. */
export class PlaceController implements ReactiveController {
  /** Why it was refused, or what has come of a step that was recorded, in words. */
  said = '';
  /** JSON pointer of the guide whose steps are recorded; empty: none is. */
  recording = '';

  readonly #host: ReactiveControllerHost;
  readonly #options: PlaceOptions;
  #picker: PlacePicker | undefined;
  /** What was shown when it was said. */
  #saidIn = '';
  /** What else stands at the place that was chosen. */
  #shared: readonly PlaceUse[] = [];
  /** By where the id of the anchor is kept. */
  readonly #verdicts = new Map<string, Verdict & {readonly anchor: string}>();

  constructor(host: ReactiveControllerHost, options: PlaceOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** It is told once: elsewhere it would be of another thing. */
  hostUpdate(): void {
    if (this.#saidIn !== this.#options.shown()) this.said = '';
  }

  hostDisconnected(): void {
    this.#picker?.stop();
  }

  /** What is said of a place at its field, as long as it is that place. */
  verdictAt = (at: string): Verdict | undefined => {
    const verdict = this.#verdicts.get(at);
    return verdict?.anchor === valueAt(this.#options.tree(), at) ? verdict : undefined;
  };

  /** @param at JSON pointer of where the id of the anchor is kept */
  choose(at: string): void {
    this.#pick((clues, element) => {
      const id = valueAt(this.#options.tree(), at);
      const known = typeof id === 'string' ? id : '';
      const anchor = this.#place(at, known, clues, element, (name) => name);
      const {light, said} = this.#verdict(element, clues);
      this.#verdicts.set(at, {anchor, light, said: sentences(said)});
      this.#end();
    });
  }

  /** Each place becomes a step of a guide, until the person presses something in the drawer, or Escape. */
  record(at: string): void {
    let last: Element | undefined;
    const add = (clues: Clues, element: Element): void => {
      // Pressed twice is one step.
      if (element === last) return;
      last = element;
      const steps = valueAt(this.#options.tree(), `${at}/steps`);
      const count = Array.isArray(steps) ? steps.length : 0;
      const {label} = clues;
      this.#place(`${at}/steps/${count}`, '', clues, element, (anchor) => ({
        id: freeKey(Object.fromEntries(idsIn(steps).map((id) => [id, true])), `step-${count + 1}`),
        text: {[this.#lang]: label},
        anchor,
      }));
      this.#tell(element, clues);
    };
    this.recording = at;
    this.#pick(add, true);
  }

  get #lang(): string {
    return this.#options.lang() || 'fi';
  }

  #pick(chosen: (clues: Clues, element: Element) => void, several = false): void {
    this.#picker?.stop();
    const {document, words} = this.#options;
    this.#picker = new PlacePicker({
      document,
      words,
      drawer: this.#options.drawer,
      several,
      chosen: (element) => {
        const clues = cluesOf(element, {lang: this.#lang, root: document});
        if ('refused' in clues) this.#tellAll(words.say(`refused.${clues.refused}`));
        else chosen(clues, element);
      },
      left: () => {
        this.#end();
      },
    });
    this.#picker.start();
    this.said = '';
    this.#host.requestUpdate();
  }

  /** Of a place that is known, the words of the other languages stay; another one has its own. */
  #place(
    at: string,
    known: string,
    clues: Clues,
    element: Element,
    valueOf: (id: string) => Json,
  ): string {
    const {tree, page, apply} = this.#options;
    const here = this.#options.anchorAt(place(element));
    const id = clues.declared ?? here ?? this.#idFor(known, at, clues);
    const isSame = here !== undefined && (here === id || here === known);
    const before = anchorAt(tree(), id) ?? anchorAt(tree(), isSame ? here : known);
    const now = page();
    const found: Anchor = {...clues.anchor, ...(now === undefined ? {} : {page: now})};
    const stays = before !== undefined && (isSame || !hasText(before, this.#lang));
    const anchor = stays ? mergeClues(before, found) : found;
    apply({type: 'place', at, id, value: valueOf(id), anchor: anchor as unknown as Json});
    this.#shared = otherUses(tree(), id, at);
    return id;
  }

  /** What others stand at is not moved with this one, unless it is the same place in another language. */
  #idFor(known: string, at: string, {label, heading}: Clues): string {
    const tree = this.#options.tree();
    const before = anchorAt(tree, known);
    const isOurs =
      before && (!hasText(before, this.#lang) || otherUses(tree, known, at).length === 0);
    return isOurs ? known : freeKey(valueAt(tree, '/anchors'), label || heading);
  }

  /** What it is called, as where it was outlined, and how sure it is that it is found after the next release. */
  #verdict(element: Element, clues: Clues) {
    const {document, words, tree} = this.#options;
    const languages = languagesOf(tree());
    const options = {lang: this.#lang, root: document};
    const {light, reason} = stabilityOf(element, clues, options, languages);
    const kind = words.say(`picker.kinds.${kindOf(element)}`);
    const label = labelOf(element);
    const name = label ? words.say('picker.outlined', {kind, label}) : kind;
    return {
      light,
      said: [
        words.say('place.chosen', {name}),
        words.say(`stability.light.${light}`),
        words.say(`stability.${reason}`),
      ],
    };
  }

  #tell(element: Element, clues: Clues): void {
    const {words, tree} = this.#options;
    const languages = languagesOf(tree());
    const shared = this.#shared.map((one) =>
      words.say('place.shared', {name: useName(one, tree(), languages, words)}),
    );
    this.#tellAll(sentences([...this.#verdict(element, clues).said, ...shared]));
  }

  #end(): void {
    this.#picker?.stop();
    this.#picker = undefined;
    this.recording = '';
    this.#host.requestUpdate();
  }

  #tellAll(said: string): void {
    this.said = said;
    this.#saidIn = this.#options.shown();
    this.#host.requestUpdate();
  }
}

const sentences = (all: readonly string[]): string =>
  all.map((one) => one.replace(/[^.?!]$/, '$&.')).join(' ');

const hasText = ({text}: Anchor, lang: string): boolean =>
  typeof text === 'string' || (text !== undefined && Object.hasOwn(text, lang));

const anchorAt = (tree: Json, id: string): Anchor | undefined =>
  (id === '' ? undefined : valueAt(tree, pointer('/anchors', id))) as Anchor | undefined;

const idsIn = (steps: Json | undefined): string[] =>
  rowsOf(steps).map((step) => stringOf(rowOf(step)['id']));
