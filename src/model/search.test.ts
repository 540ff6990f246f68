import {expect} from 'chai';
import fc from 'fast-check';
import type {Topic} from './manifest.js';
import {letterGroups, searchIn, type TopicSearch} from './search.js';

/** What people type, with the topic that answers them. */
const EVERYDAY: Record<string, Record<string, string>> = {
  fi: {
    vuokrasta: 'rent',
    'paljonko vuokraa maksan': 'rent',
    vesimaksusta: 'water',
    'unohdin tunnuslukuni': 'identify-problem',
    kirjautumiseen: 'identify',
    pankkitunnuksilla: 'identify',
    'äidin puolesta': 'act-for-other',
    'saanko asumistukea opiskelijana': 'can-i-get',
    paperilomakkeella: 'apply-on-paper',
    'vastaukseni hävisivät': 'save-and-continue',
    'kirjaston koneella': 'shared-computer',
    perheenjäseniä: 'household',
    kämppiksen: 'household',
    muuttopäivästä: 'move-in-date',
    bruttopalkkani: 'wages',
    työttömyyspäivärahasta: 'benefits',
    opintolainan: 'study-grant',
    osinkoja: 'other-income',
    keikkatöitä: 'income-varies',
    säästöni: 'assets',
    tilinumeroni: 'iban',
    'mitä liitteitä': 'attachments',
    skannaaminen: 'paper-to-file',
    'milloin rahat tulevat': 'processing-time',
    'valittaminen päätöksestä': 'appeal',
    'epäilyttävä tekstiviesti': 'scam',
    'punainen virheilmoitus': 'form-does-not-continue',
  },
  sv: {
    hyran: 'rent',
    'logga in': 'identify',
    'glömt koden': 'identify-problem',
    handläggningstiden: 'processing-time',
    överklagande: 'appeal',
    bruttolönen: 'wages',
    kontonumret: 'iban',
    bilagorna: 'attachments',
    sambon: 'household',
    studielånet: 'study-grant',
    bluffmeddelanden: 'scam',
    'på papper': 'apply-on-paper',
  },
  en: {
    'monthly rent': 'rent',
    'gross salary': 'wages',
    'forgot my code': 'identify-problem',
    'how long does it take': 'processing-time',
    flatmate: 'household',
    'take a photo': 'paper-to-file',
    'bank account number': 'iban',
    'appealing the decision': 'appeal',
    savings: 'assets',
    'student loan': 'study-grant',
    'phishing message': 'scam',
    'missing attachment': 'attach-later',
  },
};

async function demoTopics(): Promise<Record<string, Topic>> {
  const response = await fetch('/help/asumistuki.json');
  return ((await response.json()) as {topics: Record<string, Topic>}).topics;
}

describe('the search', () => {
  let topics: Record<string, Topic>;
  const searches = new Map<string, TopicSearch>();

  before(async () => {
    topics = await demoTopics();
    for (const lang of Object.keys(EVERYDAY)) {
      searches.set(lang, await searchIn(topics, [lang]));
    }
  });

  const find = (query: string, lang = 'fi'): readonly string[] => searches.get(lang)!.find(query);

  for (const [lang, queries] of Object.entries(EVERYDAY)) {
    describe(`in everyday words (${lang})`, () => {
      for (const [query, topic] of Object.entries(queries)) {
        it(`answers "${query}" with ${topic}, among the first three`, () => {
          expect(find(query, lang).slice(0, 3)).to.include(topic);
        });
      }
    });
  }

  describe('while the person is typing', () => {
    it('finds from the second letter on', () => {
      expect(find('vu').length).to.be.above(0);
      expect(find('vuo').slice(0, 3)).to.include('rent');
      expect(find('iba').slice(0, 3)).to.include('iban');
    });

    for (const [word, topic] of [
      ['vuokra', 'rent'],
      ['opintolaina', 'study-grant'],
      ['tilinumero', 'iban'],
      ['varallisuus', 'assets'],
    ] as const) {
      it(`finds ${topic} at each letter of "${word}" after the third`, () => {
        for (let end = 4; end <= word.length; end++) {
          expect(find(word.slice(0, end)), word.slice(0, end)).to.include(topic);
        }
      });
    }
  });

  describe('when there is no answer', () => {
    for (const query of [
      '',
      ' ',
      '?!',
      'xyzzy',
      'qwrtpsdf',
      '🎉',
      'ракета',
      'zzzz kkkk',
      '\u0000',
    ]) {
      it(`finds nothing for ${JSON.stringify(query)}`, () => {
        expect(find(query)).to.deep.equal([]);
      });
    }

    it('takes a common ending for no answer', () => {
      expect(find('lentokoneessa')).to.deep.equal([]);
    });
  });

  it('passes over case, marks and the two spellings of a letter', () => {
    const found = find('säästöt');
    expect(found[0]).to.equal('assets');
    expect(find('SÄÄSTÖT!')).to.deep.equal(found);
    expect(find('sa\u0308a\u0308sto\u0308t')).to.deep.equal(found);
  });

  it('finds each topic by its own title, in every language', () => {
    for (const [lang, search] of searches) {
      for (const [id, {title}] of Object.entries(topics)) {
        const words = (title as Record<string, string>)[lang] ?? '';
        expect(search.find(words).slice(0, 3), words).to.include(id);
      }
    }
  });

  it('never fails, and finds only topics that are there, each once', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 30}), (query) => {
        const found = find(query);
        expect(new Set(found).size).to.equal(found.length);
        for (const id of found) expect(topics).to.have.own.property(id);
      }),
    );
  });
});

describe('a search over topics that are hard to tell apart', () => {
  const all: Record<string, Topic> = {
    toString: {title: 'Vuokra', short: 'a'},
    constructor: {title: {sv: 'Hyra'}, short: {sv: 'b'}, keywords: {sv: 'bostad'}},
    hasOwnProperty: {title: {fi: 'Vesi', sv: 'Vatten'}, short: 'c'},
  };

  it('takes ids for ids', async () => {
    const search = await searchIn(all, ['fi']);
    expect(search.find('vuokra')).to.deep.equal(['toString']);
  });

  it('searches a topic in the language that it is shown in', async () => {
    const search = await searchIn(all, ['fi', 'sv']);
    expect(search.find('hyra')).to.deep.equal(['constructor']);
    expect(search.find('vatten')).to.deep.equal([]);
    expect(search.find('vesi')).to.deep.equal(['hasOwnProperty']);
  });

  it('finds nothing among no topics', async () => {
    expect((await searchIn({}, ['fi'])).find('vuokra')).to.deep.equal([]);
  });

  it('puts the title before the keywords, and those before the text', async () => {
    const search = await searchIn(
      {
        text: {title: 'Yksi', short: 'Tässä puhutaan takuuvuokrasta.'},
        words: {title: 'Kaksi', short: 'Jotain muuta.', keywords: 'takuuvuokrasta'},
        title: {title: 'Takuuvuokrasta', short: 'Ihan muuta.'},
      },
      ['fi'],
    );
    expect(search.find('takuuvuokrasta')).to.deep.equal(['title', 'words', 'text']);
  });
});

describe('the letter groups of a text', () => {
  it('overlap; shorter words are whole', () => {
    expect(letterGroups('Vuokra, vesi & ja')).to.deep.equal(['vuok', 'uokr', 'okra', 'vesi', 'ja']);
  });

  it('do not cut a letter in two', () => {
    expect(letterGroups('𐐨𐐩𐐪𐐫𐐬')).to.deep.equal(['𐐨𐐩𐐪𐐫', '𐐩𐐪𐐫𐐬']);
  });
});
