// Mistakes are planted in any place: the types would forbid most of them.
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access */
/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-return */
/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {withPatterns} from '../cli/check-patterns.js';
import {soundManifest, type SoundManifest} from '../testing/sound-manifest.js';
import {checkManifest} from './check-manifest.js';
import {RULES, type Finding, type RuleId} from './finding.js';
import {valueAt} from './json-place.js';

withPatterns();

const TODAY = '2026-11-26';

type Change = (manifest: any) => void;

function findingsOf(change: Change): Finding[] {
  const manifest: SoundManifest = soundManifest();
  change(manifest);
  return checkManifest(manifest, {today: TODAY});
}

/** A mistake, where it is told, and the nearest thing that is right. */
type Planted = [rule: RuleId, at: string, wrong: Change, right: Change];

const fi = (text: string) => ({fi: text, sv: 'Lämna bort el och vatten.'});
const short =
  (text: string): Change =>
  (m) =>
    (m.topics.rent.short = fi(text));
const body =
  (text: string): Change =>
  (m) => {
    m.topics.rent.body = fi(text);
    delete m.glossary;
  };
const english =
  (text: string): Change =>
  (m) => {
    m.service.languages.push('en');
    m.topics.rent.body.en = text;
  };
const week =
  (...rows: object[]): Change =>
  (m) =>
    (m.contacts.phone.openingHours.weekly = rows);
const exceptions =
  (...rows: object[]): Change =>
  (m) =>
    (m.contacts.phone.openingHours.exceptions = rows);
const MONDAY = ['mo'];
const nodes = (m: SoundManifest) => m.flows.trouble.nodes;
const words = (count: number) => ['Iso', ...Array<string>(count - 1).fill('talo')].join(' ');

const FORM: Planted[] = [
  [
    'wrong-type',
    '/topics/rent/title',
    (m) => (m.topics.rent.title = 5),
    (m) => (m.topics.rent.title = 'Vuokra'),
  ],
  [
    'empty',
    '/topics/rent/steps',
    (m) => (m.topics.rent.steps = []),
    (m) => delete m.topics.rent.steps,
  ],
  ['too-long', '/topics/rent/body/fi', body('talo '.repeat(4001)), body('talo '.repeat(3999))],
  [
    'too-many',
    '/topics/rent/steps',
    (m) => (m.topics.rent.steps = Array(21).fill(fi('Soita.'))),
    (m) => (m.topics.rent.steps = Array(20).fill(fi('Soita.'))),
  ],
  [
    'wrong-value',
    '/contacts/phone/type',
    (m) => (m.contacts.phone.type = 'fone'),
    (m) => (m.contacts.phone.type = 'chat'),
  ],
  [
    'wrong-form',
    '/contacts/phone/number',
    (m) => (m.contacts.phone.number = '029 500 0000'),
    (m) => (m.contacts.phone.number = '+358295000000'),
  ],
  ['missing', '/topics/rent', (m) => delete m.topics.rent.short, (m) => delete m.topics.rent.body],
  [
    'misspelt-property',
    '/topics/rent/boby',
    (m) => (m.topics.rent.boby = fi('Soita.')),
    (m) => (m.topics.rent.what = fi('Soita.')),
  ],
  [
    'unknown-property',
    '/topics/rent/colour',
    (m) => (m.topics.rent.colour = 'red'),
    (m) => (m.topics.rent.keywords = 'red'),
  ],
  [
    'unsafe-link',
    '/topics/rent/body/fi',
    body('[Ohje](javascript:alert)'),
    body('[Ohje](mailto:apu@agency.example)'),
  ],
  [
    'selector',
    '/anchors/rent/css/0',
    (m) => (m.anchors.rent.css = ['input:checked', '#rent']),
    (m) => (m.anchors.rent.css = ['input', '#rent']),
  ],
  [
    'page-pattern',
    '/pages/0/match',
    (m) => (m.pages[0].match = '/(.*)/asunto'),
    (m) => (m.pages[0].match = '/:any/asunto'),
  ],
  [
    'duplicate-id',
    '/guides/apply/steps',
    (m) => m.guides.apply.steps.push(m.guides.apply.steps[0]),
    (m) => m.guides.apply.steps.push({...m.guides.apply.steps[0], id: 'other'}),
  ],
  [
    'duplicate-id',
    '/pages/1/id',
    (m) => (m.pages[1].id = 'home'),
    (m) => (m.pages[1].id = 'other'),
  ],
  [
    'coordinates-outside',
    '/providers/bank/coordinates',
    (m) => (m.providers.bank.coordinates = {latitude: 25, longitude: 60}),
    (m) => (m.providers.bank.coordinates = {latitude: 60, longitude: 25}),
  ],
  ['format-newer', '/format', (m) => (m.format = 2), (m) => (m.format = 1)],
  ['no-human-contact', '/contacts', (m) => delete m.contacts.phone, (m) => delete m.contacts.paper],
];

