/** As many are sorted in one step. */
const RUN = 32;

function* merged<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[]> {
  const both: T[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    both.push(compare(one[i] as T, other[j] as T) <= 0 ? (one[i++] as T) : (other[j++] as T));
    if (both.length % RUN === 0) yield;
  }
  return both.concat(one.slice(i), other.slice(j));
}

/** Sorts a list in small steps, so that a long one does not hold up the page. What is equal stays in its order. */
export function* inOrder<T>(
  list: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < list.length; at += RUN) {
    runs.push(list.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      longer.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}
