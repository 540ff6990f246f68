import type {Content} from '../model/content.js';
import {fitting} from '../model/fitting.js';
import type {Flow} from '../model/manifest.js';
import {readHelp, type Help} from '../model/read.js';
import {languageChain} from '../model/text.js';
import type {Editing} from './editing.js';
import type {Json} from './json-tree.js';

/** Reads the whole of it at once: a draft that is being tried is of one service. */
function read(tree: Json): Help {
  const reading = readHelp([{file: '', json: tree}]);
  for (let step = reading.next(); ; step = reading.next()) if (step.done) return step.value;
}

/** What a visitor would have of a problem solver now; `undefined`: the widget could not use it. */
export function flowTrial(
  {tree, lang, languages}: Editing,
  id: string,
): {readonly content: Content; readonly flow: Flow} | undefined {
  const help = read(tree);
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
