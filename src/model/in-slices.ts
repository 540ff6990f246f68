/**
 * Runs the steps to their end, in slices, so that the page can answer in between.
 * @param slice the longest that it may hold the main thread at a time, in ms
 */
export async function inSlices<T>(steps: Generator<void, T>, slice = 8): Promise<T> {
  for (;;) {
    const end = performance.now() + slice;
    while (performance.now() < end) {
      const {done, value} = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
