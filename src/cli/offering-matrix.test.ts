import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Provider} from '../model/manifest.js';
import {matrixCsv, matrixTable, offeringMatrix} from './offering-matrix.js';

const helper = (more: Partial<Provider>): Provider => ({
  kind: 'digital-support',
  name: 'Helper',
  forWhom: 'For you',
  how: 'Ask',
  number: '+35890001234',
  ...more,
});
const PROVIDERS = {
  club: helper({forms: ['peer', 'OnsiteGuidance'], targetGroups: ['seniors']}),
  desk: helper({forms: ['OnsiteGuidance']}),
  silent: helper({}),
};

describe('the offering matrix', () => {
  it('counts helpers by form of support and group; who names no group is there for everyone', () => {
    const {groups, rows} = offeringMatrix(PROVIDERS);
    const count = (form: string, group: string) =>
      rows.find(({name}) => name === form)?.counts[groups.indexOf(group)];
    assert.equal(count('guidance on site', 'seniors'), 2);
    assert.equal(count('guidance on site', 'carers'), 1);
    assert.equal(count('peer support', 'carers'), 0);
  });

  it('names its empty cells, and helpers that stand in none', () => {
    const table = matrixTable(offeringMatrix(PROVIDERS));
    assert.match(table, /^Nobody offers help by video\.$/m);
    assert.match(table, /^Nobody offers peer support to: children, young people, (?!.*seniors)/m);
    assert.doesNotMatch(table, /Nobody offers guidance on site[.:]/);
    assert.match(table, /In no form, and so in no cell: silent\./);
    const [, ...lines] = table.split('\n').slice(0, 14);
    assert.equal(new Set(lines.map(({length}) => length)).size, 1, 'columns are aligned');
  });

  it('is a rectangle as CSV, with the empty cells in the last column', () => {
    const lines = matrixCsv(offeringMatrix(PROVIDERS)).split('\r\n');
    assert.equal(lines.length, 15);
    assert.match(lines[0]!, /^form of support,children,.*,associations,nobody offers it to$/);
    assert.equal(
      lines.find((line) => line.startsWith('peer')),
      'peer support,0,0,0,1,0,0,0,0,0,children; young people; people of working age; immigrants; ' +
        'disabled people; carers; entrepreneurs; associations',
    );
  });
});
