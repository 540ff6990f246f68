import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {escapeXml, parseXml} from './xml.js';

describe('XML of translation files', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        // eslint-disable-next-line no-control-regex
        fc.pre(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text));
        const {children, attributes} = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
        assert.equal(children.join(''), text.toWellFormed());
        assert.equal(attributes.get('b'), text.toWellFormed());
      }),
    );
  });

  it('reads comments, CDATA and prefixes as tools write them', () => {
    const root = parseXml(
      '<?xml version="1.0"?>\n<!-- of <tool> --><x:a xmlns:x="y">1<!-- 2 --><![CDATA[<3>]]></x:a>\n',
    );
    assert.equal(root.name, 'a');
    assert.equal(root.children.join(''), '1<3>');
  });

  it('reads no file and grows by no entity (XXE, billion laughs)', () => {
    for (const source of [
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>',
      '<!DOCTYPE a SYSTEM "http://evil.example/a.dtd"><a/>',
      '<a>&x;</a>',
      '<a><?php evil ?></a>',
    ])
      assert.throws(() => parseXml(source), SyntaxError);
  });

  it('says where it is not well-formed', () => {
    assert.throws(() => parseXml('<a>\n<b></a>'), /line 2/);
    for (const source of [
      '',
      '<a>',
      '<a/><b/>',
      '<a/>x',
      '<a b="1" b="2"/>',
      '</a>',
      '<a>&#0;</a>',
    ])
      assert.throws(() => parseXml(source), SyntaxError, source);
    assert.throws(() => parseXml('<a>'.repeat(1000)), /too deep/);
  });
});
