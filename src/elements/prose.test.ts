import {expect} from 'chai';
import {html, render, type TemplateResult} from 'lit';
import ar from '../../locales/ar.json' with {type: 'json'};
import en from '../../locales/en.json' with {type: 'json'};
import {wordsOf} from '../io/words.js';
import {nameOf} from '../testing/mount-help.js';
import {markdown} from '../model/markdown.js';
import {link, proseBlock} from './prose.js';

const words = wordsOf({lang: 'en', texts: en});
const BASE = 'https://service.example/en/form';

function drawn(content: TemplateResult): HTMLElement {
  const room = document.createElement('div');
  render(content, room);
  return room.firstElementChild as HTMLElement;
}

function shown(text: string): HTMLElement {
  const blocks = markdown(text).map((block) => proseBlock(block, {base: BASE, words}));
  return drawn(html`<div>${blocks}</div>`);
}

/** The elements of a text, without Lit's own marks. */
const markup = (element: Element): string =>
  element.innerHTML
    .replace(/<!--.*?-->/g, '')
    .replace(/>\s+/g, '>')
    .replace(/\s+</g, '<');

const only = (text: string): HTMLAnchorElement | null => shown(text).querySelector('a');

describe('a link in a text', () => {
  it('says to which site it leads, and that a new tab opens', () => {
    const a = only('[Guide](https://guide.example/rent)')!;
    expect(nameOf(a)).to.equal('Guide (the site guide.example, opens in a new tab)');
    expect([a.href, a.target]).to.deep.equal(['https://guide.example/rent', '_blank']);
  });

  it('gives the new tab no hold on the form, and tells it nothing', () => {
    const a = only('[Guide](https://guide.example/rent)')!;
    expect([...a.relList]).to.have.members(['noopener', 'noreferrer']);
  });

  it('names no site when it stays on this one, but the new tab', () => {
    const a = only('[Guide](/help/rent)')!;
    expect(nameOf(a)).to.equal('Guide (opens in a new tab)');
    expect([a.href, a.target]).to.deep.equal(['https://service.example/help/rent', '_blank']);
  });

  it('names the site that it really leads to, whatever its words say', () => {
    const a = only('[https://bank.example](https://thief.example/)')!;
    expect(nameOf(a)).to.contain('the site thief.example');
  });

  it('says which number or address it really leads to, and opens no tab', () => {
    const call = only('[029 500 0000](tel:+358600123)')!;
    expect(nameOf(call)).to.equal('029 500 0000 (+358600123)');
    expect([call.getAttribute('href'), call.target]).to.deep.equal(['tel:+358600123', '']);
    const write = only('[Write to us](mailto:help@authority.example)')!;
    expect(nameOf(write)).to.equal('Write to us (help@authority.example)');
    expect(write.target).to.equal('');
  });

  for (const href of [
    'javascript:alert`1`',
    'JavaScript:alert`1`',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://service.example/1',
    'file:///etc/passwd',
    'https://bank.example@thief.example/',
    'https:\\\\thief.example',
  ]) {
    it(`is left out when it leads to ${href}; its words stay`, () => {
      const element = shown(`See [the guide](${href}) first.`);
      expect(element.querySelector('a')).to.be.null;
      expect(element.textContent.trim()).to.equal('See the guide first.');
    });
  }

  it('says our part in our language, in whatever language the text is', () => {
    const arabic = wordsOf({lang: 'ar', texts: ar});
    const element = drawn(
      html`<p lang="fi" dir="ltr">${link('https://guide.example/', 'Opas', BASE, arabic)}</p>`,
    );
    const where = element.querySelector<HTMLElement>('a span')!;
    expect([where.lang, where.dir]).to.deep.equal(['ar', 'rtl']);
    expect(where.textContent).to.contain('guide.example');
  });
});

describe('a text of the manifest', () => {
  it('is paragraphs, lists, definitions, strong and emphasised words', () => {
    const text = [
      'One **two** *three*.',
      'Four.\n- a\n- b',
      '1. c\n2. d',
      'Lease\n: A contract.',
    ].join('\n\n');
    expect(markup(shown(text))).to.equal(
      '<p>One<strong>two</strong><em>three</em>.</p><p>Four.</p><ul><li>a</li><li>b</li></ul>' +
        '<ol><li>c</li><li>d</li></ol><dl><dt>Lease</dt><dd>A contract.</dd></dl>',
    );
  });

  it('is never HTML', () => {
    const text = '<img src=x onerror=alert(1)> <b>bold</b> &amp; <script>alert(1)</script>';
    const element = shown(text);
    expect(element.textContent.trim()).to.equal(text);
    expect(element.querySelectorAll('p *')).to.be.empty;
  });

  it('is shown when its marks do not close', () => {
    const text = '**a *b [c](https:// d';
    expect(shown(text).textContent.trim()).to.equal(text);
  });
});
