import {expect} from 'chai';
import en from '../../locales/figures/en.json' with {type: 'json'};
import fi from '../../locales/figures/fi.json' with {type: 'json'};
import sv from '../../locales/figures/sv.json' with {type: 'json'};
import {
  accessibilityTree,
  axeFaults,
  idFaults,
  isChromium,
  tree,
} from '../testing/accessibility.js';
import {countedHelp, figuresOfHelp} from '../testing/edit-figures.js';
import {mountEditor, type EditorOnPage} from '../testing/editor-drawer.js';
import {layoutFaults} from '../testing/layout.js';
import {
  deep,
  during,
  focusIsOn,
  frameOf,
  nameOf,
  serve,
  stub,
  until,
} from '../testing/mount-help.js';
import {readFigures} from './read-figures.js';

const DAYS = '1 Jun 2026 – 21 Jun 2026';
const MOST = 2 * 1024 * 1024;

/** What is said of the figures in the view of the files. */
const said = (page: EditorOnPage): string =>
  nameOf(page.all('input.figures')[0]!.parentElement!.querySelector('[role="status"]')!);

/** Opens a file as a person does, and gives what is said then. */
async function open(page: EditorOnPage, text: string | Blob): Promise<string> {
  await page.apply({type: 'show', view: 'files'});
  const [input] = page.all('input.figures') as HTMLInputElement[];
  const before = said(page);
  const data = new DataTransfer();
  data.items.add(new File([text], 'figures.json'));
  input!.files = data.files;
  input!.dispatchEvent(new Event('change'));
  await until(() => said(page) !== before, 'It is told');
  await page.settled();
  return said(page);
}

const show = (page: EditorOnPage, at: string) =>
  page.apply(at ? {type: 'edit', at} : {type: 'show', view: 'list'});

const shapeOf = async () => JSON.parse(JSON.stringify(await figuresOfHelp())) as Shape;

/** The figures as anything that JSON can be. */
type Shape = Record<string, unknown> & {
  whole: Record<string, unknown> & {items: Record<string, Record<string, unknown>>};
};

/** An editor, and figures that were opened. */
async function withFigures(language?: string): Promise<EditorOnPage> {
  const page = await mountEditor({manifest: countedHelp(), ...(language && {lang: language})});
  await open(page, JSON.stringify(await figuresOfHelp()));
  await show(page, '');
  return page;
}

/** What stands below each thing in the list, by its name. */
function lines(page: EditorOnPage): Record<string, string> {
  const items = page.all('li').filter((item) => item.closest('details'));
  return Object.fromEntries(
    items.map((item) => {
      const name = nameOf(item.querySelector('bdi') ?? item);
      return [name, nameOf(item.querySelector('p.hint') ?? document.createElement('p'))];
    }),
  );
}

/** What is in a part of the figures that is shown. */
const inside = (page: EditorOnPage, part: 'figures' | 'first', selector: string) =>
  page.shown(`rinnalla-edit-${part}`).flatMap(({shadowRoot}) => deep(shadowRoot!, selector));

const boxes = (page: EditorOnPage) => inside(page, 'figures', 'section');
const rows = (page: EditorOnPage) => inside(page, 'figures', 'tbody tr').map(nameOf);

