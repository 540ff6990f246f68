import {html, nothing, type TemplateResult} from 'lit';
import {directionOf, languageName} from '../model/language.js';
import {editorFieldsStyle} from '../styles/editor-fields.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditField} from './edit-field.js';
import {linkForm, readLink, type LinkDraft} from './link-form.js';
import {chosenWords, linked, marked} from './markdown-buttons.js';
import {sentenceNote, type SentenceNote} from './sentences.js';
import {replaceIn, toolbar, toolOf, type ToolName} from './text-toolbar.js';
import {languagesOf, sameForAll, untranslatedFrom, withWriting, writtenIn} from './written-text.js';

type Box = HTMLTextAreaElement;

/** In ms: a screen reader is told of long sentences when the typing has paused for so long. */
const PAUSE = 1500;
/** Words for the search are no sentences. */
const NO_SENTENCES = /\/(?:keywords|forms)$/;

/** A text of the manifest in the language that is written, and in the one beside it. */
export class RinnallaEditText extends EditField {
  static override styles = [tokens, viewStyle, fieldStyle, editorFieldsStyle];
  static override properties = {
    ...EditField.properties,
    markdown: {attribute: false},
    linking: {state: true},
    said: {state: true},
  };

  /** Whether it may have paragraphs, lists and links. */
  declare markdown: boolean;
  declare linking: LinkDraft | undefined;
  /** What a screen reader has been told of the sentences. */
  declare said: string;

  #pause = 0;

  constructor() {
    super();
    this.markdown = false;
    this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  override render() {
    const {lang, second} = this.editing;
    const shown = second && second !== lang ? [lang, second] : [lang];
    return html`<div class="pair">
        ${shown.map((one, i) => html`<div>${this.#part(one, i === 0)}</div>`)}
      </div>
      ${this.findingList()}
      <p role="status" class="visually-hidden">${this.said}</p>`;
  }

  focusField(at?: string): void {
    (this.#box(this.stepIn(at)) ?? this.#box(this.editing.lang))?.focus();
  }

  #part(lang: string, isFirst: boolean): TemplateResult {
    const text = writtenIn(this.value, lang, this.#first);
    return html`<label for="box-${lang}">${this.#name(lang)}${this.mustMark()}</label>
      ${isFirst ? this.hintLine() : nothing} ${this.markdown ? this.#tools(lang) : nothing}
      ${this.#input(lang, text)} ${this.#notes(lang, text)}`;
  }

  #tools(lang: string): TemplateResult {
    const {linking} = this;
    const use = (tool: ToolName) => this.#use(lang, tool);
    const leave = () => this.#leaveLink();
    return html`${toolbar(this.words, this.#name(lang), `box-${lang}`, use)}
    ${
      linking?.lang === lang
        ? linkForm(this.words, linking, (form) => this.#addLink(form, linking), leave)
        : nothing
    }`;
  }

  #input(lang: string, text: string): TemplateResult {
    const described = this.describedBy(`note-${lang}`);
    const kind = this.markdown ? 'grows' : 'grows line';
    return html`<div class=${kind} lang=${lang} dir=${directionOf(lang)} data-text=${text}>
      <textarea
        id="box-${lang}"
        rows=${this.markdown ? 3 : 1}
        .value=${text}
        aria-required=${this.must ? 'true' : nothing}
        aria-invalid=${this.isWrong ? 'true' : nothing}
        aria-describedby=${described}
        @input=${(event: Event) => this.#write(lang, event)}
        @keydown=${(event: KeyboardEvent) => this.#key(lang, event)}
      ></textarea>
    </div>`;
  }

  #notes(lang: string, text: string): TemplateResult {
    const from = untranslatedFrom(this.value, lang, this.#first);
    const same = sameForAll(this.value, lang, this.#first);
    return html`<div id="note-${lang}">
        ${this.#sentences(lang, text)}
        ${from === undefined ? nothing : html`<p class="note over">${this.#saidOf('untranslated', from)}</p>`}
        ${
          same
            ? html`<p class="note">
                ${this.say('edit-text.same')} <q lang=${this.#first}>${same}</q>
              </p>`
            : nothing
        }
      </div>
      ${text.trim() === '' ? this.#copy(lang) : nothing}`;
  }

  #sentences(lang: string, text: string): TemplateResult | typeof nothing {
    const note = NO_SENTENCES.test(this.at) ? undefined : sentenceNote(text, lang);
    // Of a title there is nothing to say, unless it is long.
    const isSaid = note && (this.markdown || note.over > 0 || note.average);
    if (!isSaid) return nothing;
    return html`<p class=${note.over > 0 ? 'note over' : 'note'}>${this.#noteWords(note)}</p>`;
  }

  #noteWords({longest, over, average, lix}: SentenceNote): string {
    return [
      this.say('edit-text.longest', {count: longest}),
      ...(over > 0 ? [this.say('edit-text.over', {count: over})] : []),
      ...(average ? [this.say('edit-text.average', {...average})] : []),
      ...(lix ? [this.say('edit-text.lix', {...lix})] : []),
    ].join(' ');
  }

  #copy(lang: string): TemplateResult | typeof nothing {
    const written = languagesOf(this.value, this.#first).filter((other) => other !== lang);
    const {languages} = this.editing;
    const from = languages.find((one) => written.includes(one)) ?? written[0];
    if (from === undefined) return nothing;
    return html`<button type="button" class="copy" @click=${() => this.#copied(lang, from)}>
      ${this.#saidOf('copy', from)}
    </button>`;
  }

  #copied(lang: string, from: string): void {
    this.#put(lang, writtenIn(this.value, from, this.#first));
    this.#box(lang)?.focus();
  }

  #saidOf(key: string, lang: string): string {
    return this.say(`edit-text.${key}`, {language: languageName(lang, this.words.lang)});
  }

  /** The language is named where there is more than one. */
  #name(lang: string): string {
    if (this.editing.languages.length < 2) return this.label;
    const language = lang.endsWith('-simple')
      ? this.#saidOf('plain', lang)
      : languageName(lang, this.words.lang);
    return this.say('edit-text.name', {label: this.label, language});
  }

  get #first(): string {
    return this.editing.languages[0] ?? this.editing.lang;
  }

