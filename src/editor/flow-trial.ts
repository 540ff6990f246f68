import type {Content} from '../model/content.js';
import {fitting} from '../model/fitting.js';
import type {Flow} from '../model/manifest.js';
import {readToEnd} from '../model/read-to-end.js';
import {languageChain} from '../model/text.js';
import type {Editing} from './editing.js';

/** What a visitor would have of a problem solver now; `undefined`: the widget could not use it. */
export function flowTrial(
  {tree, lang, languages}: Editing,
  id: string,
): {readonly content: Content; readonly flow: Flow} | undefined {
  // At once: a draft that is being tried is of one service.
  const help = readToEnd([{file: '', json: tree}]);
  const flow = help.flows[id];
  if (!flow) return undefined;
  const url = document.baseURI;
  const nowhere = {url, lang, page: undefined, placed: [], focused: undefined, invalid: []};
  const content = {
    help,
    languages: languageChain(lang, ...languages),
    second: '',
    depth: '',
    pageLanguage: lang,
    fits: fitting(help, nowhere, ''),
    url,
  } as const;
  return {flow, content};
}