describe('figures of a report in the editor', () => {
  it('stand beside the things that they are of, and under five is said to be so', async () => {
    const page = await withFigures();
    expect(said(page)).to.contain(`The figures of ${DAYS} now stand beside each item`);
    const few = 'Shown under 5 times.';
    expect(lines(page)).to.deep.include({
      Rent:
        'Fix first: number 1. Shown 200 times. Helped: 40% (30–52%), 100 answers. ' +
        'Turned back 30 times.',
      Water: `${few} Helped: too few answers to tell. Turned back under 5 times.`,
      'Apply step by step':
        'Fix first: number 2. Shown 60 times. Helped: too few answers to tell. ' +
        'Turned back 25 times.',
      'Is this a scam?':
        'Fix first: number 3. Shown 40 times. Solved 5 times. Turned back 10 times.',
      'Before you begin': `${few} Turned back under 5 times.`,
      'Customer service': 'Offered 50 times. Accepted 20 times.',
      Library: 'Opened 5 times. Helpers of this kind: shown 30 times, opened 10 times.',
      Service: '',
    });
  });

  it('tell what to fix first, in the order of the report, each a way to its form', async () => {
    const page = await withFigures();
    const ways = inside(page, 'first', 'li button');
    // What is no longer in the help comes first in the report.
    expect(ways.map(nameOf)).to.deep.equal(['Rent', 'Apply step by step', 'Is this a scam?']);
    ways[1]!.click();
    await page.settled();
    expect(page.panel.state!.at).to.equal('/guides/apply');
    expect(boxes(page)).to.have.lengthOf(1);
  });

  it('tell of a thing in its form, with what speaks against each figure', async () => {
    const page = await withFigures();
    await show(page, '/topics/rent');
    const text = nameOf(boxes(page)[0]!);
    for (const part of [
      `What was counted, ${DAYS}`,
      '40% (surely 30–52%), 100 answers. The goal is over 70%: below the goal.',
      ...[en.caveat.opened, en.caveat.helped, en.caveat.back, en.caveat.few],
    ])
      expect(text).to.contain(part);
    await show(page, '/topics/water');
    expect(nameOf(boxes(page)[0]!)).to.contain('Shown: under 5 times');
    await show(page, '/notices/0');
    expect(boxes(page)).to.be.empty;
  });

  it('follow the draft: a step has its new text', async () => {
    const page = await withFigures();
    const at = '/guides/apply/steps/0/text/en';
    await page.apply({type: 'set', at, value: 'Write the whole rent.'});
    await show(page, '/guides/apply');
    const [first, second] = rows(page);
    expect(first).to.match(/^Write the whole rent\. ?50 ?20$/);
    expect(second).to.match(/^Write the water charge\. ?25 ?under 5$/);
  });

  it('say the same in the form of a problem solver, a channel and a helper', async () => {
    const page = await withFigures();
    await show(page, '/flows/scam');
    expect(rows(page)[0]).to.match(/^Did you give codes\? ?40 ?10$/);
    await show(page, '/contacts/phone');
    expect(nameOf(boxes(page)[0]!)).to.contain(en.caveat.channels);
    await show(page, '/providers/library');
    expect(nameOf(boxes(page)[0]!)).to.contain(en.caveat.referrals);
  });

  it('are in the language of the editor', async () => {
    const page = await withFigures('fi');
    expect(lines(page)['Rent']).to.match(/^Korjaa ensin: numero 1\. Näytetty 200 kertaa\./);
    expect(lines(page)['Rent']).to.contain('Auttoi: 40 % (30–52 %), 100 vastausta.');
  });

  it('are read from the address on the tag, without cookies', async () => {
    const address = serve(await figuresOfHelp());
    const asked: (RequestInit | undefined)[] = [];
    const {fetch} = window;
    stub(window, 'fetch', {
      value: (url: string, options?: RequestInit) => {
        if (url === address) asked.push(options);
        return fetch(url, options);
      },
    });
    const page = await withTag(address);
    await until(() => page.shown('rinnalla-edit-first')[0], 'The figures are there');
    await page.settled();
    expect(lines(page)['Rent']).to.contain('Shown 200 times.');
    expect(asked.map((options) => options?.credentials)).to.deep.equal(['omit']);
  });

  it('from an address that answers late do not take the place of a file that was opened', async () => {
    let answer: (response: Response) => void = () => undefined;
    const {fetch} = window;
    stub(window, 'fetch', {
      value: (url: string, options?: RequestInit) =>
        url.endsWith('/late.json') ? new Promise((done) => (answer = done)) : fetch(url, options),
    });
    const page = await withTag('/late.json');
    const told = await open(page, JSON.stringify(await figuresOfHelp()));
    answer(new Response('', {status: 404}));
    await page.settled();
    expect(said(page)).to.equal(told);
    await show(page, '');
    expect(lines(page)['Rent']).to.contain('Shown 200 times.');
  });

  it('that are not at the address are said to be missing, where they would be', async () => {
    const page = await withTag('/not-there.json');
    const finding = () => page.shown('p.finding')[0];
    await until(finding, 'It is told');
    expect(nameOf(finding()!)).to.match(
      /^The figures could not be loaded from http\S+\/not-there\.json \(HTTP 404\)\./,
    );
    expect(lines(page)['Rent']).to.equal('');
  });

  it('of another service are not shown, nor those of this one beside the draft of another', async () => {
    const page = await withFigures();
    const other = {...(await figuresOfHelp()), service: 'pensions'};
    expect(await open(page, JSON.stringify(other))).to.equal(
      'These are the figures of another service (“pensions”). Open those of this service (“housing”).',
    );
    await show(page, '');
    expect(lines(page)['Rent'], 'What was there stays').to.contain('Shown 200 times.');
    await page.apply({type: 'set', at: '/service/id', value: 'pensions'});
    await show(page, '');
    expect(lines(page)['Rent']).to.equal('');
    expect(page.shown('rinnalla-edit-first')).to.be.empty;
  });
});

