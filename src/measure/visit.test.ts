import {expect} from 'chai';
import fc from 'fast-check';
import type {Content} from '../model/content.js';
import {COUNTED_EVENTS} from '../model/counts.js';
import type {Flow, Topic} from '../model/manifest.js';
import {HOME, start, step, type Intent, type Session, type View} from '../model/session.js';
import {Visit} from './visit.js';

const SCAM: Flow = {
  title: 'Is this a scam?',
  start: 'codes',
  nodes: {
    codes: {ask: 'Did you give codes?', options: [{text: 'Yes', to: 'bank'}]},
    bank: {advice: 'Call your bank.', refer: [{kind: 'bank'}], end: 'referred'},
    other: {advice: 'Delete the message.'},
  },
};

const content = (...errors: string[]): Pick<Content, 'help' | 'fits'> =>
  ({
    help: {flows: {scam: SCAM}},
    fits: {errors: errors.map((id) => [id, {title: id} as Topic])},
  }) as unknown as Content;

/** Does one thing after the other, and tells what is counted: `shown topic/rent`. */
class Walk {
  readonly told: string[] = [];
  session: Session = start;
  readonly visit = new Visit((event, item) => this.told.push(`${event} ${item}`.trim()));

  do(intent: Intent, errors: readonly string[] = []): this {
    const before = this.session;
    this.session = step(before, intent);
    this.visit.stepped({intent, before, session: this.session, content: content(...errors)});
    return this;
  }

  go(view: View): this {
    return this.do({type: 'go', view});
  }

  /** What was told since this was asked last. */
  get news(): string[] {
    return this.told.splice(0);
  }
}

const open = (topic?: string): Walk => new Walk().do({type: 'open', topic});
const guide = (id?: string): View => ({name: 'guide', id: 'apply', step: id});
const scam = (node?: string): View => ({name: 'flow', id: 'scam', node});

describe('what is done with the help', () => {
  it('is opened at a field, come back to, and closed', () => {
    const walk = open('rent');
    expect(walk.news).to.deep.equal(['opened topic/rent', 'shown topic/rent']);
    walk.do({type: 'close'}).do({type: 'open', topic: 'rent'});
    expect(walk.news).to.deep.equal([
      'closed topic/rent',
      'opened topic/rent',
      'shown-again topic/rent',
    ]);
    walk.do({type: 'close'}).do({type: 'open'});
    expect(walk.news, 'only put aside').to.deep.equal(['closed topic/rent', 'opened']);
  });

  it('is opened after an error of the page', () => {
    expect(new Walk().do({type: 'open'}, ['sum', 'rent']).news).to.deep.equal([
      'opened',
      'opened-after-error topic/sum',
    ]);
  });

  it('is followed by looking for a person, with what was read before', () => {
    const walk = open('rent');
    walk.visit.answered('topic/rent', false);
    walk.go({name: 'contacts'}).go({name: 'handoff', contact: 'chat'}).go({name: 'chat'});
    expect(walk.news.slice(2)).to.deep.equal([
      'not-helpful topic/rent',
      'shown view/contacts',
      'contact-after-not-helpful topic/rent',
      'handoff-offered contact/chat',
      'handoff-accepted contact/chat',
    ]);
    walk.do({type: 'chat', chat: {contact: 'chat', token: 'f'.repeat(32)}});
    walk.do({type: 'chat', chat: undefined});
    expect(walk.news).to.deep.equal(['handoff-ended contact/chat']);
  });
});

describe('a guide', () => {
  it('is told by its steps, and is done', () => {
    const walk = open().go(guide()).go(guide('rent')).go(guide('sum'));
    walk.go({name: 'guide', id: 'apply', done: true}).go(HOME);
    expect(walk.news.slice(1)).to.deep.equal([
      'shown guide/apply',
      'guide-started guide/apply',
      'guide-step guide/apply/rent',
      'guide-step guide/apply/sum',
      'guide-done guide/apply',
    ]);
  });

  it('is left when there is no way back to it, not while the person reads something else', () => {
    const walk = open().go(guide('rent')).go({name: 'topic', id: 'rent'});
    expect(walk.news).not.to.include('guide-left guide/apply/rent');
    walk.go(HOME);
    expect(walk.news).to.deep.equal(['guide-left guide/apply/rent']);
  });
});

describe('a problem solver', () => {
  it('is told by its nodes, and refers', () => {
    const walk = open().go(scam()).go(scam('bank')).go(HOME);
    expect(walk.news.slice(1)).to.deep.equal([
      'shown flow/scam',
      'flow-node flow/scam/bank',
      'referral-shown helpers/bank',
      'flow-referred flow/scam',
    ]);
  });

  it('is left in the middle, but not after its end', () => {
    const walk = open().go(scam()).go(scam('other')).go(HOME);
    expect(walk.news.at(-1)).to.equal('flow-left flow/scam/other');
    walk.go(scam('other')).visit.answered('flow/scam', false);
    walk.go({name: 'contacts'}).go(HOME);
    expect(walk.news).to.include('flow-not-solved flow/scam');
    expect(walk.news).not.to.include('flow-left flow/scam/other');
  });

  it('is solved once', () => {
    const walk = open().go(scam('other'));
    walk.visit.answered('flow/scam', true);
    walk.go({name: 'flow', id: 'scam', node: 'other', solved: true}).go(HOME);
    expect(walk.news.filter((one) => /solved|left/.test(one))).to.deep.equal([
      'flow-solved flow/scam',
    ]);
  });
});

const views: fc.Arbitrary<View> = fc.constantFrom<View>(
  HOME,
  ...[guide(), guide('rent'), scam(), scam('bank'), scam('gone')],
  {name: 'guide', id: 'apply', done: true},
  {name: 'topic', id: 'rent'},
  {name: 'contacts'},
  {name: 'about'},
  {name: 'helpers'},
  {name: 'helpers', kind: 'bank', named: 'my-bank'},
  {name: 'handoff', contact: 'chat'},
  {name: 'chat'},
);
const intents: fc.Arbitrary<Intent> = fc.oneof(
  views.map((view): Intent => ({type: 'go', view})),
  fc.constantFrom<Intent>({type: 'open'}, {type: 'open', topic: 'rent'}, {type: 'close'}),
  fc.constantFrom<Intent>({type: 'back'}, {type: 'forget'}, {type: 'leave'}),
  fc.string().map((query): Intent => ({type: 'search', query})),
);

describe('whatever a person does', () => {
  it('only events that a counter knows are told, of ids of the manifest', () => {
    const item =
      /^(?:|topic\/rent|guide\/apply(?:\/rent)?|flow\/scam(?:\/\w+)?|view\/\w+|helpers\/bank|contact\/chat)$/;
    fc.assert(
      fc.property(fc.array(intents, {maxLength: 30}), (all) => {
        const walk = new Walk();
        for (const intent of all) walk.do(intent);
        for (const one of walk.told) {
          const [event = '', of = ''] = one.split(' ');
          expect(COUNTED_EVENTS).to.include(event);
          expect(of).to.match(item);
        }
        const count = (event: string) =>
          walk.told.filter((one) => one.split(' ')[0] === event).length;
        expect(count('opened') - count('closed')).to.equal(Number(walk.session.open));
      }),
    );
  });
});
