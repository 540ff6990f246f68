import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {CommandError, command, print, tell, usageError, type Values} from './command.js';
import {checkBeginning, firstManifest, type Beginning, type Template} from './init-manifest.js';
import {onTerminal, type Asking} from './init-questions.js';
import {jsonText, writeNew} from './manifest-file.js';
import {MEASURE_OPTIONS, measuringOf, type MeasureFlags, type Measuring} from './measuring.js';

/** The top of the package: two folders above src/cli and dist/cli alike. */
const PACKAGE = new URL('../../', import.meta.url);
const TEMPLATES = ['form', 'decision'] as const;
const MANIFEST = 'service.json';
const SCHEMA = 'manifest.schema.json';

const USAGE = `rinnalla init [FOLDER] [--name NAME] [--lang fi,sv,en] [--phone NUMBER] [--url ADDRESS] …

Writes a first manifest, ${MANIFEST}, and its schema into FOLDER (this one, unless you say another). On a terminal it
asks for what you do not give. A file that is there already is never written over.

  --name       what the service is called on its pages
  --authority  whose service it is
  --lang       its languages, the main one first. Texts begin in fi, sv and en
  --phone      the number where people reach a person
  --url        where people can write to you
  --page       the address of the page, such as /apply; /* is every page
  --template   form: people fill in a form (this is what happens without it)
               decision: people look for a decision or a message
  --case       a problem solver to begin with; may be given several times. --case list tells which there are
  --measure    on or on-consent: what is done with the help is counted (docs/measuring.md). Left out: nothing is counted
  --measure-to where the counts go: matomo, data-layer, or the address of a counter. They stand in the tag, not in the
               manifest: the command for it is told at the end
`;

const text = {type: 'string'} as const;

const OPTIONS = {
  name: text,
  authority: text,
  lang: text,
  phone: text,
  url: text,
  page: text,
  template: text,
  case: {type: 'string', multiple: true},
  ...MEASURE_OPTIONS,
} as const;

type Flags = Values<typeof OPTIONS>;

/** Writes a first manifest: ten minutes from nothing to help on the page. */
export const run = command({
  name: 'init',
  usage: USAGE,
  options: OPTIONS,
  run: async ({positionals, values}) => {
    const [folder = '.', ...more] = positionals;
    if (more.length > 0) throw usageError('It takes one folder', 'init');
    return begin(folder, values, process.stdin.isTTY ? onTerminal() : undefined);
  },
});

type Flows = Readonly<Record<string, {readonly title: Readonly<Record<string, string>>}>>;

async function ownJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, PACKAGE), 'utf8')) as unknown;
}

/**
 * What the command does.
 * @param asking none: what is not given is an error
 */
export async function begin(folder: string, flags: Flags, asking?: Asking): Promise<number> {
  try {
    const {flows} = (await ownJson('packs/situations.json')) as {flows: Flows};
    if (flags.case?.includes('list')) {
      print(caseList(flows, languagesIn(flags.lang)[0] ?? 'en'));
      return 0;
    }
    const template = (await ownJson(`templates/${templateOf(flags)}.json`)) as Template;
    const beginning = await answers(flags, flows, asking);
    checkBeginning(beginning);
    const measuring = await askMeasuring(flags, asking);
    const manifest = firstManifest(beginning, template, flows, `./${SCHEMA}`);
    await writeNew(join(folder, MANIFEST), jsonText(manifest));
    await writeSchema(folder);
    tell(nextSteps(join(folder, MANIFEST), beginning, measuring));
    return 0;
  } finally {
    asking?.close();
  }
}

function templateOf({template = 'form'}: Flags): string {
  const known = TEMPLATES.find((name) => name === template);
  if (known === undefined)
    throw usageError(`--template is ${TEMPLATES.join(' or ')}, not "${template}"`, 'init');
  return known;
}

const languagesIn = (list = 'fi,sv,en'): string[] => [
  ...new Set(
    list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((tag) => tag.replace(/^[^-]+/, (language) => language.toLowerCase())),
  ),
];

const caseList = (flows: Flows, lang: string): string =>
  Object.entries(flows)
    .map(([id, {title}]) => `${id.padEnd(22)}${title[lang] ?? title['en'] ?? ''}\n`)
    .join('');

