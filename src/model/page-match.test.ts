import {expect} from 'chai';
import {pageAt, patternsOf, toPattern, type PageAddress} from './page-match.js';

const SERVICE = 'https://service.example';

const page = (id: string, ...match: string[]): PageAddress => ({id, match});

/** The id of the page that an address is, and the language it names. */
function at(pages: readonly PageAddress[], address: string, told?: string): (string | undefined)[] {
  const found = pageAt(pages, new URL(address, SERVICE).href, told);
  return [found.page?.id, found.lang];
}

describe('the page that an address is', () => {
  const matches = (pattern: string, address: string, lang?: string) =>
    it(`is ${pattern} for ${address}`, () => {
      expect(at([page('it', pattern)], address)).to.deep.equal(['it', lang]);
    });
  const differs = (pattern: string, address: string) =>
    it(`is not ${pattern} for ${address}`, () => {
      expect(at([page('it', pattern)], address)).to.deep.equal([undefined, undefined]);
    });

  matches('/fi/income', '/fi/income');
  matches('/fi/income', 'http://other.example:8080/fi/income');
  matches('/fi/income', '/fi/income?step=2#top');
  differs('/fi/income', '/fi/income/');
  differs('/fi/income', '/fi/Income');
  differs('/fi/income', '/fi/income2');
  differs('/income', '/fi/income');

  matches('/:lang/income', '/fi/income', 'fi');
  matches('/:lang/income', '/fi-simple/income', 'fi-simple');
  differs('/:lang/income', '/income');
  differs('/:lang/income', '/a/b/income');

  matches('/:lang(fi|sv)/income', '/sv/income', 'sv');
  differs('/:lang(fi|sv)/income', '/en/income');
  differs('/:lang(fi|sv)/income', '/fisv/income');
  matches('/(fi|sv)/income', '/fi/income');
  differs('/(fi|sv)/income', '/en/income');
  matches('/:lang(fi|sv)?/income', '/income');
  matches('/:lang(fi|sv)?/income', '/sv/income', 'sv');

  matches('/:lang/income{/}?', '/fi/income', 'fi');
  matches('/:lang/income{/}?', '/fi/income/', 'fi');
  differs('/:lang/income{/}?', '/fi/income/2');

  matches('/*', '/');
  matches('/*', '/a/b/c?d=e#f');
  matches('/apply/*', '/apply/1/2');
  differs('/apply/*', '/apply');
  matches('/apply/:rest+', '/apply/1/2');
  matches('/apply/:rest*', '/apply');
  matches('/*/income', '/a/b/income');

  matches('/app#/income', '/app#/income');
  matches('/app#/:lang/income', '/app#/sv/income', 'sv');
  matches('/app#/:lang(fi|sv)/income', '/app#/sv/income', 'sv');
  matches('/app*#/income', '/app/#/income');
  matches('/app?*#/income', '/app?session=1#/income');
  differs('/app#/income', '/app');
  differs('/app#/income', '/app#/income/2');
  differs('/app#/income', '/app?session=1#/income');
  differs('/app#/:lang(fi|sv)/income', '/app#/en/income');

  matches('/decision?id=*', '/decision?id=5');
  differs('/decision?id=*', '/decision?x=5');

  matches('/haku/päätös', '/haku/p%C3%A4%C3%A4t%C3%B6s');
  matches('/haku/päätös', '/haku/päätös');
});

