import {expect} from 'chai';
import type {Manifest} from '../model/manifest.js';
import {manifest, topic} from '../testing/manifests.js';
import {mountHelp, until, type HelpOnPage} from '../testing/mount-help.js';
import {afterwards, inShadow, one} from '../testing/page-fixtures.js';

const SECRET = '010594Y9032';

const PAGE = `<form id="form">
  <p><label for="text">Nimi</label> <input id="text" value="${SECRET}"></p>
  <p><label for="password">Salasana</label> <input id="password" type="password" value="${SECRET}"></p>
  <p><label for="code">Koodi</label> <input id="code" autocomplete="one-time-code" value="${SECRET}"></p>
  <p><label for="date">Päivä</label> <input id="date" type="date" value="1994-05-01"></p>
  <p><label for="file">Liite</label> <input id="file" type="file"></p>
  <p><input id="box" type="checkbox" checked><label for="box">Suostun</label></p>
  <p><label>Perustelut <textarea id="area">${SECRET}</textarea></label></p>
  <p><label>Kunta <select id="list"><option>Oulu<option selected>${SECRET}</select></label></p>
  <fieldset id="group"><legend>Omistatko?</legend>
    <label><input type="radio" name="own" id="own"> Kyllä</label>
    <label><input type="radio" name="own" checked> Ei</label></fieldset>
  <p id="free-name">Muuta</p><div id="free" contenteditable role="textbox" aria-labelledby="free-name">${SECRET}</div>
  <div id="open-text" contenteditable>${SECRET}</div>
  <div contenteditable><p id="written">${SECRET}</p><label for="quoted">${SECRET}</label>
    <input id="quoted"><h2 data-rinnalla="pasted">${SECRET}</h2></div>
  <section id="part"><textarea>${SECRET}</textarea><p>Osa</p></section>
  <p><output id="sum">${SECRET}</output></p>
  <div id="inner"></div>
</form>`;

const FIELDS = ['text', 'password', 'code', 'date', 'file', 'box', 'area', 'list', 'group', 'free'];
const PLACES = [...FIELDS, 'open-text', 'part', 'sum', 'deep'];
/** What a person writes is no place, whatever stands in it. */
const WRITTEN = ['written', 'quoted', 'pasted'];

const texts: Readonly<Record<string, string>> = {text: 'Nimi', area: 'Perustelut', list: 'Kunta'};

const everywhere: Manifest = manifest({
  pages: [{id: 'form', match: '/*'}],
  anchors: Object.fromEntries(
    [...PLACES, ...WRITTEN].map((id) => [
      id,
      {css: [`#${id}`], ...(texts[id] && {text: texts[id]})},
    ]),
  ),
  topics: Object.fromEntries(
    [...PLACES, ...WRITTEN].map((id) => [id, topic(`About ${id}`, {anchor: id})]),
  ),
});

/** The accessors through which the state of a field can be read. */
const STATE: readonly (readonly [{prototype: object}, string])[] = [
  ...['value', 'valueAsNumber', 'valueAsDate', 'defaultValue', 'checked', 'defaultChecked']
    .concat('indeterminate', 'files', 'selectionStart', 'selectionEnd', 'validity', 'list')
    .map((name) => [HTMLInputElement, name] as const),
  ...['value', 'defaultValue', 'textLength', 'selectionStart', 'validity'].map(
    (name) => [HTMLTextAreaElement, name] as const,
  ),
  ...['value', 'selectedIndex', 'selectedOptions', 'options', 'validity'].map(
    (name) => [HTMLSelectElement, name] as const,
  ),
  ...['selected', 'text', 'label', 'value'].map((name) => [HTMLOptionElement, name] as const),
  [HTMLOutputElement, 'value'],
  [HTMLFormElement, 'elements'],
];

/** Through which the text of an element, and of those inside it, can be read. */
const TEXT: readonly (readonly [{prototype: object}, string])[] = [
  [Node, 'textContent'],
  [Node, 'nodeValue'],
  [CharacterData, 'data'],
  [Element, 'innerHTML'],
  [Element, 'outerHTML'],
  [HTMLElement, 'innerText'],
  [Text, 'wholeText'],
];

const PERSONAL = 'textarea, select, output, [contenteditable]';

/** Whether the text of a node has something in it that is a person's. */
const isPersonal = (node: Node): boolean =>
  node instanceof Element
    ? node.querySelector(PERSONAL) !== null || node.closest(PERSONAL) !== null
    : (node.parentElement?.closest(PERSONAL) ?? null) !== null;

const isOurs = (node: Node): boolean => {
  const root = node.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.startsWith('rinnalla-');
};