async function withTag(address: string): Promise<EditorOnPage> {
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  tag.dataset['editable'] = '';
  tag.dataset['figures'] = address;
  document.head.append(tag);
  during(() => tag.remove());
  return mountEditor({manifest: countedHelp()});
}

/** Each changes the figures into something that they must not be. */
const HOSTILE: Readonly<Record<string, (figures: Shape) => unknown>> = {
  nothing: () => null,
  'a list': () => [],
  'a manifest': countedHelp,
  'no items': ({whole, ...others}) => ({...others, whole: {...whole, items: null}}),
  'items in a list': ({whole, ...others}) => ({...others, whole: {...whole, items: [1]}}),
  'an item that is none': (figures) => withItem(figures, 1),
  'a number in letters': (figures) => withItem(figures, {shown: '<img src=x onerror=alert(1)>'}),
  'a number below nothing': (figures) => withItem(figures, {turnedBack: -5}),
  'a number left out': (figures) => withItem(figures, {shown: undefined}),
  'a share of more than all': (figures) =>
    withItem(figures, {helpfulShare: {value: 7, low: 0, high: 1, n: 5}}),
  'a share that is a number': (figures) => withItem(figures, {failureShare: 0.5}),
  'a day that is none': ({whole, ...others}) => ({...others, whole: {...whole, from: '<b>'}}),
  'exact numbers': (figures) => ({...figures, roundedTo: 1}),
};

function withItem(figures: Shape, item: unknown): unknown {
  const {items} = figures.whole;
  const rent = typeof item === 'object' ? {...items['topic/rent'], ...item} : item;
  return {...figures, whole: {...figures.whole, items: {...items, 'topic/rent': rent}}};
}