  #box(lang: string): Box | null {
    return this.renderRoot.querySelector<Box>(`[id="box-${lang}"]`);
  }

  #write(lang: string, event: Event): void {
    const box = event.target as Box;
    // Also what was pasted stays one line.
    if (!this.markdown && /[\n\r]/.test(box.value))
      box.value = box.value.replace(/\s*[\n\r]+\s*/g, ' ');
    box.parentElement?.setAttribute('data-text', box.value);
    this.#put(lang, box.value, true);
    this.#sayLater(lang, box.value);
  }

  #put(lang: string, text: string, typing = false): void {
    const next = withWriting(this.value, lang, this.#first, text);
    // A text that must be there stays as an empty one: then the check points at this field.
    this.set(next ?? (this.must ? '' : undefined), this.at, typing);
  }

  /** While one types, nothing is read out. */
  #sayLater(lang: string, text: string): void {
    clearTimeout(this.#pause);
    this.said = '';
    const note = NO_SENTENCES.test(this.at) ? undefined : sentenceNote(text, lang);
    if (!note || note.over === 0) return;
    this.#pause = window.setTimeout(() => {
      this.said = `${this.#name(lang)}: ${this.#noteWords(note)}`;
    }, PAUSE);
  }

  #key(lang: string, event: KeyboardEvent): void {
    if (!this.markdown) {
      if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
      return;
    }
    const tool = toolOf(event);
    if (!tool) return;
    event.preventDefault();
    this.#use(lang, tool);
  }

  #use(lang: string, tool: ToolName): void {
    const box = this.#box(lang);
    if (!box) return;
    const selection = {start: box.selectionStart, end: box.selectionEnd};
    if (tool === 'link') void this.#askLink(lang, box.value, selection);
    else replaceIn(box, marked(box.value, selection, tool));
  }

  async #askLink(lang: string, text: string, selection: {start: number; end: number}) {
    const {start, end} = chosenWords(text, selection);
    this.linking = {lang, start, end, asksWords: start === end};
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('form input')?.focus();
  }

  #addLink(form: HTMLFormElement, draft: LinkDraft): void {
    const {words, href, fault} = readLink(form, draft.asksWords);
    if (fault) {
      this.linking = {...draft, fault};
      form.querySelector<HTMLElement>(`#link-${fault}`)?.focus();
      return;
    }
    this.linking = undefined;
    const box = this.#box(draft.lang);
    const chosen = box?.value.slice(draft.start, draft.end) ?? '';
    if (box) replaceIn(box, linked(draft, draft.asksWords ? words : chosen, href));
  }

  #leaveLink(): void {
    const lang = this.linking?.lang ?? '';
    this.linking = undefined;
    this.#box(lang)?.focus();
  }
}
