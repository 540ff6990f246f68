import type {Contact, Manifest, OpeningHours} from '../model/manifest.js';
import {manifest} from './manifests.js';
import {mountHelp, stub, until, type HelpOnPage, type MountOptions} from './mount-help.js';

/** Monday to Friday from nine. */
export const weekdaysTill = (time: string, more: Partial<OpeningHours> = {}): OpeningHours => ({
  weekly: [{days: ['mo', 'tu', 'we', 'th', 'fr'], times: [`09:00-${time}`]}],
  ...more,
});

const contacts: Readonly<Record<string, Contact>> = {
  // Not in the order in which people see them.
  page: {type: 'web', name: 'Help pages', url: '/help'},
  library: {
    type: 'visit',
    name: {fi: 'Kirjaston digituki', sv: 'Bibliotekets digistöd', en: 'Digital support, library'},
    address: 'Kirjastokatu 2, Oulu',
    openingHours: weekdaysTill('18:00'),
    scope: 'general',
    remit: 'general',
    walkIn: true,
  },
  course: {
    type: 'course',
    name: {fi: 'Digikurssi', sv: 'Digikurs', en: 'Digital skills course'},
    url: 'https://course.example/',
    hours: {en: 'In spring'},
    scope: 'general',
    remit: 'agreed',
  },
  paper: {type: 'paper', name: 'Paper form', url: '/form.pdf', address: 'PL 1, Oulu'},
  form: {type: 'form', name: 'Form', url: '/write', openingHours: {always: true}},
  desk: {
    type: 'visit',
    name: {fi: 'Palvelupiste', sv: 'Serviceställe', en: 'Service point'},
    address: 'Esimerkkikatu 1, Oulu',
    openingHours: weekdaysTill('16:00', {
      exceptions: [
        {
          from: '2026-11-26',
          closed: true,
          note: {fi: 'Koulutus', sv: 'Utbildning', en: 'Training'},
        },
        {from: '2026-12-21', through: '2026-12-23', times: ['10:00-12:00', '13:00-15:30']},
      ],
    }),
    appointment: 'https://desk.example/book',
    interpreter: true,
    queueNumber: true,
    walkIn: true,
    serves: [
      {authority: {fi: 'Verovirasto', en: 'Tax office'}, openingHours: weekdaysTill('12:00')},
      {authority: 'Kela', hours: {fi: 'Tiistaisin', en: 'On Tuesdays'}},
    ],
  },
  terminal: {
    type: 'visit',
    name: {fi: 'Asiakaspääte', sv: 'Kunddator', en: 'Customer computer'},
    address: 'Esimerkkikatu 1, Oulu',
    openingHours: {always: true},
    staffed: false,
  },
  video: {
    type: 'video',
    name: {fi: 'Videoneuvonta', sv: 'Videorådgivning', en: 'Video guidance'},
    url: 'https://video.example/',
    openingHours: {byAppointment: true},
    signLanguage: true,
  },
  phone: {
    type: 'phone',
    name: {fi: 'Asiakaspalvelu', sv: 'Kundtjänst', en: 'Customer service'},
    number: '+358295000000',
    display: '029 500 0000',
    openingHours: weekdaysTill('15:00'),
    hours: {fi: 'Aamulla on ruuhkaa.', sv: 'På morgonen är det kö.', en: 'Mornings are busy.'},
    callBack: {fi: 'Paina 1.', sv: 'Tryck 1.', en: 'Press 1.'},
    price: {fi: 'Paikallispuhelun hinta', sv: 'Lokalsamtalsavgift', en: 'Local network charge'},
    languages: ['fi', 'sv'],
    textRelay: true,
    wait: '/wait.json',
  },
  chat: {type: 'chat', name: 'Chat', url: '/chat', openingHours: weekdaysTill('16:00')},
};

/** A manifest with channels of many kinds, and all that can be said of them. */
export const withChannels = (more: Partial<Manifest> = {}): Manifest =>
  manifest({contacts: {...contacts}, ...more});

/**
 * Sets the device's clock, which stands still but for what passes by the test, and its time zone.
 * @param time `2026-11-25T12:00+02:00`
 * @param offset minutes that its time zone is ahead of UTC; Finland's in winter, unless given
 */
export function deviceClock(
  time: string,
  {offset = 120, view = window}: {offset?: number; view?: Window | undefined} = {},
): {pass: (time: number) => void} {
  const {Date} = view as unknown as typeof globalThis;
  let now = Date.parse(time);
  stub(Date, 'now', {value: () => now});
  stub(Date.prototype, 'getTimezoneOffset', {value: () => -offset});
  return {
    pass: (time) => {
      now += time;
    },
  };
}

/** Opens the channels of a manifest, and waits for what knows the time. */
export async function openChannels(
  options: MountOptions = {},
  manifest = withChannels(),
): Promise<HelpOnPage> {
  const help = await mountHelp({manifest, ...options});
  await help.open();
  help.panel!.apply({type: 'go', view: {name: 'contacts'}});
  await help.settled();
  await until(() => help.find('rinnalla-open-now')?.shadowRoot, 'What knows the time is loaded');
  await help.settled();
  return help;
}

/** The channels at a time, with the days of the first one open. */
export async function channelsAt(
  time: string,
  offset: number,
  options: MountOptions,
): Promise<HelpOnPage> {
  deviceClock(time, {offset, view: options.document?.defaultView ?? undefined});
  const help = await openChannels(options);
  help.find('details')!.toggleAttribute('open', true);
  await help.settled();
  return help;
}
