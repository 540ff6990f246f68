import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {minifyHtml} from './minify-html.mjs';

describe('the minifier of templates', () => {
  it('drops the layout of the source around blocks', () => {
    const list = '\n  <ul>\n    <li>a</li>\n    <li>b</li>\n  </ul>\n';
    assert.deepEqual(minifyHtml([list]), ['<ul><li>a</li><li>b</li></ul>']);
  });

  it('keeps a space that may stand between two words', () => {
    assert.deepEqual(minifyHtml(['<b>a</b>\n  <i>b</i>']), ['<b>a</b> <i>b</i>']);
    assert.deepEqual(minifyHtml(['<p>one\n  two ', ' three</p>']), ['<p>one two ', ' three</p>']);
  });

  it('leaves what is in quotes alone', () => {
    const parts = ['<a   title="a  >  b"\n  href=', ' >x</a>'];
    assert.deepEqual(minifyHtml(parts), ['<a title="a  >  b" href=', '>x</a>']);
  });

  it('drops comments, but not one with a hole', () => {
    assert.deepEqual(minifyHtml(['<p><!-- why -->x</p>']), ['<p>x</p>']);
    assert.deepEqual(minifyHtml(['<p><!-- ', ' -->x</p>']), ['<p><!-- ', ' -->x</p>']);
  });

  it('does not touch preformatted text', () => {
    assert.deepEqual(minifyHtml(['<pre>  a  </pre>']), ['<pre>  a  </pre>']);
  });
});
