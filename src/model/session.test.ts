import {expect} from 'chai';
import fc from 'fast-check';
import {shown, start, step, type Intent, type Session, type View} from './session.js';

const HOME: View = {name: 'home'};
const ids = fc.constantFrom('rent', 'water', 'toString', '__proto__');
const views: fc.Arbitrary<View> = fc.oneof(
  fc.constantFrom<View>(HOME, {name: 'contacts'}, {name: 'languages'}, {name: 'about'}),
  ids.map((id): View => ({name: 'topic', id})),
  fc.constantFrom<View>({name: 'helpers'}, {name: 'helpers', kind: 'bank'}),
);
const intents: fc.Arbitrary<Intent> = fc.oneof(
  fc.option(ids, {nil: undefined}).map((topic): Intent => ({type: 'open', topic})),
  fc.constantFrom<Intent>(
    {type: 'close'},
    {type: 'back'},
    {type: 'forget'},
    {type: 'leave'},
    {type: 'to-field'},
  ),
  views.map((view): Intent => ({type: 'go', view})),
  fc.constantFrom('sv', 'fi-simple', '').map((lang): Intent => ({type: 'speak', lang})),
  fc.string().map((query): Intent => ({type: 'search', query})),
  fc.boolean().map((on): Intent => ({type: 'share-computer', on})),
  ids.map((topic): Intent => ({type: 'field', topic})),
  ids.map((municipality): Intent => ({type: 'settle', municipality})),
);
const deeper = fc.nat(9).map((n): Intent => ({type: 'go', view: {name: 'topic', id: `t${n}`}}));
const journeys = fc
  .tuple(fc.array(intents), fc.array(deeper, {maxLength: 60, size: 'max'}), fc.array(intents))
  .map((parts) => parts.flat());

const go = (name: 'home' | 'contacts' | 'languages' | 'about'): Intent => ({
  type: 'go',
  view: {name},
});
const topic = (id: string): Intent => ({type: 'go', view: {name: 'topic', id}});
const after = (...done: readonly Intent[]): Session => done.reduce(step, start);

