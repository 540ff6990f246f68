import type {Manifest} from '../model/manifest.js';
import {fullManifest, manifest} from './manifests.js';

/** A picture that is there, and needs no network. */
const PICTURE = '/media/none.svg';

const lease: NonNullable<Manifest['topics']>[string] = {
  title: {en: 'The lease', ar: 'عقد الإيجار'},
  short: {en: 'The lease tells the rent.', ar: 'عقد الإيجار يذكر الإيجار.'},
  body: {
    en: 'Look at its first page.\n\nAsk your landlord for it.',
    ar: 'انظر إلى الصفحة الأولى.\n\nاطلبه من المالك.',
  },
  steps: [
    {en: 'Open the lease.', ar: 'افتح العقد.'},
    {en: 'Look for the rent.', ar: 'ابحث عن الإيجار.'},
  ],
  video: {
    src: '/media/none.webm',
    captions: '/media/none.vtt',
    transcript: {en: 'A hand points at the rent.', ar: 'يد تشير إلى الإيجار.'},
    time: {en: '1 minute', ar: 'دقيقة واحدة'},
  },
  pictures: [{src: PICTURE, alt: 'A lease', text: 'The rent is at the top.'}],
  benefit: {en: 'You need not ask anyone.', ar: 'لا تحتاج أن تسأل أحدًا.'},
  story: {en: 'I found it at once. – Aino, 71', ar: 'وجدته فورًا. – آينو، 71'},
};

const selfchecks: Manifest['selfchecks'] = {
  skills: {
    title: 'Can I do it online?',
    short: 'It takes a minute.',
    answers: ['Not yet', 'With help', 'By myself'],
    themes: [
      {
        title: 'Logging in',
        target: 2,
        questions: ['I can log in.', 'I can log out.'],
        advice: 'Practise with someone.',
        enough: 'Well done.',
        refer: [{kind: 'course'}, {topic: 'lease'}],
      },
    ],
  },
};

const glossary: Manifest['glossary'] = {
  lease: {
    term: {fi: 'vuokrasopimus', sv: 'hyresavtal', en: 'lease', ar: 'عقد الإيجار'},
    meaning: {en: 'A contract about renting a home.', ar: 'عقد حول استئجار مسكن.'},
    forms: {en: 'leases', fi: 'vuokrasopimu*'},
  },
  rent: {
    term: {fi: 'vuokra', en: 'rent'},
    meaning: 'What you pay the landlord.',
    onPage: true,
  },
};

/** A manifest with a topic that can be told in every way, words that are explained, and a self-check. */
export const withDepths = (): Manifest => {
  const full = fullManifest();
  return fullManifest({
    service: {
      ...manifest().service,
      languages: ['fi', 'sv', 'en', 'ar', 'fi-simple'],
      profileTest: 'https://test.example/',
    },
    pages: [{id: 'form', match: '/*', topics: ['lease'], selfchecks: ['skills']}],
    topics: {...full.topics, lease},
    selfchecks,
    glossary,
  });
};
