import {languageChain} from '../model/text.js';
import {readLines} from './markup.js';
import {lixOf, measure} from './readability.js';
import type {Subject} from './subject.js';

/** What there is of help, in numbers. Nothing of it is wrong; a service's owner sees what is thin. */
export interface Coverage {
  readonly topics: {
    readonly all: number;
    readonly steps: number;
    readonly media: number;
    readonly explained: number;
  };
  /** By language tag: how many of all texts are in it, from 0 to 1. */
  readonly languages: Readonly<Record<string, number>>;
  /** By language tag: LIX of all texts that are read. */
  readonly readability: Readonly<Record<string, number>>;
  /** By form of support, then by group of customers: how many helpers. `everyone` are those for no group alone. */
  readonly forms: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Enough to tell how hard the texts of a language are. */
const MOST_READ = 200_000;

function readabilityOf({texts, languages}: Subject): Record<string, number> {
  const found: Record<string, number> = {};
  for (const lang of languages) {
    const lines: string[] = [];
    let length = 0;
    for (const {role, said} of texts) {
      if (role !== 'prose' || length > MOST_READ) continue;
      const text = said.find((one) => one.lang === lang)?.text ?? '';
      length += text.length;
      lines.push(...readLines(text));
    }
    found[lang] = lixOf(measure(lines));
  }
  return found;
}

function formsOf({help}: Subject): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const {forms = [], targetGroups = ['everyone']} of Object.values(help.providers)) {
    for (const form of forms) {
      const row = (table[form] ??= {});
      for (const group of targetGroups) row[group] = (row[group] ?? 0) + 1;
    }
  }
  return table;
}

export function coverageOf(subject: Subject): Coverage {
  const {parts, texts, languages} = subject;
  const topics = parts.topic.map(({part}) => part);
  const count = (has: (topic: (typeof topics)[number]) => boolean) => topics.filter(has).length;
  const translated = texts.filter(({said, role}) => said[0]?.lang !== '' && role !== 'search');
  const share = (lang: string): number => {
    const chain = languageChain(lang);
    const has = translated.filter(({said}) => said.some((one) => chain[0] === one.lang));
    return translated.length > 0 ? has.length / translated.length : 1;
  };
  return {
    topics: {
      all: topics.length,
      steps: count(({steps}) => steps !== undefined),
      media: count(({video, pictures}) => (video ?? pictures) !== undefined),
      explained: count(({body, what, why}) => (body ?? what ?? why) !== undefined),
    },
    languages: Object.fromEntries(languages.map((lang) => [lang, share(lang)])),
    readability: readabilityOf(subject),
    forms: formsOf(subject),
  };
}
