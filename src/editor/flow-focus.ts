import type {EditField} from './edit-field.js';

const startsWith = (at: string, beginning: string): boolean => `${at}/`.startsWith(`${beginning}/`);

/**
 * Brings the person to what a place of a node names: its field, the first one of its item, or the list of where a way
 * leads to. Gives whether there is such a thing.
 * @param node JSON pointer of the node whose form is open
 */
export async function focusInNode(root: ParentNode, node: string, at: string): Promise<boolean> {
  const fields = [...root.querySelectorAll<EditField>('rinnalla-edit-text, rinnalla-edit-refs')];
  const inNode = fields.filter((one) => startsWith(one.at, node));
  const field =
    inNode.find((one) => startsWith(at, one.at)) ?? inNode.find((one) => startsWith(one.at, at));
  const key = at.slice(node.length + 1).replaceAll('/', '-');
  const list = root.querySelector<HTMLElement>(`[id="lead-${CSS.escape(key)}"]`);
  // Of a way, the list of where it leads; of an item or a text, its box.
  if (list) list.focus();
  else if (field) {
    await field.updateComplete;
    field.focusField(at);
  }
  return list !== null || field !== undefined;
}
