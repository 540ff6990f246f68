import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import type {Batch, Counted} from '../model/counts.js';
import {batchOf, countOf} from './fixtures.js';
import {checkNames, ERROR_CODES, namesOf, withHelpers, withOlder} from './names.js';
import {Refusal} from './refusal.js';

const read = (...parts: readonly unknown[]) =>
  namesOf(parts.map((json, i) => ({file: i === 0 ? '' : `${i - 1}.json`, json}))).names;

const MANIFEST = {
  format: 1,
  service: {id: 'rent', name: 'R', authority: 'A', languages: ['fi', 'ar'], version: '3'},
  pages: [{id: 'home', match: '/', file: '0.json'}],
  topics: {rent: {title: 'R', short: 'R'}},
  contacts: {phone: {type: 'phone', name: 'P', number: '+358295000000'}},
  guides: {apply: {title: 'G', steps: [{id: 'send', text: 'S'}]}},
  flows: {lost: {title: 'F', start: 'ask', nodes: {ask: {advice: 'A', end: 'solved'}}}},
  checklists: {papers: {title: 'C', items: [{id: 'lease', text: 'L'}]}},
  anchors: {sum: {css: ['#sum']}},
  providers: {kela: {kind: 'bank', name: 'K', forWhom: 'F', how: 'H', number: '+358295000000'}},
};
const PART = {topics: {heat: {title: 'H', short: 'H'}}};

const known = new Map([['rent', withHelpers(read(MANIFEST, PART), ['library'])]]);

/** Where a name is not known; undefined: all are. */
function unknown(count: Partial<Record<keyof Counted, string>>, batch: Partial<Batch> = {}) {
  const counts = [countOf(), countOf(count as Partial<Counted>)];
  try {
    checkNames(batchOf({counts, ...batch}), known);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof Refusal);
    assert.equal(error.status, 422);
    return error.message.split(' ')[0];
  }
}

describe('the names that are counted', () => {
  it('are those of the manifest, of its pages’ files and of its directory', () => {
    const items = [
      ...['', 'topic/rent', 'topic/heat', 'guide/apply', 'guide/apply/send', 'flow/lost'],
      ...['flow/lost/ask', 'checklist/papers', 'anchor/sum', 'contact/phone', 'provider/kela'],
      ...[
        'provider/library',
        'helpers/bank',
        'helpers/authority',
        'view/contacts',
        'hits/2-5',
        'error/missing',
      ],
    ];
    for (const item of items) assert.equal(unknown({item}), undefined, item);
    assert.equal(unknown({page: ''}), undefined);
    assert.equal(unknown({language: 'ar'}), undefined);
    assert.equal(unknown({depth: 'steps'}), undefined);
  });

  it('are no others', () => {
    const items = [
      ...['topic/', 'topic/gone', 'rent', 'guide/apply/gone', 'error/anything', 'hits/3', 'view/x'],
      ...['topic/toString', '__proto__', 'constructor', '=1+1', '<script>', 'topic/rent '],
    ];
    for (const item of items) assert.equal(unknown({item}), 'counts[1].item', item);
    for (const page of ['gone', '/home', 'https://a.example/home', 'toString'])
      assert.equal(unknown({page}), 'counts[1].page', page);
    for (const language of ['', 'sv', 'fi-FI', 'FI'])
      assert.equal(unknown({language}), 'counts[1].language', language);
    assert.equal(unknown({event: 'typed'}), 'counts[1].event');
    assert.equal(unknown({depth: 'person-a'}), 'counts[1].depth');
    for (const service of ['other', '', 'toString', '__proto__'])
      assert.equal(unknown({}, {service}), 'service', service);
  });

  it('stay those of an older manifest, for pages that are open already', () => {
    const older = read({...MANIFEST, topics: {old: {title: 'O', short: 'O'}}});
    const both = withOlder(read(MANIFEST), older);
    for (const item of ['topic/old', 'topic/rent']) assert.ok(both.items.has(item));
    assert.equal(both.version, '3');
  });

  it('have each error that the help on a page tells', async () => {
    const text = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8');
    const told = [...text.matchAll(/^### (\S+)$/gm)].map(([, code]) => code);
    assert.deepEqual([...ERROR_CODES].sort(), told.sort());
  });
});
