import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {RowFault, toCountRow} from './count-row.js';
import {readMatomo} from './matomo.js';

const ours = {
  label: 'shown - home|topic/rent|fi|',
  Events_EventAction: 'shown',
  Events_EventName: 'home|topic/rent|fi|',
  nb_events: 12,
};

describe('an export of Matomo', () => {
  it('gives the counts that the help told Matomo', () => {
    const read = readMatomo({'2026-06-01': [ours], '2026-06-02': []}, 'housing');
    assert.deepEqual(read, {
      rows: [
        {
          day: '2026-06-01',
          service: 'housing',
          event: 'shown',
          item: 'topic/rent',
          page: 'home',
          language: 'fi',
          depth: '',
          n: 12,
        },
      ],
      passedOver: 0,
      cutOff: 0,
    });
  });

  it('is read without what others told, and it is said what was cut off', () => {
    const others = [
      {...ours, Events_EventCategory: 'Rinnalla taxes'},
      {...ours, Events_EventAction: 'click', Events_EventName: 'Send'},
      {...ours, Events_EventName: '<script>|topic/rent|fi|'},
      {label: 'Others', nb_events: 7},
      {label: 'shown - Others', Events_EventAction: 'shown', nb_events: 2},
    ];
    const read = readMatomo({'2026-06-01': [ours, ...others]}, 'housing');
    assert.deepEqual([read?.rows.length, read?.passedOver, read?.cutOff], [1, 36, 9]);
  });

  it('is read without falling, whatever stands in it', () => {
    const odd = {label: {toString: 1, valueOf: 1}, nb_events: {valueOf: 1}};
    assert.equal(readMatomo({'2026-06-01': [odd, ours]}, 'housing')?.rows.length, 1);
    const row = fc.dictionary(fc.constantFrom('label', ...Object.keys(ours)), fc.anything());
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        assert.ok(readMatomo({'2026-06-01': rows}, 'housing'));
      }),
    );
  });

  it('is told from other files', () => {
    for (const json of [[], [ours], {result: 'error', message: 'No access'}, null, 'x'])
      assert.equal(readMatomo(json, 'housing'), undefined);
  });
});

describe('a row of counts', () => {
  const row = {day: '2026-06-01', service: 'housing', event: 'shown', item: 'topic/rent', n: '3'};

  it('may come as text, from CSV', () => {
    assert.equal(toCountRow(row).n, 3);
  });

  it('is refused, and it is said why, if it is none', () => {
    for (const [wrong, why] of [
      [{n: 0}, 'n must'],
      [{n: 1.5}, 'n must'],
      [{n: '1e3'}, 'n must'],
      [{n: -1}, 'n must'],
      [{day: 'today'}, 'day must'],
      [{event: 'toString'}, 'event must'],
      [{item: '=1+1'}, 'item must'],
      [{page: '<b>'}, 'page must'],
      [{depth: 'deep'}, 'depth must'],
    ] as const)
      assert.throws(() => toCountRow({...row, ...wrong}), new RegExp(why));
  });

  it('is refused without falling, whatever it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(row)), fc.anything()), (values) => {
        try {
          toCountRow({...row, ...values});
        } catch (error) {
          assert.ok(error instanceof RowFault);
        }
      }),
    );
  });
});
