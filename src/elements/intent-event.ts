import type {Intent} from '../model/session.js';

/** How a view tells the panel what the person did. It goes no further. */
export class IntentEvent extends Event {
  static readonly type = 'rinnalla-intent';

  readonly intent: Intent;

  constructor(intent: Intent) {
    super(IntentEvent.type, {bubbles: true, composed: true});
    this.intent = intent;
  }
}