const given = (value: string | undefined, key: 'phone' | 'url') =>
  value?.trim() ? {[key]: value.trim()} : {};

async function answers(flags: Flags, flows: Flows, asking?: Asking): Promise<Beginning> {
  if (!asking) checkGiven(flags);
  const ask = async (flag: string | undefined, question: string, otherwise = '') =>
    flag ?? (asking ? await asking.ask(question, otherwise) : otherwise);
  const name = await ask(flags.name, 'What is the service called on its pages?');
  const authority = await ask(flags.authority, 'Whose service is it (the authority)?', name);
  const languages = languagesIn(
    await ask(flags.lang, 'In which languages is the help, the main one first?', 'fi,sv,en'),
  );
  const phone = await ask(
    flags.phone,
    'At which phone number do people reach a person? (Enter: none)',
  );
  const mustWrite = phone === '' ? '' : ' (Enter: none)';
  const url = await ask(flags.url, `At which address can people write to you?${mustWrite}`);
  const page = await ask(flags.page, 'On which page is the help? /* is every page', '/*');
  const cases = flags.case ?? (asking ? await askCases(asking, flows, languages[0] ?? 'en') : []);
  const ways = {...given(phone, 'phone'), ...given(url, 'url')};
  return {name: name.trim(), authority: authority.trim(), languages, page, cases, ...ways};
}

/** Where nobody can be asked. */
function checkGiven({name, phone, url}: Flags): void {
  const missing = [
    ...(name === undefined ? ['--name'] : []),
    ...(phone === undefined && url === undefined ? ['--phone or --url'] : []),
  ];
  if (missing.length > 0) throw usageError(`Give ${missing.join(' and ')}`, 'init');
}

async function askCases(asking: Asking, flows: Flows, lang: string): Promise<string[]> {
  tell(`Problem solvers that you can begin with:\n\n${caseList(flows, lang)}`);
  const chosen = await asking.ask('Which of them, by their ids? (Enter: none)');
  return chosen.split(/[\s,]+/).filter(Boolean);
}

async function askMeasuring(flags: MeasureFlags, asking?: Asking): Promise<Measuring | undefined> {
  let {measure, 'measure-to': to} = flags;
  if (asking) {
    measure ??= await asking.ask(
      'Is it counted what is done with the help, never people: on, on-consent or off?',
      'off',
    );
    if (measure !== 'off')
      to ??= await asking.ask(
        'Where do the counts go: matomo, data-layer, or the address of a counter? (Enter: only your page is told)',
      );
  }
  return measuringOf(
    {measure, 'measure-to': to || undefined},
    (message) => new CommandError('init-answer', `${message}.`),
  );
}

/** The command that prints the tag. */
function snippetCommand(file: string, measuring: Measuring | undefined): string {
  const {measure, to} = measuring ?? {};
  return [
    `rinnalla snippet ${file}`,
    ...(measure === undefined ? [] : [`--measure ${measure}`]),
    ...(to === undefined ? [] : [`--measure-to ${/^[\w/.:-]+$/.test(to) ? to : `"${to}"`}`]),
  ].join(' ');
}

/** For completion and checks in editors such as VS Code. One that is there is as good. */
async function writeSchema(folder: string): Promise<void> {
  const schema = await readFile(new URL('schema/v1.json', PACKAGE), 'utf8');
  await writeNew(join(folder, SCHEMA), schema).catch((error: unknown) => {
    if (!(error instanceof CommandError) || error.code !== 'file-exists') throw error;
  });
}

function nextSteps(file: string, {languages}: Beginning, measuring: Measuring | undefined): string {
  const known = ['fi', 'sv', 'en'];
  const others = languages.filter((tag) => !known.includes(tag));
  const untold =
    others.length > 0
      ? `\nThere are no ready texts in ${others.join(', ')}: rinnalla i18n export ${file} --lang ${others[0] ?? ''}\n`
      : '';
  return `${file} is written. Next:

  1. Put it beside your pages, and the tag into them:   ${snippetCommand(file, measuring)}
  2. Open the page. The help button is in the corner.
  3. Write the first topic in your own words: open ${file}, or add ?rinnalla-edit to the page's
     address when the tag has data-editable.
  4. See what is missing or wrong:                       rinnalla check ${file}
${untold}`;
}
