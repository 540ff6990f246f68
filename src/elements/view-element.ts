import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {phrase, type Content} from '../model/content.js';
import type {Text} from '../model/manifest.js';
import type {Intent} from '../model/session.js';
import {directionOf, languageName} from '../model/language.js';
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

  /** A sentence of ours around a text that may be in another language or direction. */
  protected sayAround(key: string, name: string, text: TemplateResult): TemplateResult {
    const [before, after] = this.say(key, {[name]: '\n'}).split('\n');
    return html`${before}${text}${after}`;
  }

  /** A short text of the manifest, in the best language it has. */
  protected text(text: Text): TemplateResult {
    const {text: words, lang} = phrase(this.content, text);
    return html`<bdi lang=${lang || nothing}>${words}</bdi>`;
  }

  /** Words of the host page. */
  protected pageText(text: string): TemplateResult {
    return html`<bdi lang=${this.content.pageLanguage || nothing}>${text}</bdi>`;
  }

  /** Says it when a text is not in the language that the person wants. */
  protected onlyIn(text: Text): TemplateResult | typeof nothing {
    const {lang} = phrase(this.content, text);
    const wanted = this.content.languages[0] ?? '';
    if (!lang || wanted.split('-')[0] === lang.split('-')[0]) return nothing;
    const language = languageName(lang, this.words.lang);
    return html`<p class="quiet">${this.say('topic.only-in', {language})}</p>`;
  }

  /** A long text of the manifest, with its paragraphs, lists and links. */
  protected prose(text: Text): TemplateResult {
    const found = phrase(this.content, text);
    return html`<div lang=${found.lang || nothing} dir=${this.direction(found)}>
      ${prose(found.text, this.content.url, this.words)}
    </div>`;
  }

  /** Whether a part of the help was of use. */
  protected askHelpful(kind: string, item: string): TemplateResult {
    return html`<rinnalla-helpful
      .content=${this.content}
      .words=${this.words}
      .kind=${kind}
      .item=${item}
    ></rinnalla-helpful>`;
  }

  protected direction = ({lang}: Phrase): 'ltr' | 'rtl' | 'auto' =>
    lang ? directionOf(lang) : 'auto';
}
