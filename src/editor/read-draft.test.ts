import {expect} from 'chai';
import fc from 'fast-check';
import {asText} from './draft-file.js';
import {readDraft, readText, type ReadDraft} from './read-draft.js';
import {scanJson} from './read-draft-fault.js';

const told = (read: ReadDraft): string => {
  if (!('fault' in read)) return 'read';
  const {fault} = read;
  return fault.code === 'broken' ? `${fault.line}:${fault.column} ${fault.expected}` : fault.code;
};

describe('a text that is read as a manifest', () => {
  it('may begin with a byte order mark, and keeps the order of its keys', () => {
    const text = '{\n  "service": {},\n  "format": 1,\n  "b": [],\n  "a": "ä"\n}\n';
    const read = readDraft(`\uFEFF${text}`);
    expect('tree' in read && asText(read.tree)).to.equal(
      '{\n  "service": {},\n  "format": 1,\n  "b": [],\n  "a": "ä"\n}\n',
    );
  });

  for (const [text, fault] of [
    ['', 'empty'],
    [' \n', 'empty'],
    ['[1]', 'not-manifest'],
    ['null', 'not-manifest'],
    ['{"format": 2}', 'newer'],
    ['{"format": 1, "service": {"id": "x"', '1:36 comma'],
    ['{"a": 1,\n "b": "hal', '2:7 string-end'],
    ['{"a": "x\ny"}', '1:7 string-end'],
    ['{"a": "x\ty"}', '1:7 string-character'],
    ['{"a": "\\x"}', '1:7 string-character'],
    ['{"a": 1,\r\n}', '2:1 no-comma'],
    ['{"a": [1, 2,]}', '1:13 no-comma'],
    ['{"a" 1}', '1:6 colon'],
    ['{a: 1}', '1:2 key'],
    ['{“a”: 1}', '1:2 straight-quotes'],
    ["{'a': 1}", '1:2 straight-quotes'],
    ['{"a": 1 // one\n}', '1:9 no-comment'],
    ['{"a": 1\n "b": 2}', '2:2 comma'],
    ['{"a": 01}', '1:7 value'],
    ['{"a": undefined}', '1:7 value'],
    ['{"a": }', '1:7 value'],
    ['{} {}', '1:4 nothing'],
    ['<!doctype html>', '1:1 value'],
    [`{"a": ${'['.repeat(200)}${']'.repeat(200)}}`, '1:107 shallower'],
    [`{"a": "${'x'.repeat(10 * 1024 * 1024)}"}`, 'too-large'],
  ] as const) {
    it(`is refused with its place: ${text.slice(0, 40)}`, () => {
      expect(told(readDraft(text))).to.equal(fault);
    });
  }

  it('with a key twice is read with the last one, and that is told', () => {
    const read = readDraft(
      '{"topics": {"rent": {"a": 1, "a": 2}, "x/y": [{"b": 1, "\\u0062": 3}]}}',
    );
    expect(read).to.deep.equal({
      tree: {topics: {rent: {a: 2}, 'x/y': [{b: 3}]}},
      doubled: ['/topics/rent/a', '/topics/x~1y/0/b'],
    });
  });

  it('is refused exactly when JSON.parse refuses it, whatever was cut out or put in', () => {
    const jsons = fc.json({maxDepth: 4});
    const edits = fc.tuple(
      fc.nat(200),
      fc.nat(6),
      fc.constantFrom('', ',', '"', '}', '\\', '0', ' '),
    );
    fc.assert(
      fc.property(jsons, fc.option(edits, {nil: undefined}), (json, cut) => {
        const [at, length, put] = cut ?? [0, 0, ''];
        const text = json.slice(0, at) + put + json.slice(at + length);
        let isRight = true;
        try {
          JSON.parse(text);
        } catch {
          isRight = false;
        }
        expect(scanJson(text).fault === undefined, text).to.equal(isRight);
      }),
      {numRuns: 3000},
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        readDraft(text);
        readDraft(`{"${text}`);
      }),
    );
  });

  it('may have one text of millions of letters', () => {
    const long = 'x'.repeat(9 * 1024 * 1024);
    for (const text of [`{"a": "${long}"}`, `{"a": "${'ä\\n'.repeat(2_000_000)}"}`])
      expect(told(readDraft(text))).to.equal('read');
    expect(told(readDraft(`{"a": "${long}`))).to.equal('1:7 string-end');
  });

  it('is refused when it is deeper than any manifest, and not gone through', () => {
    const deep = '['.repeat(500_000);
    expect(told(readDraft(deep))).to.equal('1:102 shallower');
  });
});

describe('a file that is read', () => {
  const bytes = (...all: number[]): Blob => new Blob([new Uint8Array(all)]);

  it('may be UTF-8, or UTF-16 of a Windows program', async () => {
    expect(await readText(new Blob(['\uFEFF{"ä": 1}']))).to.equal('{"ä": 1}');
    expect(await readText(bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0))).to.equal('{}');
    expect(await readText(bytes(0xfe, 0xff, 0, 0x7b, 0, 0x7d))).to.equal('{}');
  });

  it('is refused when letters would be lost, when it is too large, and when it is gone', async () => {
    expect(await readText(bytes(0x7b, 0xe4, 0x7d))).to.deep.equal({code: 'encoding'});
    expect(await readText(new Blob(['x'.repeat(10 * 1024 * 1024 + 1)]))).to.deep.equal({
      code: 'too-large',
    });
    const gone = new Blob(['{}']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readText(gone)).to.deep.equal({code: 'unreadable'});
  });
});
