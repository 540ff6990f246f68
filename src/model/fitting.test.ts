import {expect} from 'chai';
import {contactsFor, entries, fitting} from './fitting.js';
import type {Contact, Notice, Topic} from './manifest.js';
import type {PageFacts} from './page-match.js';
import type {Help} from './read.js';

const TODAY = '2026-11-21';

const topic = (title: string, more: Partial<Topic> = {}): Topic => ({
  title,
  short: `About ${title}.`,
  ...more,
});
const contact = (name: string): Contact => ({type: 'phone', name, number: '+358295000000'});

function help(parts: Partial<Help> = {}): Help {
  return {
    format: 1,
    service: {id: 'service', name: 'Service', authority: 'Authority', languages: ['en']},
    pages: [],
    anchors: {},
    topics: {},
    guides: {},
    checklists: {},
    flows: {},
    selfchecks: {},
    glossary: {},
    providers: {},
    maps: {},
    municipalities: {},
    contacts: {phone: contact('Customer service')},
    notices: [],
    theme: {},
    ...parts,
  };
}

const facts = (parts: Partial<PageFacts> = {}): PageFacts => ({
  url: 'https://service.example/fi/home',
  lang: 'en',
  page: 'home',
  placed: [],
  focused: undefined,
  invalid: [],
  ...parts,
});

const ids = (found: readonly (readonly [string, unknown])[]): string[] => found.map(([id]) => id);

const atFields = help({
  pages: [{id: 'home', match: '/home', topics: ['start', 'rent', 'gone']}],
  topics: {
    water: topic('Water', {anchor: 'waterField'}),
    rent: topic('Rent', {anchor: 'rentField'}),
    start: topic('How to start'),
    second: topic('Also about the rent', {anchor: 'rentField'}),
    elsewhere: topic('On another page'),
  },
});

describe('what fits the page', () => {
  it('is the topics of the page in its own order, then those at its fields', () => {
    const fits = fitting(atFields, facts({placed: ['waterField', 'rentField']}), TODAY);
    expect(ids(fits.topics)).to.deep.equal(['start', 'rent', 'water']);
  });

  it('has the topics at the fields in the order of the fields on the page', () => {
    const unknown = facts({page: undefined, placed: ['rentField', 'waterField']});
    expect(ids(fitting(atFields, unknown, TODAY).topics)).to.deep.equal(['rent', 'water']);
  });

  it('has also the topics whose fields were not found on their page', () => {
    const anchors = {rentField: {page: 'other'}, waterField: {page: 'home'}};
    const fits = fitting({...atFields, anchors}, facts({placed: ['rentField']}), TODAY);
    expect(ids(fits.topics)).to.deep.equal(['start', 'rent', 'water']);
    const elsewhere = facts({page: undefined, placed: ['rentField']});
    expect(ids(fitting({...atFields, anchors}, elsewhere, TODAY).topics)).to.deep.equal(['rent']);
  });

  it('passes over topics, pages and fields that are not there', () => {
    const fits = fitting(atFields, facts({page: 'other', placed: ['toString', 'x']}), TODAY);
    expect(fits.topics).to.deep.equal([]);
    expect(fitting(help(), facts(), TODAY).topics).to.deep.equal([]);
  });

  it('has the topic at the field that the person is in', () => {
    const fits = fitting(atFields, facts({focused: 'rentField'}), TODAY);
    expect(fits.field).to.deep.equal(['rent', atFields.topics['rent']]);
    expect(fitting(atFields, facts({focused: 'x'}), TODAY).field).to.equal(undefined);
    expect(fitting(atFields, facts(), TODAY).field).to.equal(undefined);
  });

  it('has the topics at the fields that the page marks as wrong, once each', () => {
    const wrong = facts({invalid: ['waterField', 'x', 'rentField', 'waterField']});
    expect(ids(fitting(atFields, wrong, TODAY).errors)).to.deep.equal(['water', 'rent']);
  });
});

describe('notices', () => {
  const due = (notice: Partial<Notice>, page?: string, today = TODAY): boolean => {
    const notices = [{id: 'break', text: 'A break', ...notice}];
    return fitting(help({notices}), facts({page}), today).notices.length === 1;
  };

  it('are for every page and day, unless they say otherwise', () => {
    expect(due({})).to.equal(true);
    expect(due({}, 'home')).to.equal(true);
  });

  it('are for their pages only', () => {
    expect(due({pages: ['home', 'income']}, 'income')).to.equal(true);
    expect(due({pages: ['income']}, 'home')).to.equal(false);
    expect(due({pages: ['income']}, undefined)).to.equal(false);
    expect(due({pages: []}, 'home')).to.equal(false);
  });

  it('are shown from their first day through their last', () => {
    const days = {from: '2026-11-20', through: '2026-11-22'};
    const shown = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].filter(
      (day) => due(days, 'home', day),
    );
    expect(shown).to.deep.equal(['2026-11-20', '2026-11-21', '2026-11-22']);
    expect(due({from: '2026-11-22'})).to.equal(false);
    expect(due({through: '2026-11-20'})).to.equal(false);
    expect(due({through: '2027-01-01'})).to.equal(true);
  });

  it('keep the order they are written in', () => {
    const notices = ['b', 'a', 'c'].map((id) => ({id, text: id}));
    const found = fitting(help({notices}), facts(), TODAY).notices;
    expect(found.map(({id}) => id)).to.deep.equal(['b', 'a', 'c']);
  });
});

describe('who can help', () => {
  const contacts = {
    visit: {...contact('Service point'), type: 'visit'},
    phone: contact('Customer service'),
    chat: {...contact('Chat'), type: 'chat'},
    other: contact('Another phone'),
  } as const;
  const withContacts = help({contacts});

  it('is everyone, in the order that is the same everywhere, when the topic does not say', () => {
    const order = ['chat', 'phone', 'other', 'visit'];
    expect(ids(contactsFor(withContacts))).to.deep.equal(order);
    expect(ids(contactsFor(withContacts, topic('Rent')))).to.deep.equal(order);
  });

  it('is those that the topic names, in that order, once each', () => {
    const rent = topic('Rent', {contacts: ['visit', 'gone', 'other', 'phone', 'visit']});
    expect(contactsFor(withContacts, rent)).to.deep.equal([
      ['phone', contacts.phone],
      ['other', contacts.other],
      ['visit', contacts.visit],
    ]);
  });

  it('is everyone when none of those that the topic names is there', () => {
    const rent = topic('Rent', {contacts: ['gone', 'toString']});
    expect(ids(contactsFor(withContacts, rent))).to.have.length(4);
    const none = topic('Rent', {contacts: []});
    expect(ids(contactsFor(withContacts, none))).to.have.length(4);
  });
});

describe('entries by their ids', () => {
  it('come in the order asked for, once each, without those that are missing', () => {
    const map = {a: 1, b: 2, c: 0};
    expect(entries(map, ['c', 'x', 'a', 'c'])).to.deep.equal([
      ['c', 0],
      ['a', 1],
    ]);
  });
});
