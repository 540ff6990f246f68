import {executeServerCommand} from '@web/test-runner-commands';
import type {AxeResults, RunOptions} from 'axe-core';
import 'axe-core/axe.min.js';
import {deep} from './mount-help.js';

type Axe = {run: (context: Document | Element, options: RunOptions) => Promise<AxeResults>};

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the whole page as it is now, a line each. */
export async function axeFaults(page: Document | Element = document): Promise<string[]> {
  const {axe} = window as unknown as {axe: Axe};
  const {violations} = await axe.run(page, {
    runOnly: {type: 'tag', values: RULES},
    resultTypes: ['violations'],
  });
  return violations.flatMap(({id, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`,
    ),
  );
}

/** Attributes that name other elements by their ids. */
const REFERRING = [
  'for',
  'form',
  'list',
  'popovertarget',
  'commandfor',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
];

/** References of an element to ids that are not in its own tree. */
function unresolved(element: Element): string[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const hash = element.getAttribute('href')?.match(/^#(.+)/)?.[1];
  const named = REFERRING.flatMap((name) =>
    (element.getAttribute(name) ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => [name, id] as const),
  );
  return [...named, ...(hash ? [['href', hash] as const] : [])]
    .filter(([, id]) => !root.getElementById(id))
    .map(([name, id]) => `<${element.localName} ${name}="${id}">`);
}

/** Ids that stand twice in one tree. */
const repeated = (elements: readonly Element[]): string[] =>
  elements
    .filter(({id}) => id)
    .filter((element) => {
      const root = element.getRootNode() as Document | ShadowRoot;
      return root.getElementById(element.id) !== element;
    })
    .map(({id}) => `id="${id}" twice`);

/** References between elements that lead nowhere, in the page and in every open shadow root. */
export function idFaults(page: Document = document): string[] {
  const all = deep(page, '*');
  return [...all.flatMap(unresolved), ...repeated(all)];
}

/** Whether the engine lets tests read the real accessibility tree and emulate media. */
export const isChromium = /Chrome\//.test(navigator.userAgent);

/** The accessibility tree of what is there now, as lines like `- button "Help" [expanded]`. */
export const accessibilityTree = (selector: string): Promise<string> =>
  executeServerCommand('aria-snapshot', {selector});

/** An expected tree: without the indentation of the code that it stands in. */
export function tree(strings: TemplateStringsArray): string {
  const lines = (strings[0] ?? '').split('\n').filter((line) => line.trim());
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
}

/** The levels of the headings that can be seen, in the order of the page. */
export const headingLevels = (page: Document = document): number[] =>
  deep(page, 'h1, h2, h3, h4, h5, h6')
    .filter((heading) => heading.checkVisibility())
    .map(({localName}) => Number(localName.slice(1)));

/** The nearest value of an attribute, out of shadow roots too. */
function inherited(element: Element, name: string): string {
  const holder = element.closest(`[${name}]`);
  const value = holder?.getAttribute(name);
  const root = element.getRootNode();
  if (value != null) return value;
  return root instanceof ShadowRoot ? inherited(root.host, name) : '';
}

/** In which language and direction a text of the panel is: `fi ltr`. */
export function spokenIn(elements: readonly Element[], text: string): string {
  const holds = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.includes(text),
    );
  const element = elements.find(holds);
  if (!element) throw new Error(`No "${text}" is shown`);
  // <bdi> finds its direction by itself.
  const dir = element.closest('bdi:not([dir])') ? 'auto' : inherited(element, 'dir');
  return `${inherited(element, 'lang')} ${dir}`;
}
