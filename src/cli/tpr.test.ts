import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ImportError, type Dropped, type Imported, type Wanted} from './importer.js';
import {tpr} from './tpr.js';

const UNIT = {
  id: 7001,
  org_id: 'org-1',
  name_fi: 'Koivulan palvelupiste',
  name_sv: 'Björkby servicepunkt',
  short_desc_fi: 'Neuvoja saa tiskiltä.',
  short_desc_sv: 'Man får råd vid disken.',
  latitude: 60.2,
  longitude: 24.95,
  street_address_fi: 'Koivukuja 1',
  street_address_sv: 'Björkgränden 1',
  address_zip: '00990',
  address_city_fi: 'Helsinki',
  address_city_sv: 'Helsingfors',
  phone: '09 000 1234, 09 000 5678',
  call_charge_info_fi: 'pvm/mpm',
  email: 'koivula@example.fi',
  www_fi: 'https://www.example.fi/koivula',
  picture_url: 'https://pictures.example/1.jpg',
  streetview_entrance_url: 'https://street.example/1',
  modified_time: '2026-08-31T00:32:06',
};
const connection = (more: object) => ({unit_id: 7001, section_type: 'OPENING_HOURS', ...more});
const CONNECTIONS = [
  connection({connection_id: 1, name_fi: 'ma-pe 9-15', name_sv: 'mån-fre 9-15'}),
  connection({connection_id: 2, name_fi: 'Aukioloajat', www_fi: 'https://www.example.fi/ajat'}),
  connection({
    connection_id: 3,
    section_type: 'PHONE_OR_EMAIL',
    name_fi: 'Johtaja',
    contact_person: 'Kaisa Koivula',
    phone: '040 000 1234',
    email: 'kaisa.koivula@example.fi',
  }),
  connection({connection_id: 4, name_fi: 'Sovi aika: kaisa.koivula@example.fi'}),
];
const PERIOD = {
  start_date: null,
  end_date: null,
  override: false,
  resource_state: 'open',
  time_span_groups: [
    {rules: [], time_spans: [{weekdays: [1], start_time: '09:00:00', end_time: '15:00:00'}]},
  ],
};

const WANTED: Wanted = {
  system: 'tpr',
  kind: 'service-point',
  ids: ['7001'],
  defaults: {forWhom: {fi: 'Kaikille'}, remit: 'general'},
};

async function read(wanted: Wanted, answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const dropped: Dropped[] = [];
  const json = (path: string) => {
    asked.push(path);
    if (Object.hasOwn(answers, path)) return Promise.resolve(answers[path]);
    return Promise.reject(new ImportError('import-not-found', path));
  };
  const imported: Imported[] = [];
  for await (const one of tpr(wanted, {json}, (what) => dropped.push(what))) imported.push(one);
  return {asked, dropped, imported};
}

const answersWith = (unit: object) => ({
  '/unit/7001': {...UNIT, ...unit},
  '/unit/': [{...UNIT, ...unit}],
  '/connection/': CONNECTIONS,
});

const reasons = (dropped: readonly Dropped[], at: string) =>
  dropped.filter((one) => one.at === at).map(({why}) => why);