describe('what is opened in place of figures', () => {
  it('is said to be no figures, and changes nothing', async () => {
    const page = await mountEditor({manifest: countedHelp()});
    const {now} = page.panel.state!.history;
    for (const [what, change] of Object.entries(HOSTILE)) {
      // So that something is told each time.
      await open(page, '{"format":2,"whole":{}}');
      const text = JSON.stringify(change(await shapeOf()));
      expect(await open(page, text), what).to.equal(en.fault['not-figures']);
    }
    expect(page.panel.state!.history.now).to.equal(now);
    await show(page, '');
    expect(page.shown('rinnalla-edit-first')).to.be.empty;
    expect(lines(page)['Rent']).to.equal('');
  });

  for (const [what, text, answer] of [
    ['half a file', '{"format":1,"whole":{', en.fault['not-figures']],
    ['too many numbers to be one', '{"format":1e999,"whole":{}}', en.fault['not-figures']],
    ['lists in lists without an end', '['.repeat(1_000_000), en.fault['not-figures']],
    ['five megabytes', `"${'x'.repeat(5 * 1024 * 1024)}"`, en.fault['too-large']],
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0xff, 0xfe])]), en.fault.unreadable],
    ['a newer report', '{"format":2,"whole":{}}', en.fault.newer],
  ] as const) {
    it(`is ${what}: this is said, and the editor goes on`, async () => {
      const page = await mountEditor({manifest: countedHelp()});
      expect(await open(page, text)).to.equal(answer);
      await page.apply({type: 'set', at: '/topics/rent/short/en', value: 'New.'});
      await show(page, '/topics/rent');
      expect(page.panel.isConnected && page.shown('rinnalla-edit-text').length).to.be.above(0);
    });
  }

  it('may have names of any kind: they are texts, and pollute nothing', async () => {
    const page = await mountEditor({manifest: countedHelp()});
    const markup = '<img src=x onerror=alert(1)>';
    const figures = await shapeOf();
    const rent = JSON.stringify(figures.whole.items['topic/rent']);
    const names = ['__proto__', 'constructor', `topic/${markup}`, 'topic/__proto__', ''];
    const more = names.map((name) => `${JSON.stringify(name)}:${rent}`).join();
    const text = JSON.stringify(figures).replace('"items":{', `"items":{${more},`);
    expect(await open(page, text)).to.contain(DAYS);
    await page.apply({
      type: 'set',
      at: `/topics/${markup.replace('/', '~1')}`,
      value: {title: markup},
    });
    await show(page, '');
    expect(lines(page)[markup]).to.contain('Shown 200 times.');
    expect(page.all('img')).to.be.empty;
    expect(Object.keys(Object.prototype)).to.be.empty;
    expect('shown' in {}).to.be.false;
  });

  it('is a report: all its items are read as they are', async () => {
    const figures = await shapeOf();
    const {from, to, items} = figures.whole;
    const read = JSON.stringify(readFigures(JSON.stringify(figures), 'housing'));
    expect(JSON.parse(read)).to.deep.equal({from, to, items});
  });

  it('may be as large as a manifest, not larger', async () => {
    const page = await mountEditor({manifest: countedHelp()});
    const text = JSON.stringify(await figuresOfHelp());
    expect(await open(page, text.padEnd(MOST))).to.contain(DAYS);
    expect(await open(page, text.padEnd(MOST + 1))).to.equal(en.fault['too-large']);
  });
});

const FORMS = ['', '/topics/rent', '/guides/apply', '/flows/scam', '/contacts/phone'];

