/** The middle one; of an even number the upper of the two. */
export const median = (values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures again and again, one after the other. */
export async function repeat(times, measure) {
  const found = [];
  for (let i = 0; i < times; i++) found.push(await measure());
  return found;
}
