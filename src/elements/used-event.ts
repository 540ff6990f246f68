import type {CountedEvent} from '../model/counts.js';

/**
 * How a part of the panel tells what no step of the session says: that a video plays on, how a search went, that
 * nobody was there. Where that is on, it is counted once on a page, however often it is told; it goes no further.
 */
export class UsedEvent extends Event {
  static readonly type = 'rinnalla-used';

  readonly event: CountedEvent;
  /** What was used: `contact/chat`, `hits/0`. */
  readonly item: string;

  constructor(event: CountedEvent, item: string) {
    super(UsedEvent.type, {bubbles: true, composed: true});
    this.event = event;
    this.item = item;
  }
}
