import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import fi from '../locales/editor/fi.json' with {type: 'json'};
import {DemoFrame, nameOf, until} from './demo-frame.js';
import {EditFrame, HOME} from './edit-frame.js';

/*
 * From an empty folder to help that is published: the command line, a page of the demo with the manifest of that
 * folder, the editor, and a server that takes what is published (tools/command-line-for-tests.mjs).
 */

interface Run {
  readonly args: readonly string[];
  /** One that was there before; else a new one. */
  readonly folder?: string;
  /** Written into the folder before, by their names. */
  readonly files?: Readonly<Record<string, string>>;
}

interface Ran {
  readonly folder: string;
  readonly code: number;
  readonly output: string;
}

type Both = readonly [inFi: string, inSv: string];

const RENT: Both = ['Mitä vuokraan lasketaan?', 'Vad räknas till hyran?'];
const CITY: Both = ['Mikä kunta valitaan?', 'Vilken kommun ska jag välja?'];
const GUIDE: Both = ['Täytä asunnon tiedot', 'Fyll i uppgifterna om bostaden'];
const SOLVER: Both = ['En löydä vuokran määrää', 'Jag hittar inte hyrans belopp'];
const ADVICE: Both = ['Vuokra on sopimuksessa.', 'Hyran står i avtalet.'];

/** Fields of the page with their labels, and what a guide says at them in Swedish. */
const FIELDS = [
  ['municipality', 'Kunta', 'Välj kommunen.'],
  ['householdSize', 'Ruokakunnan koko', 'Skriv hur många som bor i bostaden.'],
  ['rent', 'Vuokra kuukaudessa (euroa)', 'Skriv hyran.'],
] as const;
const [[, CITY_FIELD], , [, RENT_FIELD]] = FIELDS;

async function rinnalla(run: Run): Promise<string> {
  const {folder, code, output} = await executeServerCommand<Ran, Run>('run-rinnalla', run);
  expect(code, output).to.equal(0);
  return folder;
}

/** Writes a text in both languages. */
async function write(page: EditFrame, label: string, [inFi, inSv]: Both, index = 0): Promise<void> {
  await page.write(`${label} (suomi)`, inFi, index);
  await page.write(`${label} (ruotsi)`, inSv, index);
}

/** Presses a field of the page, as the place of what is written. */
async function place(page: EditFrame, [id, label]: readonly string[]): Promise<void> {
  await page.press(fi.place.choose);
  await page.frame.click(page.frame.field(id!));
  await page.says('Valittu:', label);
}

async function open(page: EditFrame, part: keyof typeof fi.contents, title: string): Promise<void> {
  await page.press(fi.contents[part]);
  await page.press(title);
}

async function add(page: EditFrame, part: keyof typeof fi.new, title: Both): Promise<void> {
  await page.press(fi.contents[part]);
  await page.add(fi.new[part], title[0]);
  await write(page, fi.field.title, title);
}

const back = (page: EditFrame): Promise<void> => page.press(fi.form.back);

/** What the first manifest has in one language only. */
async function nameService(page: EditFrame): Promise<void> {
  await open(page, 'rest', fi.kind.service);
  await write(page, fi.field.name, ['Asumistuki', 'Bostadsbidrag']);
  await write(page, fi.field.authority, ['Asuntovirasto', 'Bostadsverket']);
  await back(page);
}

/** The topic that the first manifest has, and two more, each at its field. */
async function writeTopics(page: EditFrame): Promise<void> {
  const [city, household, rent] = FIELDS;
  await open(page, 'topics', 'Mitä tähän kirjoitetaan?');
  await write(page, fi.field.title, ['Ketkä kuuluvat ruokakuntaan?', 'Vilka hör till hushållet?']);
  await write(page, fi.field.short, ['Laske kaikki asukkaat.', 'Räkna med alla som bor där.']);
  await write(page, fi.field.why, ['Tulot lasketaan yhteen.', 'Inkomsterna räknas ihop.']);
  await write(page, fi.field.where, ['Katso vuokrasopimuksesta.', 'Se hyresavtalet.']);
  await write(page, fi.field.keywords, ['perhe lapset', 'familj barn']);
  await place(page, household);
  await back(page);
  await add(page, 'topics', RENT);
  await write(page, fi.field.short, ['Kirjoita koko vuokra.', 'Skriv hela hyran.']);
  await place(page, rent);
  await back(page);
  await add(page, 'topics', CITY);
  await write(page, fi.field.short, ['Valitse asunnon kunta.', 'Välj bostadens kommun.']);
  await place(page, city);
  await back(page);
}

/** Each field that is pressed becomes a step; whoever presses the editor stops. */
async function recordGuide(page: EditFrame): Promise<void> {
  await add(page, 'guides', GUIDE);
  await page.press(fi.form.record);
  for (const [id, label] of FIELDS) {
    await page.frame.click(page.frame.field(id));
    await page.says('Valittu:', label);
  }
  await page.frame.click(
    await until(() => page.button(fi.form['stop-recording']), 'It is being recorded'),
  );
  await until(() => page.button(fi.form.record), 'Nothing is recorded any more');
  for (const [i, [, label, inSv]] of FIELDS.entries())
    await write(page, fi.field.text, [label, inSv], i);
  await back(page);
}