describe('a session', () => {
  describe('where the person lives', () => {
    const settled: Intent = {type: 'settle', municipality: '564'};

    it('is what they have chosen, wherever they go in the help', () => {
      expect(after(settled, go('contacts'), {type: 'back'}, {type: 'close'}).municipality).to.equal(
        '564',
      );
      expect(after(settled, {type: 'settle', municipality: ''}).municipality).to.equal('');
    });

    it('is forgotten with the rest', () => {
      expect(after(settled, {type: 'forget'}).municipality).to.equal('');
      expect(after(settled, {type: 'leave'}).municipality).to.equal('');
    });
  });

  describe('whatever the person does', () => {
    it('always shows something, and home is where the way back ends', () => {
      fc.assert(
        fc.property(journeys, (journey) => {
          let session = start;
          for (const intent of journey) {
            session = step(session, intent);
            expect(session.trail[0]).to.deep.equal(HOME);
            expect(shown(session)).to.equal(session.trail.at(-1));
            expect(session.trail.length).to.be.at.most(22);
          }
          const home = Array.from({length: 22}, (): Intent => ({type: 'back'})).reduce(
            step,
            session,
          );
          expect(home.trail).to.deep.equal([HOME]);
        }),
      );
    });

    it('changes only by making a new session', () => {
      fc.assert(
        fc.property(journeys, intents, (journey, intent) => {
          const session = after(...journey);
          const frozen = Object.freeze({...session, trail: Object.freeze([...session.trail])});
          expect(step(frozen, intent)).to.deep.equal(step(frozen, intent));
          expect(frozen).to.deep.equal(session);
        }),
      );
    });
  });

  describe('the way back', () => {
    it('leads through the views in the order they were seen', () => {
      const session = after(topic('rent'), topic('water'), go('contacts'), {type: 'back'});
      expect(shown(session)).to.deep.equal({name: 'topic', id: 'water'});
      expect(shown(step(session, {type: 'back'}))).to.deep.equal({name: 'topic', id: 'rent'});
    });

    it('stays at home', () => {
      expect(after({type: 'back'}, {type: 'back'}).trail).to.deep.equal([HOME]);
    });

    it('does not stop at a view that was asked for twice', () => {
      const session = after(topic('rent'), topic('rent'), {type: 'back'});
      expect(session.trail).to.deep.equal([HOME]);
    });

    it('starts anew when the person goes home', () => {
      expect(after(topic('rent'), go('about'), go('home')).trail).to.deep.equal([HOME]);
    });

    it('leads home also after a very long way', () => {
      const long = Array.from({length: 100}, (_, i) => topic(`t${i}`));
      const session = after(...long);
      expect(session.trail[0]).to.deep.equal(HOME);
      expect(shown(session)).to.deep.equal({name: 'topic', id: 't99'});
    });
  });

  describe('opening and closing', () => {
    it('comes back to where the person was', () => {
      const session = after({type: 'open'}, topic('rent'), {type: 'close'}, {type: 'open'});
      expect(session.open).to.equal(true);
      expect(shown(session)).to.deep.equal({name: 'topic', id: 'rent'});
    });

    it('goes straight to the topic that was asked for, with home behind it', () => {
      const session = after(go('about'), {type: 'open', topic: 'water'});
      expect(shown(session)).to.include({name: 'topic', id: 'water'});
      expect(step(session, {type: 'back'}).trail).to.deep.equal([HOME]);
    });

    it('closing keeps all but the openness', () => {
      const session = after({type: 'open'}, topic('rent'), {type: 'search', query: 'vuokra'});
      expect(step(session, {type: 'close'})).to.deep.equal({...session, open: false});
    });
  });

  describe('moving to another field', () => {
    const atField = after({type: 'open', topic: 'rent'});

    it('brings along a topic that was opened at a field', () => {
      const session = step(atField, {type: 'field', topic: 'water'});
      expect(shown(session)).to.include({name: 'topic', id: 'water'});
      expect(session.trail).to.have.length(atField.trail.length);
      expect(shown(step(session, {type: 'field', topic: 'rent'}))).to.include({id: 'rent'});
    });

    it('changes nothing else: what the person chose to read stays', () => {
      fc.assert(
        fc.property(journeys, ids, (journey, id) => {
          const session = after(...journey);
          const view = shown(session);
          const moved = step(session, {type: 'field', topic: id});
          expect({...moved, trail: []}).to.deep.equal({...session, trail: []});
          expect(moved.trail.slice(0, -1)).to.deep.equal(session.trail.slice(0, -1));
          const follows = view.name === 'topic' && view.follows;
          expect(shown(moved)).to.deep.equal(follows ? {...view, id} : view);
        }),
      );
    });

    it('does not carry off a topic that was picked from a list', () => {
      const session = after(topic('rent'));
      expect(step(session, {type: 'field', topic: 'water'})).to.deep.equal(session);
    });
  });

  describe('choosing a language', () => {
    it('leads back to what was read before', () => {
      const session = after(topic('rent'), go('languages'), {type: 'speak', lang: 'sv'});
      expect(session.lang).to.equal('sv');
      expect(shown(session)).to.deep.equal({name: 'topic', id: 'rent'});
    });
  });

  describe('forgetting', () => {
    const session = after(
      {type: 'open'},
      {type: 'speak', lang: 'sv'},
      {type: 'search', query: 'velka'},
      {type: 'share-computer', on: true},
      topic('debt'),
    );

    it('forgets what was searched for and what was read, and keeps the help open', () => {
      const trail = [{name: 'home'}, {name: 'about'}];
      expect(step(session, {type: 'forget'})).to.deep.equal({...session, query: '', trail});
    });

    it('leaves nothing to the next person but that the computer is shared', () => {
      expect(step(session, {type: 'leave'})).to.deep.equal({...start, sharedComputer: true});
    });
  });
});
