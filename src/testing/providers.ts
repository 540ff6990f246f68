import type {Manifest, Municipalities, Provider} from '../model/manifest.js';
import {withGuidance} from './guidance.js';

/** A helper with as little in it as the format allows, and what the test adds. */
export const provider = (name: Provider['name'], more: Partial<Provider> = {}): Provider => ({
  kind: 'digital-support',
  name,
  forWhom: 'Everyone.',
  how: 'Come and ask.',
  number: '+358295000200',
  ...more,
});

export const OULU = '564';
export const HELSINKI = '091';
export const UTSJOKI = '890';

export const municipalities: Municipalities = {
  [HELSINKI]: {
    name: {fi: 'Helsinki', sv: 'Helsingfors'},
    coordinates: {latitude: 60.17, longitude: 24.94},
  },
  [OULU]: {
    name: {fi: 'Oulu', sv: 'Uleåborg', ar: 'أولو'},
    coordinates: {latitude: 65.01, longitude: 25.47},
  },
  [UTSJOKI]: {
    name: {fi: 'Utsjoki', se: 'Ohcejohka'},
    coordinates: {latitude: 69.91, longitude: 27.03},
  },
};

const providers: Manifest['providers'] = {
  library: provider(
    {fi: 'Esimerkkikirjasto', sv: 'Exempelbiblioteket', en: 'Example Library'},
    {
      owner: {fi: 'Oulun kaupunki', en: 'City of Oulu'},
      forWhom: {fi: 'Kaikille.', en: 'Everyone who needs help with a device.'},
      how: {fi: 'Tule paikalle.', en: 'Come to the *desk* with your device.'},
      display: '029 500 0200',
      address: {fi: 'Esimerkkikatu 2, Oulu'},
      coordinates: {latitude: 65.02, longitude: 25.48},
      areas: [OULU],
      forms: ['OnsiteGuidance', 'phone'],
      targetGroups: ['seniors', 'immigrants'],
      openingHours: {byAppointment: true},
      hours: {en: 'Ask for the digital adviser.'},
      price: {fi: 'Maksuton', en: 'Free of charge'},
      languages: ['fi', 'sv', 'en'],
      walkIn: true,
      scope: 'general',
      remit: 'agreed',
      more: 'https://library.example/digi',
      appointment: 'https://library.example/book',
      source: {system: 'kirkanta', id: '1', licence: 'CC BY 4.0'},
      verifiedAt: '2026-11-21',
      reviewBy: '2126-11-21',
    },
  ),
  association: provider('Example Association', {
    kind: 'peer-support',
    areas: [HELSINKI],
    forms: ['peer'],
    languages: ['ar'],
    verifiedAt: '2020-01-02',
    reviewBy: '2020-03-01',
  }),
  bank: provider('Example Bank', {
    kind: 'bank',
    remit: 'own',
    openingHours: {byAppointment: true},
    email: 'bank@bank.example',
  }),
  police: provider('Example Police', {kind: 'police', more: 'https://police.example/'}),
};

/** A manifest with helpers in two municipalities and in the whole country, a map, and a problem solver. */
export const withProviders = (more: Partial<Manifest> = {}): Manifest => ({
  ...withGuidance(),
  providers,
  municipalities,
  maps: {
    map: {
      name: {en: 'Example map'},
      how: {en: 'Service points on a map.'},
      url: 'https://map.example/?lat={north}&lon={east}&q={words}%20{municipality}',
      words: {en: 'digital support'},
    },
  },
  ...more,
});
