import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import type {Words} from '../io/words.js';
import type {Line} from './desk-model.js';
import type {News} from './desk-news.js';
import {customerName} from './room-list.js';

/** In ms. Who reads on meets no old news. */
const STAYS = 5000;
/** In ms: that others wait is said no more often. */
const PAUSE = 30_000;

/** What a customer says, in their own language where it is known. */
function saidWords({text, lang = ''}: Line, {say}: Words): unknown {
  const [before, after] = say('news.said', {text: '\n'}).split('\n');
  return html`${before}<bdi lang=${lang}>${text}</bdi>${after}`;
}

/** The sentence of a piece of news; empty: there is none. */
function sentence(news: News, words: Words): unknown {
  const {say} = words;
  switch (news.type) {
    case 'waiting':
      return say('news.waiting', {count: news.count});
    case 'said':
      return saidWords(news.line, words);
    case 'link':
      // That it is lost is said by its warning.
      return news.link === 'on' ? say('link.on') : '';
    case 'left':
    case 'back':
      return say(`news.${news.type}`);
    default:
      return say(`news.${news.type}`, {name: customerName(news.conversation, words)});
  }
}

/** What a live region holds: for a while, the newest of what is worth saying. */
export class DeskAnnouncer implements ReactiveController {
  /** To be shown in an element with `role="status"`. */
  text: unknown = nothing;

  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastWaiting = -Infinity;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.text = nothing;
  }

  tell(news: readonly News[], words: Words): void {
    const texts = news.filter((one) => this.#isDue(one)).map((one) => sentence(one, words));
    const said = texts.filter(Boolean);
    if (said.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(nothing), STAYS);
    this.#show(said.map((text) => html`${text} `));
  }

  #isDue({type}: News): boolean {
    const now = performance.now();
    if (type !== 'waiting') return true;
    if (now - this.#lastWaiting < PAUSE) return false;
    this.#lastWaiting = now;
    return true;
  }

  #show(text: unknown): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
