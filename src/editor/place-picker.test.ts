import {expect} from 'chai';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {afterwards, inFrame, inShadow, one, page, until} from '../testing/page-fixtures.js';
import {PlacePicker} from './place-picker.js';

const words = {
  say: (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    [key.replace(/^picker\.(?:kinds\.)?/, ''), ...Object.values(values)].join(' | '),
};

interface Picking {
  readonly picker: PlacePicker;
  readonly chosen: Element[];
  left: number;
  /** What is said to those who hear the page. */
  readonly said: () => string;
}

function picking(of: Document = document): Picking {
  const state: Picking = {
    chosen: [],
    left: 0,
    said: () =>
      document.querySelector('rinnalla-edit-picker')?.shadowRoot?.querySelector('[role="status"]')
        ?.textContent ?? '',
    picker: new PlacePicker({
      document: of,
      words,
      chosen: (element) => state.chosen.push(element),
      left: () => state.left++,
    }),
  };
  afterwards(() => {
    state.picker.stop();
  });
  state.picker.start();
  return state;
}

/** What the page hears of a person; that the pointer is on it again, it hears when the shield has gone. */
function hearing(root: EventTarget): string[] {
  const heard: string[] = [];
  const stop = new AbortController();
  for (const type of [
    'click',
    'pointerdown',
    'mousedown',
    'keydown',
    'focusin',
    'focusout',
    'blur',
    'focus',
  ])
    root.addEventListener(type, () => heard.push(type), {capture: true, signal: stop.signal});
  afterwards(() => {
    stop.abort();
  });
  return heard;
}

async function pressOn(element: Element, more = {x: 0, y: 0}): Promise<void> {
  const {x, y, width, height} = element.getBoundingClientRect();
  const position: [number, number] = [
    Math.round(x + width / 2 + more.x),
    Math.round(y + height / 2 + more.y),
  ];
  await sendMouse({type: 'click', position});
}

const FORM = `<h2>Asuminen</h2><p><label for="rent">Vuokra</label> <input id="rent"></p>
  <p><button id="send" disabled>Lähetä</button></p><p><a id="more" href="#more">Lisää</a></p>`;

describe('choosing a place', () => {
  it('takes what the mouse presses, a disabled button too, and the page hears nothing', async () => {
    const main = page(FORM);
    const heard = hearing(document);
    const {chosen} = picking();
    await pressOn(one('#send', main));
    expect(chosen).to.deep.equal([one('#send', main)]);
    expect(heard).to.deep.equal([]);
  });

  it('takes the field of a label', async () => {
    const main = page(FORM);
    const {chosen} = picking();
    await pressOn(one('label', main));
    expect(chosen).to.deep.equal([one('#rent', main)]);
  });

  it('takes no hint of the help, by keys or by mouse', async () => {
    const main = page(`<p><label for="rent">Vuokra</label> <input id="rent"></p>`);
    const hint = document.createElement('rinnalla-hint');
    hint.attachShadow({mode: 'open'}).innerHTML = '<button>Apua</button>';
    const within = document.createElement('p');
    within.append(hint);
    main.prepend(within);
    const {chosen, picker} = picking();
    for (const key of ['Tab', 'Tab']) {
      await sendKeys({press: key});
      expect(picker.outlined?.localName).to.equal('input');
    }
    await pressOn(hint);
    expect(chosen.map((place) => place.localName)).to.deep.equal(['p']);
  });

  it('outlines a place with room around it, within the window', async () => {
    const main = page(`<p style="margin: 40px"><input id="rent" aria-label="Vuokra"></p>`);
    picking();
    await sendKeys({press: 'Tab'});
    const root = document.querySelector('rinnalla-edit-picker')!.shadowRoot!;
    const line = one('.outline', root).getBoundingClientRect();
    const field = one('#rent', main).getBoundingClientRect();
    expect([field.left - line.left, line.bottom - field.bottom]).to.deep.equal([7, 7]);
  });

  it('takes what is in an open shadow root', async () => {
    const root = inShadow('<button>Tallenna</button>');
    const {chosen} = picking();
    await pressOn(one('button', root));
    expect(chosen).to.deep.equal([one('button', root)]);
  });

  it('takes what is in a frame', async () => {
    const inside = await inFrame(FORM);
    const {chosen} = picking();
    const {x, y} = inside.defaultView!.frameElement!.getBoundingClientRect();
    await pressOn(one('#send', inside), {x, y});
    expect(chosen.map(({id}) => id)).to.deep.equal(['send']);
  });

  it('follows no link', async () => {
    const main = page(FORM);
    const before = location.href;
    picking();
    await pressOn(one('#more', main));
    expect(location.href).to.equal(before);
  });

  it('works by keys alone, and says what is outlined', async () => {
    const main = page(FORM);
    const {chosen, said, picker} = picking();
    await sendKeys({press: 'Tab'});
    expect(said()).to.equal('outlined | heading | Asuminen');
    await sendKeys({press: 'Tab'});
    expect(said()).to.equal('outlined | text | Vuokra');
    await sendKeys({press: 'ArrowUp'});
    expect(picker.outlined?.localName).to.equal('p');
    await sendKeys({press: 'ArrowDown'});
    expect(picker.outlined).to.equal(one('#rent', main));
    await sendKeys({press: 'Enter'});
    expect(chosen).to.deep.equal([one('#rent', main)]);
  });

  it('is left with Escape, and the focus is where it was', async () => {
    const main = page(FORM);
    one('#rent', main).focus();
    const heard = hearing(document);
    const state = picking();
    await sendKeys({press: 'Escape'});
    expect(state.left).to.equal(1);
    expect(document.activeElement).to.equal(one('#rent', main));
    expect(heard).to.deep.equal([]);
  });

  it('leaves nothing on the page', async () => {
    const main = page(FORM);
    const before = document.documentElement.outerHTML;
    const {picker} = picking();
    await sendKeys({press: 'Tab'});
    picker.stop();
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(main.isConnected).to.equal(true);
  });

  it('outlines the same place in a page that draws itself anew', async () => {
    const main = page(FORM);
    const {picker, chosen} = picking();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    main.innerHTML = FORM;
    await until(() => picker.outlined === one('#rent', main), 'The new field is outlined');
    await sendKeys({press: 'Enter'});
    expect(chosen).to.deep.equal([one('#rent', main)]);
  });

  it('says so when the page has taken the place away, and chooses nothing', async () => {
    const main = page(FORM);
    const {chosen, said} = picking();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    main.replaceChildren();
    await until(() => said() === 'gone', 'It is said');
    await sendKeys({press: 'Enter'});
    expect(chosen).to.deep.equal([]);
  });

  it('works inside the modal dialog of the page', async () => {
    const main = page('<dialog><button id="in">Sisällä</button></dialog>');
    one('dialog', main).setAttribute('aria-label', 'D');
    (one('dialog', main) as HTMLDialogElement).showModal();
    const {chosen} = picking();
    await pressOn(one('#in', main));
    expect(chosen).to.deep.equal([one('#in', main)]);
  });

  it('lets the page rest while its modal dialog is open', async () => {
    const main = page('<dialog aria-label="D"><button id="in">Sisällä</button></dialog>');
    (one('dialog', main) as HTMLDialogElement).showModal();
    const {picker} = picking();
    let changes = 0;
    const counter = new MutationObserver((records) => {
      changes += records.length;
      // A page that never rests would not end this test, either.
      if (changes > 100) picker.stop();
    });
    afterwards(() => {
      counter.disconnect();
    });
    counter.observe(main, {subtree: true, childList: true, attributes: true});
    one('#in', main).title = 'x';
    await until(() => changes > 0, 'The change is told');
    await new Promise(requestAnimationFrame);
    expect(changes).to.equal(1);
  });

  it('goes on outside of a modal dialog that the page closes', async () => {
    const main = page(`${FORM}<dialog aria-label="D"><button id="in">Sisällä</button></dialog>`);
    const dialog = one('dialog', main) as HTMLDialogElement;
    dialog.showModal();
    const {chosen} = picking();
    dialog.close();
    const shield = () => document.querySelector('rinnalla-edit-picker')!;
    await until(() => shield().checkVisibility(), 'The shield is there');
    expect(document.activeElement?.localName).to.equal('rinnalla-edit-picker');
    await pressOn(one('#send', main));
    expect(chosen).to.deep.equal([one('#send', main)]);
  });
});

describe('choosing a place on a saved page', () => {
  async function snapshot(): Promise<Document> {
    const frame = document.createElement('iframe');
    frame.title = 'Saved page';
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.style.cssText = 'width: 600px; height: 400px';
    frame.srcdoc = `<!doctype html><html lang="fi"><body>${FORM}</body></html>`;
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, {once: true});
    });
    document.body.append(frame);
    afterwards(() => {
      frame.remove();
    });
    await loaded;
    return frame.contentDocument!;
  }

  it('works although its scripts are off, by pointer and by keys', async () => {
    const saved = await snapshot();
    const {chosen, picker} = picking(saved);
    await sendKeys({press: 'Tab'});
    expect(picker.outlined?.localName).to.equal('h2');
    const {x, y} = saved.defaultView!.frameElement!.getBoundingClientRect();
    await pressOn(one('#send', saved), {x: x + 2, y: y + 2});
    expect(chosen.map(({id}) => id)).to.deep.equal(['send']);
  });

  it('puts nothing into the saved page', async () => {
    const saved = await snapshot();
    const before = saved.documentElement.outerHTML;
    picking(saved);
    await sendKeys({press: 'Tab'});
    expect(saved.documentElement.outerHTML).to.equal(before);
  });
});