describe('figures in the editor, for everybody', () => {
  it('have no faults that axe finds, and refer to nothing that is not there', async () => {
    const page = await withFigures();
    for (const at of FORMS) {
      await show(page, at);
      for (const details of page.all('details')) details.toggleAttribute('open', true);
      page.panel.scrollTop = 0;
      expect([...(await axeFaults()), ...idFaults()], at).to.deep.equal([]);
    }
  });

  it('are all seen at 320 pixels', async () => {
    const body = '<script type="module" src="/src/chunks/editor.ts"></script>';
    const document = await frameOf(320, 640, body);
    const page = await mountEditor({document, manifest: countedHelp()});
    await page.apply({type: 'figures', file: new Blob([JSON.stringify(await figuresOfHelp())])});
    await until(() => page.shown('rinnalla-edit-first')[0], 'The figures are there');
    for (const at of FORMS) {
      await show(page, at);
      page.panel.scrollTop = 0;
      expect(layoutFaults(page), at).to.deep.equal([]);
    }
  });

  it('are opened by a button that can be reached by keyboard', async () => {
    const page = await mountEditor({manifest: countedHelp()});
    await page.apply({type: 'show', view: 'files'});
    let isAsked = false;
    page.all('input.figures')[0]!.addEventListener('click', (event) => {
      event.preventDefault();
      isAsked = true;
    });
    await page.press('Open the figures of a report');
    expect([isAsked, focusIsOn()]).to.deep.equal([true, 'button "Open the figures of a report"']);
  });

  (isChromium ? it : it.skip)('are heard in this way', async () => {
    const page = await withFigures();
    expect(await accessibilityTree('rinnalla-editor rinnalla-edit-first')).to.equal(tree`
      - region "Fix these first":
        - heading "Fix these first" [level=4]
        - paragraph: 1 Jun 2026 – 21 Jun 2026
        - list:
          - listitem:
            - button "Rent"
            - paragraph: "Did not get on: 47% (37–56%). Shown 200 times."
          - listitem:
            - button "Apply step by step"
            - paragraph: "Did not get on: 44% (28–67%). Shown 60 times."
          - listitem:
            - button "Is this a scam?"
            - paragraph: "Did not get on: 29% (13–60%). Shown 40 times."
        - paragraph: "The order: the share that surely did not get on (the lower number in brackets), times how often the help is shown. Nothing is ordered by amount alone. Every number is rounded down to a multiple of five. Under five is not told."
    `);
    await show(page, '/guides/apply');
    expect(await accessibilityTree('rinnalla-editor rinnalla-edit-figures')).to.equal(tree`
      - region "What was counted, 1 Jun 2026 – 21 Jun 2026":
        - heading "What was counted, 1 Jun 2026 – 21 Jun 2026" [level=4]
        - term: "Shown:"
        - definition:
          - text: 60 times
          - paragraph: Opening is not yet doing. It does not tell whether anything was done, or done right.
        - term: "Said that it helped:"
        - definition:
          - text: too few answers to tell
          - paragraph: A yes tells how it felt just then, and only some people answer.
        - term: "Turned back:"
        - definition:
          - text: 25 times
          - paragraph: Came back to it, looked for a person right after it, or left it before the end. These are signs, not proof. If you can mend the form, mend that first.
        - term: "Did not get on:"
        - definition:
          - text: 44% (surely 28–67%)
          - paragraph: Said no or turned back, of all times it was shown.
        - term: "Begun:"
        - definition: 50 times
        - term: "Done to the end:"
        - definition: 25 times
        - table "Where people stop":
          - caption: Where people stop
          - rowgroup:
            - row "Step Came here Left here":
              - columnheader "Step"
              - columnheader "Came here"
              - columnheader "Left here"
          - rowgroup:
            - row "Write the rent. 50 20":
              - rowheader "Write the rent."
              - cell "50"
              - cell "20"
            - row "Write the water charge. 25 under 5":
              - rowheader "Write the water charge."
              - cell "25"
              - cell "under 5"
        - paragraph: Who leaves may have got what they needed. Look for a place where clearly more leave than at those beside it.
        - paragraph: Every number is rounded down to a multiple of five. Under five is not told.
    `);
  });
});

/** The texts by their whole keys: `line.shown`. */
const flat = (texts: object, before = ''): [key: string, text: unknown][] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    value !== null && typeof value === 'object'
      ? flat(value, `${before}${key}.`)
      : [[before + key, value] as [string, unknown]],
  );

const valuesIn = (text: unknown) =>
  [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words of the figures', () => {
  for (const [lang, texts] of Object.entries({sv, en})) {
    it(`in ${lang} are as many as in Finnish, with the same values, and none is empty`, () => {
      const finnish = flat(fi);
      const own = flat(texts);
      expect(own.map(([key]) => key)).to.deep.equal(finnish.map(([key]) => key));
      for (const [i, [key, text]] of own.entries()) {
        expect(text, key).to.match(/^\S(?:.*\S)?$/s);
        expect(valuesIn(text), key).to.deep.equal(valuesIn(finnish[i]![1]));
      }
    });
  }
});
