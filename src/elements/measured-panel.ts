import type {Sinks} from '../measure/sink.js';
import {Visit, type Tell} from '../measure/visit.js';
import type {Problem} from '../model/problem.js';
import type {Intent, Session} from '../model/session.js';
import {HelpfulEvent} from './helpful-event.js';
import type {MeasureController} from './measure-controller.js';
import type {RinnallaPanel} from './rinnalla-panel.js';
import {UsedEvent} from './used-event.js';

/** Hears what is done in the panel, and has it counted while that is allowed. */
export class MeasuredPanel {
  readonly sinks: Sinks;

  readonly #panel: RinnallaPanel;
  readonly #controller: MeasureController;
  readonly #root: Element;

  constructor(panel: RinnallaPanel, controller: MeasureController, sinks: Sinks) {
    this.#panel = panel;
    this.#controller = controller;
    this.sinks = sinks;
    this.#root = controller.root;
  }

  /** Hears from now on, until it is stopped. */
  start(): void {
    this.#root.addEventListener('rinnalla-error', this);
    this.sinks.start();
  }

  stop(): void {
    this.#root.removeEventListener('rinnalla-error', this);
    this.sinks.stop();
  }

  /** The person has done something. While it may not be counted it is not remembered either, and nothing waits. */
  stepped(intent: Intent, session: Session, before: Session): void {
    if (!this.#controller.isOn) return this.sinks.drop();
    const {facts, content} = this.#panel;
    this.#visit.stepped({intent, session, before, content});
    if (!session.open || before.open) return;
    // Places of the page that were not there when the help was opened.
    for (const [id, {page}] of Object.entries(content.help.anchors)) {
      if (page && page === facts.page && !facts.placed.includes(id))
        this.#visit.once('anchor-missed', `anchor/${id}`);
    }
  }

  /**
   * What no step tells.
   * @param path of the event, from when it came
   */
  heard(event: Event, path: readonly EventTarget[]): void {
    if (!this.#controller.isOn) return;
    if (event instanceof HelpfulEvent)
      this.#visit.answered(`${event.kind}/${event.item}`, event.helpful);
    else if (event instanceof UsedEvent) this.#visit.once(event.event, event.item);
    else this.#pressed(path);
  }

  /** What has failed. */
  handleEvent(event: Event): void {
    const {code} = event as Event & Problem;
    if (this.#controller.isOn && code !== 'anchor-miss') this.#count('error', `error/${code}`);
  }

  readonly #count: Tell = (event, item) => {
    const {content, facts} = this.#panel;
    const {depth, languages: wanted} = content;
    const {id: service, version = '', languages} = content.help.service;
    const language = wanted.find((one) => languages.includes(one)) ?? '';
    const {page = ''} = facts;
    this.sinks.add({event, item, page, language, depth, service, version});
  };
  readonly #visit = new Visit(this.#count);

  /** A link to someone: of the service, or to another helper. */
  #pressed(path: readonly Partial<HTMLElement>[]): void {
    const item = path.find(({dataset}) => dataset?.['item'])?.dataset?.['item'];
    if (item && path.some(({localName}) => localName === 'a'))
      this.#count(item.startsWith('contact') ? 'handoff-accepted' : 'referral-opened', item);
  }
}
