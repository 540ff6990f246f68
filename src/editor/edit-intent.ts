import type {Kind} from './forms.js';
import type {Json} from './json-tree.js';

/** Everything that a person does in the editor. `at`: a JSON pointer into the manifest. */
export type EditIntent =
  /** Without a value, what is there is taken out. `typing`: one step with the keys pressed before. */
  | {
      readonly type: 'set';
      readonly at: string;
      readonly value: Json | undefined;
      readonly typing?: boolean;
    }
  /** Puts an item into a list, at its end unless `index` says where. */
  | {readonly type: 'insert'; readonly at: string; readonly item: Json; readonly index?: number}
  | {readonly type: 'move'; readonly at: string; readonly by: number}
  /** A new thing, whose form is opened. Its id, which stays for ever, comes from its title. */
  | {readonly type: 'create'; readonly map: Kind; readonly title: string}
  | {readonly type: 'undo'}
  | {readonly type: 'redo'}
  /** Opens the form of a thing; without a place, the list of all. `field`: what is given the focus. */
  | {readonly type: 'edit'; readonly at: string; readonly field?: string}
  | {readonly type: 'show'; readonly view: EditView}
  | {readonly type: 'speak'; readonly lang: string; readonly second?: boolean}
  /** Chooses a place on the page: for the anchor whose id is kept at `at`. */
  | {readonly type: 'choose-place'; readonly at: string}
  /** A place was chosen: its anchor, and what is to stand at `at` (its id, or a step that has it), in one step. */
  | {
      readonly type: 'place';
      readonly at: string;
      readonly value: Json;
      readonly id: string;
      readonly anchor: Json;
    }
  /** Each place that is pressed becomes a step of the guide at `at`, until it is stopped. */
  | {readonly type: 'record'; readonly at: string}
  /** Opens the figures of a report. */
  | {readonly type: 'figures'; readonly file: Blob}
  /** Takes a whole manifest in place of the draft: a file, or what was pasted. */
  | {readonly type: 'replace'; readonly tree: Json};

export type EditView = 'list' | 'form' | 'checks' | 'changes' | 'preview' | 'files';

/** Tells the editor what the person does. */
export class EditIntentEvent extends Event {
  static readonly type = 'rinnalla-edit-intent';
  declare readonly intent: EditIntent;

  constructor(intent: EditIntent) {
    super(EditIntentEvent.type, {bubbles: true, composed: true});
    this.intent = intent;
  }
}

/** Told when a draft was published: from then on it is what the next changes are compared with. */
export class PublishedEvent extends Event {
  static readonly type = 'rinnalla-edit-published';
  declare readonly tree: Json;

  constructor(tree: Json) {
    super(PublishedEvent.type, {bubbles: true, composed: true});
    this.tree = tree;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rinnalla-edit-published': PublishedEvent;
    'rinnalla-edit-intent': EditIntentEvent;
  }
}
