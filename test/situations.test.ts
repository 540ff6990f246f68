import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {loadLocale} from '../src/io/locale.js';
import {wordsOf, type Words} from '../src/io/words.js';
import {flowFaults} from '../src/model/flow.js';
import type {Flow, Part, Text} from '../src/model/manifest.js';
import {fullManifest} from '../src/testing/manifests.js';
import {mountHelp, nameOf, until, type HelpOnPage} from '../src/testing/mount-help.js';
import {readManifest} from '../src/testing/read-manifest.js';

/*
 * The pack of eight situations: whole, right, and walked to each of its ends with the keyboard.
 */

const LANGUAGES = ['fi', 'sv', 'en', 'fi-simple', 'sv-simple'];

const pack = (await (await fetch('/packs/situations.json')).json()) as Part;
const flows = Object.entries(pack.flows ?? {});

/** What leads from node to node: the number of an answer, "I am not sure", or on. */
type Press = number | 'unsure' | 'to';

/** The shortest way to each node. */
function ways({start, nodes}: Flow): ReadonlyMap<string, readonly Press[]> {
  const found = new Map<string, readonly Press[]>([[start, []]]);
  for (const [id, way] of found) {
    const {options = [], several, unsure, to} = nodes[id]!;
    const next: [string | undefined, Press][] = [
      ...(several
        ? []
        : options.map((option, i): [string | undefined, Press] => [option.to ?? to, i])),
      [unsure, 'unsure'],
      [to, 'to'],
    ];
    for (const [node, press] of next) {
      if (node !== undefined && !found.has(node)) found.set(node, [...way, press]);
    }
  }
  return found;
}

const isEnd = ({nodes}: Flow, id: string): boolean =>
  nodes[id]?.ask === undefined && nodes[id]?.to === undefined;

const allTexts = (value: unknown): Record<string, string>[] =>
  value === null || typeof value !== 'object'
    ? []
    : 'fi' in value
      ? [value as Record<string, string>]
      : Object.values(value).flatMap(allTexts);

const flowShown = (help: HelpOnPage): {view?: {node?: string}} | undefined =>
  help.find('rinnalla-flow') as {view?: {node?: string}} | undefined;

/** Presses Enter on a button of the problem solver. */
async function enter(help: HelpOnPage, name: string): Promise<void> {
  const inside = [...help.find('rinnalla-flow')!.shadowRoot!.querySelectorAll('button')];
  inside.find((button) => nameOf(button) === name)!.focus();
  await sendKeys({press: 'Enter'});
  await help.settled();
}

async function walk(
  help: HelpOnPage,
  id: string,
  flow: Flow,
  way: readonly Press[],
  say: (text: Text) => string,
  words: Words,
) {
  help.panel!.apply({type: 'go', view: {name: 'flow', id}});
  await until(() => help.find('rinnalla-flow')?.shadowRoot, 'The problem solver is loaded');
  await help.settled();
  let node = flow.start;
  for (const press of way) {
    const {options = [], unsure, to} = flow.nodes[node]!;
    const answer = typeof press === 'number' ? options[press]! : undefined;
    await enter(
      help,
      answer ? say(answer.text) : words.say(press === 'unsure' ? 'flow.unsure' : 'flow.go-on'),
    );
    node = (press === 'unsure' ? unsure : (answer?.to ?? to))!;
    await until(() => flowShown(help)?.view?.node === node, `At ${node}`);
  }
}

describe('the pack of situations', () => {
  it('is eight problem solvers without a fault', () => {
    expect(flows.map(([id]) => id)).to.deep.equal([
      ...['shared-computer-form', 'personal-results', 'identify-trouble', 'virus', 'scam'],
      ...['attachments', 'lost-decision', 'new-device'],
    ]);
    for (const [id, flow] of flows) expect(flowFaults(flow), id).to.deep.equal([]);
    expect(
      readManifest(fullManifest({flows: pack.flows!})).problems.map(({code}) => code),
    ).to.not.include.members(['wrong-type']);
  });

  it('says everything in Finnish, Swedish and English, and in plain Finnish and Swedish', () => {
    for (const text of allTexts(pack.flows))
      expect(Object.keys(text)).to.include.members(LANGUAGES);
  });

  it('says in Arabic, too, what is one step from every view', () => {
    for (const text of allTexts(pack.flows!['scam'])) expect(text).to.have.property('ar');
  });

  it('ends in advice and a way onward', () => {
    for (const [id, flow] of flows) {
      for (const [name, node] of Object.entries(flow.nodes)) {
        if (isEnd(flow, name)) expect(Boolean(node.end ?? node.refer), `${id}/${name}`).to.be.true;
      }
    }
  });

  it('has the bank before the police in a scam, at once, and a warning before all else', () => {
    const {nodes, start, urgent} = pack.flows!['scam']!;
    expect(urgent).to.be.true;
    expect(nodes[start]?.warning).to.include({
      en: 'No authority asks for your bank codes through a link in a text message or by phone.',
    });
    const helpers = nodes['bank']?.refer?.map(({kind}) => kind) ?? [];
    expect(helpers.indexOf('bank')).to.equal(0);
    expect(helpers.indexOf('police')).to.be.above(0);
  });

  for (const lang of ['fi', 'sv', 'en']) {
    for (const [id, flow] of flows) {
      it(`is walked to each of its ends: ${id}, ${lang}`, async () => {
        const words = wordsOf(await loadLocale([lang]));
        const say = (text: Text): string => (typeof text === 'string' ? text : (text[lang] ?? ''));
        const help = await mountHelp({manifest: fullManifest({flows: pack.flows!}), lang});
        await help.open();
        for (const [end, way] of ways(flow)) {
          if (!isEnd(flow, end)) continue;
          await walk(help, id, flow, way, say, words);
          expect(help.title).to.equal(say(flow.title));
        }
      });
    }
  }
});
