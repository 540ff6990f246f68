import {html, nothing, type PropertyValues} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {loadLocale} from '../io/locale.js';
import {wordsOf, type Words} from '../io/words.js';
import {placeOf, type Place} from '../model/adviser-code.js';
import type {Content} from '../model/content.js';
import {fitting} from '../model/fitting.js';
import {nativeName} from '../model/language.js';
import {isSame, shown, start, step, type Session} from '../model/session.js';
import {languageChain, pick} from '../model/text.js';
import {finnishDay} from '../model/wall-clock.js';
import {adviserStyle} from '../styles/adviser.js';
import {tokens} from '../styles/tokens.js';
import {fieldStyle} from '../styles/field.js';
import {viewStyle} from '../styles/view.js';
import type {AdvisedService} from './advised-service.js';
import {findByName, inLanguage} from './find-by-name.js';
import {GuardedElement} from './guarded-element.js';
import {IntentEvent} from './intent-event.js';
import {ServicesController} from './services-controller.js';

/** A place of a service. */
interface Found {
  readonly service: AdvisedService;
  readonly place: Place;
}

/** What is wrong with a code, by its sentence in the locales. */
type Fault = 'empty' | 'mistake' | 'older';

/** What of a code is told. */
const toldIn = (code: string): string => code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/**
 * The page of an adviser on the phone: the customer tells the code that they see in the help, and the adviser
 * sees the same instructions, in their own language beside the customer's. Nothing is stored.
 *
 * @slot - What stands there until it is ready.
 * @attr {string} manifest - Addresses of the manifests of the services, with spaces between them.
 * @attr {string} lang - Language of the adviser (BCP 47).
 * @attr {boolean} whole-page - The page is there for it alone: `?lang=` chooses the language, and the title and
 *   the language of the page are set.
 */
export class RinnallaAdviser extends GuardedElement {
  static override styles = [tokens, viewStyle, fieldStyle, adviserStyle];
  static override properties = {
    manifest: {},
    lang: {},
    words: {state: true},
    found: {state: true},
    fault: {state: true},
    session: {state: true},
  };

  declare manifest: string | null;
  declare lang: string;
  declare words: Words | undefined;
  /** What the code may name: a place in each service that it fits. */
  declare found: readonly Found[];
  declare fault: Fault | undefined;
  /** Where the adviser is in the help of the service that was found; `second` is the customer's language. */
  declare session: Session;

  readonly #all = new ServicesController(this);
  /** The code that was refused last: who is told the same again has heard it right. */
  #refused = '';
  /** How many codes were read: what is wrong is said again for each. */
  #count = 0;
  /** What gets the focus when it is drawn. */
  #next = '';

  constructor() {
    super();
    this.found = [];
    this.session = start;
    this.addEventListener(IntentEvent.type, (event) => {
      event.stopPropagation();
      if (event instanceof IntentEvent) this.#go(step(this.session, event.intent));
    });
  }

