import {html, nothing} from 'lit';
import {bare} from '../model/bare.js';
import {phrase} from '../model/content.js';
import {pageOf, positionOf, type Position} from '../model/guide.js';
import type {Guide, Step} from '../model/manifest.js';
import type {PageFacts} from '../model/page-match.js';
import type {GuideView} from '../model/session.js';
import {focusPlace} from '../page/focus-place.js';
import {labelOf} from '../page/labels.js';
import {PlaceMark} from '../page/mark.js';
import {ownElement} from '../page/modal.js';
import {focusedElement} from '../page/roots.js';
import {uncover} from '../page/uncover.js';
import {guidanceStyle, markStyle} from '../styles/guidance.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ViewElement} from './view-element.js';

/** A guide: what it is for, one step at a time, and at its end what was done and what comes next. */
export class RinnallaGuide extends ViewElement {
  static override styles = [tokens, viewStyle, guidanceStyle, markStyle];
  static override properties = {
    guide: {attribute: false},
    view: {attribute: false},
    facts: {attribute: false},
  };

  declare guide: Guide;
  declare view: GuideView;
  declare facts: PageFacts;
  /** The element of the page at an anchor, if it is there. */
  placeAt!: (anchor: string) => Element | undefined;

  #mark: PlaceMark | undefined;
  /** What a screen reader is told. */
  #heard = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('keydown', this.#keydown);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('keydown', this.#keydown);
    this.#mark?.stop();
  }

  override render() {
    const position = this.#position;
    return html`
      ${this.onlyIn(this.guide.title)}
      ${position ? this.#step(position) : this.view.done ? this.#end() : this.#beginning()}
      <p role="status" class="visually-hidden">${this.#heard}</p>
      <div class="mark" popover="manual" aria-hidden="true" lang=${this.words.lang}>
        <span>↑ ${position ? this.#progress(position) : nothing}</span>
      </div>
    `;
  }

  /** A step that the page has led to is told; one that the person has gone to has the focus. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('view')) return;
    const position = this.#position;
    const isHere = ownElement(focusedElement(this.ownerDocument));
    const text = position ? phrase(this.content, position.step.text).text : '';
    this.#heard = position && !isHere ? `${this.#progress(position)}: ${text}` : '';
  }

  protected override updated(): void {
    const mark = this.renderRoot.querySelector<HTMLElement>('.mark');
    if (mark) this.#mark ??= new PlaceMark(mark, this.#panel);
    this.#mark?.show(this.#place);
  }

  get #panel(): HTMLElement {
    return (this.getRootNode() as ShadowRoot).host as HTMLElement;
  }

  get #position(): Position | undefined {
    const {step} = this.view;
    return step === undefined ? undefined : positionOf(this.guide, step);
  }

  /** The element of the page where the step is done, if it is on this page. */
  get #place(): Element | undefined {
    const anchor = this.#position?.step.anchor;
    return anchor === undefined ? undefined : this.placeAt(anchor);
  }

  #progress = ({number, count}: Position): string => this.say('guide.step', {number, of: count});

  #beginning() {
    const {short, time, checklist = '', steps} = this.guide;
    const list = this.content.help.checklists[checklist];
    return html`
      ${short ? this.prose(short) : nothing} ${time ? html`<p>${this.text(time)}</p>` : nothing}
      <p>${this.say('guide.steps', {count: steps.length})}</p>
      ${
        list
          ? html`<p>
              <button
                type="button"
                @click=${() => this.tell({type: 'go', view: {name: 'checklist', id: checklist}})}
              >
                ${this.text(list.title)}
              </button>
            </p>`
          : nothing
      }
      <button type="button" class="primary" @click=${() => this.#go(steps[0]?.id)}>
        ${this.say('guide.start')}
      </button>
    `;
  }

  #step(position: Position) {
    const {step, before, after} = position;
    const {more, next, topic: id = ''} = step;
    const topic = this.content.help.topics[id];
    return html`
      <p class="quiet">${this.text(this.guide.title)}</p>
      ${more && this.content.depth !== 'short' ? this.prose(more) : nothing} ${this.#where(step)}
      ${next ? html`<p>${this.sayAround('guide.then', 'what', this.word(next))}</p>` : nothing}
      <div class="ways">
        <button type="button" class="primary" @click=${() => this.#go(after)}>
          ${this.say(after === undefined ? 'guide.finish' : 'guide.next')}
        </button>
        ${
          before === undefined
            ? nothing
            : html`<button type="button" @click=${() => this.#go(before)}>
                ${this.say('guide.previous')}
              </button>`
        }
        ${
          topic
            ? html`<button
                type="button"
                @click=${() => this.tell({type: 'go', view: {name: 'topic', id}})}
              >
                ${this.sayAround('home.more', 'title', this.word(topic.title))}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.tell({type: 'go', view: {name: 'contacts'}})}>
          ${this.say('guide.unsure')}
        </button>
      </div>
    `;
  }

  /** Where the step is done. A place that is not here is said, not guessed. */
  #where(step: Step) {
    const place = this.#place;
    if (place) return this.#here(place);
    const page = pageOf(this.content.help, step);
    const title = this.content.help.pages.find(({id}) => id === page)?.title;
    if (page !== undefined && page !== this.facts.page) {
      return html`<p class="box">
        ${title ? this.sayAround('guide.elsewhere', 'page', this.word(title)) : this.say('guide.other-page')}
      </p>`;
    }
    const words = this.content.help.anchors[step.anchor ?? '']?.text;
    if (step.anchor === undefined) return nothing;
    return html`<p class="box">
      ${words ? this.sayAround('guide.missing', 'place', this.word(words)) : this.say('guide.no-place')}
    </p>`;
  }

  #here(place: Element) {
    const name = labelOf(place);
    return html`<p>${this.sayAround('guide.here', 'place', this.pageText(name))}</p>
      <div class="ways">
        <button type="button" @click=${() => this.#showPlace(place)}>
          ${this.say('guide.show')}
        </button>
        <button type="button" aria-keyshortcuts="F6" @click=${() => focusPlace(place)}>
          ${this.say('guide.to-field')}
        </button>
      </div>`;
  }

  /** Beside the panel, where it covers the lower part of the window. */
  #showPlace(place: Element): void {
    place.scrollIntoView(bare({block: 'center', behavior: 'instant'} as const));
    uncover(this.#panel, place);
    // The panel may have moved, which no event tells.
    this.#mark?.show(place);
  }

  #end() {
    const {done, next, remember} = this.guide;
    return html`
      ${done ? this.prose(done) : html`<p>${this.say('guide.done')}</p>`}
      ${
        next
          ? html`<h3>${this.say('guide.what-next')}</h3>
              ${this.prose(next)}`
          : nothing
      }
      ${
        remember
          ? html`<h3>${this.say('guide.remember')}</h3>
              <div id="remember">${this.prose(remember)}</div>
              <button type="button" @click=${this.#print}>${this.say('guide.print')}</button>`
          : nothing
      }
      ${this.askHelpful('guide', this.view.id)}
    `;
  }

  #print = (): void => {
    const title = this.words.say('guide.remember');
    const part = this.renderRoot.querySelector('#remember');
    if (part) this.print(part, title);
  };

  /** To a step; without one, to the end. */
  #go(step: string | undefined): void {
    const {id} = this.view;
    const view: GuideView =
      step === undefined ? {name: 'guide', id, done: true} : {name: 'guide', id, step};
    this.tell({type: 'go', view});
  }

  /** One key goes from the panel to the field of the step and back (F6, as between the panes of a window). */
  readonly #keydown = (event: KeyboardEvent): void => {
    const place = this.#place;
    if (event.key !== 'F6' || event.defaultPrevented || !place || !this.checkVisibility()) return;
    event.preventDefault();
    const isInside = ownElement(event.composedPath()[0] as Element);
    if (isInside) focusPlace(place);
    else (this.getRootNode() as ShadowRoot).querySelector('h2')?.focus();
  };
}
