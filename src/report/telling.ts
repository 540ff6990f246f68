import type {Phrase} from '../model/text.js';
import type {Contents} from './contents.js';
import type {Figures} from './figures.js';
import {markup, type Content, type Markup} from './markup.js';
import type {Share} from './share.js';
import type {Words} from './words.js';

/** What the parts of the page tell from. */
export interface Telling {
  readonly figures: Figures;
  readonly contents: Contents;
  readonly words: Words;
}

/** A text of the editors', with its language where it is another one than the report's. */
export function phrase({text, lang}: Phrase, {lang: own}: Words): Markup {
  return lang === '' || lang === own
    ? markup`${text}`
    : markup`<span lang="${lang}">${text}</span>`;
}

/** A sentence with values that may be HTML. */
export function sentence(
  {say}: Words,
  key: string,
  values: Readonly<Record<string, Content>>,
): Markup {
  const parts = say(key).split(/\{\{(\w+)\}\}/);
  return markup`${parts.map((part, i) => (i % 2 === 0 ? part : values[part]))}`;
}

/** What an item is called. */
export function itemName(item: string, {contents, words}: Telling): Markup {
  const title = contents.titleOf(item);
  if (title) return phrase(title, words);
  const [kind = '', id = ''] = item.split('/');
  if (item === '') return markup`${words.say('item.itself')}`;
  if (kind === 'helpers' && words.has(`helper.${id}`)) return markup`${words.say(`helper.${id}`)}`;
  if (kind === 'view' && words.has(`view.${id}`)) return markup`${words.say(`view.${id}`)}`;
  if (kind === 'error') return markup`<code>${id}</code>`;
  return markup`<code>${item}</code> <small>${words.say('item.gone')}</small>`;
}

export function pageName(id: string, {contents, words}: Telling): Markup {
  const title = contents.pageTitle(id);
  if (title) return phrase(title, words);
  return id === '' ? markup`${words.say('item.other-page')}` : markup`<code>${id}</code>`;
}

/** A number; what is under five is not told. */
export const numberOf = (n: number | null | undefined, {say, number}: Words): Markup =>
  n == null ? markup`<span class="few">${say('few')}</span>` : markup`${number(n)}`;

/** `24–38 %` */
export const interval = (
  {low, high}: Share,
  {say, number, percent}: Pick<Words, 'say' | 'number' | 'percent'>,
): string => say('interval', {low: number(Math.round(low * 100)), high: percent(high)});

/** `31 % (24–38 %)` */
export const shareText = (
  share: Share | null | undefined,
  {say, number, percent}: Words,
  few = 'too-few',
): Markup =>
  share == null
    ? markup`<span class="few">${say(few)}</span>`
    : markup`${percent(share.value)}
        <small class="interval">(${interval(share, {say, number, percent})})</small>`;

export const rateText = (rate: number | null, {say, rate: said}: Words): Markup =>
  rate === null ? markup`<span class="few">${say('unknown')}</span>` : markup`${said(rate)}`;

/** What the documents themselves say against a figure, beside it. */
export const caveat = (key: string, {say}: Words): Markup =>
  markup`<p class="caveat"><strong>${say('remember')}</strong> ${say(`caveat.${key}`)}</p>`;