const LANGUAGES: Planted[] = [
  [
    'missing-text',
    '/topics/rent/short',
    (m) => delete m.topics.rent.short.sv,
    (m) => (m.topics.rent.keywords = {fi: 'vuokra'}),
  ],
  [
    'missing-plain',
    '/topics/rent/short',
    (m) => m.service.languages.push('fi-simple'),
    (m) => m.topics.rent.short,
  ],
  [
    'unlisted-language',
    '/topics/rent/short/se',
    (m) => (m.topics.rent.short.se = 'Ruovttu'),
    (m) => (m.topics.rent.short = {...m.topics.rent.short}),
  ],
  [
    'unused-language',
    '/service/languages/2',
    (m) => m.service.languages.push('de'),
    (m) => {
      m.service.languages.push('en');
      m.topics.rent.title.en = 'Rent';
    },
  ],
  [
    'untranslated',
    '/topics/rent/short/sv',
    (m) => (m.topics.rent.short.sv = m.topics.rent.short.fi),
    (m) => (m.topics.rent.title = {fi: 'Internet', sv: 'Internet'}),
  ],
  [
    'same-for-all',
    '/topics/rent/short',
    (m) => (m.topics.rent.short = 'Jätä pois sähkö ja vesi.'),
    (m) => (m.providers.bank.name = 'Suuri Hyvä Esimerkkipankki'),
  ],
  [
    'links-differ',
    '/topics/rent/body/sv',
    (m) => (m.topics.rent.body.sv = 'Se guiden. Lägg till en bilaga.'),
    (m) => (m.topics.rent.body.sv = '[Se guiden till avtalet](https://agency.example/sv). Bilaga.'),
  ],
  [
    'paragraphs-differ',
    '/topics/rent/body/sv',
    (m) => (m.topics.rent.body.sv = m.topics.rent.body.sv.replace('. ', '.\n\n')),
    (m) => {
      for (const lang of ['fi', 'sv'])
        m.topics.rent.body[lang] = m.topics.rent.body[lang].replace('. ', '.\n\n');
    },
  ],
  [
    'captions-missing',
    '/topics/rent/video/captions',
    (m) =>
      (m.topics.rent.video = {src: '/v.mp4', captions: {fi: '/fi.vtt'}, transcript: fi('Kuva.')}),
    (m) =>
      (m.topics.rent.video = {
        src: '/v.mp4',
        captions: {fi: '/fi.vtt', sv: '/sv.vtt'},
        transcript: fi('Kuva.'),
      }),
  ],
];

