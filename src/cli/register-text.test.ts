import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {firstSentences, linesOf, textAt} from './register-text.js';

describe('texts of a register', () => {
  it('are the first sentences of HTML, without headings and tags', () => {
    const html =
      '<h2>Koivulan kirjasto</h2><p>Koivula on <b>kaikkien</b>&nbsp;kirjasto. Avattu 1.9.1990. Ja muuta.</p>';
    assert.equal(firstSentences(html), 'Koivula on kaikkien kirjasto. Avattu 1.9.1990.');
    assert.equal(firstSentences('<p>&nbsp;</p>'), undefined);
    assert.equal(
      firstSentences('<script>alert(1)</script>Apua &auml;lypuhelimeen'),
      'Apua älypuhelimeen',
    );
  });

  it('are one sentence when two are long', () => {
    const long = `Tämä on ${'hyvin '.repeat(40)}pitkä.`;
    assert.equal(firstSentences(`${long} Toinen.`), long);
  });

  it('are not endless', () => {
    assert.equal(textAt({a: `  ${'a'.repeat(99_999)}`}, 'a')?.length, 19_998);
  });

  it('leave out a language in which a line would be missing', () => {
    const lines = [{fi: 'ma 9–15', sv: 'mån 9–15'}, {fi: 'ti suljettu'}];
    assert.deepEqual(linesOf(lines), {fi: 'ma 9–15\nti suljettu'});
  });
});
