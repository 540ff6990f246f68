import {changeSection} from './change.js';
import {faultsSection} from './faults.js';
import {fixFirstSection} from './fix-first.js';
import {inShort} from './in-short.js';
import {journeysSection} from './journeys.js';
import {markup, Markup} from './markup.js';
import {qualitySection} from './quality.js';
import {quantitySection} from './quantity.js';
import {skillsSection} from './skills.js';
import {STYLE} from './style.js';
import {supplySection} from './supply.js';
import {phrase, type Telling} from './telling.js';

interface Frame {
  /** SHA-256 of {@link STYLE} in base64: the only style that the page's own policy allows. */
  readonly styleHash: string;
  /** The day on which the report is made: `2026-11-26`. */
  readonly made: string;
  /** A sentence that stands above all, such as "These figures are made up". */
  readonly note?: string | undefined;
}

const SECTIONS = [
  'first',
  'quantity',
  'quality',
  'skills',
  'supply',
  'journeys',
  'faults',
] as const;

/** How the numbers came to be, for those who use them further. */
const reading = ({words: {say}}: Telling): Markup =>
  markup`<section id="reading">
    <h2>${say('reading.title')}</h2>
    <ul>
      ${['rounding', 'sums', 'interval', 'failure', 'nobody', 'visits'].map(
        (key) => markup`<li>${say(`reading.${key}`)}</li>`,
      )}
    </ul>
  </section>`;

function contentsList({figures, words: {say}}: Telling): Markup {
  const ids = [...SECTIONS, ...(figures.parts.length > 0 ? ['change'] : []), 'reading'];
  return markup`<nav aria-label="${say('contents')}">
    <ul>
      ${ids.map((id) => markup`<li><a href="#${id}">${say(`${id}.title`)}</a></li>`)}
    </ul>
  </nav>`;
}

function head(title: string, {styleHash}: Frame): Markup {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  // Markup in itself: in a style element signs are not escaped, and nothing of anybody else's is in it.
  const style = new Markup(`<style>${STYLE}</style>`);
  return markup`<head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>${title}</title>
    ${style}
  </head>`;
}

/** The pages of an item are those on which something was counted. */
function onCountedPages(telling: Telling): Telling {
  const {figures, contents} = telling;
  const isCounted = (page: string) =>
    Object.keys(figures.whole.pages[page]?.numbers ?? {}).length > 0;
  const pagesOf = (item: string) => contents.pagesOf(item).filter(isCounted);
  return {...telling, contents: {...contents, pagesOf}};
}

/**
 * The report as one HTML file. It loads nothing and runs nothing: it can be opened from a disk, sent on and printed.
 */
export function reportPage(all: Telling, frame: Frame): string {
  const telling = onCountedPages(all);
  const {figures, contents, words} = telling;
  const {say, day} = words;
  const {from, to} = figures.whole;
  const page = markup`<!doctype html>
<html lang="${words.lang}">
  ${head(say('title', {service: contents.service.text}), frame)}
  <body>
    <header>
      <h1>${say('heading')}: ${phrase(contents.service, words)}</h1>
      <p>${say('days', {from: day(from), to: day(to)})}</p>
      ${frame.note === undefined ? undefined : markup`<p class="note">${frame.note}</p>`}
    </header>
    <main>
      ${inShort(telling)}
      ${contentsList(telling)}
      <p class="on-paper">${say('on-paper')}</p>
      ${fixFirstSection(telling)}
      ${quantitySection(telling)}
      ${qualitySection(telling)}
      ${skillsSection(telling)}
      ${supplySection(telling)}
      ${journeysSection(telling)}
      ${faultsSection(telling)}
      ${changeSection(telling)}
      ${reading(telling)}
    </main>
    <footer><p>${say('made', {day: day(frame.made)})}</p></footer>
  </body>
</html>
`;
  return page.toString();
}
