import {LitElement, type PropertyDeclarations} from 'lit';
import type {Words} from '../io/words.js';
import {DeskIntentEvent, type DeskIntent} from './desk-intent.js';

type Values = Readonly<Record<string, string | number>>;

/** A part of the desk: shows what it is given, and tells the desk what the adviser does. */
export class DeskElement extends LitElement {
  static override properties: PropertyDeclarations = {words: {attribute: false}};

  declare words: Words;

  protected say(key: string, values?: Values): string {
    return this.words.say(key, values);
  }

  protected tell(intent: DeskIntent): void {
    this.dispatchEvent(new DeskIntentEvent(intent));
  }
}
