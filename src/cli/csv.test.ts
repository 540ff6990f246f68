import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {csv} from './csv.js';

/** Reads CSV as RFC 4180 has it. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, written = '', end] of text.matchAll(cell)) {
    rows
      .at(-1)!
      .push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

describe('CSV', () => {
  it('quotes commas, quotation marks and line breaks', () => {
    assert.equal(csv([['a,b', 'say "hi"', 'one\ntwo', 3]]), '"a,b","say ""hi""","one\ntwo",3\r\n');
  });

  it('never begins a cell as a formula does', () => {
    for (const formula of ['=1+1', '+358', '-2', '@SUM(A1)', '\t=1', '\r=1'])
      assert.deepEqual(read(csv([[formula]])), [[`'${formula}`]]);
    assert.equal(csv([['="a,b"']]), '"\'=""a,b"""\r\n');
  });

  it('has no formula behind a semicolon or a tab either, by which some spreadsheets part cells', () => {
    assert.equal(csv([["Rent;=cmd|' /C'!A0", 'a; @x']]), "Rent;'=cmd|' /C'!A0,a; '@x\r\n");
    assert.equal(csv([['a - b; c', 'x@y.fi']]), 'a - b; c,x@y.fi\r\n');
  });

  it('comes back as it was', () => {
    const text = fc.string().filter((one) => !/(?:^|[;\t]\s*)[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(fc.array(fc.array(text, {minLength: 1}), {minLength: 1}), (rows) => {
        assert.deepEqual(read(csv(rows)), rows);
      }),
    );
  });
});
