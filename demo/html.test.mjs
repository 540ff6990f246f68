import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {attribute, html} from './html/html.mjs';

describe('html', () => {
  it('escapes every value', () => {
    const text = `<b>"it's" & co</b>`;
    assert.equal(
      String(html`<p title="${text}">${text}</p>`),
      '<p title="&lt;b&gt;&quot;it&#39;s&quot; &amp; co&lt;/b&gt;">' +
        '&lt;b&gt;&quot;it&#39;s&quot; &amp; co&lt;/b&gt;</p>',
    );
  });

  it('keeps what it made itself, also in lists', () => {
    const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
    assert.equal(
      String(
        html`<ul>
          ${items}
        </ul>`,
      ).replace(/\s/g, ''),
      '<ul><li>a</li><li>&lt;</li></ul>',
    );
  });

  it('does not take an object that looks like markup for markup', () => {
    const fake = {toString: () => '<b>'};
    assert.equal(String(html`${fake}`), '&lt;b&gt;');
  });

  it('shows nothing for what is not there', () => {
    assert.equal(String(html`${undefined}${null}${false}${true}${''}`), '');
    assert.equal(String(html`${0}`), '0');
  });
});

describe('an attribute', () => {
  it('is escaped, and left out when there is no value', () => {
    assert.equal(String(attribute('title', '"')), ' title="&quot;"');
    assert.equal(String(attribute('checked', true)), ' checked');
    assert.equal(String(attribute('title', undefined)), '');
  });
});
