/** The longest that work in slices may hold the main thread at a time, in ms. */
const SLICE = 8;

/** Runs the steps to their end, in slices, so that the page can answer in between. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const {done, value} = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
