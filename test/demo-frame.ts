import {resetMouse, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';

/*
 * A page of the demo, with the built widget on it, in a frame of the same origin. A frame can be as narrow
 * as a phone in every engine, and the test sees all that happens in it.
 */

/** The window of a frame, with constructors of its own. */
export type FrameWindow = Window & typeof globalThis;

export interface FrameOptions {
  readonly width?: number;
  readonly height?: number;
  /** What the frame may do; without `allow-scripts` the page is as it is without us. */
  readonly sandbox?: string;
  /** Called with the page's window before any script of the page runs. */
  readonly before?: (window: FrameWindow) => void;
}

/** Generous, in ms: other programs may be using the machine. */
const PATIENCE = 15_000;
const LONGEST = 90_000;

const open: HTMLIFrameElement[] = [];

beforeEach(function () {
  this.currentTest?.timeout(LONGEST);
  // In Firefox what another file of tests has cleared can be there again.
  sessionStorage.clear();
});

afterEach(() => {
  for (const frame of open.splice(0)) frame.remove();
  sessionStorage.clear();
  indexedDB.deleteDatabase('rinnalla');
});

/** Waits until something is so, and gives what it is. What it waits for may be told as it is in the end. */
export async function until<T>(
  condition: () => T,
  what: string | (() => string),
): Promise<NonNullable<T>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const is = condition();
    if (is) return is;
    if (performance.now() > end)
      throw new Error(`In vain: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** All elements below a root that match, through every open shadow root, in the order of the trees. */
export const deep = (root: ParentNode, selector: string): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? deep(element.shadowRoot, selector) : []),
  ]);

/** What a person hears a control called, as far as the demo and our own controls need. */
export const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();

/** Presses keys, one after the other. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

const told = (event: Event): string => {
  const [target] = event.composedPath() as Element[];
  return `<${target!.localName}> ${nameOf(target!).slice(0, 60)}`;
};

/** The element at a point, inside open shadow roots too. */
function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  return hit?.shadowRoot ? (elementAt(hit.shadowRoot, x, y) ?? hit) : hit;
}

export class DemoFrame {
  readonly element: HTMLIFrameElement;
  /** Uncaught errors and rejections, since before the first script. */
  readonly uncaught: string[] = [];
  /** What was against the page's policy. */
  readonly violations: string[] = [];
  /** What was said in the console. */
  readonly said: string[] = [];
  /** What got the last press. */
  #pressed = 'nothing';

  constructor(element: HTMLIFrameElement) {
    this.element = element;
  }

  /** Opens a page of the demo; gives it when it is loaded. The help may come later. */
  static async open(path: string, options: FrameOptions = {}): Promise<DemoFrame> {
    const {width = 1000, height = 700, sandbox, before} = options;
    await setViewport({width: 1024, height: 720});
    // Where another test has left the mouse, the help button may come up: then somebody is near it.
    await resetMouse();
    const element = document.createElement('iframe');
    element.title = 'The page';
    element.style.cssText = `position: fixed; inset: 0; border: 0; width: ${width}px; height: ${height}px`;
    if (sandbox !== undefined) element.setAttribute('sandbox', sandbox);
    element.src = path;
    const frame = new DemoFrame(element);
    await frame.leave(() => {
      document.body.append(element);
      open.push(element);
      // The page that comes takes over the window of the empty one, so this is before all its scripts.
      frame.listen();
      before?.(frame.window);
    });
    return frame;
  }

  get window(): FrameWindow {
    return this.element.contentWindow as FrameWindow;
  }

  get document(): Document {
    return this.element.contentDocument!;
  }

  /** Hears what goes wrong on the page that is there now. */
  listen(): void {
    const {window} = this;
    window.addEventListener('click', (event) => (this.#pressed = told(event)), true);
    window.addEventListener('error', ({message}) => this.uncaught.push(message));
    window.addEventListener('unhandledrejection', ({reason}) => this.uncaught.push(String(reason)));
    window.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
      this.violations.push([violatedDirective, blockedURI, sample].join(' ')),
    );
    for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
      window.console[level] = (...words: unknown[]) => this.said.push(words.map(String).join(' '));
    }
  }

  /** Does what leads to another page, and waits until that is loaded. */
  async leave(how: () => unknown): Promise<void> {
    const loaded = new Promise((resolve) => {
      this.element.addEventListener('load', resolve, {once: true});
    });
    await how();
    await loaded;
  }

  get help(): HTMLElement | null {
    return this.document.querySelector('rinnalla-help');
  }

  /** The button in the corner, when it can be seen. */
  get launcher(): HTMLElement | undefined {
    return this.#ours('[part~="launcher"]');
  }

  get panel(): HTMLElement | undefined {
    return this.#ours('[part~="panel"]');
  }

  #ours(selector: string): HTMLElement | undefined {
    const found = this.help?.shadowRoot?.querySelector<HTMLElement>(selector);
    return found?.checkVisibility() ? found : undefined;
  }

  /** The contact that stands in the tag, when it can be seen. */
  get contact(): HTMLElement | undefined {
    const link = this.help?.querySelector<HTMLElement>(':scope > a');
    return link?.checkVisibility({visibilityProperty: true}) ? link : undefined;
  }

  /** What matches on the page, in its open shadow roots and its frames too. */
  everywhere(selector: string): HTMLElement[] {
    const frames = [...this.document.querySelectorAll('iframe')];
    const documents = [this.document, ...frames.flatMap((frame) => frame.contentDocument ?? [])];
    return documents.flatMap((document) => deep(document, selector));
  }

  /** The hints that can be seen. */
  get hints(): HTMLElement[] {
    return this.everywhere('rinnalla-hint')
      .flatMap((hint) => hint.shadowRoot?.querySelector('button') ?? [])
      .filter((button) => button.checkVisibility());
  }

  /** The hint of the field that the page calls so. */
  hint(field: string): HTMLElement | undefined {
    return this.hints.find((hint) => nameOf(hint).startsWith(`${field}: `));
  }

  /** What can be seen in the panel. */
  all(selector: string): HTMLElement[] {
    const root = this.panel?.shadowRoot;
    return root ? deep(root, selector).filter((element) => element.checkVisibility()) : [];
  }

  get title(): string {
    return this.all('h2').map(nameOf).join();
  }

  /** What can be read in the panel. */
  get text(): string {
    return this.all('h2, h3, p, li, dt, dd, label, button, a').map(nameOf).join('\n');
  }

  /** The control of the panel whose name begins so, once it is there. */
  control(name: string): Promise<HTMLElement> {
    return until(() => this.#find(name), `"${name}" in the panel`);
  }

  #find(name: string): HTMLElement | undefined {
    return this.all('button, a').find((control) => nameOf(control).startsWith(name));
  }

  async ready(): Promise<void> {
    await until(() => this.launcher, 'The help is ready');
  }

  async titled(title: string): Promise<void> {
    await until(
      () => this.title === title,
      () => `The panel shows "${title}", not "${this.title}"; the last press got ${this.#pressed}`,
    );
  }

  field(id: string): HTMLInputElement {
    return this.document.getElementById(id) as HTMLInputElement;
  }

  /** The element that has the focus, inside shadow roots too. */
  get focused(): HTMLElement | null {
    let active = this.document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active as HTMLElement | null;
  }

  /** Whether an element can be pressed where a person would: nothing lies over its middle. */
  isOnTop(element: Element): boolean {
    const {x, y} = middleOf(element);
    return element.contains(elementAt(element.ownerDocument, x, y));
  }

  /** Moves the mouse to the middle of an element. */
  async pointAt(element: Element): Promise<void> {
    await this.#mouse('move', element);
  }

  /** Presses the mouse on the middle of an element, wherever that is: what lies over it gets the press. */
  async click(element: Element): Promise<void> {
    let {y} = middleOf(element);
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    // A press goes to what was painted, not to where the element is by then. Only what moves is waited for: a page
    // that renders itself anew may have taken it away by the next picture.
    while (middleOf(element).y !== y) {
      ({y} = middleOf(element));
      await this.painted();
    }
    await this.#mouse('click', element);
  }

  async #mouse(type: 'move' | 'click', element: Element): Promise<void> {
    await sendMouse({type, position: pointOf(element)});
  }

  /** Presses a control of the panel: it grows when more of the help has been read, and when it is known who is there. */
  async clickOn(name: string): Promise<void> {
    await this.#clickStill(() => this.#find(name), name);
  }

  /** Presses the hint of a field: it is there before it has its place, and anew with each draft of an editor. */
  async clickHint(field: string): Promise<void> {
    await this.#clickStill(() => this.hint(field), `The hint of ${field}`);
  }

  /** Presses what can be seen and has stood still while a person would aim. */
  async #clickStill(find: () => HTMLElement | undefined, name: string): Promise<void> {
    let stood = 0;
    let before = '';
    const control = await until(() => {
      const found = find();
      found?.scrollIntoView({block: 'center', behavior: 'instant'});
      const at = found && this.isOnTop(found) ? JSON.stringify(middleOf(found)) : '';
      stood = at === before ? stood + 1 : 0;
      before = at;
      return (at !== '' && stood >= 3 && found) || undefined;
    }, `"${name}" can be pressed`);
    await this.click(control);
  }

  /** Two pictures: what was to be done before the next painting is done. */
  async painted(): Promise<void> {
    const {window} = this;
    for (let times = 0; times < 2; times++) {
      await new Promise((resolve) => window.requestAnimationFrame(resolve));
    }
  }
}

/** The middle of an element, in px of its own window. */
function middleOf(element: Element): {x: number; y: number} {
  const {left, top, width, height} = element.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

/** The same in px of the outermost window, which the mouse moves in. */
function pointOf(element: Element): [x: number, y: number] {
  let {x, y} = middleOf(element);
  for (
    let view = element.ownerDocument.defaultView;
    view?.frameElement;
    view = view.parent as FrameWindow
  ) {
    const {left, top} = view.frameElement.getBoundingClientRect();
    x += left;
    y += top;
  }
  return [Math.round(x), Math.round(y)];
}