const REFERENCES: Planted[] = [
  [
    'unknown-reference',
    '/topics/rent/related/0',
    (m) => (m.topics.rent.related = ['rnet']),
    (m) => (m.topics.rent.related = []),
  ],
  [
    'unknown-reference',
    '/guides/apply/steps/0/anchor',
    (m) => (m.guides.apply.steps[0].anchor = 'gone'),
    (m) => delete m.guides.apply.steps[0].anchor,
  ],
  [
    'unknown-reference',
    '/pages/0/topics/1',
    (m) => m.pages[0].topics.push('gone'),
    (m) => m.pages[0].topics.reverse(),
  ],
  [
    'unused-anchor',
    '/anchors/water',
    (m) => (m.anchors.water = m.anchors.rent),
    (m) => {
      m.anchors.water = m.anchors.rent;
      m.guides.apply.steps[0].anchor = 'water';
    },
  ],
  [
    'unused-topic',
    '/topics/water',
    (m) => (m.topics.water = {...m.topics.rent, anchor: undefined}),
    (m) => {
      m.topics.water = {...m.topics.rent, anchor: undefined};
      m.topics.rent.related = ['water'];
    },
  ],
  [
    'unused-guidance',
    '/checklists/ready',
    (m) => delete m.pages[1].checklists,
    (m) => {
      delete m.pages[1].checklists;
      m.guides.apply.checklist = 'ready';
    },
  ],
  [
    'unused-term',
    '/glossary/attachment',
    (m) => (m.glossary.attachment.term = {fi: 'valtakirja', sv: 'fullmakt'}),
    (m) => (m.glossary.attachment.onPage = true),
  ],
  [
    'term-twice',
    '/glossary/other',
    (m) => (m.glossary.other = m.glossary.attachment),
    (m) => (m.glossary.other = {...m.glossary.attachment, term: {fi: 'sopimus', sv: 'avtal'}}),
  ],
  [
    'listed-twice',
    '/pages/0/topics/1',
    (m) => m.pages[0].topics.push('rent'),
    (m) => (m.pages[1].topics = ['rent']),
  ],
  [
    'related-itself',
    '/topics/rent/related',
    (m) => (m.topics.rent.related = ['rent']),
    (m) => {
      m.topics.water = m.topics.rent;
      m.topics.rent = {...m.topics.rent, related: ['water']};
    },
  ],
  ['page-hidden', '/pages/1', (m) => (m.pages[0].match = '/*'), (m) => (m.pages[1].match = '/*')],
  [
    'page-empty',
    '/pages/2',
    (m) => m.pages.push({id: 'end', match: '/loppu'}),
    (m) => m.pages.push({id: 'end', match: '/loppu', topics: ['rent']}),
  ],
  [
    'few-clues',
    '/anchors/rent',
    (m) => (m.anchors.rent = {page: 'home', css: ['#rent']}),
    (m) => (m.anchors.rent = {page: 'home'}),
  ],
];

const FLOWS: Planted[] = [
  [
    'flow-unreachable',
    '/flows/trouble/nodes/far',
    (m) => (m.flows.trouble.nodes.far = {advice: fi('Soita.')}),
    (m) => {
      m.flows.trouble.nodes.far = {advice: fi('Soita.')};
      nodes(m).which.options[1]!.to = 'far';
    },
  ],
  [
    'flow-circle',
    '/flows/trouble/nodes/bank/to',
    (m) => (m.flows.trouble.nodes.bank.to = 'which'),
    (m) => {
      m.flows.trouble.nodes.bank.to = 'on';
      m.flows.trouble.nodes.on = {advice: fi('Soita.')};
    },
  ],
  [
    'flow-dead-end',
    '/flows/trouble/nodes/which/options',
    (m) => delete m.flows.trouble.nodes.which.options[0].to,
    (m) => {
      delete m.flows.trouble.nodes.which.options[0].to;
      m.flows.trouble.nodes.which.to = 'bank';
    },
  ],
  [
    'one-answer',
    '/flows/trouble/nodes/which/options',
    (m) => m.flows.trouble.nodes.which.options.pop(),
    (m) => m.flows.trouble.nodes.which.options.reverse(),
  ],
  [
    'same-answer',
    '/flows/trouble/nodes/which/options/1/text',
    (m) =>
      (m.flows.trouble.nodes.which.options[1].text = m.flows.trouble.nodes.which.options[0].text),
    (m) => (m.flows.trouble.nodes.which.options[1].text = fi('Kortilla')),
  ],
  [
    'referred-nowhere',
    '/flows/trouble/nodes/bank/end',
    (m) => delete m.flows.trouble.nodes.bank.refer,
    (m) => {
      delete m.flows.trouble.nodes.bank.refer;
      m.flows.trouble.nodes.bank.end = 'solved';
    },
  ],
];

