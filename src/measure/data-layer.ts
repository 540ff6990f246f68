import {hasPush} from './matomo.js';
import type {Sink} from './sink.js';

/** The list that tag managers read (`dataLayer`): `{event: 'rinnalla', rinnalla: {…}}`. Without one, nothing is counted. */
export const dataLayer: Sink = {
  add({service, version, event, page, item, language, depth}) {
    const layer: unknown = Reflect.get(window, 'dataLayer');
    const rinnalla = {service, version, event, page, item, language, depth};
    if (hasPush(layer)) layer.push({event: 'rinnalla', rinnalla});
  },
};
