import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {callable, phoneOf, type PtvPhone} from './ptv-phones.js';

const phone = (more: Partial<PtvPhone>): PtvPhone => ({
  number: '405550001',
  dialCode: '+358',
  use: 'phone',
  language: 'fi',
  at: '/phoneNumbers/0',
  ...more,
});

describe('phone numbers of PTV', () => {
  it('are called from anywhere, and written as in Finland', () => {
    for (const [dialCode, number, called, display] of [
      ['+358', '405550001', '+358405550001', '040 555 0001'],
      ['+358', '0405550001', '+358405550001', '040 555 0001'],
      ['358', '85550002', '+35885550002', '08 555 0002'],
      ['+358', '931055500', '+358931055500', '09 310 555 00'],
      ['+46', '855500', '+46855500', '+46 855500'],
    ] as const) {
      assert.deepEqual(callable({dialCode, number}), {number: called, display});
    }
  });

  it('of Finnish services have +358 only where a 0 makes room for it', () => {
    assert.equal(callable({number: '0295550004'})?.number, '+358295550004');
    assert.equal(callable({number: '0800 555 005'})?.display, '0800 555 005');
    for (const number of ['116117', '10022', '112', '405550001', '0100', 'soita', '1#31*']) {
      assert.equal(callable({number}), undefined, number);
    }
  });

  it('are such as the manifest takes, or none', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), {nil: undefined}), (number, dialCode) => {
        const found = callable(dialCode === undefined ? {number} : {number, dialCode});
        if (!found) return;
        assert.match(found.number ?? '', /^\+[0-9]{6,15}$/);
        assert.match(found.display ?? '', /^[0-9+() -]{3,30}$/);
      }),
    );
  });

  it('say the price in words; that of the register in its languages', () => {
    const own = [
      phone({chargeText: '8 snt/min'}),
      phone({language: 'sv', chargeText: '8 cent/min'}),
    ];
    assert.deepEqual(phoneOf(own, () => undefined).price, {fi: '8 snt/min', sv: '8 cent/min'});
    const normal = phoneOf([phone({charge: 'normal'})], () => undefined).price;
    assert.match(JSON.stringify(normal), /Local network/);
    assert.equal(phoneOf([phone({charge: 'other'})], () => undefined).price, undefined);
  });

  it('say no price of a place, unless they are free', () => {
    const dropped: string[] = [];
    const of = (more: Partial<PtvPhone>) =>
      phoneOf([phone(more)], (at, why) => dropped.push(`${at}: ${why}`), true).price;
    assert.equal(of({charge: 'normal'}), undefined);
    assert.equal(of({charge: 'other', chargeText: '2 €/min'}), undefined);
    assert.equal(of({chargeText: 'pvm/mpm'}), undefined);
    const why = '/phoneNumbers/0: the price of a call: it is not that of the place';
    assert.deepEqual(dropped, [why, why, why]);
    assert.match(JSON.stringify(of({charge: 'free'})), /Free of charge/);
    assert.equal(of({}), undefined);
    assert.equal(dropped.length, 3);
  });

  it('are one: others, faxes and those of people are reported', () => {
    const dropped: string[] = [];
    const {number} = phoneOf(
      [
        phone({use: 'fax', at: '0'}),
        phone({use: 'sms', at: '1'}),
        phone({label: 'Maija Mallikas', at: '2'}),
        phone({number: '116117', at: '3'}),
        phone({number: '85550002', at: '4'}),
        phone({number: '85550003', at: '5'}),
      ],
      (at) => dropped.push(at),
    );
    assert.equal(number, '+35885550002');
    assert.equal(
      phoneOf([phone({number: '116117', dialCode: ''})], () => undefined).number,
      undefined,
    );
    assert.deepEqual(dropped, ['0', '1', '2', '3', '5']);
  });
});