  override render() {
    const {words} = this;
    if (!words) return html`<slot></slot>`;
    const {say, lang, dir} = words;
    return html`<div lang=${lang} dir=${dir}>
      <h1>${say('adviser.title')}</h1>
      <p>${say('adviser.about')}</p>
      ${this.#form(words)} ${this.#state(words)} ${this.#result(words)} ${this.#names(words)}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang') || !this.hasUpdated) void this.#speak();
    if (!changed.has('manifest')) return;
    const addresses = (this.manifest ?? '').split(/\s+/).filter(Boolean);
    const {baseURI} = this.ownerDocument;
    this.#all.load(addresses.map((address) => URL.parse(address, baseURI)?.href ?? address));
  }

  protected override updated(): void {
    if (this.words && this.hasAttribute('whole-page')) this.#setPage(this.words);
    if (this.#next) void this.#focusOn(this.#next);
    this.#next = '';
  }

  /** What is drawn anew is focused when it is there. */
  async #focusOn(selector: string): Promise<void> {
    const element = this.renderRoot.querySelector<HTMLElement>(selector);
    await (element as Partial<GuardedElement> | null)?.updateComplete;
    element?.focus();
  }

  /** The languages of the adviser, best first. */
  get #languages(): string[] {
    const asked =
      this.hasAttribute('whole-page') && new URLSearchParams(location.search).get('lang');
    return languageChain(asked || '', this.lang, 'fi');
  }

  async #speak(): Promise<void> {
    const wanted = this.lang;
    try {
      const words = wordsOf(await loadLocale(this.#languages));
      if (wanted === this.lang) this.words = words;
    } catch {
      // The network is gone: what was there stays.
    }
  }

  #setPage({say, lang, dir}: Words): void {
    const page = this.ownerDocument;
    const [first] = this.#all.services;
    const authority = first ? pick(first.help.service.authority, this.#languages).text : '';
    page.title = [say('adviser.title'), authority].filter(Boolean).join(' – ');
    Object.assign(page.documentElement, {lang, dir});
  }

  #form({say}: Words) {
    const {fault} = this;
    const languages = new Set(this.#all.services.flatMap(({help}) => help.service.languages));
    return html`<form @submit=${this.#submit} novalidate>
      <div>
        <label for="code">${say('adviser.code')}</label>
        <p id="hint">${say('adviser.hint')}</p>
        <input
          id="code"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="40"
          aria-describedby=${fault ? 'fault hint' : 'hint'}
          aria-invalid=${fault ? 'true' : 'false'}
        />
      </div>
      <div>
        <label for="customer">${say('adviser.customer')}</label>
        <select id="customer" @change=${this.#speakTo}>
          <option value="">${say('adviser.same')}</option>
          ${[...languages].map((lang) => html`<option value=${lang} lang=${lang}>${nativeName(lang)}</option>`)}
        </select>
      </div>
      <div class="whole">
        ${
          fault
            ? keyed(
                this.#count,
                html`<p id="fault" class="box warning" role="alert">${say(`adviser.${fault}`)}</p>`,
              )
            : nothing
        }
        <button type="submit" class="primary">${say('adviser.show')}</button>
      </div>
    </form>`;
  }

  /** Whether the help of the services is there. */
  #state({say}: Words) {
    const {ready, lost, services} = this.#all;
    if (!ready) return html`<p role="status">${say('panel.loading')}</p>`;
    if (lost.length === 0) return nothing;
    return html`<div class="box warning" role="alert">
      <p>${say(services.length > 0 ? 'adviser.failed' : 'adviser.none')}</p>
      ${lost.map(({code, at}) => html`<p class="quiet" dir="ltr">${code} ${at}</p>`)}
      <button type="button" @click=${this.#again}>${say('panel.try-again')}</button>
    </div>`;
  }

  /** The button goes with what it brings. */
  readonly #again = (): void => {
    this.renderRoot.querySelector('input')?.focus();
    this.#all.again();
  };

  #result(words: Words) {
    const [first, ...others] = this.found;
    if (!first) return nothing;
    if (others.length > 0) return this.#which(words);
    const {service, place} = first;
    return html`<section class="seen">
      <rinnalla-customer-view
        .content=${this.#contentOf(service, place.page)}
        .words=${words}
        .view=${shown(this.session)}
        .page=${place.page}
      ></rinnalla-customer-view>
    </section>`;
  }

  #which({say}: Words) {
    return html`<h2 tabindex="-1">${say('adviser.which')}</h2>
      <ul class="list" role="list">
        ${this.found.map(
          (found) =>
            html`<li>
              <button type="button" @click=${() => this.#show(found)}>
                ${inLanguage(pick(found.service.help.service.name, this.#languages))}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #names(words: Words) {
    const {services} = this.#all;
    if (services.length === 0) return nothing;
    const choose = (service: AdvisedService, place: Place) => this.#show({service, place});
    return html`<details ?open=${this.fault === 'older'}>
      <summary>${words.say('adviser.find')}</summary>
      ${findByName(services, {words, languages: this.#languages, choose})}
    </details>`;
  }

  #contentOf({help, url}: AdvisedService, page: string | undefined): Content {
    const {second, depth} = this.session;
    const languages = languageChain(...this.#languages, ...help.service.languages);
    const [lang = ''] = languages;
    const facts = {url, lang, page, placed: [], focused: undefined, invalid: []};
    const fits = fitting(help, facts, finnishDay(Date.now()));
    return {help, languages, second, depth, pageLanguage: lang, fits, url};
  }

  readonly #speakTo = ({target}: Event): void => {
    this.session = {...this.session, second: (target as HTMLSelectElement).value};
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const code = this.renderRoot.querySelector('input')?.value ?? '';
    void this.#all.loading.then(() => this.#read(code));
  };

  #read(code: string): void {
    const {services} = this.#all;
    // That they could not be loaded is said already.
    if (services.length === 0) return;
    const read = services.map((service) => ({service, place: placeOf(code, service.index)}));
    this.#count++;
    this.found = read.filter((one): one is Found => typeof one.place !== 'string');
    const isOlder = toldIn(code) === this.#refused || read.some(({place}) => place === 'version');
    const fault = toldIn(code) === '' ? 'empty' : isOlder ? 'older' : 'mistake';
    this.fault = this.found.length > 0 ? undefined : fault;
    this.#refused = this.fault ? toldIn(code) : '';
    const [first, ...others] = this.found;
    this.#next = first ? 'h2' : 'input';
    if (first && others.length === 0) this.#show(first);
  }

  #show(found: Found): void {
    this.found = [found];
    this.fault = undefined;
    const {second} = this.session;
    this.session = step({...start, second}, {type: 'go', view: found.place.view});
    this.#next = 'rinnalla-customer-view';
    this.renderRoot.querySelector('details')?.removeAttribute('open');
  }

  #go(session: Session): void {
    if (!isSame(shown(session), shown(this.session))) this.#next = 'rinnalla-customer-view';
    this.session = session;
  }
}
