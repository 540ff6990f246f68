import type {ReferralCard} from '../chat/chat-provider.js';
import type {Login} from './desk-connection.js';

/** What the adviser does. */
export type DeskIntent =
  | {readonly type: 'log-in'; readonly login: Login}
  | {readonly type: 'log-out'}
  | {readonly type: 'duty'; readonly on: boolean}
  | {readonly type: 'take'; readonly ticket: string}
  | {readonly type: 'choose'; readonly room?: string | undefined}
  | {readonly type: 'write'; readonly room: string; readonly text: string}
  | {readonly type: 'refer'; readonly room: string; readonly card: ReferralCard}
  | {readonly type: 'typing'; readonly room: string; readonly on: boolean}
  | {readonly type: 'again'; readonly room: string; readonly id: string}
  | {readonly type: 'end'; readonly room: string}
  | {readonly type: 'close'; readonly room: string};

/** How a part of the desk tells the desk what the adviser did. It goes no further. */
export class DeskIntentEvent extends Event {
  static readonly type = 'rinnalla-desk-intent';

  readonly intent: DeskIntent;

  constructor(intent: DeskIntent) {
    super(DeskIntentEvent.type, {bubbles: true, composed: true});
    this.intent = intent;
  }
}
