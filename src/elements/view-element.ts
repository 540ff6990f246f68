import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {phrase, secondPhrase, type Content} from '../model/content.js';
import type {Depth} from '../model/depth.js';
import {directionOf, languageName, nativeName} from '../model/language.js';
import type {Term, Text} from '../model/manifest.js';
import {markdown} from '../model/markdown.js';
import {ownIn} from '../model/own.js';
import type {Intent} from '../model/session.js';
import {pick, type Phrase} from '../model/text.js';
import type {Words} from '../io/words.js';
import {GuardedElement} from './guarded-element.js';
import {IntentEvent} from './intent-event.js';
import {printed} from './printed.js';
import {proseBlock} from './prose.js';
import {TermsController} from './terms-controller.js';

/** What all the views of the panel have: content and words come down, intents go up. */
export abstract class ViewElement extends GuardedElement {
  static override properties: PropertyDeclarations = {
    content: {attribute: false},
    words: {attribute: false},
  };

  declare content: Content;
  declare words: Words;

  protected readonly terms = new TermsController(this);

  protected override update(changed: PropertyValues): void {
    // The words of another view.
    if (changed.has('view')) this.terms.close();
    super.update(changed);
  }

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

  /** A short text of the manifest, in the best language it has; below it in the second one. */
  protected text(text: Text): TemplateResult {
    const second = secondPhrase(this.content, text);
    const first = this.word(text);
    return second ? html`${first} ${this.#phrase(second, 'second')}` : first;
  }

  /** The same for the middle of a sentence, in one language. */
  protected word(text: Text): TemplateResult {
    return this.#phrase(phrase(this.content, text));
  }

  #phrase({text, lang}: Phrase, name?: string): TemplateResult {
    return html`<bdi class=${name ?? nothing} lang=${lang || nothing}>${text}</bdi>`;
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

  /**
   * A long text of the manifest, with its paragraphs, lists and links; beside each of its blocks the same one
   * in the second language.
   */
  protected prose(text: Text, withTerms = true): TemplateResult {
    const first = phrase(this.content, text);
    const second = secondPhrase(this.content, text);
    const blocks = this.#blocks(first, withTerms);
    if (!second) return this.#inLanguage(first, blocks);
    const others = this.#blocks(second);
    const longer = blocks.length > others.length ? blocks : others;
    return html`${longer.map(
      (_, i) =>
        html`<div class="pair">
          ${this.#inLanguage(first, blocks[i])} ${this.#inLanguage(second, others[i], 'second')}
        </div>`,
    )}`;
  }

  #inLanguage(found: Phrase, content: unknown, name?: string): TemplateResult {
    const {lang} = found;
    return html`<div class=${name ?? nothing} lang=${lang || nothing} dir=${this.direction(found)}>
      ${content ?? nothing}
    </div>`;
  }

  /** The blocks of a text; after each of them the meaning of the word in it that is open. */
  #blocks({text, lang}: Phrase, withTerms = false): unknown[] {
    const {help, languages, url: base} = this.content;
    const {words} = this;
    const spoken = lang || (languages[0] ?? '');
    return markdown(text).map((block) => {
      const found: string[] = [];
      const mark = withTerms ? this.terms.marker(help.glossary, spoken, found) : undefined;
      const shown = proseBlock(block, {base, words, mark});
      const open = found.find(this.terms.isOpen);
      // Of one shape, open or not: the word that has the focus is not made anew.
      return html`${shown}${open === undefined ? nothing : this.meaning(open)}`;
    });
  }

  /** What a word of the glossary means, and the official word in the other languages. */
  protected meaning(id: string, place = ''): TemplateResult {
    const term = this.content.help.glossary[id];
    if (!term) return html``;
    const {service} = this.content.help;
    const own = phrase(this.content, term.term);
    const others = service.languages.filter((lang) => lang !== own.lang && ownIn(term.term, lang));
    return html`<div class="box" id="meaning-${place}${id}">
      <p><strong>${this.text(term.term)}</strong></p>
      ${this.prose(term.meaning, false)}
      ${
        others.length > 0
          ? html`<p class="quiet">${this.say('term.official')}</p>
              <ul>
                ${others.map((lang) => html`<li>${this.#official(term, lang)}</li>`)}
              </ul>`
          : nothing
      }
    </div>`;
  }

  #official({term}: Term, lang: string): TemplateResult {
    return html`<bdi lang=${lang}>${nativeName(lang)}</bdi>: ${this.#phrase(pick(term, [lang]))}`;
  }

  /**
   * Whether a part of the help was of use.
   * @param deeper the depth to offer when it was not
   */
  protected askHelpful(kind: string, item: string, deeper?: Depth): TemplateResult {
    return html`<rinnalla-helpful
      .content=${this.content}
      .words=${this.words}
      .kind=${kind}
      .item=${item}
      .deeper=${deeper}
    ></rinnalla-helpful>`;
  }

  /** Prints a part of the view by itself, under a title. */
  protected print(part: Element, title: string): void {
    printed(part, title, this.words);
  }

  protected direction = ({lang}: Phrase): 'ltr' | 'rtl' | 'auto' =>
    lang ? directionOf(lang) : 'auto';
}
