import {pushTo} from './page-queue.js';
import type {Sink} from './sink.js';

/** The list that tag managers read (`dataLayer`): `{event: 'rinnalla', rinnalla: {…}}`. */
export const dataLayer: Sink = {
  add({service, version, event, page, item, language, depth}) {
    const rinnalla = {service, version, event, page, item, language, depth};
    pushTo('dataLayer', {event: 'rinnalla', rinnalla});
  },
};