describe('of several pages', () => {
  const pages = [
    page('income', '/:lang/income', '/app#/income'),
    page('fi', '/fi/*'),
    page('copy', '/:lang/income'),
    page('any', '/*'),
  ];

  it('the first that matches is the one', () => {
    expect(at(pages, '/fi/income')).to.deep.equal(['income', 'fi']);
    expect(at(pages, '/fi/assets')).to.deep.equal(['fi', undefined]);
    expect(at(pages, '/app#/income')).to.deep.equal(['income', undefined]);
    expect(at(pages, '/')).to.deep.equal(['any', undefined]);
  });

  it('none is the one when none matches', () => {
    expect(at(pages.slice(0, 3), '/sv/assets')).to.deep.equal([undefined, undefined]);
    expect(at([], '/fi/income')).to.deep.equal([undefined, undefined]);
  });

  it('the one that the page tells us wins over the address', () => {
    expect(at(pages, '/fi/income', 'any')).to.deep.equal(['any', undefined]);
    expect(at(pages, '/fi/income', 'copy')).to.deep.equal(['copy', 'fi']);
    expect(at(pages, '/elsewhere', 'income')).to.deep.equal(['income', undefined]);
  });

  it('none is the one when the page tells us one that is not there', () => {
    expect(at(pages, '/fi/income', 'gone')).to.deep.equal([undefined, undefined]);
  });

  it('one whose pattern cannot be read is passed over, its other patterns are not', () => {
    const broken = [page('income', '/(', '/:lang/income'), page('any', '/*')];
    expect(at(broken, '/fi/income')).to.deep.equal(['income', 'fi']);
    expect(at([page('bad', '/('), page('any', '/*')], '/(')).to.deep.equal(['any', undefined]);
  });

  it('patterns are one or several', () => {
    expect(patternsOf({id: 'a', match: '/a'})).to.deep.equal(['/a']);
    expect(patternsOf({id: 'a', match: ['/a', '/b']})).to.deep.equal(['/a', '/b']);
  });
});

describe('a page of which the address tells nothing', () => {
  for (const address of ['about:blank', 'about:srcdoc', 'blob:https://service.example/1']) {
    it(`is none of ours: ${address}`, () => {
      expect(pageAt([page('income', '/:lang/income')], address).page).to.equal(undefined);
    });
  }

  it('may be a file', () => {
    expect(
      pageAt([page('income', '/*/income.html')], 'file:///C:/x/income.html').page?.id,
    ).to.equal('income');
  });
});

describe('a pattern that cannot be read', () => {
  for (const pattern of ['/(', '/{', '/{a', '/:', '/(a', '/:a/:a', '/(?:a)', '/(é)', '/a+']) {
    it(`is left out: ${pattern}`, () => {
      expect(toPattern(pattern)?.pathname).to.equal(undefined);
    });
  }
});

describe('a pattern that could be slow', () => {
  const SLOW = [
    // Regular expressions.
    '/((a+)+)$',
    '/(a+)+$',
    '/:id(a+)',
    '/:id((?:a|aa)+)',
    '/(.*)',
    '/:id(\\d+)',
    '/([a-z]+)',
    '/(fi|)',
    '/(?=a)',
    // What repeats what repeats.
    '/**',
    '/a**b',
    '/a*+b',
    '/{*a}*b',
    '/{a*}+b',
    '/{:n}+b',
    '/(a|aa)+b',
    '/:a(a|aa)*b',
    '/x:name*y',
    '/x:name+y',
    // Parts that could share their letters in many ways.
    '/:a:b:c:d:e:f:g:h!',
    '/*b*b*b*b*b*b*b*b!',
    '/(a|aa)(a|aa)(a|aa)(a|aa)!',
    '/*:a*{x}?*{x}?*{x}?*{x}?*{x}?!',
    '/:a?/:b?/:c?/:d?/:e?/:f?/!',
    `/${'{a}?'.repeat(50)}`,
    `/${'{/a}?'.repeat(50)}`,
    '/app#:a:b:c:d:e:f!',
    '/app#/:a/:b/:c/:d/:e/:f/!',
    '/app#/:a/:b/:c',
    '/*/a/*',
    '/app#/:a/:b/:c',
    '/*/a/*',
  ];
  for (const pattern of SLOW) {
    it(`is refused: ${pattern.slice(0, 40)}`, () => {
      expect(toPattern(pattern)?.pathname).to.equal(undefined);
    });
  }

  it('is not one with a part or two of its own', () => {
    const fine = [
      '/:lang(fi|sv|en)/service/:id/:step',
      '/:lang/*',
      '/:lang?/a{/}?',
      '/:lang(fi|sv)?/:path*',
      '/decision-:id.html',
      '/app#/:lang(fi|sv)/:id',
      '/app*#/:lang/:id',
    ];
    for (const pattern of fine) expect(toPattern(pattern)?.pathname, pattern).to.be.a('string');
  });
});
