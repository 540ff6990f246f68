/** The middle one; of an even number the upper of the two. */
export const median = (values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value below which this share (0 to 1) of the values lies. */
export const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Measures again and again, one after the other. */
export async function repeat(times, measure) {
  const found = [];
  for (let i = 0; i < times; i++) found.push(await measure(i));
  return found;
}
