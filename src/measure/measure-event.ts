import {bare} from '../model/bare.js';
import type {CountedEvent} from '../model/counts.js';
import type {Sink, Told} from './sink.js';

/** One thing was counted. It says nothing of the person; the page may do with it what it likes. */
export class MeasureEvent extends Event implements Told {
  static readonly type = 'rinnalla-measure';

  declare readonly event: CountedEvent;
  declare readonly item: string;
  declare readonly page: string;
  declare readonly language: string;
  declare readonly depth: Told['depth'];
  declare readonly service: string;
  declare readonly version: string;

  constructor(told: Told) {
    super(MeasureEvent.type, {bubbles: true, composed: true});
    // Not assigned: a page may have made one of these names a property of all objects.
    for (const [name, value] of Object.entries(told) as [string, unknown][])
      Object.defineProperty(this, name, bare({value, enumerable: true}));
  }
}

/** Tells the page itself, at the element of the help. */
export const pageEvents = (element: Element): Sink => ({
  add: (told) => element.dispatchEvent(new MeasureEvent(told)),
});

declare global {
  interface HTMLElementEventMap {
    'rinnalla-measure': MeasureEvent;
  }
}
