import type {Sink} from './sink.js';

/**
 * Matomo's own queue. One count is one of its events; its name is all that we count by: `page|item|language|depth`.
 * A page without Matomo has no queue, and nothing is counted.
 * https://developer.matomo.org/guides/tracking-javascript-guide
 */
export const matomo: Sink = {
  add({service, event, page, item, language, depth}) {
    const name = [page, item, language, depth].join('|');
    // First a list of the page's, then an object of Matomo's.
    const queue: unknown = Reflect.get(window, '_paq');
    if (hasPush(queue)) queue.push(['trackEvent', `Rinnalla ${service}`, event, name]);
  },
};

/** An element of the page may have the name, too. */
export const hasPush = (queue: unknown): queue is {push: (item: unknown) => void} =>
  typeof queue === 'object' && queue !== null && typeof Reflect.get(queue, 'push') === 'function';
