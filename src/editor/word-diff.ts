/** A piece of two texts: in both, only in the one before, or only in the one now. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** In pairs of words: of longer texts the whole middle is told as changed. */
const MOST_COMPARED = 1_000_000;
const WORD = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

const shared = (one: readonly string[], other: readonly string[]): number => {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length++;
  return length;
};

/** How long the longest common run of words is from each pair of places on, row by row. */
function table(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return lengths;
}

const piecesOf = (kind: Piece['kind'], words: readonly string[]): Piece[] =>
  words.map((text) => ({kind, text}));

function middle(before: readonly string[], after: readonly string[]): Piece[] {
  if (before.length * after.length > MOST_COMPARED)
    return [...piecesOf('gone', before), ...piecesOf('new', after)];
  const lengths = table(before, after);
  const at = (i: number, j: number): number => lengths[i * (after.length + 1) + j] ?? 0;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const [old = '', now = ''] = [before[i], after[j]];
    if (old === now) {
      pieces.push({kind: 'same', text: old});
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      pieces.push({kind: 'gone', text: old});
      i++;
    } else {
      pieces.push({kind: 'new', text: now});
      j++;
    }
  }
  return [...pieces, ...piecesOf('gone', before.slice(i)), ...piecesOf('new', after.slice(j))];
}

/** Words in a row as one piece, what is gone before what is new; a space between two changes is part of both. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let [gone, added] = ['', ''];
  const close = (): void => {
    if (gone) all.push({kind: 'gone', text: gone});
    if (added) all.push({kind: 'new', text: added});
    [gone, added] = ['', ''];
  };
  pieces.forEach(({kind, text}, index) => {
    const next = pieces[index + 1]?.kind ?? 'same';
    const isGap = /^\s+$/.test(text) && (gone || added) && next !== 'same';
    if (kind === 'gone' || (kind === 'same' && isGap)) gone += text;
    if (kind === 'new' || (kind === 'same' && isGap)) added += text;
    if (kind !== 'same' || isGap) return;
    close();
    const last = all.at(-1);
    if (last?.kind === 'same') all[all.length - 1] = {kind, text: last.text + text};
    else all.push({kind, text});
  });
  close();
  return all;
}

/** What of a text was changed, word by word. All that is not new makes the text before; not gone, the one now. */
export function wordDiff(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = shared(old, now);
  const [oldRest, nowRest] = [old.slice(start), now.slice(start)];
  const end = shared(oldRest.toReversed(), nowRest.toReversed());
  return joined([
    ...piecesOf('same', old.slice(0, start)),
    ...middle(oldRest.slice(0, oldRest.length - end), nowRest.slice(0, nowRest.length - end)),
    ...piecesOf('same', end > 0 ? old.slice(-end) : []),
  ]);
}
