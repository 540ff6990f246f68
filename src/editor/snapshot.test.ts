import {expect} from 'chai';
import {readPage, readSnapshot} from './snapshot.js';
import {SavedPage} from './saved-page.js';

interface Marked extends Window {
  evil?: string;
}

const HOSTILE = `<!doctype html>
<!-- saved from url=(0042)https://service.example/apply/step-2 -->
<html lang="sv" dir="ltr" class="site" onload="evil = 'root'"><head><title>Ansökan</title>
<meta http-equiv="refresh" content="0;url=/gone"><base href="https://evil.example/">
<style>h1 { color: rgb(1, 2, 3) }</style><script>evil = 'script'</script>
</head><body class="form" onload="evil = 'body'"><h1 style="margin-top: 7px">Bostad</h1>
<img src="/evil.png" onerror="evil = 'img'"><svg onload="evil = 'svg'"></svg>
<a href="javascript:evil = 'link'" id="bad">A</a><a href="/next" id="good">B</a>
<iframe srcdoc="<script>parent.evil = 'frame'</script>"></iframe><object data="/evil"></object>
<form action="https://evil.example/"><label for="rent">Hyra</label>
<input id="rent" name="rent" value="1234"><input type="hidden" name="token" value="secret">
<input type="radio" name="kind" value="own" checked><textarea id="more">Privat</textarea>
<button formaction="https://evil.example/" autofocus>Nästa</button></form>
<rinnalla-help manifest="/evil.json"></rinnalla-help></body></html>`;

const shown: HTMLElement[] = [];

function show(html: string): HTMLElement {
  const before = document.body.lastElementChild;
  new SavedPage(document).show(readSnapshot(html));
  const room = document.body.lastElementChild as HTMLElement;
  expect(room).not.to.equal(before);
  shown.push(room);
  return room;
}

describe('a saved page beside the editor', () => {
  const {documentElement: root} = document;
  const before = {lang: root.lang, dir: root.dir, title: document.title};

  afterEach(() => {
    for (const room of shown.splice(0)) room.remove();
    document.adoptedStyleSheets = [];
    Object.assign(root, {lang: before.lang, dir: before.dir, className: ''});
    document.body.className = '';
    for (const element of [root, document.body]) element.removeAttribute('style');
    document.title = before.title;
    delete (window as Marked).evil;
  });

  it('looks like the page, and says where it was', () => {
    const room = show(HOSTILE);
    const heading = room.querySelector('h1')!;
    expect(getComputedStyle(heading).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(heading).marginTop).to.equal('7px');
    expect([root.lang, root.className, document.body.className]).to.deep.equal([
      'sv',
      'site',
      'form',
    ]);
    expect(document.title).to.equal('Ansökan');
    expect(readSnapshot(HOSTILE).address).to.equal('https://service.example/apply/step-2');
  });

  it('runs, loads and sends nothing', async () => {
    const room = show(HOSTILE);
    room.querySelector<HTMLElement>('#bad')!.click();
    room.querySelector<HTMLElement>('#good')!.click();
    room.querySelector('button')!.click();
    // What would run does so in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    expect((window as Marked).evil).to.equal(undefined);
    expect(room.querySelector('script, iframe, object, base, meta, rinnalla-help')).to.equal(null);
    const addresses = [...room.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({value}) => /evil|refresh/.test(value)),
    );
    expect(addresses.map(({name, value}) => `${name}=${value}`)).to.deep.equal([]);
  });

  it('has nothing of what was written in it', () => {
    const room = show(HOSTILE);
    const written = [...room.querySelectorAll<HTMLInputElement>('input, textarea')];
    expect(written.map(({value}) => value)).to.deep.equal(['', '', 'own', '']);
    expect(room.innerHTML).not.to.match(/1234|secret|Privat|checked/);
  });

  it('does not hide behind the names of its fields', () => {
    const room = show(`<form onclick="evil = 'form'" action="https://evil.example/" popover id="p">
      <input name="attributes"><input name="getAttributeNames"><input name="style"><p>Text</p></form>
      <form name="body"></form><img name="createElement"><img name="querySelector">
      <button interestfor="p">Hover</button>`);
    const form = room.querySelector('form')!;
    const names: string[] = Element.prototype.getAttributeNames.call(form);
    expect(names).to.deep.equal(['id']);
    room.querySelector('p')!.click();
    expect((window as Marked).evil).to.equal(undefined);
    expect(room.querySelector('button')!.getAttributeNames()).to.deep.equal([]);
    expect(document.createElement('p')).to.be.instanceOf(HTMLElement);
    expect(document.body.localName).to.equal('body');
  });

  it('stays in its place, below what is ours', () => {
    const room =
      show(`<style>body { display: none } .over { position: fixed; inset: 0; z-index: 9999 }
      :root { --_surface: red; --\\5f ink: red }</style><style media="print">p { display: none }</style>
      <div class="over" style="--_line: red">Over</div><p>Text</p>`);
    const over = room.querySelector('.over')!;
    expect(over.getBoundingClientRect().top).to.equal(room.getBoundingClientRect().top);
    expect(getComputedStyle(room).isolation).to.equal('isolate');
    expect(room.checkVisibility()).to.equal(true);
    expect(room.querySelector('p')!.checkVisibility()).to.equal(true);
    for (const name of ['--_surface', '--_ink', '--_line'])
      expect(getComputedStyle(over).getPropertyValue(name), name).to.equal('');
  });

  it('is read in the encoding of old pages, too', async () => {
    const old = new Blob([new Uint8Array([0x3c, 0x70, 0x3e, 0xe4, 0xe4, 0x6e, 0x69])]);
    expect(await readPage(old)).to.equal('<p>ääni');
  });

  it('takes the place of the one before', () => {
    const page = new SavedPage(document);
    page.show(readSnapshot('<p>One</p><style>p { color: red }</style>'));
    page.show(readSnapshot('<p>Two</p>'));
    const room = document.body.lastElementChild as HTMLElement;
    shown.push(room);
    expect(room.textContent).to.equal('Two');
    expect(document.adoptedStyleSheets).to.deep.equal([]);
  });
});
