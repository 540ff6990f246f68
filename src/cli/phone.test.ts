import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {phonesIn} from './phone.js';

const numbersIn = (text: string) => phonesIn(text).phones.map(({number}) => number);

describe('phone numbers of a register', () => {
  it('come in the international form, and as they were written', () => {
    assert.deepEqual(phonesIn('09 000 1234').phones, [
      {number: '+35890001234', display: '09 000 1234'},
    ]);
    for (const same of ['+358 9 000 1234', '+358 (0)9 000 1234', '00358 9 0001234', '(09) 0001234'])
      assert.deepEqual(numbersIn(same), ['+35890001234'], same);
  });

  it('are told apart when a text holds several', () => {
    const two = ['+35890001234', '+358400001234'];
    for (const text of [
      '09 000 1234, 040 000 1234',
      '09 000 1234; 040 000 1234',
      '09 000 1234/040 000 1234',
    ])
      assert.deepEqual(numbersIn(text), two, text);
    assert.deepEqual(numbersIn('ma-pe 9-15, puh. 09 000 1234 (vaihde)'), ['+35890001234']);
  });

  it('are no numbers when nobody abroad could call them, or with letters', () => {
    assert.deepEqual(phonesIn('116 000 / vaihde'), {phones: [], others: ['116 000', 'vaihde']});
    assert.deepEqual(numbersIn(''), []);
  });
});