const DAYS: Planted[] = [
  [
    'unknown-day',
    '/notices/0/through',
    (m) => (m.notices[0].through = '2027-02-29'),
    (m) => (m.notices[0].through = '2028-02-29'),
  ],
  [
    'days-reversed',
    '/notices/0',
    (m) => (m.notices[0].from = '2026-12-02'),
    (m) => (m.notices[0].from = '2026-12-01'),
  ],
  [
    'notice-past',
    '/notices/0/through',
    (m) => (m.notices[0].through = '2026-11-25'),
    (m) => (m.notices[0].through = TODAY),
  ],
  [
    'review-past',
    '/service/reviewBy',
    (m) => (m.service.reviewBy = '2026-11-25'),
    (m) => (m.service.reviewBy = TODAY),
  ],
  [
    'review-past',
    '/providers/bank/reviewBy',
    (m) => (m.providers.bank.reviewBy = '2026-11-25'),
    (m) => (m.providers.bank.reviewBy = TODAY),
  ],
  ['review-missing', '/service', (m) => delete m.service.reviewBy, (m) => delete m.service.updated],
  [
    'updated-ahead',
    '/service/updated',
    (m) => (m.service.updated = '2026-11-27'),
    (m) => (m.service.updated = TODAY),
  ],
  [
    'season-past',
    '/contacts/phone/openingHours/weekly/0',
    week({days: MONDAY, times: ['09:00-10:00'], from: '2026-06-01', through: '2026-08-31'}),
    week({days: MONDAY, times: ['09:00-10:00'], from: '2026-06-01', through: '2026-12-31'}),
  ],
  [
    'exception-past',
    '/contacts/phone/openingHours/exceptions/0',
    exceptions({from: '2026-11-25', closed: true}),
    exceptions({from: TODAY, closed: true}),
  ],
];

const HOURS: Planted[] = [
  [
    'hours-reversed',
    '/contacts/phone/openingHours/weekly/0/times/0',
    week({days: MONDAY, times: ['22:00-02:00']}),
    week({days: MONDAY, times: ['22:00-02:00+1']}),
  ],
  [
    'days-reversed',
    '/contacts/phone/openingHours/exceptions/0',
    exceptions({from: '2026-12-24', through: '2026-12-23', closed: true}),
    exceptions({from: '2026-12-23', through: '2026-12-24', closed: true}),
  ],
  [
    'unknown-time-zone',
    '/contacts/phone/openingHours/timeZone',
    (m) => (m.contacts.phone.openingHours.timeZone = 'Europe/Oulu'),
    (m) => (m.contacts.phone.openingHours.timeZone = 'Europe/Stockholm'),
  ],
  [
    'hours-overlap',
    '/contacts/phone/openingHours/weekly/1',
    week({days: MONDAY, times: ['09:00-12:00']}, {days: MONDAY, times: ['11:00-15:00']}),
    week(
      {days: MONDAY, times: ['09:00-12:00']},
      {days: MONDAY, times: ['11:00-15:00'], from: '2026-12-01', through: '2026-12-31'},
    ),
  ],
  [
    'hours-twice',
    '/contacts/phone/openingHours/exceptions/1',
    exceptions({from: '2026-12-24', closed: true}, {from: '2026-12-24', times: ['09:00-10:00']}),
    exceptions(
      {from: '2026-12-24', closed: true},
      {from: '2026-12-23', through: '2026-12-24', times: ['09:00-10:00']},
    ),
  ],
  [
    'hours-always',
    '/contacts/phone/openingHours/always',
    (m) => (m.contacts.phone.openingHours.always = true),
    (m) => (m.contacts.phone.openingHours = {always: true}),
  ],
  [
    'closed-with-times',
    '/contacts/phone/openingHours/exceptions/0',
    exceptions({from: '2026-12-24', closed: true, times: ['09:00-10:00']}),
    exceptions({from: '2026-12-24', times: ['09:00-10:00']}),
  ],
];

