import {expect} from 'chai';
import fc from 'fast-check';
import type {Manifest} from '../model/manifest.js';
import type {View} from '../model/session.js';
import {withDepths} from '../testing/depths.js';
import {withGuidance} from '../testing/guidance.js';
import {mutated} from '../testing/mutations.js';
import {mountHelp, until, warnings, type HelpOnPage} from '../testing/mount-help.js';
import type {ErrorEvent} from './events.js';

/* Guides, problem solvers and self-checks that are not as they should be: the rest works, and it is told once. */

interface Opened {
  readonly help: HelpOnPage;
  /** What was reported: the code and the place. */
  readonly told: string[];
}

async function opened(manifest: Manifest, page = 'form'): Promise<Opened> {
  warnings();
  const help = await mountHelp({manifest, attributes: {page}});
  const told: string[] = [];
  help.element.addEventListener('rinnalla-error', ({code, at}: ErrorEvent) => {
    told.push(`${code} ${at}`);
  });
  await help.open();
  return {help, told};
}

/** What the panel shows after going somewhere. */
async function at({help}: Opened, view: View): Promise<string> {
  help.panel!.apply({type: 'go', view});
  await help.settled();
  const loading = () => help.text.includes('Opening…');
  await until(() => !loading(), 'The view is loaded');
  await help.settled();
  return help.text;
}

const broken = (more: object): Manifest => ({...withGuidance(), ...more});

describe('a guide', () => {
  it('without one of its texts has its other steps', async () => {
    const steps = [
      {id: 'a', text: 'First.'},
      {id: 'b'},
      {id: 'a', text: 'Again.'},
      {id: 'c', text: 'Last.'},
    ];
    const all = await opened(broken({guides: {apply: {title: 'Apply', steps}}}));
    expect(await at(all, {name: 'guide', id: 'apply', step: 'c'})).to.contain('Step 2 of 2: Last.');
    for (const fault of ['missing /guides/apply/steps/1', 'duplicate-id /guides/apply/steps'])
      await until(() => all.told.includes(fault), `It is reported: ${fault}`);
    expect(new Set(all.told).size, 'each once').to.equal(all.told.length);
  });

  it('whose step is on another page says on which', async () => {
    const steps = [{id: 'a', text: 'Write it.', anchor: 'wages'}];
    const anchors = {wages: {css: ['#wages'], page: 'income'}};
    const all = await opened(broken({anchors, guides: {apply: {title: 'Apply', steps}}}));
    await at(all, {name: 'guide', id: 'apply', step: 'a'});
    // The other pages are read after this one.
    const where = 'This step is on the page Income.';
    await until(() => all.help.text.includes(where), where);
  });

  it('that is gone leads to the start of the help', async () => {
    const all = await opened(broken({guides: {}}));
    expect(await at(all, {name: 'guide', id: 'apply', step: 'a'})).to.contain('Help on this page');
  });
});

describe('a problem solver', () => {
  it('whose next question is not there leads to a person', async () => {
    const nodes = {a: {ask: 'Which?', options: [{text: 'This', to: 'gone'}]}};
    const all = await opened(broken({flows: {scam: {title: 'A scam?', start: 'a', nodes}}}));
    await at(all, {name: 'flow', id: 'scam'});
    await all.help.press('This');
    expect(all.help.title).to.equal('Talk to a person');
    const fault = 'unknown-reference /flows/scam/nodes/a/options';
    await until(() => all.told.includes(fault), 'It is reported');
  });

  it('whose answers lead round in a circle can be left at every question', async () => {
    const nodes = {
      a: {ask: 'One?', options: [{text: 'On', to: 'b'}]},
      b: {ask: 'Two?', options: [{text: 'Back again', to: 'a'}]},
    };
    const all = await opened(broken({flows: {scam: {title: 'A scam?', start: 'a', nodes}}}));
    await at(all, {name: 'flow', id: 'scam'});
    for (let round = 0; round < 30; round++) await all.help.press(round % 2 ? 'Back again' : 'On');
    await all.help.press('Talk to a person');
    expect(all.help.title).to.equal('Talk to a person');
    const fault = 'flow-circle /flows/scam/nodes/b/options';
    await until(() => all.told.includes(fault), 'It is reported');
  });
});

describe('whatever stands in the manifest', () => {
  const valid = {...withGuidance(), ...withDepths(), guides: withGuidance().guides!};
  const VIEWS: readonly View[] = [
    {name: 'guide', id: 'apply'},
    {name: 'guide', id: 'apply', step: 'water'},
    {name: 'guide', id: 'apply', done: true},
    {name: 'checklist', id: 'ready'},
    {name: 'flow', id: 'scam'},
    {name: 'selfcheck', id: 'skills'},
    {name: 'topic', id: 'lease'},
    {name: 'depth'},
  ];

  it('each view says something, and nothing becomes an error of the page', async () => {
    const whole = JSON.parse(JSON.stringify(valid)) as Record<string, unknown>;
    // What is too deep to be written cannot be loaded either.
    const manifests = mutated(fc.constant(whole)).filter((json) => {
      try {
        return JSON.stringify(json) !== '';
      } catch {
        return false;
      }
    });
    // No property: to shrink what fails, or to print it, may take longer than all tests together.
    const seed = Date.now();
    for (const [i, json] of fc.sample(manifests, {seed, numRuns: 3}).entries()) {
      const all = await opened(json as unknown as Manifest);
      for (const depth of ['steps', 'show'] as const) {
        all.help.panel!.apply({type: 'depth', depth});
        for (const view of VIEWS) {
          expect(await at(all, view), `seed ${seed}, manifest ${i}`).to.match(/\w/);
        }
      }
      expect(all.told.filter((line) => line.startsWith('internal'))).to.be.empty;
      all.help.element.remove();
    }
  });
});
