/** Generous, in ms: the watching of a page rests the longer, the slower a busy machine is. */
const PATIENCE = 9000;
const INTERVAL = 10;

// A test may hold the time of the page. Our own patience ends all the same.
const later = setTimeout.bind(window);

/**
 * Waits until something is so.
 * @throws {Error} with what did not become so
 */
export async function until(condition: () => unknown, what: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`In vain: ${what}`);
    await new Promise((resolve) => later(resolve, INTERVAL));
  }
}