const CONTACTS: Planted[] = [
  [
    'contact-no-way',
    '/contacts/phone',
    (m) => {
      delete m.contacts.phone.number;
      m.contacts.phone.url = 'https://agency.example/';
    },
    (m) => (m.contacts.phone = {...m.contacts.phone, type: 'chat', url: 'https://agency.example/'}),
  ],
  [
    'contact-no-hours',
    '/contacts/phone',
    (m) => delete m.contacts.phone.openingHours,
    (m) => {
      delete m.contacts.phone.openingHours;
      m.contacts.phone.hours = fi('ma–pe 9–15');
    },
  ],
  [
    'display-differs',
    '/contacts/phone/display',
    (m) => (m.contacts.phone.display = '029 500 0001'),
    (m) => (m.contacts.phone.display = '+358 (0)29 500 0000'),
  ],
  [
    'display-differs',
    '/contacts/phone/display',
    (m) => {
      m.contacts.phone.number = '+358116117';
      m.contacts.phone.display = '116 111';
    },
    (m) => {
      m.contacts.phone.number = '+358116117';
      m.contacts.phone.display = '116 117';
    },
  ],
  [
    'topic-no-human',
    '/topics/rent/contacts',
    (m) => (m.topics.rent.contacts = ['paper']),
    (m) => (m.topics.rent.contacts = ['paper', 'phone']),
  ],
  [
    'contrast',
    '/theme/accent',
    (m) => (m.theme.accent = '#8fbf3f'),
    (m) => (m.theme.accent = '#3a5f0b'),
  ],
];

