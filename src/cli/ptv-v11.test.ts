import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  idOf,
  ORGANIZATION,
  organization,
  OULU,
  phoneService,
  place,
  service,
  SERVICE,
  webPage,
} from './fixtures/ptv-v11.js';
import {imported, looseReader, tableReader} from './table-reader.js';
import type {Wanted} from './importer.js';
import {ptvV11} from './ptv-v11.js';

const WANTED: Wanted = {
  system: 'ptv-v11',
  kind: 'digital-support',
  ids: [idOf(1), idOf(2), idOf(3)],
};
const AROUND = {
  [`/Service/list?guids=${SERVICE}`]: [service()],
  [`/Organization/list?guids=${ORGANIZATION}`]: [organization()],
};
type Written = Readonly<Record<string, unknown>> & {readonly id: string};
const byIds = (...records: Written[]) => ({
  ...AROUND,
  [`/ServiceChannel/list?guids=${records.map(({id}) => id).join(',')}&showHeader=false`]: records,
});
const read = (record: Written, more: Partial<Wanted> = {}) =>
  imported(ptvV11, {...WANTED, ids: [record.id], ...more}, tableReader(byIds(record)));
const LICENCE =
  'Suomi.fi Finnish Service Catalogue, Digital and Population Data Services Agency (DVV), CC BY 4.0';