/** A question with two ends, which is then tried. */
async function buildProblemSolver(page: EditFrame): Promise<void> {
  const words = fi['edit-flow'];
  await add(page, 'flows', SOLVER);
  await page.press(words.edit);
  await write(page, words.ask, ['Onko sinulla vuokrasopimus?', 'Har du ett hyresavtal?']);
  await page.press(words['answer-add']);
  await write(page, 'Vastaus 1', ['Kyllä on', 'Ja, det har jag']);
  await page.press(words['answer-add']);
  await write(page, 'Vastaus 2', ['Ei ole', 'Nej, det har jag inte']);
  await page.choose('Vastaus 1 vie tänne', words['new-advice']);
  await write(page, words.advice, ADVICE);
  await page.choose(words['leads-to'], words['new-advice']);
  await write(page, words.advice, ['Pyydä sopimus.', 'Be om avtalet.']);
  await page.press(words.try);
  const trial = (await until(() => page.all('rinnalla-flow')[0], 'It is tried')).shadowRoot!;
  const answer = () =>
    [...trial.querySelectorAll('button')].find(({textContent}) => textContent.includes('Kyllä on'));
  (await until(answer, 'The answer')).click();
  await until(() => trial.textContent.includes(ADVICE[0]), 'The advice');
  await back(page);
}

/** On the page, guides and problem solvers are offered where a page of the manifest says so. */
async function offerThem(page: EditFrame): Promise<void> {
  await open(page, 'pages', 'Täytä lomake');
  await page.press(`${fi['edit-refs'].add} – ${fi.field.guides}`);
  await page.press(GUIDE[0]);
  await page.press(`${fi['edit-refs'].add} – ${fi.field.flows}`);
  await page.press(SOLVER[0]);
  await back(page);
}

/** What a visitor has: help at the field, the guide step by step, the problem solver to its end. */
async function useHelp(frame: DemoFrame): Promise<void> {
  await frame.clickHint(RENT_FIELD);
  await frame.titled(RENT[0]);
  await frame.clickOn('Takaisin');
  await frame.clickOn(SOLVER[0]);
  await frame.clickOn('Kyllä on');
  await until(() => frame.text.includes(ADVICE[0]), 'The advice');
  await frame.clickOn('Takaisin');
  await frame.clickOn('Takaisin');
  await frame.clickOn(GUIDE[0]);
  await frame.clickOn('Aloita');
  for (const [i] of FIELDS.entries()) {
    await until(() => frame.title.startsWith(`Vaihe ${i + 1}/3`), `Step ${i + 1}`);
    await until(() => frame.everywhere('.mark:popover-open').length === 1, 'Its place is marked');
    await frame.clickOn(i < 2 ? 'Seuraava vaihe' : 'Valmis');
  }
  await frame.clickOn('Takaisin');
}

/** A topic that was removed by mistake comes back, on the page too. */
async function undo(page: EditFrame): Promise<void> {
  await page.press(CITY[0]);
  await page.press(fi.form.remove);
  await until(() => !page.frame.hint(CITY_FIELD), 'The hint goes');
  await page.press(fi.editor.undo);
  await until(() => page.frame.hint(CITY_FIELD), 'The hint comes back');
}

/** The draft is in the browser; the page begins as it is published, and the editor asks. */
async function reload(page: EditFrame): Promise<void> {
  const {frame} = page;
  await until(
    () => page.all('p').some((one) => nameOf(one).endsWith(fi.editor.saved)),
    'It is kept',
  );
  await frame.leave(() => {
    frame.window.location.reload();
  });
  frame.listen();
  await page.says(fi.editor.published);
  expect(frame.hint(RENT_FIELD)).to.equal(undefined);
  await page.press(fi.restore.continue);
  await until(() => frame.hint(RENT_FIELD), 'The draft is on the page');
}

/** What the editor downloads. */
async function download(page: EditFrame): Promise<string> {
  let address = '';
  page.frame.window.HTMLAnchorElement.prototype.click = function () {
    address = this.href;
  };
  await page.press(fi.view.files);
  await page.press(fi.files.download);
  await page.says(fi.files.downloaded);
  return (await fetch(address)).text();
}

async function publish(page: EditFrame): Promise<void> {
  await page.press('Julkaise ');
  await page.press(fi.files['publish-now']);
  await page.says(fi.files.answer.published);
  await page.says(fi.editor.published);
}

/** What a visitor of the page finds at the field of the rent. */
async function visit(address: string, field: string, title: string): Promise<DemoFrame> {
  const frame = await DemoFrame.open(address);
  await frame.clickHint(field);
  await frame.titled(title);
  expect(frame.document.querySelector('rinnalla-editor')).to.equal(null);
  return frame;
}

describe('an editor', () => {
  it('goes the whole way from an empty folder to help that is published', async () => {
    const folder = await rinnalla({
      args: ['init', '--name', 'Asumistuki', '--lang', 'fi,sv', '--phone', '029 500 0000'],
    });
    const page = await EditFrame.open(`/${folder}${HOME}?rinnalla-edit`);
    await page.choose(fi.editor.second, 'ruotsi');
    await nameService(page);
    await writeTopics(page);
    await recordGuide(page);
    await buildProblemSolver(page);
    await offerThem(page);
    await useHelp(page.frame);
    await undo(page);
    await reload(page);
    const files = {
      'exported.json': await download(page),
      'start.html': await (await fetch(`/${folder}${HOME}`)).text(),
    };
    const strict = ['--page', 'start=start.html', '--max-warnings', '0', '--format', 'github'];
    await rinnalla({folder, files, args: ['check', 'exported.json', ...strict]});
    await publish(page);
    await rinnalla({folder, args: ['check', 'service.json', ...strict]});
    expect([page.frame.violations, page.frame.uncaught]).to.deep.equal([[], []]);
    page.frame.element.remove();
    await useHelp(await visit(`/${folder}${HOME}`, RENT_FIELD, RENT[0]));
    await visit(`/${folder}${HOME.replace('/fi/', '/sv/')}`, 'Hyra per månad (euro)', RENT[1]);
  });
});
