import type {Panel} from '../elements/panel-link.js';
import type {RinnallaHelp} from '../elements/rinnalla-help.js';
import type {RinnallaSearch} from '../elements/rinnalla-search.js';
import {forgetAll} from '../io/traces.js';
import type {Manifest} from '../model/manifest.js';
import '../rinnalla.js';
import {manifest as smallest} from './manifests.js';
import {until} from './until.js';

export {until};

/** The page that the help stands on: a form with the fields of `fullManifest`. */
const PAGE = `<main>
  <h1>Application</h1>
  <form>
    <p><label for="rent">Rent a month</label> <input id="rent" name="rent"></p>
    <p><label for="water">Water charge</label> <input id="water" name="water"></p>
    <p><label for="name">Name</label> <input id="name" name="name"></p>
    <p><button type="button" id="own">Own button</button></p>
  </form>
</main>`;

export interface MountOptions {
  readonly manifest?: Manifest;
  /** Address of the manifest, in place of one of our own. */
  readonly address?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** BCP 47 tag of the page's language. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** The page itself, as HTML. */
  readonly page?: string;
  /** The contact that the page gives, as HTML. */
  readonly contact?: string;
  readonly document?: Document;
}

const undo: (() => void)[] = [];
const uncaught: unknown[] = [];

addEventListener('unhandledrejection', ({reason}) => uncaught.push(reason));
addEventListener('error', ({error}) => uncaught.push(error));

afterEach(async () => {
  for (const back of undo.splice(0).reverse()) back();
  await forgetAll();
  const [fault] = uncaught.splice(0);
  // Nothing of ours may ever throw into the page, whatever the test was about.
  if (fault) throw new Error(`Uncaught: ${String(fault)}`, {cause: fault});
});

/** Does something to the page that is undone after the test. */
export function during(back: () => void): void {
  undo.push(back);
}

/** Replaces a property until the test is over. */
export function stub(target: object, name: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {configurable: true, ...descriptor});
  during(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

/** Waits of ten seconds and more, or of `from` ms and more, which are over when the test says so. */
export function longWaits(view: Window = window, from = 10_000): {pass: (time: number) => void} {
  const real = {setTimeout: view.setTimeout.bind(view), clearTimeout: view.clearTimeout.bind(view)};
  const waits = new Map<number, {at: number; done: () => void}>();
  let now = 0;
  let last = -1;
  const setTimeout = (done: () => void, time = 0): number => {
    if (time < from) return real.setTimeout(done, time);
    waits.set(--last, {at: now + time, done});
    return last;
  };
  const clearTimeout = (id: number | undefined): void => {
    if (id === undefined || !waits.delete(id)) real.clearTimeout(id);
  };
  stub(view, 'setTimeout', {value: setTimeout});
  stub(view, 'clearTimeout', {value: clearTimeout});
  return {
    pass: (time) => {
      now += time;
      for (const [id, {at, done}] of waits) {
        if (at > now) continue;
        waits.delete(id);
        done();
      }
    },
  };
}

/** What is said to developers in the console until the test is over. */
export function warnings(): string[] {
  const said: string[] = [];
  stub(console, 'warn', {value: (...words: unknown[]) => said.push(words.join(' '))});
  return said;
}

/** An address that a manifest lies at until the test is over. */
export function serve(content: unknown, type = 'application/json'): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const address = URL.createObjectURL(new Blob([text], {type}));
  during(() => {
    URL.revokeObjectURL(address);
  });
  return address;
}

/** All elements below a root that match, through every open shadow root, in the order of the trees. */
export function deep(root: Document | ShadowRoot | Element, selector: string): HTMLElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element as HTMLElement] : []),
    ...(element.shadowRoot ? deep(element.shadowRoot, selector) : []),
  ]);
}

