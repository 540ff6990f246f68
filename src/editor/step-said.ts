import type {Words} from '../io/words.js';
import {changesOf} from './changes.js';
import {changedThings} from './changes-words.js';
import type {EditIntent} from './edit-intent.js';
import type {EditState} from './edit-state.js';
import {languagesOf} from './written-languages.js';

const KEYS: Readonly<Partial<Record<EditIntent['type'], string>>> = {
  undo: 'editor.undone',
  redo: 'editor.redone',
};

/** What a step back or forth has changed, and where; empty: it was another step, or has changed nothing. */
export function stepSaid(
  type: EditIntent['type'],
  {history: {now: base}}: EditState,
  {history: {now: tree}, lang}: EditState,
  words: Words | undefined,
): string {
  const key = KEYS[type];
  if (key === undefined || !words || tree === base) return '';
  const changes = changesOf(base, tree);
  const all = changedThings(changes, {tree, base, lang, languages: languagesOf(tree)}, words);
  // Of a place that was chosen, what stands there.
  const things = all.filter(({at}) => all.length === 1 || !at.startsWith('/anchors/'));
  const [thing, other] = things;
  const [one, more] = thing?.changes ?? [];
  const what =
    thing && !other
      ? [more ? '' : one?.field, thing.name].filter(Boolean).join(' – ')
      : words.say('changes.title', {count: changes.length});
  return words.say(key, {what});
}
