import {expect} from 'chai';
import {manifest, topic} from '../testing/manifests.js';
import {readManifest, type Reading} from '../testing/read-manifest.js';

const FILE = 'pages/home.json';
const pages = [{id: 'home', match: '/home', file: FILE}];

const codes = ({problems}: Reading): string[] =>
  problems.map(({code, at, detail}) => `${code} ${at}: ${detail}`);

describe('the file of a page', () => {
  const whole = manifest({
    pages,
    anchors: {rent: {css: ['#rent']}},
    topics: {rent: topic('Rent', {anchor: 'rent', related: ['heat']})},
    notices: [{id: 'first', text: 'First'}],
  });
  const part = {
    anchors: {heat: {page: 'home'}, rent: {css: ['#other']}},
    topics: {heat: topic('Heat', {anchor: 'heat', contacts: ['phone']}), rent: topic('Other')},
    notices: [{id: 'second', text: 'Second'}],
  };

  it('adds its anchors, topics and notices to those of the manifest', () => {
    const {help, problems} = readManifest(whole, {[FILE]: part});
    expect(problems).to.deep.equal([]);
    expect(Object.keys(help.topics)).to.deep.equal(['rent', 'heat']);
    expect(Object.keys(help.anchors)).to.deep.equal(['rent', 'heat']);
    expect(help.notices.map(({id}) => id)).to.deep.equal(['first', 'second']);
  });

  it('changes nothing that the manifest has', () => {
    const {help} = readManifest(whole, {[FILE]: part});
    expect(help.topics['rent']?.title).to.equal('Rent');
    expect(help.anchors['rent']?.css).to.deep.equal(['#rent']);
    const more = {...part, contacts: {phone: {type: 'web', name: 'x', url: '/x'}}, pages: []};
    expect(readManifest(whole, {[FILE]: more}).help.contacts).to.deep.equal(help.contacts);
  });

  it('may bring what the manifest refers to: before it is there, nothing is missed', () => {
    expect(readManifest(whole).problems).to.deep.equal([]);
    expect(codes(readManifest(whole, {[FILE]: {}}))).to.deep.equal([
      'unknown-reference /topics/rent/related: heat',
    ]);
  });

  it('is named where something in it is wrong', () => {
    const wrong = {
      anchors: {a: {css: ['*']}, b: {page: 'gone'}},
      topics: {'x/y': topic('A'), heat: topic('Heat', {anchor: 'c'}), cold: {title: 'Cold'}},
      notices: 5,
    };
    expect(codes(readManifest(manifest({pages}), {[FILE]: wrong}))).to.deep.equal([
      `selector ${FILE}#/anchors/a/css: *`,
      `wrong-form ${FILE}#/topics/x~1y: ^[A-Za-z][A-Za-z0-9_-]{0,59}$`,
      `missing ${FILE}#/topics/cold: short`,
      `wrong-type ${FILE}#/notices: array`,
      `unknown-reference ${FILE}#/anchors/b/page: gone`,
      `unknown-reference ${FILE}#/topics/heat/anchor: c`,
    ]);
  });

  it('may be anything: the manifest stays as it is', () => {
    const {help} = readManifest(whole);
    for (const odd of [null, 5, 'x', [], [{}], {topics: [], anchors: null, notices: {}}]) {
      expect(readManifest(whole, {[FILE]: odd}).help).to.deep.equal(help);
    }
  });

  it('is one of several, of which the first wins', () => {
    const two = manifest({
      pages: [
        {id: 'a', match: '/a', file: 'a.json'},
        {id: 'b', match: '/b', file: 'b.json'},
      ],
    });
    const {help} = readManifest(two, {
      'a.json': {topics: {heat: topic('A')}},
      'b.json': {topics: {heat: topic('B'), cold: topic('C')}},
    });
    expect(help.topics['heat']?.title).to.equal('A');
    expect(Object.keys(help.topics)).to.deep.equal(['heat', 'cold']);
  });
});
