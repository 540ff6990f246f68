import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import {channelsInOrder, isGeneral} from '../model/channels.js';
import {phrase, type Content} from '../model/content.js';
import {safeLink} from '../model/link.js';
import type {Contact} from '../model/manifest.js';
import {shownNumber} from '../model/phone-number.js';
import type {View} from '../model/session.js';
import {link} from './prose.js';

/** More are in the list of all channels. */
const MOST = 4;

/** The other ways to the same people, as good as the chat: phone, a call back, a form; and all channels. */
export function otherWays(
  content: Content,
  words: Words,
  without: string,
  go: (view: View) => void,
): TemplateResult {
  const others = channelsInOrder(content.help.contacts).filter(
    ([id, contact]) => id !== without && !isGeneral(contact),
  );
  const ways = others.flatMap(([id, contact]) => wayTo(id, contact, content, words, go));
  const all = html`<button type="button" @click=${() => go({name: 'contacts'})}>
    ${words.say('handoff.all-ways')}
  </button>`;
  return html`<h3>${words.say('handoff.ways')}</h3>
    <ul class="list" role="list">
      ${[...ways.slice(0, MOST), all].map((way) => html`<li class="way">${way}</li>`)}
    </ul>`;
}

function wayTo(
  id: string,
  {type, name, number, display, callBackRequest, url}: Contact,
  content: Content,
  words: Words,
  go: (view: View) => void,
): unknown[] {
  const said = phrase(content, name);
  const named = html`<bdi lang=${said.lang || nothing}>${said.text}</bdi>`;
  const form = type === 'form' && url ? phrase(content, url).text : undefined;
  return [
    number &&
      html`<a href=${`tel:${number}`}
        >${named}: <bdi dir="ltr">${shownNumber(number, display)}</bdi></a
      >`,
    callBackRequest &&
      html`<button type="button" @click=${() => go({name: 'call-back', contact: id})}>
        ${words.say('call-back.title')}
      </button>`,
    form && safeLink(form, content.url) && link(form, named, content.url, words),
  ].filter(Boolean);
}
