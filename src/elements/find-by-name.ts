import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import type {Place} from '../model/adviser-code.js';
import type {Text} from '../model/manifest.js';
import {searchable} from '../model/searchable.js';
import {HOME} from '../model/session.js';
import {pick, type Phrase} from '../model/text.js';
import type {AdvisedService} from './advised-service.js';

interface Finding {
  readonly words: Words;
  /** The languages to say titles in, best first. */
  readonly languages: readonly string[];
  readonly choose: (service: AdvisedService, place: Place) => void;
}

interface Titled {
  readonly title: Text;
  readonly place: Place;
}

/** All pages of the services and all that their help can show, by their titles. */
export const findByName = (
  services: readonly AdvisedService[],
  finding: Finding,
): TemplateResult[] =>
  services.map((service) => {
    const {pages, service: about} = service.help;
    const titled = pages.flatMap(({id, title}) =>
      title ? [{title, place: {page: id, view: HOME}}] : [],
    );
    const parts = Object.values(searchable(service.help)).map(({title, view}) => ({
      title,
      place: {view},
    }));
    const {say} = finding.words;
    return html`<h2>${inLanguage(pick(about.name, finding.languages))}</h2>
      ${list(say('adviser.pages'), service, titled, finding)}
      ${list(say('adviser.parts'), service, parts, finding)}`;
  });

function list(
  heading: string,
  service: AdvisedService,
  all: readonly Titled[],
  finding: Finding,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const {choose, languages, words} = finding;
  const named = all
    .map(({title, place}) => ({place, phrase: pick(title, languages)}))
    .sort((one, other) => one.phrase.text.localeCompare(other.phrase.text, words.lang));
  return html`<h3>${heading}</h3>
    <ul class="names" role="list">
      ${named.map(
        ({place, phrase}) =>
          html`<li>
            <button
              type="button"
              @click=${() => {
                choose(service, place);
              }}
            >
              ${inLanguage(phrase)}
            </button>
          </li>`,
      )}
    </ul>`;
}

export const inLanguage = ({text, lang}: Phrase): TemplateResult =>
  html`<bdi lang=${lang || nothing}>${text}</bdi>`;
