import {expect} from 'chai';
import type {ReactiveController} from 'lit';
import {sendMouse} from '@web/test-runner-commands';
import en from '../../locales/editor/en.json' with {type: 'json'};
import {wordsOf} from '../io/words.js';
import {afterwards, one, page, spoken, until} from '../testing/page-fixtures.js';
import {edit, openedWith} from './edit-state.js';
import {valueAt, type Json} from './json-tree.js';
import {PageController} from './page-controller.js';
import {PlaceController} from './place-controller.js';

const FORM = `<p><label for="rent">Vuokra</label> <input id="rent"></p>
  <p><label for="water">Vesi</label> <input id="water"></p>`;

const TREE: Json = {
  format: 1,
  service: {id: 'x', name: 'x', authority: 'x', languages: ['fi', 'sv']},
  anchors: {rent: {css: ['#rent'], tag: 'input', text: {fi: 'Vuokra', sv: 'Hyra'}}},
  topics: {
    rent: {title: 'Vuokra', short: 'x', anchor: 'rent'},
    lease: {title: 'Sopimus', short: 'x'},
    late: {title: 'Myöhässä', short: ''},
  },
};

/** A page with the editor's eyes, which have looked it through, and hands, and a draft. */
async function editing(tree: Json = TREE) {
  spoken('fi');
  const main = page(FORM);
  const drawer = document.createElement('div');
  drawer.id = 'drawer';
  drawer.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 90px; height: 30px';
  main.append(drawer);
  let state = openedWith(tree, 'fi');
  const controllers: ReactiveController[] = [];
  /** What the host draws: which guide is recorded, and what is said. */
  const drawn: string[][] = [];
  const host = {
    addController: (one: ReactiveController) => controllers.push(one),
    removeController: () => undefined,
    requestUpdate: () => drawn.push([places.recording, places.said]),
    updateComplete: Promise.resolve(true),
  };
  const eyes = new PageController(host, document, () => undefined);
  const see = (): void => {
    eyes.look(state.history.now);
  };
  const places: PlaceController = new PlaceController(host, {
    document,
    words: wordsOf({lang: 'en', texts: en}),
    page: () => eyes.page,
    lang: () => eyes.lang,
    anchorAt: (element) => eyes.anchorAt(element),
    shown: () => `${state.view} ${state.at}`,
    drawer,
    tree: () => state.history.now,
    apply: (intent) => {
      state = edit(state, intent, 0);
      see();
    },
  });
  for (const one of controllers) one.hostConnected?.();
  afterwards(() => {
    for (const one of controllers) one.hostDisconnected?.();
  });
  see();
  await until(() => eyes.lang, 'The page is looked through');
  return {
    eyes,
    places,
    drawn,
    at: (pointer: string) => valueAt(state.history.now, pointer),
    /** Goes on as the editor does when something was told. */
    do: (intent: Parameters<typeof edit>[1]) => {
      state = edit(state, intent, 0);
      see();
      for (const one of controllers) one.hostUpdate?.();
    },
    press: async (id: string) => {
      const {x, y, width, height} = one(`#${id}`, main).getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(x + width / 2), Math.round(y + height / 2)],
      });
    },
  };
}

