import {html, nothing} from 'lit';
import {fetchText, MOST} from '../io/fetch-text.js';
import {problemOf} from '../model/problem.js';
import type {Words} from '../report/words.js';
import {countedAt, firstOf} from './counted-items.js';
import {serviceId} from './draft-file.js';
import type {GivenFigures} from './editing.js';
import {daysSaid, lineSaid} from './figures-told.js';
import {loadFiguresWords} from './figures-words.js';
import type {Json} from './json-tree.js';
import {readText} from './read-draft.js';
import {readFigures, type ReadFigures} from './read-figures.js';

/** What is asked for figures. */
interface Asked {
  /** A file, or the script tag whose `data-figures` is an address. */
  readonly from: Blob | HTMLElement;
  /** BCP 47 tag of the language of the editor. */
  readonly lang: string;
  readonly tree: Json;
  readonly signal: AbortSignal;
}

/** A sentence by its key, with its values. */
type Fault = Readonly<Record<string, string>> & {readonly fault: string};

async function textOfFile(file: Blob): Promise<string | Fault> {
  if (file.size > MOST) return {fault: 'too-large'};
  const text = await readText(file);
  return typeof text === 'string' ? text : {fault: 'unreadable'};
}

/** By the same rules as the manifest: neither cookies nor redirects. */
async function textAtAddress(tag: HTMLElement, signal: AbortSignal): Promise<string | Fault> {
  const written = tag.getAttribute('data-figures') ?? '';
  const address = URL.parse(written, tag.baseURI)?.href ?? written;
  try {
    return await fetchText(address, signal);
  } catch (error) {
    return {fault: 'unreachable', address, detail: problemOf(error).detail};
  }
}

/** Of a draft of another service, that was opened meanwhile, nothing is told. */
function besideItems(figures: ReadFigures, service: string, words: Words): GivenFigures {
  const isOf = (tree: Json) => serviceId(tree) === service;
  return {
    said: words.say('said', {days: daysSaid(figures, words)}),
    line: (at, {tree}) => {
      const counted = isOf(tree) && countedAt(at, tree, figures);
      if (!counted) return nothing;
      const place = firstOf(tree, figures).indexOf(at) + 1;
      const first = html`<strong>${words.say('line.first', {place})}</strong> `;
      return html`<p class="hint">${place > 0 ? first : nothing}${lineSaid(counted, words)}</p>`;
    },
    box: (at, editing) => {
      if (!isOf(editing.tree)) return nothing;
      return at
        ? html`<rinnalla-edit-figures
            .words=${words}
            .editing=${editing}
            .figures=${figures}
            .at=${at}
          ></rinnalla-edit-figures>`
        : html`<rinnalla-edit-first
            .words=${words}
            .editing=${editing}
            .figures=${figures}
          ></rinnalla-edit-first>`;
    },
  };
}

/**
 * Reads the figures of a report. What was given before stays when these cannot be read.
 * @param before what was given before
 */
export async function givenFigures(
  {from, lang, tree, signal}: Asked,
  before: GivenFigures | undefined,
): Promise<GivenFigures> {
  const words = await loadFiguresWords(lang);
  const own = serviceId(tree);
  const isFile = 'size' in from;
  const text = await (isFile ? textOfFile(from) : textAtAddress(from, signal));
  const read = typeof text === 'string' ? readFigures(text, own) : text;
  if (!('fault' in read)) return besideItems(read, own, words);
  const said = words.say(`fault.${read.fault}`, {...read, own});
  if (isFile) return {...before, said};
  // Nobody has asked for it just now: it is told where the figures would be.
  return {said, box: (at) => (at ? nothing : html`<p class="finding">${said}</p>`)};
}
