import type {Content} from '../model/content.js';
import type {CountedEvent} from '../model/counts.js';
import type {Help} from '../model/read.js';
import {isSame, itemBefore, shown, type Intent, type Session, type View} from '../model/session.js';

/** Counts one thing that was done, and what with. */
export type Tell = (event: CountedEvent, item: string) => void;

/** A step of the help, and what the help is on the page. */
export interface Step {
  readonly intent: Intent;
  readonly session: Session;
  readonly before: Session;
  readonly content: Pick<Content, 'help' | 'fits'>;
}

/** All that views may have, by which they are told apart; of a chat that goes on, only its channel. */
interface AnyView {
  readonly name?: View['name'];
  readonly id?: string;
  readonly contact?: string;
  readonly kind?: string | undefined;
  readonly step?: string | undefined;
  readonly node?: string | undefined;
  readonly done?: boolean;
  readonly solved?: boolean;
}

/** The part of the help that a view shows, without a step or node of it; empty: the start. */
function itemOf({name, id, contact, kind}: AnyView): string {
  if (id) return `${name}/${id}`;
  if (contact) return `contact/${contact}`;
  if (kind) return `helpers/${kind}`;
  return name === 'home' ? '' : `view/${name}`;
}

/** The part with its step or node, where a person stops. */
function placeOf(view: AnyView): string {
  const place = view.step ?? view.node;
  return place ? `${itemOf(view)}/${place}` : itemOf(view);
}

/** A guide or a problem solver that there is no way back to, before its end. */
function tellLeft({session, before}: Step, ended: ReadonlySet<string>, tell: Tell): void {
  const still = session.trail.map(itemOf);
  // The last view of each.
  for (const [item, view] of new Map(before.trail.map((one: AnyView) => [itemOf(one), one]))) {
    const isUnderWay = view.step ?? (view.name === 'flow' && !view.solved);
    if (isUnderWay && !still.includes(item) && !ended.has(item))
      tell(`${view.name as 'guide' | 'flow'}-left`, placeOf(view));
  }
}

/** What was seen since the page was loaded, and what a step of the help is then. It is kept nowhere. */
export class Visit {
  readonly #tell: Tell;
  /** What was shown; with a "!" before it, what was of no help; with an event before it, what is told once. */
  readonly #seen = new Set<string>();
  /** Problem solvers that have come to an end, and are not left any more. */
  readonly #ended = new Set<string>();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  stepped(step: Step): void {
    const tell = this.#tell;
    const {intent, session, before, content} = step;
    const topic = intent.type === 'open' && intent.topic;
    if (session.open && !before.open) {
      tell('opened', topic ? `topic/${topic}` : '');
      const [wrong] = content.fits.errors;
      if (wrong) tell('opened-after-error', `topic/${wrong[0]}`);
    }
    if (before.open && !session.open) tell('closed', placeOf(shown(session)));
    if (before.chat && !session.chat) tell('handoff-ended', itemOf(before.chat));
    tellLeft(step, this.#ended, tell);
    // Who presses the hint of a topic again comes to it again.
    if (session.open && (topic || !isSame(shown(session), shown(before)))) this.#arrived(step);
  }

  /** Tells it once on a page, however often it happens. */
  readonly once: Tell = (event, item) => {
    const {size} = this.#seen;
    if (this.#seen.add(event + item).size > size) this.#tell(event, item);
  };

  /** The person has said whether a part of the help was of use. */
  answered(item: string, helpful: boolean): void {
    if (!helpful) this.#seen.add(`!${item}`);
    if (!item.startsWith('flow')) return this.#tell(helpful ? 'helpful' : 'not-helpful', item);
    this.#ended.add(item);
    // That a problem was solved is seen by what is shown then.
    if (!helpful) this.#tell('flow-not-solved', item);
  }

  #arrived({intent, session, before, content}: Step): void {
    const tell = this.#tell;
    const view: AnyView = shown(session);
    const last: AnyView = shown(before);
    const item = itemOf(view);
    const isFrom = itemOf(last) === item;
    const {name, contact} = view;
    if (view.done) tell('guide-done', item);
    else if (view.step) {
      if (!isFrom || !last.step) tell('guide-started', item);
      tell('guide-step', placeOf(view));
    } else if (view.solved) tell('flow-solved', item);
    else if (name === 'chat') {
      if (last.contact) tell('handoff-accepted', itemOf(last));
    } else if (name === 'helpers') tell('referral-shown', item);
    else if (contact) tell('handoff-offered', item);
    else if (item && !(isFrom && name === 'flow')) {
      tell(this.#seen.has(item) ? 'shown-again' : 'shown', item);
      this.#seen.add(item);
    }
    if (name === 'flow' && !view.solved) this.#node(view, content.help);
    // A person is looked for, after a part of the help. Who only goes back does not look for anyone.
    const from = itemOf(itemBefore(before));
    if (
      from &&
      intent.type === 'go' &&
      (name === 'contacts' || (contact && last.name !== 'contacts'))
    )
      tell(`contact-after-${this.#seen.has(`!${from}`) ? 'not-helpful' : 'help'}`, from);
  }

  #node(view: AnyView, help: Help): void {
    const item = itemOf(view);
    if (view.node) this.#tell('flow-node', placeOf(view));
    const flow = help.flows[view.id ?? ''];
    const {refer = [], end} = flow?.nodes[view.node ?? flow.start] ?? {};
    for (const {kind} of refer) if (kind) this.#tell('referral-shown', `helpers/${kind}`);
    this.#ended.delete(item);
    if (end !== 'referred') return;
    this.#ended.add(item);
    this.#tell('flow-referred', item);
  }
}
