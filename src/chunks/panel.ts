import type {Panel} from '../elements/panel-link.js';
import type {Locale} from '../io/locale.js';
import {wordsOf} from '../io/words.js';
import {RinnallaAbout} from '../elements/rinnalla-about.js';
import {RinnallaContacts} from '../elements/rinnalla-contacts.js';
import {RinnallaDepth} from '../elements/rinnalla-depth.js';
import {RinnallaHelpful} from '../elements/rinnalla-helpful.js';
import {RinnallaHome} from '../elements/rinnalla-home.js';
import {RinnallaLanguages} from '../elements/rinnalla-languages.js';
import {RinnallaOpenMark} from '../elements/rinnalla-open-mark.js';
import {RinnallaPanel} from '../elements/rinnalla-panel.js';
import {RinnallaSearch} from '../elements/rinnalla-search.js';
import {RinnallaTopic} from '../elements/rinnalla-topic.js';

// What the parts that come later share is here, so that none of them waits for another file.
export * from '../elements/opening-words.js';
export {otherWays} from '../elements/other-ways.js';
export {selectField} from '../elements/select-field.js';
export {keyed} from 'lit/directives/keyed.js';

const elements = {
  'rinnalla-about': RinnallaAbout,
  'rinnalla-contacts': RinnallaContacts,
  'rinnalla-depth': RinnallaDepth,
  'rinnalla-helpful': RinnallaHelpful,
  'rinnalla-home': RinnallaHome,
  'rinnalla-languages': RinnallaLanguages,
  'rinnalla-open-mark': RinnallaOpenMark,
  'rinnalla-panel': RinnallaPanel,
  'rinnalla-search': RinnallaSearch,
  'rinnalla-topic': RinnallaTopic,
};

for (const [name, element] of Object.entries(elements)) {
  // Another copy of us may have been here first.
  if (!customElements.get(name)) customElements.define(name, element);
}

/** A panel that speaks the words of the locale. */
export function createPanel(locale: Locale): Panel {
  const panel = new RinnallaPanel();
  panel.words = wordsOf(locale);
  return panel;
}

// Only where our tag and the address of the page ask for it: visitors never load the editor. What it shares with
// the chat is in its file: the chat must not wait for another one.
if (/[?&]rinnalla-edit\b/.test(location.search) && document.querySelector('script[data-editable]'))
  void import('./chat.js').then(({openEditor}) => openEditor());
