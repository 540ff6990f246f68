import type {Intent} from '../model/session.js';

/** How an inner element tells the root what the person did. It does not leave the root. */
export class IntentEvent extends Event {
  static readonly type = 'rinnalla-intent';

  readonly intent: Intent;

  constructor(intent: Intent) {
    super(IntentEvent.type, {bubbles: true, composed: true});
    this.intent = intent;
  }
}