describe('units of the register of the capital region', () => {
  it('become whole records', async () => {
    const {imported} = await read(WANTED, answersWith({}));
    assert.deepEqual(imported, [
      {
        id: 'tpr-7001',
        municipalities: {'091': {fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki'}},
        provider: {
          kind: 'service-point',
          name: {fi: 'Koivulan palvelupiste', sv: 'Björkby servicepunkt'},
          forWhom: {fi: 'Kaikille'},
          how: {fi: 'Neuvoja saa tiskiltä.', sv: 'Man får råd vid disken.'},
          more: {fi: 'https://www.example.fi/koivula'},
          number: '+35890001234',
          display: '09 000 1234',
          email: 'koivula@example.fi',
          address: {
            fi: 'Koivukuja 1, 00990 Helsinki',
            sv: 'Björkgränden 1, 00990 Helsingfors',
          },
          coordinates: {latitude: 60.2, longitude: 24.95},
          areas: ['091'],
          hours: {fi: 'ma-pe 9-15', sv: 'mån-fre 9-15'},
          remit: 'general',
          source: {
            system: 'tpr',
            id: '7001',
            licence: 'CC BY 4.0: City of Helsinki, unit register of the capital region',
          },
          verifiedAt: '2026-08-31',
          reviewBy: '2027-02-28',
        },
      },
    ]);
  });

  it('bring nothing of a person, and no picture; the report says so without the name', async () => {
    const personal = {
      email: 'kaisa.koivula@example.fi',
      short_desc_fi: 'Kysy: kaisa.koivula@example.fi',
    };
    const {imported, dropped} = await read(WANTED, answersWith(personal));
    assert.doesNotMatch(JSON.stringify([imported, dropped]), /kaisa|pictures\.example|040 000/i);
    assert.equal(imported[0]?.provider.email, undefined);
    for (const at of [
      '/connections/3',
      '/connections/4',
      '/email',
      '/picture_url',
      '/streetview_entrance_url',
      '/phone',
    ])
      assert.equal(reasons(dropped, at).length, 1, at);
  });

  it('cost nothing because a call does', async () => {
    const {dropped} = await read(WANTED, answersWith({}));
    assert.deepEqual(reasons(dropped, '/call_charge_info'), [
      'the price of a call: it is not that of the place',
    ]);
    const charges = {call_charge_info_fi: 'Maksuton', call_charge_info_en: 'free of charge'};
    const free = await read(WANTED, answersWith(charges));
    assert.deepEqual(free.imported[0]?.provider.price, {fi: 'Maksuton', en: 'free of charge'});
    assert.deepEqual(reasons(free.dropped, '/call_charge_info'), []);
  });

  it('are reported in our own words', async () => {
    const odd = [{unit_id: 7001, connection_id: 9, section_type: '\u001b[2Jmuu'}];
    const {dropped} = await read(WANTED, {...answersWith({}), '/connection/': odd});
    assert.deepEqual(reasons(dropped, '/connections/9'), [
      'a connection that is no opening hours: a record has no room for it',
    ]);
  });

  it('ask Hauki for nothing else than their id', async () => {
    const ids = ['7&resource=x'];
    const unit = {...UNIT, id: ids[0]};
    const answers = {'/unit/7%26resource%3Dx': unit, '/connection/': []};
    const {asked} = await read({...WANTED, ids, hauki: true}, answers);
    assert.equal(
      asked.at(-1),
      'https://hauki.api.hel.fi/v1/date_period/?resource=tprek:7%26resource%3Dx',
    );
  });

  it('have no place outside Finland', async () => {
    for (const place of [
      {latitude: 24.95, longitude: 60.2},
      {latitude: 0, longitude: 0},
    ]) {
      const {imported, dropped} = await read(WANTED, answersWith(place));
      assert.equal(imported[0]?.provider.coordinates, undefined);
      assert.equal(reasons(dropped, '/latitude').length, 1);
    }
  });

  it('have the opening hours of Hauki when they are wanted, and words when it has none', async () => {
    const path = 'https://hauki.api.hel.fi/v1/date_period/?resource=tprek:7001';
    const hauki = {...WANTED, hauki: true};
    const {imported} = await read(hauki, {...answersWith({}), [path]: [PERIOD]});
    assert.deepEqual(imported[0]?.provider.openingHours, {
      weekly: [{days: ['mo'], times: ['09:00-15:00']}],
    });
    assert.equal(imported[0]?.provider.hours, undefined);
    const without = await read(hauki, answersWith({}));
    assert.deepEqual(without.imported[0]?.provider.hours, {fi: 'ma-pe 9-15', sv: 'mån-fre 9-15'});
    assert.equal(reasons(without.dropped, '/date_period').length, 1);
  });

  it('are left out when they would tell people too little, and never serve the whole country', async () => {
    const {imported, dropped} = await read({...WANTED, defaults: {}}, answersWith({}));
    assert.deepEqual(imported, []);
    assert.match(reasons(dropped, '')[0]!, /forWhom$/);
    const elsewhere = await read(
      WANTED,
      answersWith({address_city_fi: 'Koivula', address_city_sv: ''}),
    );
    assert.deepEqual(elsewhere.imported, []);
    assert.match(reasons(elsewhere.dropped, '')[0]!, /areas$/);
    const named = await read(
      {...WANTED, municipality: '092'},
      answersWith({address_city_fi: '', address_city_sv: ''}),
    );
    assert.deepEqual(named.imported[0]?.provider.areas, ['092']);
  });

  it('are those of the organisation, the municipality and the words that are wanted', async () => {
    const {system, kind, defaults} = WANTED;
    const all = {system, kind, defaults: defaults!};
    const count = async (wanted: Partial<Wanted>) =>
      (await read({...all, ...wanted}, answersWith({}))).imported.length;
    assert.equal(await count({organization: 'org-1', municipality: '091', words: ['NEUVOJA']}), 1);
    assert.equal(await count({organization: 'org-2'}), 0);
    assert.equal(await count({municipality: '049'}), 0);
    assert.equal(await count({words: ['kirjasto']}), 0);
  });

  it('that are gone are reported; an answer of another form ends the import', async () => {
    const {imported, dropped} = await read({...WANTED, ids: ['1', '7001']}, answersWith({}));
    assert.equal(imported.length, 1);
    assert.deepEqual(dropped[0], {id: '1', at: '', why: 'the register does not know it'});
    await assert.rejects(read(WANTED, {'/unit/7001': 'Service Unavailable'}), {
      code: 'import-schema',
    });
  });
});
