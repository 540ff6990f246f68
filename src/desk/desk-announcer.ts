import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Words} from '../io/words.js';
import type {News} from './desk-news.js';
import {customerName} from './room-list.js';

/** In ms. Who reads on meets no old news. */
const STAYS = 5000;
/** In ms: that others wait is said no more often. */
const PAUSE = 30_000;

/** The sentence of a piece of news. */
function sentence(news: News, words: Words): string {
  const {say} = words;
  switch (news.type) {
    case 'waiting':
      return say('news.waiting', {count: news.count});
    case 'said':
      return say('news.said', {text: news.line.text});
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
  text = '';

  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastWaiting = -Infinity;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.text = '';
  }

  tell(news: readonly News[], words: Words): void {
    const texts = news.filter((one) => this.#isDue(one)).map((one) => sentence(one, words));
    this.say(texts.filter(Boolean).join(' '));
  }

  say(text: string): void {
    if (!text) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(''), STAYS);
    this.#show(text);
  }

  #isDue({type}: News): boolean {
    const now = performance.now();
    if (type !== 'waiting') return true;
    if (now - this.#lastWaiting < PAUSE) return false;
    this.#lastWaiting = now;
    return true;
  }

  #show(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
