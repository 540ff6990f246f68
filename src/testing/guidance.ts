import type {Manifest} from '../model/manifest.js';
import {fullManifest} from './manifests.js';

const guides: Manifest['guides'] = {
  apply: {
    title: 'Apply step by step',
    short: 'The guide goes with you.',
    time: 'About 10 minutes.',
    checklist: 'ready',
    steps: [
      {id: 'rent', text: 'Write the rent.', anchor: 'rent', advance: 'field-left', topic: 'rent'},
      {id: 'water', text: 'Write the water charge.', anchor: 'water', next: 'you go on.'},
      {id: 'income', text: 'Write the income.', page: 'income'},
      {id: 'gone', text: 'Write the assets.', page: 'form', anchor: 'assets'},
    ],
    done: 'You wrote it all.',
    next: 'You get a decision.',
    remember: '1. Have the lease at hand.',
  },
};

const checklists: Manifest['checklists'] = {
  ready: {title: 'Before you start', items: [{text: 'The lease'}], guide: 'apply'},
};

const flows: Manifest['flows'] = {
  scam: {
    title: 'Is this a scam?',
    urgent: true,
    start: 'codes',
    nodes: {
      codes: {
        warning: 'Nobody asks for your codes in a message.',
        ask: 'Did you give codes?',
        options: [
          {text: 'Yes', to: 'bank'},
          {text: 'No', to: 'safe', advice: 'Well done.'},
          {text: 'Perhaps', to: 'gone'},
        ],
        unsure: 'bank',
      },
      bank: {
        advice: 'Call your bank at once.',
        refer: [{kind: 'bank'}, {kind: 'police', why: 'Then report it.'}, {topic: 'water'}],
        end: 'referred',
      },
      safe: {
        ask: 'What did you get?',
        several: true,
        options: [
          {text: 'A message', advice: 'Delete the message.'},
          {text: 'A call', advice: 'Hang up.'},
        ],
        to: 'end',
      },
      end: {advice: 'You are safe.', list: [{text: 'Change your password'}]},
    },
  },
};

/** A manifest with a guide, a check-list and a problem solver, for a page with the fields rent and water. */
export const withGuidance = (): Manifest =>
  fullManifest({
    pages: [
      {
        id: 'form',
        match: '/*',
        guides: ['apply'],
        checklists: ['ready'],
        flows: ['scam'],
      },
      {id: 'income', match: '/income', title: 'Income'},
    ],
    anchors: {
      rent: {css: ['#rent']},
      water: {css: ['#water']},
      assets: {css: ['#assets'], text: 'Assets'},
    },
    guides,
    checklists,
    flows,
  });
