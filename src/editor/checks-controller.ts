import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Finding} from '../checks/finding.js';
import type {CheckWords} from '../checks/say.js';
import {pointer} from '../model/problem.js';
import {finnishDay} from '../model/wall-clock.js';
import type {ShownFinding} from './editing.js';
import {loadCheckWords} from './editor-words.js';
import type {Json} from './json-tree.js';

/** In ms: the checks wait until the editor pauses. */
const PAUSE = 500;
const RANK = {error: 0, warning: 1, hint: 2} as const;

/** They are of a text, and mended in the language that it lacks. */
const TEXTS: ReadonlySet<string> = new Set(['missing-text', 'missing-plain']);
const MISSING: ReadonlySet<string> = new Set([...TEXTS, 'captions-missing']);

const fieldOf = ({rule, at, values}: Finding): string =>
  MISSING.has(rule) ? pointer(at, values['lang'] ?? '') : at;

/** Keeps what the checks find in the draft, in words. */
export class ChecksController implements ReactiveController {
  findings: readonly ShownFinding[] = [];

  readonly #host: ReactiveControllerHost;
  /** Loaded when the editor is open: nobody waits for them. */
  #rules: typeof import('../chunks/checks.js') | undefined;
  #words: CheckWords | undefined;
  #lang = 'en';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tree: Json | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** @param lang BCP 47 tag of the language of the words */
  async speak(lang: string): Promise<void> {
    [this.#rules, this.#words] = await Promise.all([
      import('../chunks/checks.js'),
      loadCheckWords(lang),
    ]);
    this.#lang = lang;
    this.#check();
  }

  /** The draft has changed. */
  look(tree: Json): void {
    if (tree === this.#tree) return;
    this.#tree = tree;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#check, PAUSE);
  }

  readonly #check = (): void => {
    const words = this.#words;
    const rules = this.#rules;
    if (!rules || !words || this.#tree === undefined) return;
    this.findings = rules
      .checkManifest(this.#tree, {today: finnishDay(Date.now())})
      .map((finding) => {
        const {title, advice} = rules.say(finding, words, this.#lang);
        const {at, severity} = finding;
        const shown = {at, field: fieldOf(finding), severity, text: `${title} ${advice}`};
        const lang = finding.values['lang'];
        return TEXTS.has(finding.rule) && lang ? {...shown, missing: String(lang)} : shown;
      })
      .toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
    this.#host.requestUpdate();
  };
}
