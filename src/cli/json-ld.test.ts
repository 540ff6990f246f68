import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Manifest} from '../model/manifest.js';
import {readHelp, type Help} from '../model/read.js';
import {jsonLd} from './json-ld.js';

const MANIFEST: Manifest = {
  format: 1,
  service: {
    id: 'allowance',
    name: {fi: 'Asumistuki', sv: 'Bostadsstöd'},
    authority: {fi: 'Koivulan virasto', sv: 'Björkby verk'},
    languages: ['fi', 'sv'],
  },
  contacts: {
    phone: {
      type: 'phone',
      name: {fi: 'Asiakaspalvelu', sv: 'Kundtjänst'},
      number: '+35890001234',
      price: {fi: 'pvm/mpm'},
      languages: ['fi', 'sv'],
      textRelay: true,
      openingHours: {weekly: [{days: ['mo'], times: ['09:00-15:00']}]},
    },
    form: {type: 'paper', name: {fi: 'Lomake'}, address: {fi: 'PL 1, 00990 Helsinki'}},
  },
  municipalities: {'091': {name: {fi: 'Helsinki', sv: 'Helsingfors'}}},
  providers: {
    desk: {
      kind: 'service-point',
      name: {fi: 'Koivulan palvelupiste', sv: 'Björkby servicepunkt'},
      owner: {fi: 'Koivulan kaupunki'},
      forWhom: {fi: 'Kaikille'},
      how: {fi: 'Tule käymään.', sv: 'Kom på besök.'},
      more: {fi: 'https://www.example.fi/piste', sv: 'https://www.example.fi/punkt'},
      number: '+35890005678',
      email: 'piste@example.fi',
      address: {fi: 'Koivukuja 1, Helsinki'},
      coordinates: {latitude: 60.2, longitude: 24.95},
      areas: ['091'],
      openingHours: {
        weekly: [
          {days: ['mo', 'tu'], times: ['09:00-15:00']},
          {days: ['mo'], times: ['09:00-12:00'], from: '2026-06-01', through: '2026-08-31'},
        ],
        exceptions: [{from: '2026-04-13', closed: true}],
      },
      appointment: 'https://www.example.fi/aika',
      serves: [
        {
          authority: {fi: 'Verotoimisto'},
          openingHours: {weekly: [{days: ['tu'], times: ['10:00-12:00']}]},
        },
      ],
      source: {system: 'tpr', id: '7001'},
    },
    bank: {
      kind: 'bank',
      name: 'Koivupankki',
      forWhom: 'Asiakkaille',
      how: 'Soita.',
      number: '+35890009999',
      openingHours: {always: true},
    },
  },
};

function read(json: unknown): Help {
  const reading = readHelp([{file: '', json}]);
  for (;;) {
    const {done, value} = reading.next();
    if (done) return value;
  }
}

const HOURS = {'@type': 'OpeningHoursSpecification'};
const on = (...days: string[]) => ({dayOfWeek: days.map((day) => `https://schema.org/${day}`)});

