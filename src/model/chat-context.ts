import {phrase, type Content} from './content.js';
import {languageName} from './language.js';
import type {Text} from './manifest.js';
import type {View} from './session.js';
import {titleOf} from './view-title.js';

/** What may be told of where the person is stuck, in the order in which it is shown. Never a value of a field. */
export const CONTEXT_KEYS = [
  'service',
  'page',
  'field',
  'topic',
  'step',
  'language',
  'depth',
] as const;

export type ContextKey = (typeof CONTEXT_KEYS)[number];

/** One thing that can be told, as the person sees it and as it is sent. */
export interface ContextLine {
  readonly key: ContextKey;
  readonly value: string;
  /** BCP 47 tag of its language; empty: that of the page, or unknown. */
  readonly lang: string;
}

/** Where the person is, as far as the help knows. */
export interface Whereabouts {
  /** The part of the help that they came from. */
  readonly view: View;
  /** Id of the page. */
  readonly page: string | undefined;
  /** What the page calls the field that they are at; empty: at none. */
  readonly field: string;
  /** The chosen depth in our own words; empty: none is chosen. */
  readonly depth: string;
}

/** All that is known, so that the adviser need not ask for it. */
export function contextLines(content: Content, where: Whereabouts): ContextLine[] {
  const {help, languages, pageLanguage} = content;
  const [lang = ''] = languages;
  const own = (value: string) => ({value, lang});
  const written = (text: Text | undefined) => {
    if (text === undefined) return undefined;
    const found = phrase(content, text);
    return {value: found.text, lang: found.lang};
  };
  const {view} = where;
  const guide = view.name === 'guide' ? help.guides[view.id] : undefined;
  const step = view.name === 'guide' && guide?.steps.find(({id}) => id === view.step);
  const known: Readonly<Record<ContextKey, {value: string; lang: string} | undefined>> = {
    service: written(help.service.name),
    page: written(help.pages.find(({id}) => id === where.page)?.title),
    field: {value: where.field, lang: pageLanguage},
    topic: written(titleOf(view, help)),
    step: step ? written(step.text) : undefined,
    language: own(languageName(lang, lang)),
    depth: own(where.depth),
  };
  return CONTEXT_KEYS.flatMap((key) => {
    const line = known[key];
    return line?.value ? [{key, ...line}] : [];
  });
}
