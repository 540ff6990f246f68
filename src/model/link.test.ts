import {expect} from 'chai';
import fc from 'fast-check';
import {destination, safeLink} from './link.js';

const PAGE = 'https://service.example/fi/income?x=1#top';

const REFUSED = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript:alert(1) ',
  'javascript://service.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://service.example/0c6bd2fa',
  'vbscript:msgbox(1)',
  'intent://scan/#Intent;scheme=zxing;end',
  'file:///etc/passwd',
  'ftp://files.example/',
  'view-source:https://service.example/',
  'about:blank',
  'sms:+358401234567',
  // Codes that a phone carries out, and what would be written for the person.
  'tel:*21*+358401234567%23',
  'tel:**21*0401234567#',
  'tel:112;ext=5',
  'tel:',
  'mailto:apu@service.example?subject=x&body=y',
  'mailto:apu@service.example?bcc=evil@evil.example',
  'mailto:apu@service.example,evil@evil.example',
  'mailto:apu%2Cevil@evil.example',
  'mailto:',
  'https://bank.fi@evil.example/',
  'https://bank.fi:login@evil.example/',
  'https://:secret@evil.example/',
  '//bank.fi@evil.example/',
  'https:\\\\evil.example\\',
  '\\\\evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example/a b',
  'https://evil.example/\u0000',
  'https://evil.example/\u007f',
  'https://',
  'https://[::1',
  'https://evil%40.example/',
];

const ALLOWED = [
  ['https://kela.example/asuminen', 'https://kela.example/asuminen'],
  ['http://old.example/', 'http://old.example/'],
  ['HTTPS://KELA.example/', 'https://kela.example/'],
  ['/sv/bostad', 'https://service.example/sv/bostad'],
  ['#field', 'https://service.example/fi/income?x=1#field'],
  ['liite.pdf', 'https://service.example/fi/liite.pdf'],
  ['mailto:apu@service.example', 'mailto:apu@service.example'],
  ['tel:+358295000000', 'tel:+358295000000'],
  ['https://service.example/häätö', 'https://service.example/h%C3%A4%C3%A4t%C3%B6'],
];

const SCHEMES = [
  'javascript:',
  'data:',
  'blob:',
  'intent:',
  'file:',
  'https:',
  'http:',
  '//',
  'tel:',
  'mailto:',
];
const addresses = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.webUrl({withQueryParameters: true, withFragments: true}),
  // Pieces that make up attacks, in any order.
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...SCHEMES, '@', ':', '/', '\\', '\t', '\n', '\r', '\u0000', '%40', '%0a'),
        fc.constantFrom(
          'bank.fi',
          'evil.example',
          'alert(1)',
          'java',
          'script',
          '?',
          '#',
          '\u202e',
        ),
      ),
      {maxLength: 8},
    )
    .map((parts) => parts.join('')),
);

describe('a link that a person may be sent to', () => {
  for (const href of REFUSED) {
    it(`is not ${JSON.stringify(href)}`, () => {
      expect(safeLink(href, PAGE)?.href).to.equal(undefined);
    });
  }

  for (const [href = '', url] of ALLOWED) {
    it(`may be ${href}`, () => {
      expect(safeLink(href, PAGE)?.href).to.equal(url);
    });
  }

  it('is always of an allowed kind, without a user name, whatever is written', () => {
    fc.assert(
      fc.property(addresses, (href) => {
        const url = safeLink(href, PAGE);
        if (!url) return;
        expect(['https:', 'http:', 'mailto:', 'tel:']).to.include(url.protocol);
        expect(url.username + url.password).to.equal('');
        expect(url.href).not.to.match(/[\s\\]/);
        if (/^(?:tel|mailto):/.test(url.href)) expect(url.href).not.to.match(/[*?&,;%]/);
      }),
      {numRuns: 2000},
    );
  });

  it('leads where we say it leads: a link element reads the same', () => {
    fc.assert(
      fc.property(addresses, (href) => {
        const url = safeLink(href, PAGE);
        if (!url) return;
        const link = document.createElement('a');
        link.href = url.href;
        expect([link.protocol, link.host]).to.deep.equal([url.protocol, url.host]);
      }),
      {numRuns: 1000},
    );
  });
});

describe('where a link leads', () => {
  const to = (href: string): string => destination(safeLink(href, PAGE)!, PAGE);

  it('is said by its host when that is another one', () => {
    expect(to('https://kela.example/asuminen')).to.equal('kela.example');
    expect(to('//kela.example:8443/')).to.equal('kela.example:8443');
  });

  it('shows letters that look like others as what they are', () => {
    expect(to('https://kеla.example/')).to.equal('xn--kla-rdd.example');
  });

  it('is said by the phone number or the e-mail address', () => {
    expect(to('tel:+358295000000')).to.equal('+358295000000');
    expect(to('mailto:apu@other.example')).to.equal('apu@other.example');
  });

  it('is not said of the same site', () => {
    expect(to('/sv/bostad')).to.equal('');
    expect(to('https://service.example/')).to.equal('');
  });
});
