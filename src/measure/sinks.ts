import {dataLayer} from './data-layer.js';
import {matomo} from './matomo.js';
import {pageEvents} from './measure-event.js';
import {Shown, Sinks, type Sink} from './sink.js';

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
  if (isRefused()) return new Sinks([], shown);
  const to = element.getAttribute('measure-to');
  const all: Sink[] = [pageEvents(element), shown];
  if (to && Object.hasOwn(OWN, to)) all.push(OWN[to] as Sink);
  // Where nothing can be sent to, the page and the person are told all the same.
  else if (to && URL.canParse(to, document.baseURI)) {
    const {Endpoint} = await import('../chunks/measure-endpoint.js');
    all.push(new Endpoint(new URL(to, document.baseURI).href));
  }
  return new Sinks(all, shown);
}
