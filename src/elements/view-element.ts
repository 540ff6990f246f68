import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {phrase, type Content} from '../model/content.js';
import type {Text} from '../model/manifest.js';
import type {Intent} from '../model/session.js';
import {directionOf} from '../model/language.js';
import type {Phrase} from '../model/text.js';
import type {Words} from '../io/words.js';
import {GuardedElement} from './guarded-element.js';
import {IntentEvent} from './intent-event.js';
import {prose} from './prose.js';

/** What all the views of the panel have: content and words come down, intents go up. */
export abstract class ViewElement extends GuardedElement {
  static override properties: PropertyDeclarations = {
    content: {attribute: false},
    words: {attribute: false},
  };

  declare content: Content;
  declare words: Words;

  /** Tells the root what the person did. */
  protected tell(intent: Intent): void {
    this.dispatchEvent(new IntentEvent(intent));
  }

  /** Our own words. */
  protected say(key: string, values?: Record<string, string | number>): string {
    return this.words.say(key, values);
  }

  /** A short text of the manifest, in the best language it has. */
  protected text(text: Text): TemplateResult {
    const {text: words, lang} = phrase(this.content, text);
    return html`<bdi lang=${lang || nothing}>${words}</bdi>`;
  }

  /** A short text as a string, for a sentence of ours. */
  protected plain(text: Text): string {
    return phrase(this.content, text).text;
  }

  /** A long text of the manifest, with its paragraphs, lists and links. */
  protected prose(text: Text): TemplateResult {
    const found = phrase(this.content, text);
    return html`<div lang=${found.lang || nothing} dir=${this.direction(found)}>
      ${prose(found.text, this.content.url, this.words)}
    </div>`;
  }

  protected direction = ({lang}: Phrase): 'ltr' | 'rtl' | 'auto' =>
    lang ? directionOf(lang) : 'auto';
}
