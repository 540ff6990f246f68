import type {Manifest, Topic} from '../model/manifest.js';

/** A topic with as little in it as the format allows. */
export const topic = (title: string, more: Partial<Topic> = {}): Topic => ({
  title,
  short: `In short: ${title}.`,
  ...more,
});

/** A manifest with as little in it as the format allows, and what the test adds. */
export const manifest = (more: Partial<Manifest> = {}): Manifest => ({
  format: 1,
  service: {
    id: 'housing',
    name: {fi: 'Asumistuki', sv: 'Bostadsbidrag', en: 'Housing allowance'},
    authority: {fi: 'Esimerkkivirasto', sv: 'Exempelmyndigheten', en: 'Example Agency'},
    languages: ['fi', 'sv', 'en'],
  },
  contacts: {
    phone: {
      type: 'phone',
      name: {fi: 'Asiakaspalvelu', sv: 'Kundtjänst', en: 'Customer service'},
      number: '+358295000000',
      display: '029 500 0000',
    },
  },
  ...more,
});

const rent: Topic = {
  title: {fi: 'Vuokra', sv: 'Hyra', en: 'Rent'},
  short: {
    fi: 'Kirjoita vuokra ilman sähköä ja vettä.',
    sv: 'Skriv hyran utan el och vatten.',
    en: 'Enter the rent without electricity and water.',
  },
  body: {
    en: 'See the [guide](https://guide.example/rent) or **your lease**.\n\n- rent\n- parking\n\nLease\n: The contract with your landlord.',
  },
  what: {en: 'What you pay the landlord each month.'},
  why: {en: 'The allowance is counted from it.'},
  where: {en: '1. Open the lease.\n2. Look for *rent*.'},
  wrong: {en: 'You can correct it later.'},
  keywords: {en: 'payment, landlord'},
  anchor: 'rent',
  related: ['water', 'finnish'],
  contacts: ['desk'],
};

const topics: Manifest['topics'] = {
  rent,
  water: {
    title: {fi: 'Vesi', sv: 'Vatten', en: 'Water'},
    short: {fi: 'Vesimaksu.', sv: 'Vattenavgift.', en: 'The water charge.'},
    anchor: 'water',
  },
  // What nobody has translated yet, and an address that people may not be sent to.
  finnish: {
    title: {fi: 'Takuuvuokra'},
    short: {fi: 'Kysy [neuvoa](/neuvonta) tai [älä](javascript:open).'},
  },
};

const contacts: Manifest['contacts'] = {
  phone: {
    type: 'phone',
    name: {fi: 'Asiakaspalvelu', sv: 'Kundtjänst', en: 'Customer service'},
    text: {en: 'Have your decision at hand.'},
    number: '+358295000000',
    display: '029 500 0000',
    hours: {fi: 'ma–pe klo 9–16', sv: 'mån–fre kl. 9–16', en: 'Mon–Fri 9:00–16:00'},
    price: {en: 'Local network charge'},
    languages: ['fi', 'sv'],
  },
  desk: {
    type: 'visit',
    name: {fi: 'Palvelupiste', sv: 'Serviceställe', en: 'Service point'},
    address: 'Esimerkkikatu 1, Oulu',
    url: 'https://desk.example/book',
  },
  mail: {type: 'email', name: 'Postilaatikko', email: 'apu@authority.example'},
  page: {type: 'web', name: 'Help pages', url: '/help'},
};

/** A manifest with everything that the panel can show, for a page with the fields rent and water. */
export const fullManifest = (more: Partial<Manifest> = {}): Manifest =>
  manifest({
    service: {...manifest().service, updated: '2026-11-02'},
    pages: [{id: 'form', match: '/*', topics: ['finnish']}],
    anchors: {rent: {css: ['#rent']}, water: {css: ['#water']}},
    topics,
    contacts,
    notices: [
      {id: 'scam', level: 'warning', text: {en: 'Someone is sending false messages.'}},
      {id: 'break', text: {fi: 'Palvelu on kiinni yöllä.', en: 'The service is closed at night.'}},
    ],
    ...more,
  });
