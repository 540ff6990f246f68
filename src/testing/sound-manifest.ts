import type {Manifest} from '../model/manifest.js';

/** The same in the two languages of the manifest. */
const both = (fi: string, sv: string) => ({fi, sv});

/** A manifest in which nothing is to be mended: what a test adds to it is all that is wrong. */
export const soundManifest = () =>
  ({
    format: 1,
    service: {
      id: 'housing',
      name: both('Asumistuki', 'Bostadsbidrag'),
      authority: both('Esimerkkivirasto', 'Exempelmyndigheten'),
      languages: ['fi', 'sv'],
      updated: '2026-11-21',
      reviewBy: '2027-05-31',
    },
    pages: [
      {id: 'home', match: '/:lang(fi|sv)/asunto', topics: ['rent'], guides: ['apply']},
      {id: 'income', match: '/:lang(fi|sv)/tulot', flows: ['trouble'], checklists: ['ready']},
    ],
    anchors: {
      rent: {
        page: 'home',
        css: ['#rent', 'input[name="rent"]'],
        text: both('Vuokra kuukaudessa', 'Hyra per månad'),
      },
    },
    topics: {
      rent: {
        title: both('Mikä lasketaan vuokraksi?', 'Vad räknas som hyra?'),
        short: both('Jätä pois sähkö ja vesi.', 'Lämna bort el och vatten.'),
        body: both(
          'Katso [vuokrasopimuksen ohje](https://agency.example/fi). Lisää liite.',
          'Se [guiden till hyresavtalet](https://agency.example/sv). Lägg till en bilaga.',
        ),
        steps: [both('Ota sopimus esiin.', 'Ta fram avtalet.')],
        anchor: 'rent',
        contacts: ['phone'],
      },
    },
    guides: {
      apply: {
        title: both('Hae tukea', 'Ansök om bidrag'),
        steps: [{id: 'rent', text: both('Kirjoita vuokra.', 'Skriv hyran.'), anchor: 'rent'}],
      },
    },
    checklists: {
      ready: {
        title: both('Ennen kuin aloitat', 'Innan du börjar'),
        items: [{text: both('Sopimus', 'Avtalet')}],
      },
    },
    flows: {
      trouble: {
        title: both('En pääse sisään', 'Jag kommer inte in'),
        start: 'which',
        nodes: {
          which: {
            ask: both('Kummalla tunnistaudut?', 'Hur identifierar du dig?'),
            options: [
              {text: both('Pankin tunnuksilla', 'Med bankkoder'), to: 'bank'},
              {text: both('Puhelimella', 'Med telefonen'), to: 'bank'},
            ],
          },
          bank: {
            advice: both('Soita pankkiin.', 'Ring banken.'),
            refer: [{kind: 'bank'}],
            end: 'referred',
          },
        },
      },
    },
    glossary: {
      attachment: {
        term: both('liite', 'bilaga'),
        meaning: both('Paperi hakemuksen mukana.', 'Ett papper med ansökan.'),
      },
    },
    contacts: {
      phone: {
        type: 'phone',
        name: both('Asiakaspalvelu', 'Kundtjänst'),
        number: '+358295000000',
        display: '029 500 0000',
        openingHours: {weekly: [{days: ['mo', 'tu'], times: ['09:00-12:00', '12:00-15:00']}]},
      },
      paper: {
        type: 'paper',
        name: both('Lomake', 'Blankett'),
        address: both('PL 1, Oulu', 'PB 1, Uleåborg'),
      },
    },
    providers: {
      bank: {
        kind: 'bank',
        name: 'Esimerkkipankki',
        forWhom: both('Pankin asiakkaille.', 'För bankens kunder.'),
        how: both('Soita pankkiin.', 'Ring banken.'),
        more: 'https://bank.example/',
        reviewBy: '2027-05-31',
      },
    },
    notices: [
      {
        id: 'break',
        text: both('Palvelu on kiinni yöllä.', 'Tjänsten är stängd i natt.'),
        through: '2026-12-01',
      },
    ],
    theme: {accent: '#003366'},
  }) satisfies Manifest;

export type SoundManifest = ReturnType<typeof soundManifest>;
