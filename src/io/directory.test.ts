import {expect} from 'chai';
import type {Problem} from '../model/problem.js';
import {stub} from '../testing/mount-help.js';
import {HELSINKI, municipalities, OULU, provider} from '../testing/providers.js';
import {loadDirectory, loadProviders} from './directory.js';

/** What lies at which address, by its path; each address is asked for anew in each test. */
const files = new Map<string, unknown>();
let asked: string[] = [];
let number = 0;

const answer = (json: unknown): Response =>
  json === undefined ? new Response('', {status: 404}) : new Response(JSON.stringify(json));

/** The absolute address of a directory that has these files. */
function directory(all: Readonly<Record<string, unknown>>): string {
  const folder = `https://directory.example/${++number}/`;
  for (const [name, json] of Object.entries(all)) files.set(folder + name, json);
  return `${folder}index.json`;
}

/** What an attempt fails with. */
const failure = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
  } catch (error) {
    return (error as Problem).code;
  }
  throw new Error('It did not fail');
};

describe('a directory of helpers', () => {
  let problems: Problem[];
  const report = (problem: Problem) => problems.push(problem);
  const codes = () => problems.map(({code, at}) => `${code} ${at.replace(/.*\//, '')}`);

  beforeEach(() => {
    problems = [];
    asked = [];
    stub(window, 'fetch', {
      value: (address: string) => {
        asked.push(address);
        return Promise.resolve(answer(files.get(address)));
      },
    });
  });

  it('is read by the schema: what is wrong is left out and reported with its place', async () => {
    const at = directory({
      'index.json': {
        municipalities: {
          [OULU]: {...municipalities[OULU], file: 'oulu.json'},
          [HELSINKI]: {...municipalities[HELSINKI], coordinates: {latitude: 24.9, longitude: 60.2}},
          '1': {name: 'Nowhere'},
          '890': {name: 'Utsjoki', file: '../utsjoki.json'},
        },
        national: 'national.json',
      },
    });
    const index = await loadDirectory(at, report);
    expect(Object.keys(index.municipalities).sort()).to.deep.equal(['091', '564', '890']);
    expect(index.municipalities[HELSINKI]?.coordinates).to.be.undefined;
    expect(index.municipalities['890']?.file).to.be.undefined;
    expect(problems.map(({code, at: place}) => [code, place.replace(at, '')]).sort()).to.deep.equal(
      [
        ['coordinates-outside', '#/municipalities/091/coordinates'],
        ['wrong-form', '#/municipalities/1'],
        ['wrong-form', '#/municipalities/890/file'],
      ],
    );
  });

  it('is loaded once, and its files once, however often they are asked for', async () => {
    const at = directory({
      'index.json': {municipalities},
      'oulu.json': {providers: {one: provider('One')}},
    });
    await Promise.all([loadDirectory(at, report), loadDirectory(at, report)]);
    await Promise.all([1, 2].map(() => loadProviders('oulu.json', at, report)));
    await loadProviders('oulu.json', at, report);
    expect(asked.map((address) => address.replace(/.*\//, ''))).to.deep.equal([
      'index.json',
      'oulu.json',
    ]);
  });

  it('has the helpers of a file, without what is broken in it', async () => {
    const at = directory({
      'oulu.json': {
        providers: {
          toString: provider('Right'),
          hours: provider('Hours', {
            openingHours: {weekly: [{days: ['mo'], times: ['15:00-09:00']}]},
          }),
          link: provider('Link', {more: 'javascript:alert(1)'}),
          number: provider('Number', {number: 'call me'}),
          constructor: {kind: 'bank'},
          '1': provider('Its id is none'),
        },
        contacts: {a: {type: 'phone', name: 'A', number: '+358295000000'}},
      },
    });
    const found = await loadProviders('oulu.json', at, report);
    expect(Object.keys(found)).to.have.members(['toString', 'hours', 'link']);
    expect(found['hours']?.openingHours).to.be.undefined;
    expect(found['link']?.more).to.be.undefined;
    const places = problems.map(({at: place}) => place.replace(/.*#/, ''));
    expect(places).to.include('/providers/link/more').and.to.include('/providers/number/number');
    expect(problems.every(({at: place}) => place.startsWith(at.replace('index', 'oulu')))).to.be
      .true;
  });

  it('that is empty is reported, and so is a file without helpers', async () => {
    const at = directory({'index.json': {municipalities: {}}, 'oulu.json': {providers: {}}});
    expect(Object.keys((await loadDirectory(at, report)).municipalities)).to.be.empty;
    expect(Object.keys(await loadProviders('oulu.json', at, report))).to.be.empty;
    expect(codes()).to.deep.equal(['directory-empty index.json', 'directory-empty oulu.json']);
  });

  it('that is not there fails, and is asked for again', async () => {
    const at = directory({});
    expect(await failure(loadDirectory(at, report))).to.equal('manifest-not-found');
    expect(await failure(loadProviders('oulu.json', at, report))).to.equal('manifest-not-found');
    files.set(at, {municipalities});
    expect(Object.keys((await loadDirectory(at, report)).municipalities)).to.have.length(3);
  });

  it('that is no JSON fails', async () => {
    stub(window, 'fetch', {value: () => Promise.resolve(new Response('<html>'))});
    expect(await failure(loadDirectory(directory({}), report))).to.equal('manifest-html');
  });

  it('that has nothing of a directory in it is empty', async () => {
    const at = directory({'index.json': {municipalities: 'none'}});
    expect(Object.keys((await loadDirectory(at, report)).municipalities)).to.be.empty;
    expect(codes()).to.deep.equal(['wrong-type municipalities', 'directory-empty index.json']);
  });

  it('does not hold up the page while a large file is read', async () => {
    const many = Array.from({length: 6000}, (_, i) => [`p${i}`, provider(`P ${i}`)] as const);
    const at = directory({'oulu.json': {providers: Object.fromEntries(many)}});
    let turns = 0;
    const turn = () => {
      turns++;
      timer = setTimeout(turn);
    };
    let timer = setTimeout(turn);
    await loadProviders('oulu.json', at, report);
    clearTimeout(timer);
    expect(turns, 'turns of others meanwhile').to.be.above(2);
  });
});