describe('a channel of PTV v11', () => {
  it('is a helper, field by field', async () => {
    const {providers, records} = await read(place());
    const {coordinates, ...provider} = providers[`ptv-${idOf(1)}`] ?? {};
    assert.deepEqual(provider, {
      kind: 'digital-support',
      name: {fi: 'Torin palvelupiste', sv: 'Torgets servicepunkt'},
      owner: {fi: 'Torin kaupunki', sv: 'Torgets stad'},
      forWhom: {fi: 'Ikäihmiset, maahanmuuttajat', sv: 'Äldre, invandrare'},
      how: {fi: 'Apua laitteisiin ja asiointiin.', sv: 'Hjälp med apparater och ärenden.'},
      targetGroups: ['seniors', 'immigrants'],
      more: {fi: 'https://www.example.fi/tori'},
      number: '+35885550003',
      display: '08 555 0003',
      email: 'neuvonta@example.fi',
      address: {fi: 'Torikatu 1 A, 90100 Oulu', sv: 'Torggatan 1 A, 90100 Uleåborg'},
      areas: ['564'],
      forms: ['OnsiteGuidance'],
      openingHours: {weekly: [{days: ['mo', 'tu', 'we', 'th', 'fr'], times: ['09:00-15:00']}]},
      languages: ['fi', 'sv'],
      source: {system: 'ptv', id: idOf(1), licence: LICENCE},
      verifiedAt: '2026-08-31',
      reviewBy: '2027-02-28',
    });
    assert.ok(coordinates && Math.abs(coordinates.latitude - 65.03) < 0.02);
    assert.ok(Math.abs(coordinates.longitude - 25.47) < 0.02);
    assert.deepEqual(records[0]?.municipalities, {'564': {fi: 'Oulu', sv: 'Uleåborg'}});
  });

  it('that is a place costs nothing because a call does', async () => {
    const {providers, dropped} = await read(place());
    assert.equal(providers[`ptv-${idOf(1)}`]?.price, undefined);
    const why = 'the price of a call: it is not that of the place';
    assert.ok(dropped.includes(`${idOf(1)} /phoneNumbers/2: ${why}`), dropped.join('\n'));
    const [, , number] = place().phoneNumbers;
    const free = {...place(), phoneNumbers: [{...number, serviceChargeType: 'FreeOfCharge'}]};
    assert.match(
      JSON.stringify((await read(free)).providers[`ptv-${idOf(1)}`]?.price),
      /Free of charge/,
    );
  });

  it('may be a phone service or a web page of the whole country', async () => {
    const phone = (await read(phoneService())).providers[`ptv-${idOf(2)}`];
    assert.equal(phone?.areas, undefined);
    assert.equal(phone?.number, '+358295550004');
    assert.equal(phone.display, '029 555 0004');
    assert.deepEqual(phone.price, {fi: 'Maksuton', sv: 'Avgiftsfri', en: 'Free of charge'});
    assert.deepEqual(phone.forms, ['OnsiteGuidance', 'phone']);
    const page = (await read(webPage())).providers[`ptv-${idOf(3)}`];
    assert.equal(page?.more, 'https://www.example.fi/digi');
  });

  it('may be a form to print, whose file is the link', async () => {
    const form = {
      ...webPage(),
      serviceChannelType: 'PrintableForm',
      channelUrls: [{language: 'fi', value: 'https://www.example.fi/lomake.pdf', type: 'PDF'}],
    };
    assert.deepEqual((await read(form)).providers[`ptv-${idOf(3)}`]?.more, {
      fi: 'https://www.example.fi/lomake.pdf',
    });
  });

  it('that is a place stands where it is, though it serves the whole country', async () => {
    const record = {...place(), areaType: 'Nationwide', areas: []};
    assert.deepEqual((await read(record)).providers[`ptv-${idOf(1)}`]?.areas, ['564']);
  });

  it('serves the municipalities of its regions', async () => {
    const kempele = {code: '244', name: [{language: 'fi', value: 'Kempele'}]};
    const areas = [
      {type: 'WellbeingServicesCounties', code: '17', municipalities: [OULU, kempele]},
    ];
    const {records} = await read({...webPage(), areaType: 'LimitedType', areas});
    assert.deepEqual(records[0]?.provider.areas, ['244', '564']);
    assert.deepEqual(records[0]?.municipalities?.['244'], {fi: 'Kempele'});
  });

  it('is dropped when it is a draft, has no name, or does not tell its area', async () => {
    for (const [more, why] of [
      [{publishingStatus: 'Draft'}, 'not published'],
      [{serviceChannelNames: []}, 'without a name'],
      [{areaType: 'LimitedType', areas: []}, 'serves a limited area that is not told'],
      [{serviceChannelType: 'Pigeon'}, 'a channel of a kind that is not known'],
    ] as const) {
      const {records, dropped} = await read({...webPage(), ...more});
      assert.deepEqual(records, []);
      assert.deepEqual(dropped, [`${idOf(3)} : ${why}`]);
    }
  });

  it('is shown by the name that it says is to be shown', async () => {
    const record = {
      ...webPage(),
      serviceChannelNames: [
        {language: 'fi', value: 'Virallinen nimi', type: 'Name'},
        {language: 'fi', value: 'Digitupa', type: 'AlternativeName'},
      ],
      displayNameType: [{type: 'AlternativeName', language: 'fi'}],
    };
    assert.deepEqual((await read(record)).providers[`ptv-${idOf(3)}`]?.name, {fi: 'Digitupa'});
  });

  it('takes from the editor what it does not say itself, and not what it says', async () => {
    const defaults = {forWhom: {fi: 'Kaikille.'}, how: {fi: 'Tule.'}, scope: 'general'} as const;
    const lone = {...place(), services: []};
    const provider = (await read(lone, {defaults})).providers[`ptv-${idOf(1)}`];
    assert.deepEqual(provider?.forWhom, defaults.forWhom);
    assert.equal((provider?.how as {fi: string}).fi, 'Apua laitteisiin ja asiointiin.');
    assert.equal(provider?.scope, 'general');
    const silent = {...lone, serviceChannelDescriptions: []};
    assert.deepEqual((await read(silent, {defaults})).providers[`ptv-${idOf(1)}`]?.how, {
      fi: 'Tule.',
    });
    const {records, dropped} = await read(silent);
    assert.deepEqual(records, []);
    assert.match(dropped.join('\n'), /says: forWhom\n.*says: how/);
  });

  it('drops a text with the address of a person in it', async () => {
    const text = {language: 'fi', value: 'Kysy: maija.mallikas@example.fi.', type: 'Summary'};
    const {records, dropped} = await read({...place(), serviceChannelDescriptions: [text]});
    assert.doesNotMatch(JSON.stringify(records), /mallikas/i);
    assert.match(dropped.join('\n'), /\/serviceChannelDescriptions\/0: a text with the e-mail/);
  });

  it('keeps to the metres: 0 and degrees are no coordinates', async () => {
    for (const [latitude, longitude] of [
      ['0', '0'],
      ['65.03', '25.47'],
      ['428000', '7213000'],
    ]) {
      const [address] = place().addresses;
      const streetAddress = {...address?.streetAddress, latitude, longitude};
      const {providers, dropped} = await read({
        ...place(),
        addresses: [{...address, streetAddress}],
      });
      assert.equal(providers[`ptv-${idOf(1)}`]?.coordinates, undefined);
      assert.match(dropped.join('\n'), /\/addresses\/0\/streetAddress\/latitude: coordinates/);
    }
  });

  it('knows sign language', async () => {
    const provider = (await read({...webPage(), languages: ['sgn-fi', 'ar', 'en', 'sv', 'fi']}))
      .providers[`ptv-${idOf(3)}`];
    assert.deepEqual(provider?.languages, ['fi', 'sv', 'en', 'ar']);
    assert.equal(provider.signLanguage, true);
  });
});