const TEXTS: Planted[] = [
  [
    'asks-secret',
    '/topics/rent/short/fi',
    short('Kerro meille pankkitunnuksesi.'),
    short('Älä koskaan kerro pankkitunnuksiasi.'),
  ],
  [
    'asks-secret',
    '/topics/rent/body/sv',
    (m) => (m.topics.rent.body.sv = 'Ge oss ditt lösenord.'),
    (m) => (m.topics.rent.body.sv = 'Banken ger dig ett lösenord.'),
  ],
  [
    'asks-secret',
    '/topics/rent/body/en',
    english('Tell us your card number.'),
    english('Nobody may tell you to give your card number.'),
  ],
  [
    'asks-identity',
    '/topics/rent/short/fi',
    short('Anna henkilötunnuksesi.'),
    short('Palvelu kysyy henkilötunnustasi.'),
  ],
  [
    'personal-data',
    '/topics/rent/short/fi',
    short('Esimerkiksi 131052-308T.'),
    short('Esimerkiksi 131052-308X.'),
  ],
  [
    'account-number',
    '/topics/rent/short/fi',
    short('Maksa tilille FI21 1234 5600 0007 85.'),
    short('Tilinumero alkaa kirjaimilla FI ja siinä on numeroita 123456.'),
  ],
  [
    'decides',
    '/topics/rent/short/fi',
    short('Saat asumistuen.'),
    short('Hakemuksesta ratkeaa, saatko asumistuen.'),
  ],
  [
    'decides',
    '/topics/rent/body/sv',
    (m) => (m.topics.rent.body.sv = 'Du får bidraget.'),
    (m) => (m.topics.rent.body.sv = 'I beslutet står om du får bidraget.'),
  ],
  [
    'decides',
    '/topics/rent/body/en',
    english('You will get the allowance.'),
    english('The decision tells whether you will get the allowance.'),
  ],
  [
    'blame',
    '/topics/rent/short/fi',
    short('Olet tehnyt virheen.'),
    short('Vuokrasta puuttuu luku.'),
  ],
  [
    'blame',
    '/topics/rent/body/sv',
    (m) => (m.topics.rent.body.sv = 'Du har fyllt i fel.'),
    (m) => (m.topics.rent.body.sv = 'Det saknas ett tal.'),
  ],
  [
    'blame',
    '/topics/rent/body/en',
    english('You made a mistake.'),
    english('A number is missing.'),
  ],
  [
    'vague-link',
    '/topics/rent/body/fi',
    body('[Klikkaa tästä](https://agency.example/)'),
    body('[Tästä hakemuksesta](https://agency.example/)'),
  ],
  [
    'vague-link',
    '/topics/rent/body/sv',
    (m) => (m.topics.rent.body.sv = '[Läs mer](https://agency.example/)'),
    (m) => (m.topics.rent.body.sv = '[Läs mer om hyran](https://agency.example/)'),
  ],
  [
    'vague-link',
    '/topics/rent/body/en',
    english('[click here](https://agency.example/)'),
    english('[Here is the guide](https://agency.example/)'),
  ],
  [
    'link-is-address',
    '/topics/rent/body/fi',
    body('[https://agency.example/](https://agency.example/)'),
    body('[Suomi.fi](https://agency.example/)'),
  ],
  [
    'insecure-link',
    '/topics/rent/body/fi',
    body('[Ohje](http://agency.example/)'),
    body('[Ohje](https://agency.example/)'),
  ],
  [
    'insecure-link',
    '/providers/bank/more',
    (m) => (m.providers.bank.more = 'http://bank.example/'),
    (m) => (m.providers.bank.more = '/pankki'),
  ],
  [
    'unsupported-markup',
    '/topics/rent/body/fi',
    body('<b>Vuokra</b>'),
    body('Vuokra on < 500 ja > 300.'),
  ],
  [
    'unsupported-markup',
    '/topics/rent/body/fi',
    body('## Vuokra\n\nSoita.'),
    body('Paina #-näppäintä.'),
  ],
  [
    'unsupported-markup',
    '/topics/rent/body/fi',
    body('| a | b |\n| - | - |'),
    body('Valitse a | b.'),
  ],
  [
    'unsupported-markup',
    '/topics/rent/body/fi',
    body('Katso https://agency.example/'),
    body('[Katso ohje](https://agency.example/)'),
  ],
  [
    'unsupported-markup',
    '/topics/rent/body/fi',
    body('__Vuokra__ on tärkeä.'),
    body('Tiedosto on vuokra_2026_1.pdf.'),
  ],
  [
    'markup-in-plain',
    '/topics/rent/title/fi',
    (m) => (m.topics.rent.title = fi('**Vuokra** kuussa')),
    (m) => (m.topics.rent.title = fi('Vuokra * kuussa')),
  ],
  ['broken-markup', '/topics/rent/body/fi', body('**Vuokra'), body('**Vuokra**')],
  [
    'broken-markup',
    '/topics/rent/body/fi',
    body('[Ohje] (https://agency.example/)'),
    body('Vuokra [kuussa], katso (ohje).'),
  ],
  [
    'placeholder',
    '/topics/rent/short/fi',
    short('TODO: kirjoita tämä'),
    short('Todo on espanjaa.'),
  ],
  [
    'hidden-characters',
    '/topics/rent/short',
    short('Vuo\u202ekra on tärkeä.'),
    short('Vuokra on tärkeä.'),
  ],
  [
    'sensory',
    '/topics/rent/short/fi',
    short('Paina vihreää painiketta.'),
    short('Paina painiketta Jatka.'),
  ],
  ['shouting', '/topics/rent/short/fi', short('HUOMAA TÄMÄ ohje.'), short('KELA maksaa tuen.')],
  [
    'poor-alternative',
    '/topics/rent/pictures/0/alt/fi',
    (m) => (m.topics.rent.pictures = [{src: '/a.png', alt: fi('kuva')}]),
    (m) => (m.topics.rent.pictures = [{src: '/a.png', alt: fi('Kuva vuokrasopimuksesta')}]),
  ],
  [
    'long-title',
    '/topics/rent/title/fi',
    (m) => (m.topics.rent.title = fi('a'.repeat(71))),
    (m) => (m.topics.rent.title = fi('a'.repeat(70))),
  ],
  ['long-short', '/topics/rent/short/fi', short(`${words(41)}.`), short(`${words(40)}.`)],
  [
    'long-sentence',
    '/topics/rent/body/fi',
    body(`${words(21)}.`),
    body(`${words(20)}. ${words(20)}.`),
  ],
  [
    'hard-to-read',
    '/topics/rent',
    body(
      Array(8)
        .fill(
          'Toimeentuloedellytysten selvittämisvelvollisuuden laiminlyöntitapauksissa etuudensaajalle ilmoitetaan.',
        )
        .join(' '),
    ),
    body(Array(8).fill('Soita jos et tiedä mitä teet nyt.').join(' ')),
  ],
];

