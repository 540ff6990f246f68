/**
 * The person has said whether a part of the help was of use. It says nothing of the person or the page; what is
 * counted, and whether, is up to the page.
 */
export class HelpfulEvent extends Event {
  static readonly type = 'rinnalla-helpful';

  /** `topic` or `guide`. */
  readonly kind: string;
  /** Its id in the manifest. */
  readonly item: string;
  readonly helpful: boolean;

  constructor(kind: string, item: string, helpful: boolean) {
    super(HelpfulEvent.type, {bubbles: true, composed: true});
    this.kind = kind;
    this.item = item;
    this.helpful = helpful;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rinnalla-helpful': HelpfulEvent;
  }
}
