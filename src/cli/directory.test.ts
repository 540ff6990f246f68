import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {gather} from './directory.js';

describe('what was gathered', () => {
  it('knows municipalities by codes of three digits alone: files are called after them', () => {
    const provider = {
      kind: 'course',
      name: 'Kurssi',
      forWhom: 'Kaikille',
      how: 'Tule.',
      number: '+358295550010',
    } as const;
    const named = {'564': 'Oulu', '../../x': 'Ei', '1': 'Ei'};
    const {municipalities} = gather(
      [[{id: 'a', provider, municipalities: named}]],
      () => undefined,
    );
    assert.deepEqual(municipalities, {'564': 'Oulu'});
  });
});
