import {html, nothing, type TemplateResult} from 'lit';
import type {Entry} from '../model/fitting.js';
import {pageOf, positionOf, type Position} from '../model/guide.js';
import type {Answer, Guide, Text} from '../model/manifest.js';
import type {MAP_OF} from '../model/searchable.js';
import {HOME, type FlowView, type GuideView, type View} from '../model/session.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {heading} from './panel-view.js';
import {titleOf} from '../model/view-title.js';
import {ViewElement} from './view-element.js';

const LISTS = {
  guides: 'guide',
  checklists: 'checklist',
  topics: 'topic',
  flows: 'flow',
  selfchecks: 'selfcheck',
} as const;

/** What a customer sees, for the adviser who is on the phone with them. */
export class RinnallaCustomerView extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {view: {attribute: false}, page: {attribute: false}};

  declare view: View;
  /** Id of the page that the customer is on, when it is known. */
  declare page: string | undefined;

  override render() {
    const {help} = this.content;
    const view = this.#shown;
    const page = help.pages.find(({id}) => id === this.page)?.title;
    const isStart = view.name === 'home';
    return html`<p class="quiet">${this.text(help.service.name)}</p>
      <h2 tabindex="-1">
        ${
          isStart
            ? this.text(page ?? help.service.name)
            : heading(view, this.content, this.words, (text) => this.text(text))
        }
      </h2>
      ${page ? this.#check(page, isStart) : nothing} ${this.#view(view)}
      ${
        isStart
          ? nothing
          : html`<p>
              <button type="button" @click=${() => this.tell({type: 'back'})}>
                ${this.say('panel.back')}
              </button>
            </p>`
      }`;
  }

  /** What an adviser asks first: a code of an older page may look right. */
  #check(page: Text, isStart: boolean) {
    return html`<div class="box">
      ${isStart ? nothing : html`<p>${this.say('adviser.page')} <strong>${this.text(page)}</strong></p>`}
      <p>${this.say('adviser.check')}</p>
    </div>`;
  }

  /** Brings the adviser to what is shown now. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** As in the panel: what the help does not have any more is its start. */
  get #shown(): View {
    const {view} = this;
    return 'id' in view && !titleOf(view, this.content.help) ? HOME : view;
  }

  #view(view: View) {
    const {help} = this.content;
    switch (view.name) {
      case 'topic':
        return this.#topic(view.id);
      case 'guide': {
        const guide = help.guides[view.id];
        return guide ? this.#guide(guide, view) : nothing;
      }
      case 'flow':
        return this.#flow(view);
      case 'checklist':
        return html`<rinnalla-checklist
          .content=${this.content}
          .words=${this.words}
          .checklist=${help.checklists[view.id]}
        ></rinnalla-checklist>`;
      case 'selfcheck':
        return html`<rinnalla-selfcheck
          .content=${this.content}
          .words=${this.words}
          .item=${view.id}
          .selfcheck=${help.selfchecks[view.id]}
        ></rinnalla-selfcheck>`;
      case 'home':
        return this.#page();
      case 'helpers':
        return html`<p>${this.say('adviser.helpers')}</p>`;
      default:
        return html`<p>${this.say('adviser.person')}</p>`;
    }
  }

  #topic(id: string) {
    return html`<rinnalla-topic
      .content=${this.content}
      .words=${this.words}
      .view=${this.view}
      .open=${true}
      .topic=${this.content.help.topics[id]}
      .field=${''}
    ></rinnalla-topic>`;
  }

  #flow(view: FlowView) {
    return html`${view.from ? nothing : this.#before(view)}
      <rinnalla-flow
        .content=${this.content}
        .words=${this.words}
        .flow=${this.content.help.flows[view.id]}
        .view=${view}
      ></rinnalla-flow>`;
  }

  /** The code does not tell how the customer came to a question; the help says what they may have answered. */
  #before({id, node: here}: FlowView) {
    const nodes = Object.values(this.content.help.flows[id]?.nodes ?? {});
    const ways = nodes.flatMap(({ask, several, options = [], to}) => {
      const leads = (answer: Answer) => (several ? to : (answer.to ?? to)) === here;
      return ask && here !== undefined
        ? options.filter(leads).map((one) => [ask, one] as const)
        : [];
    });
    if (ways.length === 0) return nothing;
    return html`<h3>${this.say('adviser.before')}</h3>
      <ul>
        ${ways.map(
          ([ask, {text, advice}]) =>
            html`<li>
              ${this.text(ask)}
              <strong>${this.text(text)}</strong> ${advice ? this.prose(advice) : nothing}
            </li>`,
        )}
      </ul>`;
  }

  /** What fits the page as a whole; what a field or an error brings, the code does not tell. */
  #page() {
    const {fits} = this.content;
    const lists = Object.entries(LISTS) as [keyof typeof LISTS, keyof typeof MAP_OF][];
    const isEmpty = lists.every(([list]) => fits[list].length === 0);
    return html`${fits.notices.map(
      ({text, level = 'info'}) => html`<div class="box ${level}">${this.prose(text)}</div>`,
    )}
    ${lists.map(([list, name]) => this.#list(list, name, fits[list]))}
    ${isEmpty ? html`<p>${this.say('adviser.nothing')}</p>` : nothing}`;
  }

  #list(list: keyof typeof LISTS, name: keyof typeof MAP_OF, all: readonly Entry<{title: Text}>[]) {
    if (all.length === 0) return nothing;
    return html`<h3>${this.say(`home.${list}`)}</h3>
      <ul class="list" role="list">
        ${all.map(([id, {title}]) => html`<li>${this.#to({name, id}, title)}</li>`)}
      </ul>`;
  }

  #to = (view: View, label: Text): TemplateResult =>
    html`<button type="button" @click=${() => this.tell({type: 'go', view})}>
      ${this.text(label)}
    </button>`;

  #guide(guide: Guide, {id, step = '', done}: GuideView) {
    if (done) return this.#end(guide);
    const position = positionOf(guide, step);
    return position ? this.#step(guide, id, position) : this.#beginning(guide, id);
  }

  #beginning({short, time, steps}: Guide, id: string) {
    return html`${short ? this.prose(short) : nothing}
      ${time ? html`<p>${this.text(time)}</p>` : nothing}
      <ol class="list" role="list">
        ${steps.map((step) => html`<li>${this.#to({name: 'guide', id, step: step.id}, step.text)}</li>`)}
      </ol>`;
  }

  #step(guide: Guide, id: string, {step, before, after}: Position) {
    const {more, next, topic = '', anchor = ''} = step;
    const {help} = this.content;
    const page = help.pages.find((one) => one.id === pageOf(help, step))?.title;
    const place = help.anchors[anchor]?.text;
    const title = help.topics[topic]?.title;
    const to = (key: string, there?: string) =>
      there === undefined
        ? nothing
        : html`<button
            type="button"
            @click=${() => this.tell({type: 'go', view: {name: 'guide', id, step: there}})}
          >
            ${this.say(key)}
          </button>`;
    return html`<p class="quiet">${this.text(guide.title)}</p>
      ${more ? this.prose(more) : nothing}
      ${page || place ? html`<dl>${this.#fact('step-page', page)} ${this.#fact('place', place)}</dl>` : nothing}
      ${next ? html`<p>${this.sayAround('guide.then', 'what', this.word(next))}</p>` : nothing}
      ${title ? this.#to({name: 'topic', id: topic}, title) : nothing}
      <div class="ways">${to('guide.next', after)} ${to('guide.previous', before)}</div>`;
  }

  #fact = (key: string, text?: Text) =>
    text
      ? html`<dt>${this.say(`adviser.${key}`)}</dt>
          <dd>${this.text(text)}</dd>`
      : nothing;

  #end({done, next, remember}: Guide) {
    return html`${done ? this.prose(done) : html`<p>${this.say('guide.done')}</p>`}
    ${
      next
        ? html`<h3>${this.say('guide.what-next')}</h3>
            ${this.prose(next)}`
        : nothing
    }
    ${
      remember
        ? html`<h3>${this.say('guide.remember')}</h3>
            ${this.prose(remember)}`
        : nothing
    }`;
  }
}
