import {expect} from 'chai';
import type {EditIntent} from './edit-intent.js';
import {edit, openedWith, thingAt, type EditState} from './edit-state.js';
import {valueAt, type Json} from './json-tree.js';

const MANIFEST: Json = {
  format: 1,
  service: {id: 'rent', name: 'Rent', authority: 'Agency', languages: ['fi', 'sv']},
  topics: {rent: {title: {fi: 'Vuokra'}, short: {fi: 'Kirjoita vuokra.'}}},
  notices: [{id: 'break', text: {fi: 'Katko'}}],
};

const after = (...intents: readonly EditIntent[]): EditState =>
  intents.reduce((state, intent, i) => edit(state, intent, i * 1000), openedWith(MANIFEST, 'fi'));

const at = (state: EditState, place: string): Json | undefined => valueAt(state.history.now, place);

describe('what an editor does', () => {
  it('changes one text and leaves the others', () => {
    const state = after({type: 'set', at: '/topics/rent/title/sv', value: 'Hyra'});
    expect(at(state, '/topics/rent/title')).to.deep.equal({fi: 'Vuokra', sv: 'Hyra'});
    expect(at(state, '/topics/rent/short')).to.deep.equal({fi: 'Kirjoita vuokra.'});
    expect(valueAt(MANIFEST, '/topics/rent/title')).to.deep.equal({fi: 'Vuokra'});
  });

  it('can be undone and done again, all of it', () => {
    const typing = (value: string) =>
      ({type: 'set', at: '/topics/rent/short/fi', value, typing: true}) as const;
    const state = after(typing('a'), typing('b'), {type: 'undo'}, {type: 'undo'});
    expect(state.history.now).to.equal(MANIFEST);
    expect(
      at(edit(edit(state, {type: 'redo'}, 0), {type: 'redo'}, 0), '/topics/rent/short/fi'),
    ).to.equal('b');
  });

  it('is one step while one types on at one place', () => {
    const typing = (value: string, time: number) => (state: EditState) =>
      edit(state, {type: 'set', at: '/topics/rent/short/fi', value, typing: true}, time);
    const typed = [typing('K', 0), typing('Ku', 300), typing('Kun', 900)].reduce(
      (state, type) => type(state),
      openedWith(MANIFEST, 'fi'),
    );
    expect(edit(typed, {type: 'undo'}, 1000).history.now).to.equal(MANIFEST);
  });

  it('begins a topic with an id of its title, and opens its form', () => {
    const state = after({type: 'create', map: 'topics', title: 'Mitä vuokra on?'});
    expect(at(state, '/topics/mita-vuokra-on/title')).to.deep.equal({fi: 'Mitä vuokra on?'});
    expect([state.view, state.at]).to.deep.equal(['form', '/topics/mita-vuokra-on']);
  });

  it('gives no id twice, in maps and in lists', () => {
    const state = after(
      {type: 'create', map: 'topics', title: 'Rent'},
      {type: 'create', map: 'notices', title: 'Break'},
    );
    expect(at(state, '/topics/rent-2')).not.to.equal(undefined);
    expect(at(state, '/notices/1')).to.deep.equal({id: 'break-2', text: {fi: 'Break'}});
  });

  it('goes back to the contents when the form of what is gone was shown', () => {
    const open = after({type: 'edit', at: '/topics/rent/short/fi'});
    expect(open.at).to.equal('/topics/rent');
    const removed = edit(open, {type: 'set', at: '/topics/rent', value: undefined}, 0);
    expect([removed.view, at(removed, '/topics')]).to.deep.equal(['list', {}]);
    const created = after({type: 'create', map: 'guides', title: 'A'});
    expect(edit(created, {type: 'undo'}, 0).view).to.equal('list');
  });

  it('puts a place and what is at it in one step', () => {
    const anchor = {tag: 'input', text: {fi: 'Vuokra'}};
    const state = after({
      type: 'place',
      at: '/topics/rent/anchor',
      value: 'rent',
      id: 'rent',
      anchor,
    });
    expect(at(state, '/anchors/rent')).to.deep.equal(anchor);
    expect(at(state, '/topics/rent/anchor')).to.equal('rent');
    expect(edit(state, {type: 'undo'}, 0).history.now).to.equal(MANIFEST);
  });

  it('takes an anchor away that nothing stands at any more', () => {
    const before = openedWith(
      {
        anchors: {one: {tag: 'a'}, two: {tag: 'a'}, three: {tag: 'b'}},
        topics: {a: {anchor: 'one'}, b: {anchor: 'two'}, c: {anchor: 'three'}},
        guides: {g: {steps: [{anchor: 'three'}]}},
      },
      'fi',
    );
    const place = (topic: string) =>
      ({
        type: 'place',
        at: `/topics/${topic}/anchor`,
        value: 'one',
        id: 'one',
        anchor: {},
      }) as const;
    const left = edit(before, place('b'), 0);
    expect(Object.keys(at(left, '/anchors') as object)).to.deep.equal(['one', 'three']);
    const kept = edit(left, place('c'), 0);
    expect(Object.keys(at(kept, '/anchors') as object)).to.deep.equal(['one', 'three']);
    expect(edit(left, {type: 'undo'}, 0).history.now).to.equal(before.history.now);
  });

  it('writes in the language of the field that it goes to', () => {
    const to = (field: string, from = openedWith(MANIFEST, 'fi')) =>
      edit(from, {type: 'edit', at: thingAt(field), field}, 0).lang;
    const shown = edit(openedWith(MANIFEST, 'fi'), {type: 'speak', lang: 'sv', second: true}, 0);
    expect(to('/topics/rent/title/sv')).to.equal('sv');
    expect(to('/topics/rent/title')).to.equal('fi');
    expect(to('/topics/rent/title/de'), 'no language of the service').to.equal('fi');
    expect(to('/topics/sv'), 'the id of a topic').to.equal('fi');
    expect(to('/topics/rent/title/sv', shown), 'beside it already').to.equal('fi');
  });

  it('goes to what stands at an anchor', () => {
    const tree = {anchors: {a: {}, b: {}}, topics: {rent: {title: 'x', anchor: 'a'}}};
    const at = (anchor: string) =>
      edit(openedWith(tree, 'fi'), {type: 'edit', at: `/anchors/${anchor}`}, 0);
    expect([at('a').at, at('a').field]).to.deep.equal(['/topics/rent', '/topics/rent/anchor']);
    expect(at('b').at).to.equal('/anchors/b');
  });

  it('knows which thing a place is in', () => {
    const places = [
      '/topics/a~1b/title/fi',
      '/guides/g/steps/0/text',
      '/service/name/fi',
      '/theme',
    ];
    expect(places.map(thingAt)).to.deep.equal(['/topics/a~1b', '/guides/g', '/service', '/theme']);
  });
});
