import type {EditField} from './edit-field.js';
import type {EditIntent} from './edit-intent.js';
import type {Json} from './json-tree.js';

interface ItemListOptions {
  readonly root: () => ParentNode;
  readonly tell: (intent: EditIntent) => void;
  /** When what was told is drawn. */
  readonly drawn: () => Promise<void>;
  readonly say: (key: string, values: Readonly<Record<string, string | number>>) => void;
}

/** What a person comes to first in an item. */
const FIRST = 'rinnalla-edit-text, rinnalla-edit-refs, select, button';

const byData = (root: ParentNode, name: 'item' | 'add', at: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(`[data-${name}]`)].find((one) => one.dataset[name] === at);

/**
 * Adds to lists, takes out of them and moves in them, and keeps the focus where the person is. An item has
 * `data-item` with its JSON pointer, the button that adds has `data-add` with that of the list.
 */
export class ItemList {
  readonly #options: ItemListOptions;

  constructor(options: ItemListOptions) {
    this.#options = options;
  }

  async add(list: string, item: Json, count: number): Promise<void> {
    this.#options.tell({type: 'insert', at: list, item});
    await this.#toItem(list, count);
  }

  /**
   * The focus goes to the next item, or the one before, or to what adds one: not to a button that removes, for who
   * presses twice would remove two.
   */
  async remove(list: string, index: number, count: number, name: string): Promise<void> {
    const {tell, say} = this.#options;
    const left = count - 1;
    tell({type: 'set', at: left > 0 ? `${list}/${index}` : list, value: undefined});
    say('edit-flow.item-removed', {name, left});
    await this.#toItem(list, Math.min(index, left - 1));
  }

  async move(list: string, index: number, by: -1 | 1): Promise<void> {
    const {tell, say, root, drawn} = this.#options;
    tell({type: 'move', at: `${list}/${index}`, by});
    say('edit-refs.moved', {place: index + by + 1});
    await drawn();
    const item = byData(root(), 'item', `${list}/${index + by}`);
    const same = item?.querySelector<HTMLElement>(by < 0 ? '.up' : '.down');
    // At an end of the list there is only the way back.
    (same ?? item?.querySelector<HTMLElement>('.up, .down'))?.focus();
  }

  async #toItem(list: string, index: number): Promise<void> {
    const {root, drawn} = this.#options;
    await drawn();
    const first = byData(root(), 'item', `${list}/${index}`)?.querySelector<HTMLElement>(FIRST);
    const element: Partial<EditField> | undefined = first ?? byData(root(), 'add', list);
    await element?.updateComplete;
    if (element?.focusField) element.focusField();
    else element?.focus?.();
  }
}
