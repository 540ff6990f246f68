import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {AROUND, CODES, idOf, page, place, SERVICE, webPage} from './fixtures/ptv-v12.js';
import {imported, looseReader, tableReader} from './table-reader.js';
import type {Wanted} from './importer.js';
import {ptvV12} from './ptv-v12.js';

const WANTED: Wanted = {system: 'ptv-v12', kind: 'digital-support'};
const ID = `ptv-${idOf(1)}`;
type Written = Readonly<Record<string, unknown>> & {readonly contentId: string};
const noConnections = (record: Written) => ({
  [`/connection/search?channelContentIds=${record.contentId}&page=1&pageSize=100`]: page(),
});
const answersFor = (record: Written) => ({
  ...CODES,
  ...noConnections(record),
  ...AROUND,
  [`/service-channel/${record.contentId}`]: record,
});
const read = (record: Written, more: Partial<Wanted> = {}) =>
  imported(ptvV12, {...WANTED, ids: [record.contentId], ...more}, tableReader(answersFor(record)));

describe('a channel of PTV v12', () => {
  it('is a helper, field by field', async () => {
    const {providers, records, dropped} = await read(place());
    const {coordinates, source, ...provider} = providers[ID] ?? {};
    assert.deepEqual(provider, {
      kind: 'digital-support',
      name: {fi: 'Torin palvelupiste', sv: 'Torgets servicepunkt'},
      owner: {fi: 'Torin kaupunki', sv: 'Torgets stad'},
      forWhom: {fi: 'Ikäihmiset', sv: 'Äldre'},
      how: {fi: 'Apua laitteisiin.', sv: 'Hjälp med apparater.'},
      targetGroups: ['seniors'],
      more: {fi: 'https://www.example.fi/tori'},
      number: '+358295550003',
      display: '029 555 0003',
      price: {fi: 'Maksuton', sv: 'Avgiftsfri', en: 'Free of charge'},
      email: 'neuvonta@example.fi',
      address: {fi: 'Torikatu 1 A, 90100 Oulu', sv: 'Torggatan 1 A, 90100 Uleåborg'},
      areas: ['564'],
      openingHours: {weekly: [{days: ['mo', 'tu'], times: ['09:00-15:00']}]},
      languages: ['fi', 'sv'],
      signLanguage: true,
      verifiedAt: '2026-08-31',
      reviewBy: '2027-02-28',
    });
    assert.ok(coordinates && Math.abs(coordinates.latitude - 65.03) < 0.02);
    assert.equal(source?.id, idOf(1));
    assert.deepEqual(records[0]?.municipalities, {'564': {fi: 'Oulu', sv: 'Uleåborg'}});
    assert.doesNotMatch(JSON.stringify([records, dropped]), /mallikas|85550001/i);
    const at = `${idOf(1)} /languageVersions/fi`;
    assert.deepEqual(dropped.sort(), [
      `${at}/contactEmails/0: the e-mail address of a person`,
      `${at}/contactFaxNumbers/0: a fax number`,
      `${at}/contactPhoneNumbers/0: the phone number of a person`,
      `${idOf(1)} /languageVersions/sv/contactEmails/0: another e-mail address: one is shown`,
    ]);
  });

  it('may serve the whole country; a place stands where its post office is', async () => {
    assert.equal((await read(webPage())).records[0]?.provider.areas, undefined);
    const whole = {...place(), area: {areaType: 'WholeCountry'}};
    assert.deepEqual((await read(whole)).providers[ID]?.areas, ['564']);
  });

  it('serves the municipalities of its wellbeing services county', async () => {
    const area = {...place().area, municipalities: [], wellbeingServicesCounties: ['17']};
    const {records} = await read({...place(), area});
    assert.deepEqual(records[0]?.provider.areas, ['244', '564']);
    assert.deepEqual(records[0]?.municipalities?.['244'], {fi: 'Kempele'});
  });

  it('is dropped when it is not published, has no name, or does not tell its area', async () => {
    const area = {
      areaType: 'LimitedArea',
      municipalities: [],
      regions: [],
      wellbeingServicesCounties: [],
    };
    for (const [more, why] of [
      [{publishedAt: null}, 'not published'],
      [{languageVersions: {}}, 'without a name'],
      [{area}, 'serves a limited area that is not told'],
    ] as const) {
      const {records, dropped} = await read({...place(), ...more});
      assert.deepEqual(records, []);
      assert.deepEqual(dropped, [`${idOf(1)} : ${why}`]);
    }
  });
});