/** The element that has the focus, inside shadow roots too. */
export function focused(document: Document = window.document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** What has the focus, in words: `button "Help"`, `input#rent`, `body`. */
export function focusIsOn(document: Document = window.document): string {
  const element = focused(document);
  if (!element || element.localName === 'body') return 'body';
  const id = element.id ? `#${element.id}` : '';
  const name = element.matches('input') ? '' : ` "${nameOf(element)}"`;
  return `${element.localName}${id}${name}`;
}

/** What a person hears a control called, as far as our own controls need. */
export function nameOf(element: Element): string {
  const label = (element as HTMLInputElement).labels?.[0] ?? element;
  return (element.getAttribute('aria-label') ?? label.textContent).replace(/\s+/g, ' ').trim();
}

/** The help as a person meets it on a page. */
export class HelpOnPage {
  readonly element: RinnallaHelp;
  readonly document: Document;

  constructor(element: RinnallaHelp) {
    this.element = element;
    this.document = element.ownerDocument;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Address of the manifest. */
  get address(): string {
    return this.element.getAttribute('manifest')!;
  }

  get panel(): Panel | null {
    return this.root.querySelector('rinnalla-panel');
  }

  get isOpen(): boolean {
    return this.panel?.checkVisibility() === true && this.find('h2') !== undefined;
  }

  get launcher(): HTMLButtonElement {
    return this.root.querySelector('.launcher [part="launcher"]')!;
  }

  get errorsButton(): HTMLButtonElement {
    return this.root.querySelector('.launcher .errors')!;
  }

  get title(): string {
    return nameOf(this.find('h2')!);
  }

  /** What can be read in the panel. */
  get text(): string {
    const parts = deep(
      this.panel!.shadowRoot!,
      'h2, h3, h4, legend, p, li, dt, dd, label, button, a',
    );
    return parts.map(nameOf).join('\n');
  }

  /** The hint of the field with an id. */
  hint(field: string): HTMLButtonElement | undefined {
    const label = this.document.querySelector(`label[for="${field}"]`)?.textContent ?? '';
    const buttons = deep(this.document, 'rinnalla-hint').flatMap((host) => [
      ...host.shadowRoot!.querySelectorAll('button'),
    ]);
    return buttons.find((button) => nameOf(button).startsWith(`${label}:`));
  }

  find(selector: string): HTMLElement | undefined {
    return this.all(selector)[0];
  }

  /** Elements in the panel. */
  all(selector: string): HTMLElement[] {
    const inside = this.panel?.shadowRoot;
    return inside ? deep(inside, selector) : [];
  }

  button(name: string): HTMLElement {
    const found = this.#named(name);
    if (found) return found;
    const names = this.all('button, a, input').map(nameOf);
    throw new Error(`No "${name}" among: ${names.join(' | ')}`);
  }

  #named(name: string): HTMLElement | undefined {
    return this.all('button, a, input').find((element) => nameOf(element) === name);
  }

  /** Presses what has this name, as a mouse or a finger does, as soon as it is there. */
  async press(name: string): Promise<void> {
    await until(() => this.#named(name), `"${name}" is there to be pressed`);
    this.button(name).click();
    await this.settled();
  }

  async open(): Promise<void> {
    this.launcher.click();
    await this.opened();
  }

  async opened(): Promise<void> {
    await until(() => this.isOpen, 'The panel is open');
    await this.settled();
  }

  async closed(): Promise<void> {
    await until(() => !this.isOpen, 'The panel is closed');
  }

  /** At the start: waits until all of the manifest has been read, which draws it anew. */
  async whole(): Promise<void> {
    const search = () => this.find('rinnalla-search') as RinnallaSearch | undefined;
    await until(() => search()?.isWhole, 'All of the help has been read');
    await this.settled();
  }

  /** Waits until nothing of ours is about to change. */
  async settled(): Promise<void> {
    const waiting = () =>
      [...(this.panel ? [this.panel] : []), ...this.all('*')].filter(
        (element) => (element as {isUpdatePending?: boolean}).isUpdatePending,
      );
    await new Promise((resolve) => setTimeout(resolve));
    await until(() => waiting().length === 0, 'Everything is drawn');
  }

  async search(query: string): Promise<void> {
    const input = this.find('input[type="search"]') as HTMLInputElement;
    input.focus();
    input.value = query;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    const count = () => nameOf(this.find('.count')!);
    await until(() => count() !== '' && !count().endsWith('…'), 'The search is done');
    await this.settled();
  }
}

/** Puts the page and the help into a document, without waiting for anything. */
export function placeHelp(options: MountOptions = {}): RinnallaHelp {
  const {document: into = document, lang = 'en', dir = 'ltr', page = PAGE} = options;
  const {documentElement: html} = into;
  const before = {lang: html.lang, dir: html.dir, title: into.title};
  Object.assign(html, {lang, dir});
  into.title = 'Application';
  const room = into.createElement('div');
  room.innerHTML = page;
  const help = into.createElement('rinnalla-help');
  help.innerHTML = options.contact ?? '';
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    help.setAttribute(name, value);
  }
  help.setAttribute('manifest', options.address ?? serve(options.manifest ?? smallest()));
  into.body.append(room, help);
  during(() => {
    help.remove();
    room.remove();
    into.title = before.title;
    Object.assign(html, {lang: before.lang, dir: before.dir});
  });
  return help;
}

/** The page with the help on it, ready. */
export async function mountHelp(options: MountOptions = {}): Promise<HelpOnPage> {
  const help = placeHelp(options);
  await new Promise((resolve) => {
    help.addEventListener('rinnalla-ready', resolve, {once: true});
  });
  return new HelpOnPage(help);
}

const pageOf = (body: string): string => `<!doctype html><html><head><base href="/">
  <script type="module" src="/src/rinnalla.ts"></script></head><body>${body}</body></html>`;

/** A window of that size, in CSS pixels, in which the help can be mounted. */
export async function openFrame(
  width: number,
  height: number,
  body = '',
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.title = 'A small window';
  frame.srcdoc = pageOf(body);
  frame.style.cssText = `width: ${width}px; height: ${height}px; border: 0`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
  });
  document.body.append(frame);
  await loaded;
  await frame.contentWindow!.customElements.whenDefined('rinnalla-help');
  return frame;
}

/** The document of such a window, which is there until the test is over. */
export async function frameOf(width: number, height: number, body = ''): Promise<Document> {
  const frame = await openFrame(width, height, body);
  during(() => {
    frame.remove();
  });
  return frame.contentDocument!;
}
