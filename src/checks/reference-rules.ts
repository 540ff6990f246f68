import {termsIn} from '../model/glossary.js';
import {patternsOf} from '../model/page-match.js';
import type {Find} from './finding.js';
import {keysOf} from './json-place.js';
import {writtenAt} from './said.js';
import type {Rules, Subject} from './subject.js';

const idOf = (at: string): string => keysOf(at).at(-1) ?? '';

/** All that refers to something, as `topics/rent`. */
function referred({parts}: Subject): Set<string> {
  const used = new Set<string>();
  const use = (map: string, ids: readonly (string | undefined)[]): void => {
    for (const id of ids) if (id !== undefined) used.add(`${map}/${id}`);
  };
  for (const {part} of parts.page)
    for (const map of ['topics', 'guides', 'checklists', 'flows', 'selfchecks'] as const)
      use(map, part[map] ?? []);
  for (const {part} of parts.topic) {
    use('topics', part.related ?? []);
    use('anchors', [part.anchor]);
  }
  for (const {part} of parts.step) {
    use('anchors', [part.anchor]);
    use('topics', [part.topic]);
  }
  for (const {part} of parts.referral) {
    use('topics', [part.topic]);
    use('guides', [part.guide]);
    use('flows', [part.flow]);
  }
  for (const {part} of parts.guide) use('checklists', [part.checklist]);
  for (const {part} of parts.checklist) use('guides', [part.guide]);
  return used;
}

function findUnused(subject: Subject, find: Find): void {
  const {parts} = subject;
  const used = referred(subject);
  for (const {at} of parts.anchor)
    if (!used.has(`anchors/${idOf(at)}`)) find('unused-anchor', at, {id: idOf(at)});
  for (const {at, part} of parts.topic) {
    const isShown = part.anchor !== undefined || used.has(`topics/${idOf(at)}`);
    if (!isShown) find('unused-topic', at, {id: idOf(at)});
  }
  for (const name of ['guide', 'checklist', 'flow', 'selfcheck'] as const) {
    for (const {at, part} of parts[name]) {
      const isUrgent = 'urgent' in part && part.urgent;
      if (!isUrgent && !used.has(`${name}s/${idOf(at)}`))
        find('unused-guidance', at, {id: idOf(at)});
    }
  }
}

/** More than this is not looked through for words of the glossary: it takes long, and most will be found. */
const MOST_READ = 2_000_000;

function findTerms({help, texts, parts}: Subject, find: Find): void {
  const seen = new Map<string, string>();
  for (const {at, part} of parts.term) {
    for (const {lang, text: term} of writtenAt(at, part.term, part.term).said) {
      const key = `${lang}\n${term.toLowerCase()}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, idOf(at));
      else find('term-twice', at, {term, id: other});
    }
  }
  const unused = new Map(parts.term.map(({at}) => [idOf(at), at]));
  let left = MOST_READ;
  for (const {at, role, said} of texts) {
    // A word does not stand in its own explanation for anyone else.
    if (role !== 'prose' || at.includes('/glossary/')) continue;
    for (const {text, lang} of said) {
      left -= text.length;
      if (unused.size === 0 || left < 0) return;
      for (const piece of termsIn(text, help.glossary, lang))
        if (typeof piece !== 'string') unused.delete(piece.term);
    }
  }
  for (const [id, at] of unused)
    // It may stand on the page itself.
    if (help.glossary[id]?.onPage !== true) find('unused-term', at, {id});
}

function findPages({parts, kind}: Subject, find: Find): void {
  const before = new Map<string, string>();
  const ids = new Set<string>();
  const withAnchors = new Set(parts.anchor.map(({part}) => part.page));
  for (const {at, part} of parts.page) {
    if (ids.has(part.id)) find('duplicate-id', `${at}/id`, {detail: part.id});
    ids.add(part.id);
    const patterns = patternsOf(part);
    const hiding = patterns.map((pattern) => before.get('/*') ?? before.get(pattern));
    if (hiding.every((other) => other !== undefined))
      find('page-hidden', at, {id: part.id, other: hiding[0] ?? ''});
    for (const pattern of patterns) if (!before.has(pattern)) before.set(pattern, part.id);
    const lists = [part.topics, part.guides, part.flows, part.checklists, part.selfchecks];
    const isEmpty = lists.every((list = []) => list.length === 0) && part.file === undefined;
    // What stands at places without a page may be there.
    if (kind === 'manifest' && isEmpty && !withAnchors.has(part.id) && !withAnchors.has(undefined))
      find('page-empty', at, {id: part.id});
  }
}

/** What refers to what, and what nobody would find. */
export const referenceRules: Rules = (subject, find) => {
  const {parts, unread} = subject;
  for (const file of unread) find('base-unread', '', {file});
  if (subject.kind === 'manifest') findUnused(subject, find);
  findPages(subject, find);
  findTerms(subject, find);
  for (const {at, part} of parts.topic)
    if (part.related?.includes(idOf(at))) find('related-itself', `${at}/related`, {id: idOf(at)});
  for (const {at, part} of parts.anchor)
    if (part.css?.length === 1 && part.text === undefined) find('few-clues', at, {id: idOf(at)});
  const notices = new Set<string>();
  for (const {at, part} of parts.notice) {
    if (notices.has(part.id)) find('duplicate-id', `${at}/id`, {detail: part.id});
    notices.add(part.id);
  }
};
