import {html, nothing} from 'lit';
import type {Content} from '../model/content.js';
import type {Map as OtherMap, Municipality} from '../model/manifest.js';
import {mapAddress} from '../model/map-links.js';
import type {Words} from '../io/words.js';
import {link} from './prose.js';

interface MapListInput {
  readonly content: Content;
  readonly words: Words;
  /** The one that the person has chosen. */
  readonly municipality: Municipality | undefined;
  /** Draw a short and a long text of the manifest. */
  readonly text: (text: OtherMap['name']) => unknown;
  readonly prose: (text: OtherMap['name']) => unknown;
}

/** Searches and maps of others, each as a link that says where it leads, with what one finds there. */
export const mapList = (maps: readonly OtherMap[], input: MapListInput): unknown => {
  const {content, words, municipality, text, prose} = input;
  return maps.length === 0
    ? nothing
    : html`<h3>${words.say('helpers.maps')}</h3>
        ${maps.map((map) => {
          const href = mapAddress(map, content.languages, municipality);
          return html`<p class="way">${link(href, text(map.name), content.url, words)}</p>
            ${map.how ? prose(map.how) : nothing}`;
        })}`;
};
