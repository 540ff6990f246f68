import {pushTo} from './page-queue.js';
import type {Sink} from './sink.js';

/**
 * Matomo's own queue: first a list of the page's, then an object of Matomo's. One count is one of its events; its name
 * is all that we count by: `page|item|language|depth`.
 * https://developer.matomo.org/guides/tracking-javascript-guide
 */
export const matomo: Sink = {
  add({service, event, page, item, language, depth}) {
    const name = [page, item, language, depth].join('|');
    pushTo('_paq', ['trackEvent', `Rinnalla ${service}`, event, name]);
  },
};
