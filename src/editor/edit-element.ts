import {LitElement, type PropertyDeclarations} from 'lit';
import type {Words} from '../io/words.js';
import {EditIntentEvent, type EditIntent} from './edit-intent.js';
import type {Editing} from './editing.js';

type Values = Readonly<Record<string, string | number>>;

/** A part of the editor: shows what it is given, and tells the editor what the person does. */
export class EditElement extends LitElement {
  static override properties: PropertyDeclarations = {
    words: {attribute: false},
    editing: {attribute: false},
  };

  declare words: Words;
  declare editing: Editing;

  protected say(key: string, values?: Values): string {
    return this.words.say(key, values);
  }

  /** When what was told is drawn: the editor draws first, then its parts, each in a microtask of its own. */
  protected async drawn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.updateComplete;
  }

  protected tell(intent: EditIntent): void {
    this.dispatchEvent(new EditIntentEvent(intent));
  }
}