/** Watches a method or an accessor; gives nothing away, but says who asked. */
function watch(owner: object, name: string, told: (on: unknown, args: unknown[]) => void): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  const kind = before?.get ? 'get' : 'value';
  const real = Reflect.get(before ?? {}, kind) as ((...args: unknown[]) => unknown) | undefined;
  if (!before || !real) throw new Error(`No ${name} to watch`);
  const spy = function (this: unknown, ...args: unknown[]): unknown {
    told(this, args);
    return Reflect.apply(real, this, args);
  };
  Object.defineProperty(owner, name, {...before, [kind]: spy});
  afterwards(() => Object.defineProperty(owner, name, before));
}

/** From now on, what of the page's fields is read. */
function reads(): string[] {
  const found: string[] = [];
  const say = (what: string) => (on: unknown) => {
    const node = on as Node;
    if (!isOurs(node))
      found.push(`${what} of ${node.nodeName} in ${node.parentNode?.nodeName ?? ''}`);
  };
  for (const [{prototype}, name] of STATE) watch(prototype, name, say(name));
  for (const [{prototype}, name] of TEXT) {
    watch(prototype, name, (on) => {
      if (isPersonal(on as Node)) say(name)(on);
    });
  }
  watch(Node.prototype, 'cloneNode', (on) => {
    if (isPersonal(on as Node)) say('cloneNode')(on);
  });
  watch(Element.prototype, 'getAttribute', (on, [name]) => {
    if (['value', 'checked', 'selected'].includes(String(name))) say(String(name))(on);
  });
  for (const owner of [Element.prototype, Document.prototype, ShadowRoot.prototype]) {
    for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
      if (!Object.hasOwn(owner, name)) continue;
      watch(owner, name, (on, [selector]) => {
        if (
          /:(?:checked|valid|invalid|in-range|placeholder|autofill)|\[value/.test(String(selector))
        )
          found.push(`${String(selector)} on ${(on as Element).localName}`);
      });
    }
  }
  const RealFormData = window.FormData;
  window.FormData = class extends RealFormData {
    constructor(...args: ConstructorParameters<typeof FormData>) {
      super(...args);
      found.push('FormData');
    }
  };
  afterwards(() => {
    window.FormData = RealFormData;
  });
  return found;
}

/** The page with the fields, one of them in a shadow root, and the help on it. */
async function helpOnForm(): Promise<HelpOnPage> {
  const mounting = mountHelp({manifest: everywhere, page: PAGE, lang: 'fi'});
  inShadow(`<label for="deep">Syvällä</label><input id="deep" value="${SECRET}">`, one('#inner'));
  const help = await mounting;
  const count = () => document.querySelectorAll('rinnalla-hint').length;
  await until(() => count() === PLACES.length - 1, 'There are hints');
  return help;
}

describe('the values of the page', () => {
  it('are not read while the page is watched and hints are placed', async () => {
    const read = reads();
    await helpOnForm();
    expect(read).to.deep.equal([]);
  });

  it('are not written into: no hint stands in the text of a person', async () => {
    await helpOnForm();
    expect(document.querySelectorAll('[contenteditable] rinnalla-hint').length).to.equal(0);
  });

  it('are not read while the help follows the person from field to field', async () => {
    const help = await helpOnForm();
    await help.open();
    help.hint('text')!.click();
    await help.settled();
    const read = reads();
    for (const id of FIELDS) {
      const place = one(`#${id}`);
      (place.matches('fieldset') ? one('#own') : place).focus();
      await help.settled();
      await until(() => help.title === `About ${id}`, `Help for ${id}`);
    }
    expect(read).to.deep.equal([]);
  });

  it('are not read when the person goes to a field from the help', async () => {
    const help = await helpOnForm();
    await help.open();
    const read = reads();
    for (const id of FIELDS) {
      help.element.show(id);
      await until(() => help.title === `About ${id}`, `Help for ${id}`);
      const toField = help
        .all('button')
        .find((button) => /^\s*Takaisin kenttään/.test(button.textContent));
      toField!.click();
      expect(document.activeElement, id).to.satisfy((active: Element) =>
        one(`#${id}`).contains(active),
      );
    }
    expect(read).to.deep.equal([]);
  });

  it('are not read when the page marks fields as wrong, or renders them anew', async () => {
    const help = await helpOnForm();
    const read = reads();
    for (const id of FIELDS) one(`#${id}`).setAttribute('aria-invalid', 'true');
    await until(() => !help.errorsButton.hidden, 'Help with the errors is offered');
    one('#text').replaceWith(one('#text').cloneNode());
    one('form').setAttribute('lang', 'sv');
    await help.open();
    expect(read).to.deep.equal([]);
  });

  it('are in no text of ours', async () => {
    const help = await helpOnForm();
    await help.open();
    const hints = [...document.querySelectorAll('rinnalla-hint')].map(
      (hint) => hint.shadowRoot?.querySelector('button')?.ariaLabel ?? '',
    );
    let said = hints.join();
    for (const id of PLACES) {
      help.element.show(id);
      await until(() => help.title === `About ${id}`, `Help for ${id}`);
      said += help.text;
    }
    expect(said).to.contain('Nimi: apua').and.not.to.contain(SECRET);
  });
});
