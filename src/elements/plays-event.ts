/** How a video of ours tells the panel that it plays on. It goes no further. */
export class PlaysEvent extends Event {
  static readonly type = 'rinnalla-plays';

  constructor() {
    super(PlaysEvent.type, {bubbles: true, composed: true});
  }
}
