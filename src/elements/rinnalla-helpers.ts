import {html, nothing} from 'lit';
import {hasHelpers, heedsPlace, HELPER_KINDS} from '../model/helper-kinds.js';
import type {HelperRanking} from '../model/helper-ranking.js';
import {languageName} from '../model/language.js';
import type {Text} from '../model/manifest.js';
import {mapsFor} from '../model/map-links.js';
import {collatorOf, MunicipalityChoice} from '../model/municipalities.js';
import {ANYTHING, SIGN_LANGUAGE, type RankedHelper, type Wish} from '../model/providers.js';
import type {HelpersView} from '../model/session.js';
import {fieldStyle} from '../styles/field.js';
import {providersStyle} from '../styles/providers.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {mapList} from './map-list.js';
import {MinuteController} from './minute-controller.js';
import {NearController} from './near-controller.js';
import {ProblemEvent} from './problem-event.js';
import {ProvidersController} from './providers-controller.js';
import type {RinnallaHelper} from './rinnalla-helper.js';
import {selectField, type Option} from './select-field.js';
import {ViewElement} from './view-element.js';

/** As many cards are shown at a time. */
const STEP = 10;
/** As many of them are drawn in a frame: the first are there before the others. */
const AT_ONCE = 2;

/** A word that stands alone. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Who else can help: what the person asks for, those who can help, and maps of others. */
export class RinnallaHelpers extends ViewElement {
  static override styles = [tokens, viewStyle, fieldStyle, providersStyle];
  static override properties = {
    view: {attribute: false},
    municipality: {},
    manifest: {},
    isWhole: {attribute: false},
    open: {attribute: false},
    why: {attribute: false},
    wish: {state: true},
    count: {state: true},
  };

  declare view: HelpersView;
  /** Code of the municipality that the person has chosen; empty: they have not. */
  declare municipality: string;
  /** Absolute address of the manifest. */
  declare manifest: string;
  /** Whether all of the manifest has been read. */
  declare isWhole: boolean;
  /** Whether the help is open: before that, nothing is loaded. */
  declare open: boolean;
  /** What the editor says of why these can help. */
  declare why: Text | undefined;
  declare wish: Wish;
  /** How many cards are shown at the most. */
  declare count: number;

  readonly #providers = new ProvidersController(this);
  readonly #near = new NearController(this);
  readonly #minute = new MinuteController(this);
  readonly #choice = new MunicipalityChoice();
  /** The number of the card that gets the focus when it is there. */
  #next = -1;

  constructor() {
    super();
    this.wish = ANYTHING;
    this.count = AT_ONCE;
  }

