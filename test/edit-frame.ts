import fi from '../locales/editor/fi.json' with {type: 'json'};
import {deep, DemoFrame, nameOf, until} from './demo-frame.js';

/** Where the demo asks about the home. */
export const HOME = '/fi/asumistuki/hakemus/asunto';

/** The editor on a page of the demo. */
export class EditFrame {
  readonly frame: DemoFrame;

  constructor(frame: DemoFrame) {
    this.frame = frame;
  }

  static async open(address = `${HOME}?rinnalla-edit`): Promise<EditFrame> {
    const page = new EditFrame(await DemoFrame.open(address, {width: 1200, height: 760}));
    await until(() => page.button(fi.editor.undo), 'The editor is ready');
    return page;
  }

  /** Until the help has been read anew. */
  drawn(): Promise<unknown> {
    return new Promise((resolve) =>
      this.frame.help?.addEventListener('rinnalla-ready', resolve, {once: true}),
    );
  }

  get editor(): Element | null {
    return this.frame.document.querySelector('rinnalla-editor');
  }

  /** What matches in the editor, and can be seen. */
  all(selector: string): HTMLElement[] {
    const root = this.editor?.shadowRoot;
    return root ? deep(root, selector).filter((one) => one.checkVisibility()) : [];
  }

  /** The one that is called so, else the first whose name begins so. */
  button(name: string): HTMLElement | undefined {
    const all = this.all('button, summary');
    return (
      all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name))
    );
  }

  async press(name: string): Promise<void> {
    (await until(() => this.button(name), `"${name}" in the editor`)).click();
  }

  /** The boxes whose label begins so. */
  boxes(label: string): HTMLInputElement[] {
    return this.all('input, textarea').filter((one) =>
      isLabelled(one, label),
    ) as HTMLInputElement[];
  }

  /** @param index among those with such a label */
  async write(label: string, text: string, index = 0): Promise<void> {
    const box = await until(() => this.boxes(label)[index], `The box "${label}"`);
    box.value = text;
    box.dispatchEvent(new this.frame.window.InputEvent('input', {bubbles: true, composed: true}));
    // No person writes elsewhere before the next picture.
    await this.frame.painted();
  }

  /** Chooses what begins so from a list. */
  async choose(label: string, option: string): Promise<void> {
    const find = () => this.all('select').find((one) => isLabelled(one, label));
    const list = (await until(find, `The list "${label}"`)) as HTMLSelectElement;
    list.value = [...list.options].find(({text}) => text.startsWith(option))!.value;
    list.dispatchEvent(new this.frame.window.Event('change', {bubbles: true}));
  }

  /** A new thing of the contents; its form opens. */
  async add(label: string, title: string): Promise<void> {
    await this.write(label, title);
    this.boxes(label)[0]!.form!.requestSubmit();
  }

  /** Until the editor says what begins so, and names what it is about. */
  async says(words: string, name = ''): Promise<void> {
    const said = () => this.all('p').map(nameOf);
    const find = () => said().some((one) => one.startsWith(words) && one.includes(name));
    await until(find, `The editor says "${words} ${name}"`);
  }
}

const isLabelled = (box: HTMLElement, label: string): boolean =>
  [...((box as HTMLInputElement).labels ?? [])].some((is) => nameOf(is).startsWith(label));