describe('the importer of PTV v12', () => {
  it('finds channels by organisation and by municipality', async () => {
    for (const [more, query] of [
      [{organization: 'org-1'}, 'organizationContentIds=org-1'],
      [{municipality: '564'}, 'areaType=LimitedArea&municipalities=564'],
    ] as const) {
      const record = {...place(), organizationContentId: 'org-1'};
      const path = `/service-channel/search?${query}&page=1&pageSize=100`;
      const reader = tableReader({...answersFor(record), [path]: page(record)});
      assert.deepEqual(
        Object.keys((await imported(ptvV12, {...WANTED, ...more}, reader)).providers),
        [ID],
      );
    }
  });

  it('finds channels of a service class, through connections', async () => {
    const reader = tableReader({
      ...answersFor(place()),
      '/service/search?serviceClasses=P25.6&page=1&pageSize=100': page({contentId: SERVICE}),
      [`/connection/search?serviceContentIds=${SERVICE}&page=1&pageSize=100`]: page(
        {serviceContentId: SERVICE, channelContentId: idOf(1)},
        {serviceContentId: SERVICE, channelContentId: idOf(9)},
      ),
    });
    const wanted = {
      ...WANTED,
      serviceClass: 'http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P25.6',
    };
    const {providers, dropped} = await imported(ptvV12, wanted, reader);
    assert.deepEqual(Object.keys(providers), [ID]);
    assert.ok(dropped.includes(`${idOf(9)} : not in the register`));
  });

  it('reads loose files', async () => {
    const reader = looseReader(place(), webPage(), {contentId: SERVICE, serviceType: 'Service'});
    const {providers, dropped} = await imported(ptvV12, {...WANTED, words: ['torin']}, reader);
    assert.deepEqual(providers[ID]?.areas, ['564']);
    assert.equal(Object.keys(providers).length, 1);
    assert.ok(dropped.includes(`${SERVICE} : a record that is no channel`));
  });

  it('reads no endless pages', async () => {
    const path = '/service-channel/search?organizationContentIds=x&page=';
    const wanted = {...WANTED, organization: 'x'};
    const first = `${path}1&pageSize=100`;
    for (const totalPages of [1001, 1.5, -1, 1e9]) {
      const reader = tableReader({...CODES, ...AROUND, [first]: {...page(place()), totalPages}});
      await assert.rejects(imported(ptvV12, wanted, reader), {code: 'import-schema'});
    }
    const record = {...place(), organizationContentId: 'x'};
    const reader = tableReader({
      ...answersFor(record),
      [first]: {...page(record), totalPages: 1000},
      [`${path}2&pageSize=100`]: {...page(), totalPages: 1000},
    });
    assert.equal((await imported(ptvV12, wanted, reader)).records.length, 1);
  });

  it('asks for nothing else than ids', async () => {
    const odd = {...place(), contentId: 'c&x', organizationContentId: 'o/x'};
    const connections = '/connection/search?channelContentIds=c%26x&page=1&pageSize=100';
    const reader = tableReader({
      ...CODES,
      '/service-channel/c%26x': odd,
      [connections]: page({serviceContentId: 's/x', channelContentId: 'c&x'}),
    });
    await imported(ptvV12, {...WANTED, ids: ['c&x']}, reader);
    const asked = reader.asked.filter((path) => /channel|service\/|organization/.test(path));
    assert.deepEqual(asked, [
      '/service-channel/c%26x',
      connections,
      '/service/s%2Fx',
      '/organization/o%2Fx',
    ]);
    const classes = tableReader({
      ...CODES,
      '/service/search?serviceClasses=P25&page=1&pageSize=100': page({contentId: 's&x'}),
      '/connection/search?serviceContentIds=s%26x&page=1&pageSize=100': page(),
    });
    await imported(ptvV12, {...WANTED, serviceClass: 'P25'}, classes);
    const [address] = place().location.streetAddresses;
    const location = {...place().location, streetAddresses: [{...address, postalCode: '9&x'}]};
    const office = '/postal-codes?codes=9%26x&page=1&pageSize=100';
    const offices = tableReader({...answersFor({...place(), location}), [office]: page()});
    await imported(ptvV12, {...WANTED, ids: [idOf(1)]}, offices);
    assert.ok(offices.asked.includes(office), offices.asked.join('\n'));
  });

  it('knows only municipalities with codes of three digits', async () => {
    const wrong = ['../../../etc/x', '__proto__', '1'];
    const area = {...place().area, municipalities: [...wrong, '564']};
    const names = wrong.map((code) => ({code, name: {fi: 'Ei mikään'}}));
    const codes = '/municipality-codes?page=2&pageSize=100';
    const list = CODES[codes] as {items: unknown[]};
    const record = {...place(), area};
    const reader = tableReader({
      ...answersFor(record),
      [codes]: {...list, items: [...list.items, ...names]},
    });
    const {records} = await imported(ptvV12, {...WANTED, ids: [idOf(1)]}, reader);
    assert.deepEqual(records[0]?.provider.areas, ['564']);
    assert.deepEqual(records[0]?.municipalities, {'564': {fi: 'Oulu', sv: 'Uleåborg'}});
  });

  it('says when the register answers in another form', async () => {
    const path = '/service-channel/search?organizationContentIds=x&page=1&pageSize=100';
    for (const answer of [{items: []}, {totalPages: 1}, page({id: 'x'})]) {
      const reader = tableReader({...CODES, [path]: answer});
      await assert.rejects(imported(ptvV12, {...WANTED, organization: 'x'}, reader), {
        code: 'import-schema',
      });
    }
  });
});