describe('a place that is chosen', () => {
  it('has the anchor that it has already, with its words in other languages', async () => {
    const draft = await editing();
    draft.places.choose('/topics/lease/anchor');
    await draft.press('rent');
    expect(draft.at('/topics/lease/anchor')).to.equal('rent');
    expect(Object.keys(draft.at('/anchors') as object)).to.deep.equal(['rent']);
    expect(draft.at('/anchors/rent/text')).to.deep.equal({fi: 'Vuokra', sv: 'Hyra'});
    expect(draft.places.verdictAt('/topics/lease/anchor')?.said).to.contain('Text box: Vuokra.');
  });

  it('takes the second anchor of a place away', async () => {
    const twice = {rent: {css: ['#rent']}, again: {css: ['#rent']}};
    const topics = {
      rent: {title: 'a', short: 'a', anchor: 'rent'},
      lease: {title: 'b', short: 'b', anchor: 'again'},
    };
    const draft = await editing({format: 1, anchors: twice, topics});
    expect(draft.eyes.takenBy('again')).to.equal('rent');
    expect(draft.eyes.takenBy('rent')).to.equal(undefined);
    draft.places.choose('/topics/lease/anchor');
    await draft.press('rent');
    expect(draft.at('/topics/lease/anchor')).to.equal('rent');
    expect(Object.keys(draft.at('/anchors') as object)).to.deep.equal(['rent']);
  });

  it('leaves the others where they are that stood at the same place', async () => {
    const draft = await editing();
    draft.do({type: 'set', at: '/topics/lease/anchor', value: 'rent'});
    draft.places.choose('/topics/lease/anchor');
    await draft.press('water');
    expect(draft.at('/topics/rent/anchor')).to.equal('rent');
    expect(draft.at('/anchors/rent/css')).to.deep.equal(['#rent']);
    expect(draft.at('/topics/lease/anchor')).to.equal('vesi');
  });

  it('is found although the topic has no answer yet', async () => {
    const draft = await editing();
    draft.places.choose('/topics/late/anchor');
    await draft.press('water');
    expect([...draft.eyes.placed]).to.deep.equal(['rent', 'vesi']);
  });

  it('is called as where it was outlined, as long as it is that place', async () => {
    const draft = await editing();
    draft.do({type: 'edit', at: '/topics/lease'});
    draft.places.choose('/topics/lease/anchor');
    await draft.press('water');
    draft.do({type: 'set', at: '/topics/lease/short', value: 'y'});
    const verdict = draft.places.verdictAt('/topics/lease/anchor');
    expect(verdict?.said).to.match(/^Chosen: Text box: Vesi\. .*\.$/);
    expect(verdict?.light).to.equal('yellow');
    expect(draft.places.said).to.equal('');
    draft.do({type: 'set', at: '/topics/lease/anchor', value: 'rent'});
    expect(draft.places.verdictAt('/topics/lease/anchor')).to.equal(undefined);
  });

  it('becomes a step each time, while a guide is recorded', async () => {
    const draft = await editing({...(TREE as object), guides: {apply: {title: 'Hae', steps: []}}});
    draft.places.record('/guides/apply');
    expect(draft.drawn.at(-1)).to.deep.equal(['/guides/apply', '']);
    // Some people press twice, always.
    for (const id of ['rent', 'rent', 'water', 'rent']) await draft.press(id);
    const anchors = (draft.at('/guides/apply/steps') as {anchor: string}[]).map((s) => s.anchor);
    expect(anchors).to.deep.equal(['rent', 'vesi', 'rent']);
    expect(draft.places.recording).to.equal('/guides/apply');
    expect(draft.places.said).to.contain('Step 1').and.not.contain('Step 3');
    // Where "Stop recording" is.
    await draft.press('drawer');
    expect(draft.drawn.at(-1)?.[0]).to.equal('');
  });

  it('leaves what is no step of a draft alone, and records on', async () => {
    const draft = await editing({
      ...(TREE as object),
      guides: {apply: {title: 'Hae', steps: [null]}},
    });
    draft.places.record('/guides/apply');
    await draft.press('rent');
    expect(draft.at('/guides/apply/steps')).to.have.lengthOf(2);
  });
});

describe('a place that another anchor has', () => {
  it('is looked for without reading the page once more for each anchor', async () => {
    const anchors = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, {css: ['#rent']}]));
    const {eyes} = await editing({format: 1, anchors});
    let reads = 0;
    const read = Reflect.get(document, 'querySelectorAll');
    Reflect.set(document, 'querySelectorAll', (one: string) => (reads++, read.call(document, one)));
    afterwards(() => {
      Reflect.deleteProperty(document, 'querySelectorAll');
    });
    expect(eyes.takenBy('b')).to.equal('a');
    const first = reads;
    expect([eyes.takenBy('c'), eyes.takenBy('d')]).to.deep.equal(['a', 'a']);
    expect(reads).to.equal(first);
  });

  it('is looked for anew when the page has changed', async () => {
    const {eyes} = await editing({format: 1, anchors: {a: {css: ['#late']}, b: {css: ['#late']}}});
    expect(eyes.takenBy('b')).to.equal(undefined);
    page('<label for="late">Myöhässä</label> <input id="late">');
    await until(() => eyes.placed.has('a'), 'It is seen');
    expect(eyes.takenBy('b')).to.equal('a');
  });
});
