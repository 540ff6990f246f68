/** In ms: a test that waits longer has failed. */
const LONGEST = 15_000;

/** What has happened, in order, and what a test waits for. */
export class Heard {
  events = [];

  #waiting = new Set();

  add = (event) => {
    this.events.push(event);
    for (const check of this.#waiting) check(event);
  };

  clear() {
    this.events = [];
  }

  /** @returns the first event that is so, be it past or to come */
  until(isIt) {
    const past = this.events.find(isIt);
    if (past) return Promise.resolve(past);
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#waiting.delete(check);
      };
      const check = (event) => {
        if (!isIt(event)) return;
        stop();
        resolve(event);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`never: ${isIt}\nheard: ${JSON.stringify(this.events, null, 1)}`));
      }, LONGEST);
      this.#waiting.add(check);
    });
  }
}
