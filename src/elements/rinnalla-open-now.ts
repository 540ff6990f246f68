import {html, nothing} from 'lit';
import {fetchJson} from '../io/manifest-loader.js';
import {serverClock} from '../io/server-clock.js';
import {isGeneral, type ChannelType} from '../model/channels.js';
import {phrase} from '../model/content.js';
import {safeLink} from '../model/link.js';
import type {Contact} from '../model/manifest.js';
import {openNow, type OpenNow} from '../model/open-now.js';
import {ownIn} from '../model/own.js';
import {openingAt} from '../model/opening-hours.js';
import {clocksAt, type Clocks} from '../model/wall-clock.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {MinuteController} from './minute-controller.js';
import {openNowWords} from './open-now-words.js';
import {listed, waitWords, zoneWords} from './opening-words.js';
import {ViewElement} from './view-element.js';

/** In ms: how often the wait is asked for. */
const ASK_AGAIN = 2 * 60 * 1000;
/** As many channels are asked for their wait. */
const MOST_WAITS = 5;
/** In minutes. A longer wait is a mistake. */
const LONGEST_WAIT = 600;

/** One line over all channels: what is open now and until when, or what opens next, and the wait. */
export class RinnallaOpenNow extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {contacts: {attribute: false}, manifest: {attribute: false}};

  declare contacts: readonly Contact[];
  /** Absolute address of the manifest: its server is asked for the time. */
  declare manifest: string | undefined;

  readonly #minute = new MinuteController(this, () => {
    this.#askWaits();
  });
  readonly #seeing = new IntersectionObserver((seen) => {
    this.#isSeen = seen.at(-1)?.isIntersecting ?? false;
    this.#askClock();
    this.#askWaits();
  });
  #isSeen = false;
  #isClockAsked = false;
  #stop = new AbortController();
  /** Minutes by what the channels tell. */
  readonly #waits = new Map<Contact, number>();
  #asked = -Infinity;
  /** What was open when it was drawn last. */
  #open: string | undefined;
  /** What a screen reader is told when it changes by itself. */
  #heard = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = new AbortController();
    this.#isClockAsked = false;
    this.#seeing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.abort();
    this.#seeing.disconnect();
    this.#isSeen = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = (changed.get('contacts') ?? []) as readonly Contact[];
    // When more of the help has been read there are others, but none of them has opened.
    if (changed.has('contacts') && this.contacts.some((contact) => !before.includes(contact)))
      this.#open = undefined;
  }

  override render() {
    const {time} = this.#minute;
    const clocks = clocksAt(time);
    const found = openNow(this.contacts, clocks);
    const now = clocks(found.timeZone);
    const line = openNowWords(found, now, this.words);
    this.#hear(found, line);
    const isTold = found.open.some(({until}) => until) || found.opens !== undefined;
    const zone = isTold ? zoneWords(found.timeZone, now, time, this.words) : '';
    const clock = serverClock.offset === 0 ? '' : this.say('opening.clock');
    return html`
      ${
        line
          ? html`<div class="box">
              <p><strong>${line}</strong> ${this.#waiting(clocks)}</p>
              ${[zone, clock].filter(Boolean).map((said) => html`<p class="quiet">${said}</p>`)}
            </div>`
          : nothing
      }
      <p role="status" class="visually-hidden">${this.#heard}</p>
    `;
  }

  /** Only what opens or closes is told, and not what is there when the view is opened. */
  #hear({open}: OpenNow, line: string): void {
    const types = open.map(({type}) => type).join();
    if (this.#open !== undefined && this.#open !== types) this.#heard = line;
    this.#open = types;
  }

  #waiting(clocks: Clocks): string {
    const items = [...this.#waits]
      .filter(([contact]) => isReached(contact, clocks))
      .map(([{type}, minutes]) => this.#wait(type, minutes));
    const channels = listed([...new Set(items)], this.words);
    return channels ? this.say('opening.now.wait', {channels}) : '';
  }

  #wait(type: ChannelType, minutes: number): string {
    const channel = this.say(`opening.channel.${type}`);
    return minutes === 0
      ? this.say('opening.channel-now.no-wait', {channel})
      : this.say('opening.channel-now.wait', {channel, time: waitWords(minutes, this.words)});
  }

  #askClock(): void {
    if (!this.#isSeen || this.#isClockAsked || !this.manifest) return;
    this.#isClockAsked = true;
    void serverClock.ask(this.manifest, this.#stop.signal);
  }

  /** A wait that nobody sees is not asked for; one of before is not shown again. */
  #askWaits(): void {
    const now = Date.now();
    if (Math.abs(now - this.#asked) < ASK_AGAIN) return;
    this.#waits.clear();
    if (!this.#isSeen) return;
    this.#asked = now;
    const clocks = clocksAt(this.#minute.time);
    const asked = this.contacts.filter((contact) => contact.wait && isReached(contact, clocks));
    for (const contact of asked.slice(0, MOST_WAITS)) void this.#askWait(contact);
  }

  /** Only of the service itself: nobody else need know that someone is looking for help. */
  async #askWait(contact: Contact): Promise<void> {
    const {signal} = this.#stop;
    const url = safeLink(phrase(this.content, contact.wait ?? '').text, this.content.url);
    const own = [this.content.url, this.manifest ?? ''].map((at) => URL.parse(at)?.origin);
    if (!url?.protocol.startsWith('http') || !own.includes(url.origin)) return;
    try {
      const minutes = ownIn(await fetchJson(url.href, signal), 'minutes');
      if (signal.aborted || !isWait(minutes)) return;
      this.#waits.set(contact, minutes);
      this.requestUpdate();
    } catch {
      // Nobody has promised a wait.
    }
  }
}

const isWait = (minutes: unknown): minutes is number =>
  Number.isInteger(minutes) && Number(minutes) >= 0 && Number(minutes) <= LONGEST_WAIT;

/** Whether a channel may be open: that it is closed is told, and its wait would say otherwise. */
const isReached = (contact: Contact, clocks: Clocks): boolean =>
  !isGeneral(contact) &&
  (!contact.openingHours || openingAt(contact.openingHours, clocks).state === 'open');
