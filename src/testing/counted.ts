import {fullManifest} from './manifests.js';
import {mountHelp, stub, until, type HelpOnPage, type MountOptions} from './mount-help.js';

/** What the page and the person have said before "What is counted" is opened. */
interface Counting {
  /** `data-measure` of the page. */
  readonly measure: 'on' | 'on-consent';
  /** The choice of the person, made when a topic was read; left out: none. */
  readonly choice?: boolean;
  /** The browser asks that nobody be followed. */
  readonly refused?: boolean;
}

/** "About this help" after a topic, with what is counted unfolded. */
export async function countedAt(
  {measure, choice, refused = false}: Counting,
  options: MountOptions,
): Promise<HelpOnPage> {
  const view = options.document?.defaultView ?? window;
  if (refused) stub(view.navigator, 'doNotTrack', {value: '1'});
  const attributes = {page: 'form', ...options.attributes, measure};
  const help = await mountHelp({manifest: fullManifest(), ...options, attributes});
  const told: string[] = [];
  help.element.addEventListener('rinnalla-measure', ({item}) => told.push(item));
  await help.open();
  help.panel!.apply({type: 'go', view: {name: 'topic', id: 'rent'}});
  // What counts comes in a file of its own, and asks whether it may when it is there.
  if (measure === 'on' && !refused)
    await until(() => told.includes('topic/rent'), 'The topic is counted');
  if (choice !== undefined) help.panel!.apply({type: 'count', on: choice});
  help.panel!.apply({type: 'go', view: {name: 'about'}});
  await until(() => help.find('rinnalla-counted')?.shadowRoot?.querySelector('h3'), 'It is told');
  await help.settled();
  help
    .find('rinnalla-counted')!
    .shadowRoot!.querySelector('details')
    ?.toggleAttribute('open', true);
  await help.settled();
  return help;
}