  override render() {
    const {kind} = this.view;
    const shown = this.#ranking.shown;
    const cards = shown.slice(0, this.count);
    return html`
      ${this.#advice()} ${heedsPlace(kind) ? this.#places() : nothing} ${this.#wishes()}
      <p role="status" tabindex="-1" class="quiet status">${this.#status()}</p>
      ${this.#providers.failed ? this.#failed() : nothing}
      ${cards.map((ranked) => this.#card(ranked))}
      ${
        shown.length > Math.max(this.count, STEP)
          ? html`<button type="button" @click=${this.#showMore}>
              ${this.say('helpers.show-more')}
            </button>`
          : nothing
      }
      ${shown.length > 0 || this.#isLoading ? nothing : this.#waysOn()}
      ${heedsPlace(kind) ? this.#maps() : nothing}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('view')) {
      // Another one, so that who comes back is shown how it is now.
      this.wish = {...ANYTHING};
      this.#near.forget();
    }
    if (['view', 'wish', 'municipality'].some((key) => changed.has(key))) this.count = AT_ONCE;
    const {help, languages} = this.content;
    const {providers, directory: named} = help;
    const directory = named && (URL.parse(named, this.manifest)?.href ?? named);
    const {municipality} = this;
    if (this.open) this.#providers.want({providers, directory, municipality, languages});
    this.#choice.look(this.#providers.municipalities, help.municipalities, languages);
    this.#rank();
    this.#reportUnknown();
  }

  protected override updated(): void {
    this.#drawMore();
    const card = this.renderRoot.querySelectorAll<RinnallaHelper>('rinnalla-helper')[this.#next];
    this.#next = -1;
    void card?.updateComplete.then(() => {
      card.focusName();
    });
  }

  #drawMore(): void {
    const {count} = this;
    if (count >= STEP || count >= this.#ranking.shown.length) return;
    // In the frame that comes next, those that are there are painted.
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (this.count === count) this.count += AT_ONCE;
      });
    });
  }

  #rank(): void {
    const municipality = this.#settled;
    const centre = this.#choice.all[municipality]?.coordinates;
    const {kind, named} = this.view;
    const {time} = this.#minute;
    this.#ranking.look({municipality, centre, kind, named, time}, this.wish);
  }

  /** The municipality that is chosen, if it is among those that are known. */
  get #settled(): string {
    return Object.hasOwn(this.#choice.all, this.municipality) ? this.municipality : '';
  }

  get #ranking(): HelperRanking {
    return this.#providers.ranking;
  }

  get #isLoading(): boolean {
    const {isMade, loading} = this.#providers;
    return !isMade || loading || !this.isWhole;
  }

  /** The municipality that was chosen before may be gone from the directory. */
  get #isUnknown(): boolean {
    const {failed} = this.#providers;
    return this.municipality !== '' && this.#settled === '' && !this.#isLoading && !failed;
  }

  #reportUnknown(): void {
    if (!this.#isUnknown) return;
    const at = this.content.help.directory ?? '/municipalities';
    const detail = this.municipality;
    this.dispatchEvent(new ProblemEvent({code: 'unknown-municipality', at, detail}));
  }

  #advice() {
    const {kind} = this.view;
    const advice = kind && HELPER_KINDS[kind].advice;
    if (!advice) return nothing;
    const key = `helpers.advice.${advice}`;
    const number = html`<a href="tel:112">112</a>`;
    return html`<p class="box warning">
      ${advice === 'emergency' ? this.sayAround(key, 'number', number) : this.say(key)}
    </p>`;
  }

  #places() {
    const municipalities = this.#choice.all;
    if (Object.keys(municipalities).length === 0) return nothing;
    const {directory} = this.content.help;
    const chosen = this.#settled;
    const said = this.#placeWords();
    const none = this.say(directory === undefined ? 'helpers.all' : 'helpers.not-chosen');
    const field = selectField({
      id: 'municipality',
      label: this.say('helpers.municipality'),
      options: [['', none], ...this.#choice.options],
      chosen,
      choose: this.#choose,
    });
    return html`<div class="asked">
        ${field}
        ${
          this.#near.canFindIn(municipalities)
            ? html`<button type="button" @click=${this.#askNear}>
                ${this.say('helpers.near')}
              </button>`
            : nothing
        }
      </div>
      <p role="status">${said}</p>
      ${directory && !chosen && !said ? html`<p>${this.say('helpers.choose')}</p>` : nothing}`;
  }

  /** What has become of the municipality, when it is not the one that was chosen. */
  #placeWords() {
    const {state} = this.#near;
    if (this.#isUnknown) return this.say('helpers.unknown-municipality');
    const name = this.#choice.all[this.#settled]?.name;
    return state === 'found' && name
      ? this.sayAround('helpers.near-found', 'municipality', this.word(name))
      : state && this.say(`helpers.near-${state}`);
  }

  readonly #askNear = (): void => {
    void this.#near.ask(this.#choice.all, this.#settle);
  };

  readonly #settle = (municipality: string): void => {
    this.tell({type: 'settle', municipality});
  };

  readonly #choose = (municipality: string): void => {
    this.#near.forget();
    this.#settle(municipality);
  };

  /** Form of support and language, where there is something to choose. */
  #wishes() {
    const {forms, languages} = this.#ranking.wishes;
    const {lang} = this.words;
    const nameOf = (one: string) =>
      one === SIGN_LANGUAGE ? this.say('helpers.sign-language') : languageName(one, lang);
    const fields = [
      this.#wish('form', forms, (form) => this.say(`helpers.forms.${form}`)),
      this.#wish('language', languages, nameOf),
    ].filter((field) => field !== undefined);
    return fields.length > 0 ? html`<div class="asked">${fields}</div>` : nothing;
  }

  #wish(key: keyof Wish, found: readonly string[], nameOf: (value: string) => string) {
    const chosen = this.wish[key];
    // What was chosen stands there, also when nobody here has it.
    const values = [...new Set([...found, chosen])].filter(Boolean);
    if (values.length < 2 && !chosen) return undefined;
    const {compare} = collatorOf([this.words.lang]);
    const options = values
      .map((value): Option => [value, capital(nameOf(value))])
      .sort(([, one], [, other]) => compare(one, other));
    return selectField({
      id: key,
      label: this.say(`helpers.${key}`),
      options: [['', this.say('helpers.any')], ...options],
      chosen,
      choose: (value) => {
        this.wish = {...this.wish, [key]: value};
      },
    });
  }

  #focusStatus(): void {
    this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
  }

  #status(): string {
    const shown = this.#ranking.shown;
    if (this.#isLoading) return this.say('helpers.loading');
    if (shown.length > 0) return this.say('helpers.found', {count: shown.length});
    return this.say(this.#ranking.list.length === 0 ? 'helpers.empty' : 'helpers.none');
  }

  #failed() {
    return html`<div class="box warning">
      <p>${this.say('helpers.failed')}</p>
      <button
        type="button"
        @click=${() => {
          this.#providers.again();
          this.#focusStatus();
        }}
      >
        ${this.say('panel.try-again')}
      </button>
    </div>`;
  }

  #card(ranked: RankedHelper) {
    const {named, kind} = this.view;
    const isMeant = named === undefined ? kind !== undefined : ranked.helper.id === named;
    return html`<rinnalla-helper
      .content=${this.content}
      .words=${this.words}
      .ranked=${ranked}
      .why=${isMeant ? this.why : undefined}
      .municipality=${this.#settled}
      .municipalities=${this.#choice.all}
      .time=${this.#minute.begun}
    ></rinnalla-helper>`;
  }

  readonly #showMore = (): void => {
    this.#next = this.count;
    this.count += STEP;
  };

  /** Nobody was found: what else one can do. */
  #waysOn() {
    const way = (key: string, go: () => void) =>
      html`<button type="button" @click=${go}>${this.say(key)}</button>`;
    /** The button goes with what it changes. */
    const change = (key: string, go: () => void) =>
      way(key, () => {
        go();
        this.#focusStatus();
      });
    const {kind} = this.view;
    const hasWish = this.wish.form !== '' || this.wish.language !== '';
    return html`<div class="ways">
      ${hasWish ? change('helpers.anything', () => (this.wish = ANYTHING)) : nothing}
      ${
        this.#ranking.hasOthers
          ? change('helpers.everywhere', () => {
              this.#choose('');
            })
          : nothing
      }
      ${
        kind !== undefined && hasHelpers(this.content.help)
          ? way('helpers.other-kinds', () => {
              this.tell({type: 'go', view: {name: 'helpers'}});
            })
          : nothing
      }
      ${way('panel.contacts', () => {
        this.tell({type: 'go', view: {name: 'contacts'}});
      })}
    </div>`;
  }

  #maps() {
    return mapList(mapsFor(this.content.help.maps, this.#settled), {
      content: this.content,
      words: this.words,
      municipality: this.#choice.all[this.#settled],
      text: (text) => this.text(text),
      prose: (text) => this.prose(text),
    });
  }
}
