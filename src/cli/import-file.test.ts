import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkImportFile, readImportFile} from './import-file.js';

const SOURCE = {system: 'ptv-v11', kind: 'digital-support', municipality: '564'};

describe('the import file', () => {
  it('may have any of its parts', () => {
    const file = checkImportFile({
      sources: [SOURCE],
      municipalities: {'564': {name: {fi: 'Oulu'}}},
    });
    assert.deepEqual(file.sources, [SOURCE]);
    assert.deepEqual({...(file.municipalities['564']?.name as object)}, {fi: 'Oulu'});
    assert.deepEqual([file.providers, file.overrides], [{}, {}]);
  });

  it('is told where it is wrong', () => {
    const wrong: [file: unknown, at: string][] = [
      [[], 'its beginning'],
      [{source: []}, '/source'],
      [{sources: {}}, '/sources'],
      [{sources: [1]}, '/sources/0'],
      [{sources: [{system: 'ptv-v11'}]}, '/sources/0/kind'],
      [{sources: [{...SOURCE, kind: 'wizard'}]}, '/sources/0/kind'],
      [{sources: [{...SOURCE, municipality: 'Oulu'}]}, '/sources/0/municipality'],
      [{sources: [{...SOURCE, toString: 1}]}, '/sources/0/toString'],
      [{sources: [{...SOURCE, ids: []}]}, '/sources/0/ids'],
      [{sources: [{system: 'ptv-v11', kind: 'bank'}]}, '/sources/0'],
      [{sources: [{...SOURCE, base: 'http://register.example'}]}, '/sources/0/base'],
      [{sources: [{...SOURCE, base: 'https://register.example/'}]}, '/sources/0/base'],
      [{municipalities: {oulu: {name: 'Oulu'}}}, '/municipalities/oulu'],
      [{municipalities: {'564': {}}}, '/municipalities/564'],
      [{providers: []}, '/providers'],
      [{overrides: {a: 1}}, '/overrides'],
    ];
    for (const [file, at] of wrong) {
      assert.throws(
        () => checkImportFile(file),
        (error: Error & {code: string}) =>
          error.code === 'import-file-invalid' &&
          error.message.includes(`wrong at ${at}. Expected: `),
        at,
      );
    }
  });

  it('must be there', async () => {
    await assert.rejects(readImportFile('/nowhere/imports.json'), {code: 'import-file-unreadable'});
  });
});
