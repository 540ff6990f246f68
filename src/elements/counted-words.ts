import ar from '../../locales/counted/ar.json' with {type: 'json'};
import en from '../../locales/counted/en.json' with {type: 'json'};
import fi from '../../locales/counted/fi.json' with {type: 'json'};
import sv from '../../locales/counted/sv.json' with {type: 'json'};
import uk from '../../locales/counted/uk.json' with {type: 'json'};
import {wordsOf, type Words} from '../io/words.js';
import {bare} from '../model/bare.js';

const ALL: Readonly<Record<string, object>> = bare({ar, en, fi, sv, uk});

/**
 * What is said of counting, in the language of the panel's own words. All languages come with the view: it is
 * seldom opened, and would else have to wait for one more file.
 * @param lang one that `locales/` has
 */
export const countedWords = (lang: string): Words => wordsOf({lang, texts: ALL[lang] ?? en});
