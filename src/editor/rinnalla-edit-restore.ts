import {html, nothing, type TemplateResult} from 'lit';
import {editorStyle} from '../styles/editor.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {changeList, changeListStyle} from './change-list.js';
import {changesOf} from './changes.js';
import {changedThings} from './changes-words.js';
import {isOfOther, type Draft, type DraftStorage} from './draft-storage.js';
import {EditElement} from './edit-element.js';

/** Of a draft that is only looked at, as many changes are shown. */
const SHOWN = 100;

/** What was answered about a draft. */
type Answer = 'looks' | 'asks' | 'thrown-away' | 'continued';

/** Asks what is to be done with drafts that were left in this browser. */
export class RinnallaEditRestore extends EditElement {
  static override properties = {
    ...EditElement.properties,
    drafts: {attribute: false},
    storage: {attribute: false},
    answers: {state: true},
  };
  static override styles = [tokens, viewStyle, editorStyle, changeListStyle];

  /** The newest first. */
  declare drafts: readonly Draft[];
  declare storage: DraftStorage;
  declare answers: ReadonlyMap<string, Answer>;

  constructor() {
    super();
    this.drafts = [];
    this.answers = new Map();
  }

  override render() {
    return html`${this.drafts.map((draft) => this.#draft(draft))}
      <p role="status" class="visually-hidden">${this.#status()}</p>`;
  }

  #status(): string {
    const last = [...this.answers.values()].at(-1);
    return last === 'continued' || last === 'thrown-away' ? this.say(`restore.${last}`) : '';
  }

  #draft(draft: Draft): TemplateResult | typeof nothing {
    const answer = this.answers.get(draft.id);
    if (answer === 'continued') return nothing;
    if (answer === 'thrown-away') return this.#thrownAway(draft);
    return html`<section class="box" data-draft=${draft.id}>
      <h3 tabindex="-1">
        ${this.say('restore.title', {time: this.#time(draft), count: draft.changes})}
      </h3>
      ${isOfOther(draft, this.editing.base) ? html`<p>${this.say('restore.published')}</p>` : nothing}
      ${answer === 'asks' ? this.#asking(draft) : this.#choosing(draft, answer === 'looks')}
    </section>`;
  }

  #choosing(draft: Draft, isOpen: boolean): TemplateResult {
    return html`<div class="row">
        <button type="button" class="primary" @click=${() => this.#continue(draft)}>
          ${this.say('restore.continue')}
        </button>
        <button
          type="button"
          aria-expanded=${isOpen}
          @click=${() => this.#answer(draft, isOpen ? undefined : 'looks')}
        >
          ${this.say('restore.look')}
        </button>
        <button type="button" @click=${() => this.#answer(draft, 'asks', '.row button')}>
          ${this.say('restore.throw-away')}
        </button>
      </div>
      ${isOpen ? this.#changes(draft) : nothing}`;
  }

  #asking(draft: Draft): TemplateResult {
    return html`<p role="alert">${this.say('restore.sure')}</p>
      <div class="row">
        <button type="button" @click=${() => this.#answer(draft, undefined, '.primary')}>
          ${this.say('restore.keep')}
        </button>
        <button type="button" class="gone" @click=${() => this.#throwAway(draft)}>
          ${this.say('restore.throw-away')}
        </button>
      </div>`;
  }

  #thrownAway(draft: Draft): TemplateResult {
    return html`<section class="box" data-draft=${draft.id}>
      <p>${this.say('restore.thrown-away')}</p>
      <button type="button" @click=${() => this.#bringBack(draft)}>
        ${this.say('restore.bring-back')}
      </button>
    </section>`;
  }

  #changes({tree}: Draft): TemplateResult {
    const {words, editing} = this;
    const changes = changesOf(editing.base, tree);
    const things = changedThings(changes.slice(0, SHOWN), {...editing, tree}, words);
    const left = changes.length - SHOWN;
    return html`${changeList(things, words)}
    ${left > 0 ? html`<p>${this.say('restore.more', {count: left})}</p>` : nothing}`;
  }

  /** "klo 14.32", of another day with its date. */
  #time({time}: Draft): string {
    const isToday = new Date(time).toDateString() === new Date().toDateString();
    const format = new Intl.DateTimeFormat(this.words.lang, {
      ...(!isToday && {dateStyle: 'medium'}),
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    const said = format.format(time);
    return isToday ? this.say('restore.today', {time: said}) : said;
  }

  /** Into the editor as a step that can be undone: nothing is loaded anew. */
  #continue(draft: Draft): void {
    this.tell({type: 'replace', tree: draft.tree});
    this.#answer(draft, 'continued');
    void this.storage.goOn(draft);
  }

  #throwAway(draft: Draft): void {
    this.#answer(draft, 'thrown-away', 'button');
    void this.storage.throwAway(draft);
  }

  #bringBack(draft: Draft): void {
    this.#answer(draft, undefined, '.primary');
    void this.storage.bringBack(draft);
  }

  /** @param focus what is to have the focus then, in the part of this draft */
  #answer({id}: Draft, answer: Answer | undefined, focus?: string): void {
    const answers = new Map(this.answers);
    answers.delete(id);
    if (answer) answers.set(id, answer);
    this.answers = answers;
    if (!focus) return;
    void this.updateComplete.then(() => {
      const part = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-draft]')];
      const own = part.find(({dataset}) => dataset['draft'] === id);
      own?.querySelector<HTMLElement>(focus)?.focus();
    });
  }
}
