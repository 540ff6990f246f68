import {dataLayer} from '../measure/data-layer.js';
import {matomo} from '../measure/matomo.js';
import {pageEvents} from '../measure/measure-event.js';
import {Shown, type Sink, type Sinks} from '../measure/sink.js';

const OWN: Readonly<Record<string, Sink>> = {matomo, 'data-layer': dataLayer};

/** Whether the browser asks that nothing be counted: Do Not Track, Global Privacy Control. */
const isRefused = (): boolean =>
  navigator.doNotTrack === '1' || Reflect.get(navigator, 'globalPrivacyControl') === true;

/**
 * The sinks of an element: the page, the person, and whom it names (`measure-to`): `matomo`, `data-layer`, or the
 * address of a counter. None when the browser asks that nothing be counted.
 */
export async function sinksOf(element: Element): Promise<Sinks> {
  const shown = new Shown();
  if (isRefused()) return {all: [], shown};
  const to = element.getAttribute('measure-to');
  const all: Sink[] = [pageEvents(element), shown];
  if (to && Object.hasOwn(OWN, to)) all.push(OWN[to] as Sink);
  else if (to) {
    const {Endpoint} = await import('./measure-endpoint.js');
    all.push(new Endpoint(new URL(to, document.baseURI).href));
  }
  return {all, shown};
}