const DEPTHS: Planted[] = [
  [
    'repeats-title',
    '/topics/rent/short/fi',
    short('Vuokra kuukaudessa.'),
    short('Vuokra kuukaudessa ilman vettä.'),
  ],
  [
    'belongs-in-page',
    '/topics/rent',
    (m) => {
      delete m.topics.rent.body;
      delete m.topics.rent.steps;
      delete m.glossary;
    },
    (m) => {
      delete m.topics.rent.steps;
    },
  ],
  [
    'only-short',
    '/topics/water',
    (m) => {
      m.topics.water = {title: {fi: 'Vesi', sv: 'El'}, short: fi('Soita.')};
      m.topics.rent.related = ['water'];
    },
    (m) => {
      m.topics.water = {title: {fi: 'Vesi', sv: 'El'}, short: fi('Soita.'), what: fi('Maksu.')};
      m.topics.rent.related = ['water'];
    },
  ],
  [
    'only-guided',
    '/topics/rent',
    (m) => {
      delete m.topics.rent.body;
      delete m.glossary;
    },
    (m) => {
      delete m.topics.rent.body;
      delete m.glossary;
      m.topics.rent.why = fi('Tuki riippuu siitä.');
    },
  ],
];

const told = (findings: readonly Finding[], rule: RuleId): string[] =>
  findings.filter((one) => one.rule === rule).map(({at}) => at);

describe('a sound manifest', () => {
  it('has nothing to be mended', () => {
    assert.deepEqual(
      findingsOf(() => undefined),
      [],
    );
  });
});

for (const [family, all] of Object.entries({
  FORM,
  LANGUAGES,
  REFERENCES,
  FLOWS,
  DAYS,
  HOURS,
  CONTACTS,
  TEXTS,
  DEPTHS,
})) {
  describe(`planted mistakes: ${family.toLowerCase()}`, () => {
    all.forEach(([rule, at, wrong, right], i) => {
      it(`${rule} is told at ${at}, and not of what is right (${i + 1})`, () => {
        const findings = findingsOf(wrong);
        assert.ok(told(findings, rule).includes(at), JSON.stringify(findings, null, 1));
        assert.deepEqual(told(findingsOf(right), rule), []);
      });
    });
  });
}

