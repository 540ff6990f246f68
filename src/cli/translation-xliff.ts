import {CommandError} from './command.js';
import {
  NOTES,
  type Entry,
  type Exported,
  type Translation,
  type TranslationFormat,
} from './translation-format.js';
import type {Unit} from './i18n-units.js';
import {escapeXml, parseXml, type Element} from './xml.js';

/* XLIFF 1.2 (OASIS, 2008): one file, a trans-unit for each text, with the text as it is (Markdown). */

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
/** States (2.3.2) of a target that is none yet: some tools put the source there meanwhile. */
const UNDONE = new Set(['new', 'needs-translation']);
/** What marks a part of a text without being in it; its text counts. */
const MARKS = new Set(['mrk', 'g']);

function unitXml({key, source, target, note}: Unit): string {
  const told = NOTES[note] ? `\n        <note>${escapeXml(NOTES[note])}</note>` : '';
  const state = target ? 'translated' : 'needs-translation';
  return `      <trans-unit id="${escapeXml(key)}" xml:space="preserve">
        <source>${escapeXml(source)}</source>
        <target state="${state}">${escapeXml(target)}</target>${told}
      </trans-unit>`;
}

function write({units, from, to, original}: Exported): string {
  return `${HEAD}
<xliff version="1.2" xmlns="${NAMESPACE}">
  <file original="${escapeXml(original)}" source-language="${escapeXml(from)}" target-language="${escapeXml(to)}" datatype="plaintext">
    <body>
${units.map(unitXml).join('\n')}
    </body>
  </file>
</xliff>
`;
}

const elements = ({children}: Element): Element[] =>
  children.filter((child) => typeof child !== 'string');

const child = (parent: Element, name: string): Element | undefined =>
  elements(parent).find((one) => one.name === name);

/** The text with that of the marks in it. Throws for a placeholder, which stands for something that we never had. */
function textOf(element: Element): string {
  return element.children
    .map((part) => {
      if (typeof part === 'string') return part;
      if (MARKS.has(part.name)) return textOf(part);
      throw new SyntaxError(`<${part.name}> stands inside a text`);
    })
    .join('');
}

function entryOf(unit: Element): Entry {
  const key = unit.attributes.get('id') ?? '';
  const target = child(unit, 'target');
  const source = child(unit, 'source');
  const said = target ? textOf(target) : '';
  const isUndone = UNDONE.has(target?.attributes.get('state') ?? '');
  return {key, target: isUndone && source && said === textOf(source) ? '' : said};
}

function* unitsIn(element: Element): Generator<Element> {
  for (const one of elements(element)) {
    if (one.name === 'trans-unit') yield one;
    else if (one.name === 'group') yield* unitsIn(one);
  }
}

function read(text: string, file: string): Translation {
  try {
    const root = parseXml(text);
    const [part, ...more] = elements(root).filter(({name}) => name === 'file');
    const body = part && child(part, 'body');
    const version = root.attributes.get('version') ?? '';
    if (root.name !== 'xliff' || !version.startsWith('1.'))
      throw new SyntaxError('expected: XLIFF 1.2, as it was exported');
    if (!body || more.length > 0) throw new SyntaxError('there has to be one <file>');
    return {entries: [...unitsIn(body)].map(entryOf), ...languagesOf(part)};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(
      'translation-invalid',
      `${file} is no XLIFF 1.2 that can be read: ${error.message}. Get it from the translator once more.`,
      {cause: error},
    );
  }
}

function languagesOf({attributes}: Element): Pick<Translation, 'from' | 'to'> {
  const from = attributes.get('source-language');
  const to = attributes.get('target-language');
  return {...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})};
}

export const xliff: TranslationFormat = {write, read};
