import {html, nothing} from 'lit';
import {phrase} from '../model/content.js';
import {safeLink} from '../model/link.js';
import type {Link, Picture, Video} from '../model/manifest.js';
import {pointer} from '../model/problem.js';
import {mediaStyle} from '../styles/media.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ProblemEvent} from './problem-event.js';
import {UsedEvent} from './used-event.js';
import {ViewElement} from './view-element.js';

/** A video or pictures that show what to do. Nothing of them is loaded before the person asks for it. */
export class RinnallaMedia extends ViewElement {
  static override styles = [tokens, viewStyle, mediaStyle];
  static override properties = {
    item: {},
    open: {attribute: false},
    video: {attribute: false},
    pictures: {attribute: false},
    shown: {state: true},
    failed: {state: true},
  };

  /** The id of the topic. */
  declare item: string;
  /** Whether the help is open. */
  declare open: boolean;
  declare video: Video | undefined;
  declare pictures: readonly Picture[] | undefined;
  /** What the person has asked for. */
  declare shown: 'video' | 'pictures' | undefined;
  /** Whether the video does not play. */
  declare failed: boolean;

  override render() {
    return html`${this.video ? this.#video(this.video) : nothing}
    ${this.pictures ? this.#pictures(this.pictures) : nothing}`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Out of sight nothing plays on.
    if (!changed.has('item') && this.open) return;
    this.shown = undefined;
    this.failed = false;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    // The button that had the focus is gone.
    if (!changed.has('shown') || !this.shown) return;
    const shown = this.shown === 'video' ? 'video' : '.pictures';
    this.renderRoot.querySelector<HTMLElement>(shown)?.focus();
  }

  #video({src, captions, transcript, time, signLanguage}: Video) {
    const lang =
      phrase(this.content, captions).lang ||
      phrase(this.content, transcript).lang ||
      (this.content.languages[0] ?? '');
    return html`
      ${signLanguage ? html`<p>${this.say('media.sign-language')}</p>` : nothing}
      ${
        this.shown === 'video'
          ? html`<video
              controls
              autoplay
              playsinline
              tabindex="0"
              aria-label=${`${this.say('media.video')}: ${this.#title}`}
              src=${this.#address(src) ?? nothing}
              @error=${() => this.#fail('video')}
              @timeupdate=${this.#playsOn}
            >
              <track
                default
                kind="captions"
                srclang=${lang.split('-')[0] ?? ''}
                src=${this.#address(captions) ?? nothing}
                @error=${() => this.#fail('video/captions')}
              />
            </video>`
          : html`<button type="button" class="primary" @click=${() => (this.shown = 'video')}>
              ${this.say('media.play')} ${time ? html`(${this.word(time)})` : nothing}
            </button>`
      }
      <p role="status">${this.failed ? this.say('media.failed') : nothing}</p>
      <details ?open=${this.failed}>
        <summary>${this.say('media.transcript')}</summary>
        ${this.prose(transcript)}
      </details>
    `;
  }

  #pictures(pictures: readonly Picture[]) {
    if (this.shown !== 'pictures') {
      return html`<button type="button" @click=${() => (this.shown = 'pictures')}>
        ${this.say('media.pictures', {number: pictures.length})}
      </button>`;
    }
    return html`<div class="pictures" tabindex="-1" role="group" aria-label=${this.#title}>
      ${pictures.map(
        ({src, alt, text}) =>
          html`<figure>
            <img
              loading="lazy"
              referrerpolicy="no-referrer"
              src=${this.#address(src) ?? nothing}
              alt=${phrase(this.content, alt).text}
              lang=${phrase(this.content, alt).lang || nothing}
              @error=${() => this.#fail('pictures')}
            />
            ${text ? html`<figcaption>${this.prose(text)}</figcaption>` : nothing}
          </figure>`,
      )}
    </div>`;
  }

  readonly #playsOn = (): void => {
    this.dispatchEvent(new UsedEvent('played', `topic/${this.item}`));
  };

  get #title(): string {
    const {title = ''} = this.content.help.topics[this.item] ?? {};
    return phrase(this.content, title).text;
  }

  #address = (link: Link): string | undefined =>
    safeLink(phrase(this.content, link).text, this.content.url)?.href;

  /** The browser has said why in its console; the person can read what they would have seen. */
  #fail(part: 'video' | 'video/captions' | 'pictures'): void {
    if (part !== 'pictures') this.failed = true;
    const at = `${pointer('/topics', this.item)}/${part}`;
    this.dispatchEvent(new ProblemEvent({code: 'media', at, detail: 'a file that can be loaded'}));
  }
}