describe('the rules of a manifest', () => {
  it('are at least forty, each with a mistake planted', () => {
    const planted = new Set(
      [FORM, LANGUAGES, REFERENCES, FLOWS, DAYS, HOURS, CONTACTS, TEXTS, DEPTHS]
        .flat()
        .map(([rule]) => rule),
    );
    // Those that are about files, saved pages and links are planted in the tests of those.
    const others =
      /^(?:base-unread|file-missing|unknown-page|place-|page-without|personal-data-in|link-(?:broken|refused|silent|moved)|not-json|cut-off|duplicate-key|too-large)/;
    const unplanted = Object.keys(RULES).filter(
      (rule) => !planted.has(rule as RuleId) && !others.test(rule),
    );
    assert.deepEqual(unplanted, []);
    assert.ok(planted.size >= 40);
  });

  it('guess what was meant', () => {
    const near = (change: Change, rule: RuleId) =>
      findingsOf(change).find((one) => one.rule === rule)?.values['near'];
    assert.equal(
      near((m) => (m.topics.rent.shrot = m.topics.rent.short), 'misspelt-property'),
      'short',
    );
    assert.equal(
      near((m) => (m.topics.rent.related = ['rnet']), 'unknown-reference'),
      'rent',
    );
    assert.equal(
      near((m) => (m.contacts.phone.type = 'phnoe'), 'wrong-value'),
      'phone',
    );
    assert.equal(
      near((m) => (m.flows.trouble.nodes.which.options[0].to = 'bnak'), 'unknown-reference'),
      'bank',
    );
    assert.equal(
      near((m) => (m.contacts.phone.type = 'elephant'), 'wrong-value'),
      undefined,
    );
  });

  it('tell of a misspelt property once, and not that the right one is missing', () => {
    const findings = findingsOf((m) => {
      m.topics.rent.shrot = m.topics.rent.short;
      delete m.topics.rent.short;
    });
    assert.deepEqual(told(findings, 'misspelt-property'), ['/topics/rent/shrot']);
    assert.deepEqual(told(findings, 'missing'), []);
  });

  it('do not write a personal identity code into a report', () => {
    const findings = findingsOf(short('Esimerkiksi 131052-308T.'));
    assert.doesNotMatch(JSON.stringify(findings), /131052/);
  });

  it('point to each of two equal mistakes', () => {
    const findings = findingsOf((m) => {
      const [step] = m.guides.apply.steps;
      m.guides.apply.steps = [
        {...step, anchor: 'gone'},
        {...step, id: 'two', anchor: 'gone'},
      ];
    });
    const places = ['/guides/apply/steps/0/anchor', '/guides/apply/steps/1/anchor'];
    assert.deepEqual(told(findings, 'unknown-reference'), places);
  });

  it('leave to the page what stands on the page', () => {
    const before = findingsOf(() => undefined);
    const findings = findingsOf((m) => {
      m.anchors.rent.text = {fi: 'Vuokra (klikkaa tästä)'};
      m.anchors.rent.heading = {fi: 'Asunto (klikkaa tästä)'};
    });
    assert.deepEqual(findings, before);
  });

  it('point to things that are there', () => {
    for (const [, at, wrong] of [...FORM, ...LANGUAGES, ...TEXTS]) {
      const manifest = soundManifest();
      wrong(manifest);
      const parent = at.slice(0, at.lastIndexOf('/'));
      assert.ok(valueAt(manifest, parent) !== undefined, at);
    }
  });
});

describe('what a manifest builds on', () => {
  const today = TODAY;
  const base = {file: 'pack.json', base: true, json: {topics: {water: {title: 'Vesi'}, old: 5}}};
  const manifest = () => {
    const made = soundManifest();
    return {...made, topics: {rent: {...made.topics.rent, related: ['help']}}};
  };

  it('brings what is referred to', () => {
    const topics = {help: {title: 'Apu', short: 'Soita.'}};
    const sources = [{file: 'pack.json', base: true, json: {topics}}];
    assert.deepEqual(checkManifest(manifest(), {today, sources}), []);
    assert.equal(checkManifest(manifest(), {today}).length, 1);
  });

  it('is checked in its own file', () => {
    const findings = checkManifest(soundManifest(), {today, sources: [base]});
    assert.deepEqual(findings, []);
    assert.ok(checkManifest(base.json, {today, kind: 'pack'}).length > 0);
  });

  it('is not called missing when it could not be read', () => {
    const findings = checkManifest(manifest(), {today, unread: ['/packs/finland.json']});
    assert.deepEqual(
      findings.map(({rule}) => rule),
      ['base-unread'],
    );
  });

  it('is found wrong in the file of a page, with the name of the file', () => {
    const made = soundManifest();
    const pages = [{...made.pages[0], file: 'more.json'}, made.pages[1]];
    const sources = [
      {file: 'more.json', json: {topics: {water: {title: fi('Vesi'), shrot: fi('Soita.')}}}},
    ];
    const findings = checkManifest({...made, pages}, {today, sources});
    assert.deepEqual(told(findings, 'misspelt-property'), ['more.json#/topics/water/shrot']);
  });
});