describe('the importer of PTV v11', () => {
  const pageOf = (pageCount: number, ...itemList: unknown[]) => ({pageCount, itemList});
  const ids = [idOf(1), idOf(2), idOf(3)].map((id) => `ptv-${id}`);

  it('finds the channels of a service class, by its code', async () => {
    const uri = encodeURIComponent('http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P25.6');
    const reader = tableReader({
      ...byIds(place(), phoneService(), webPage()),
      [`/Service/serviceClass?uri=${uri}&page=1`]: pageOf(1, {id: SERVICE, name: 'Digituki'}),
    });
    const wanted: Wanted = {system: 'ptv-v11', kind: 'course', serviceClass: 'P25.6'};
    assert.deepEqual(Object.keys((await imported(ptvV11, wanted, reader)).providers), ids);
    const some = {...wanted, municipality: '564'};
    assert.deepEqual(
      Object.keys((await imported(ptvV11, some, reader)).providers),
      ids.slice(0, 1),
    );
  });

  it('reads page by page, and takes records out of what they are wrapped in', async () => {
    const path = '/ServiceChannel/list/area/Municipality/code/564?page=';
    const reader = tableReader({
      ...AROUND,
      [`${path}1`]: pageOf(2, {locationChannel: place(), phoneChannel: null}),
      [`${path}2`]: pageOf(2, place(4)),
    });
    const wanted: Wanted = {system: 'ptv-v11', kind: 'course', municipality: '564'};
    const {records} = await imported(ptvV11, wanted, reader);
    assert.deepEqual(
      records.map(({id}) => id),
      [ids[0], `ptv-${idOf(4)}`],
    );
    // Services and organisations are asked for once.
    assert.equal(reader.asked.length, 4);
  });

  it('reads no endless pages', async () => {
    const path = '/ServiceChannel/list/area/Municipality/code/564?page=';
    const wanted: Wanted = {system: 'ptv-v11', kind: 'course', municipality: '564'};
    for (const pageCount of [1001, 1.5, -1, 1e9]) {
      const reader = tableReader({...AROUND, [`${path}1`]: pageOf(pageCount, place())});
      await assert.rejects(imported(ptvV11, wanted, reader), {code: 'import-schema'});
    }
    const reader = tableReader({
      ...AROUND,
      [`${path}1`]: pageOf(1000, place()),
      [`${path}2`]: pageOf(1000),
    });
    assert.equal((await imported(ptvV11, wanted, reader)).records.length, 1);
  });

  it('asks for nothing else than ids', async () => {
    const reader = tableReader({});
    await imported(ptvV11, {...WANTED, ids: ['a&showHeader=true#', 'b']}, reader);
    assert.deepEqual(reader.asked, [
      '/ServiceChannel/list?guids=a%26showHeader%3Dtrue%23,b&showHeader=false',
    ]);
    const odd = {...place(), organizationId: 'o&x', services: [{service: {id: 's&x'}}]};
    const around = tableReader({
      [`/ServiceChannel/list?guids=${idOf(1)}&showHeader=false`]: [odd],
    });
    await imported(ptvV11, {...WANTED, ids: [idOf(1)]}, around);
    assert.deepEqual(around.asked.slice(1), [
      '/Service/list?guids=s%26x',
      '/Organization/list?guids=o%26x',
    ]);
  });

  it('asks for at most a hundred ids at once, and reports those that are not there', async () => {
    const many = Array.from({length: 150}, (_, i) => idOf(i + 10));
    const {dropped} = await imported(ptvV11, {...WANTED, ids: many}, tableReader({}));
    assert.equal(dropped.length, 150);
    assert.equal(dropped[0], `${idOf(10)} : not in the register`);
  });

  it('finds words in names, descriptions and services, in any letter case', async () => {
    const reader = looseReader(place(), {...webPage(), services: []}, service());
    const found = async (...words: string[]) =>
      (await imported(ptvV11, {system: 'ptv-v11', kind: 'course', words}, reader)).records.length;
    assert.equal(await found('DIGITUKI'), 1);
    assert.equal(await found('torgets', 'kotona'), 2);
    assert.equal(await found('pitkä kuvaus'), 2);
    assert.equal(await found('polkupyörä'), 0);
  });

  it('finds a service class in loose files', async () => {
    const reader = looseReader(place(), {...webPage(), services: []}, service());
    const wanted: Wanted = {system: 'ptv-v11', kind: 'course', serviceClass: 'P25.6'};
    assert.deepEqual(
      Object.keys((await imported(ptvV11, wanted, reader)).providers),
      ids.slice(0, 1),
    );
  });

  it('does without services and organisations that are gone', async () => {
    const reader = tableReader({
      [`/ServiceChannel/list?guids=${idOf(1)}&showHeader=false`]: [place()],
    });
    const {providers} = await imported(ptvV11, {...WANTED, ids: [idOf(1)]}, reader);
    const {owner, forWhom, how} = providers[`ptv-${idOf(1)}`] ?? {};
    assert.deepEqual([owner, forWhom], [undefined, how]);
  });

  it('cannot search by words alone', async () => {
    const wanted: Wanted = {system: 'ptv-v11', kind: 'course', words: ['digi']};
    await assert.rejects(imported(ptvV11, wanted, tableReader({})), {code: 'import-file-invalid'});
  });

  it('reads whatever a record holds, without breaking', async () => {
    const keys = Object.keys({...place(), ...phoneService()});
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.jsonValue(), async (key, value) => {
        await imported(
          ptvV11,
          {system: 'ptv-v11', kind: 'bank', words: ['a']},
          looseReader({...place(), [key]: value}),
        );
      }),
    );
  });
});