describe('JSON-LD', () => {
  it('of a manifest has its channels and helpers whole', () => {
    // The 6th and the 7th of April are a Monday and a Tuesday; the Monday is Easter Monday.
    const days = {from: '2026-04-05', through: '2026-04-30'};
    assert.deepEqual(jsonLd(read(MANIFEST), {lang: 'sv', days}), {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'GovernmentService',
          '@id': '#allowance',
          name: 'Bostadsstöd',
          provider: {
            '@type': 'GovernmentOrganization',
            name: 'Björkby verk',
            contactPoint: [
              {
                '@type': 'ContactPoint',
                '@id': '#contact-phone-contact',
                contactType: 'phone',
                telephone: '+35890001234',
                availableLanguage: ['fi', 'sv'],
                contactOption: 'https://schema.org/HearingImpairedSupported',
                hoursAvailable: [
                  {...HOURS, ...on('Monday'), opens: '09:00', closes: '15:00'},
                  {
                    ...HOURS,
                    opens: '00:00',
                    closes: '00:00',
                    validFrom: '2026-04-06',
                    validThrough: '2026-04-06',
                  },
                ],
              },
            ],
          },
          availableChannel: [
            {
              '@type': 'ServiceChannel',
              '@id': '#contact-phone-channel',
              name: 'Kundtjänst',
              description: ['pvm/mpm'],
              servicePhone: {'@id': '#contact-phone-contact'},
              availableLanguage: ['fi', 'sv'],
            },
            {
              '@type': 'ServiceChannel',
              '@id': '#contact-form-channel',
              name: 'Lomake',
              servicePostalAddress: {
                '@type': 'PostalAddress',
                streetAddress: 'PL 1, 00990 Helsinki',
              },
            },
          ],
        },
        {
          '@type': 'GovernmentService',
          '@id': '#provider-desk',
          identifier: {'@type': 'PropertyValue', propertyID: 'tpr', value: '7001'},
          name: 'Björkby servicepunkt',
          description: 'Kom på besök.',
          audience: {'@type': 'Audience', audienceType: 'Kaikille'},
          areaServed: [{'@type': 'AdministrativeArea', name: 'Helsingfors', identifier: '091'}],
          url: 'https://www.example.fi/punkt',
          provider: {
            '@type': 'GovernmentOrganization',
            name: 'Koivulan kaupunki',
            contactPoint: {
              '@type': 'ContactPoint',
              '@id': '#provider-desk-contact',
              contactType: 'service-point',
              telephone: '+35890005678',
              email: 'piste@example.fi',
              url: 'https://www.example.fi/punkt',
            },
          },
          availableChannel: [
            {
              '@type': 'ServiceChannel',
              '@id': '#provider-desk-channel',
              name: 'Björkby servicepunkt',
              serviceUrl: 'https://www.example.fi/punkt',
              servicePhone: {'@id': '#provider-desk-contact'},
              serviceLocation: {
                '@type': 'Place',
                address: 'Koivukuja 1, Helsinki',
                geo: {'@type': 'GeoCoordinates', latitude: 60.2, longitude: 24.95},
                openingHoursSpecification: [
                  {
                    ...HOURS,
                    ...on('Monday', 'Tuesday'),
                    opens: '09:00',
                    closes: '15:00',
                    validThrough: '2026-05-31',
                  },
                  {
                    ...HOURS,
                    ...on('Monday', 'Tuesday'),
                    opens: '09:00',
                    closes: '15:00',
                    validFrom: '2026-09-01',
                  },
                  {
                    ...HOURS,
                    ...on('Monday'),
                    opens: '09:00',
                    closes: '12:00',
                    validFrom: '2026-06-01',
                    validThrough: '2026-08-31',
                  },
                ],
                specialOpeningHoursSpecification: [
                  {
                    ...HOURS,
                    opens: '00:00',
                    closes: '00:00',
                    validFrom: '2026-04-06',
                    validThrough: '2026-04-06',
                  },
                  {
                    ...HOURS,
                    opens: '00:00',
                    closes: '00:00',
                    validFrom: '2026-04-13',
                    validThrough: '2026-04-13',
                  },
                ],
              },
              potentialAction: {'@type': 'ReserveAction', target: 'https://www.example.fi/aika'},
            },
            {
              '@type': 'ServiceChannel',
              name: 'Verotoimisto',
              serviceLocation: {
                '@type': 'Place',
                address: 'Koivukuja 1, Helsinki',
                geo: {'@type': 'GeoCoordinates', latitude: 60.2, longitude: 24.95},
                openingHoursSpecification: [
                  {...HOURS, ...on('Tuesday'), opens: '10:00', closes: '12:00'},
                ],
              },
            },
          ],
        },
        {
          '@type': 'Service',
          '@id': '#provider-bank',
          name: 'Koivupankki',
          description: 'Soita.',
          audience: {'@type': 'Audience', audienceType: 'Asiakkaille'},
          areaServed: [{'@type': 'Country', name: 'Finland', identifier: 'FI'}],
          provider: {
            '@type': 'Organization',
            name: 'Koivupankki',
            contactPoint: {
              '@type': 'ContactPoint',
              '@id': '#provider-bank-contact',
              contactType: 'bank',
              telephone: '+35890009999',
              hoursAvailable: [
                {
                  ...HOURS,
                  ...on(
                    'Monday',
                    'Tuesday',
                    'Wednesday',
                    'Thursday',
                    'Friday',
                    'Saturday',
                    'Sunday',
                  ),
                  opens: '00:00',
                  closes: '23:59',
                },
              ],
            },
          },
          availableChannel: [
            {
              '@type': 'ServiceChannel',
              '@id': '#provider-bank-channel',
              name: 'Koivupankki',
              servicePhone: {'@id': '#provider-bank-contact'},
            },
          ],
        },
      ],
    });
  });

  it('has each text in all its languages when none is asked for', () => {
    const [service] = jsonLd(read(MANIFEST))['@graph'] as readonly {name: unknown}[];
    assert.deepEqual(service?.name, [
      {'@language': 'fi', '@value': 'Asumistuki'},
      {'@language': 'sv', '@value': 'Bostadsstöd'},
    ]);
  });
});
