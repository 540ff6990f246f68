import {expect} from 'chai';
import {loadService} from '../src/elements/advised-service.js';
import {codeFor, type Place} from '../src/model/adviser-code.js';
import {headingLevels, idFaults} from '../src/testing/accessibility.js';
import {DemoFrame, nameOf, press, until} from './demo-frame.js';

/** What the widget tells the customer, who is on that page of the demo. */
async function codeOf(place: Place): Promise<string> {
  const url = new URL('/help/asumistuki.json', location.href).href;
  const {index} = await loadService(url, new AbortController().signal);
  return codeFor(place, index);
}

async function open(lang: string, width: number): Promise<DemoFrame> {
  const page = await DemoFrame.open(`/adviser.html?lang=${lang}`, {width});
  await until(() => page.everywhere('details')[0], 'The page is ready');
  return page;
}

async function tell(page: DemoFrame, code: string): Promise<void> {
  page.everywhere('input')[0]!.focus();
  (page.everywhere('input')[0] as HTMLInputElement).value = code;
  await press('Enter');
}

const TITLES = {
  fi: 'Mitä vuokraan lasketaan?',
  sv: 'Vad räknas in i hyran?',
  en: 'What counts as rent?',
};
const RENT: Place = {page: 'home', view: {name: 'topic', id: 'rent'}};

describe('the demo’s page of an adviser, as a file that an authority hosts', () => {
  for (const [lang, title] of Object.entries(TITLES)) {
    it(`turns a code into the customer’s help under a strict policy: ${lang}`, async () => {
      const page = await open(lang, 1000);
      await tell(page, await codeOf(RENT));
      const shown = () =>
        page
          .everywhere('h2')
          .map(nameOf)
          .find((text) => text === title);
      await until(shown, 'The topic is shown');
      expect(page.document.documentElement.lang).to.equal(lang);
      expect([idFaults(page.document), headingLevels(page.document).slice(0, 2)]).to.deep.equal([
        [],
        [1, 2],
      ]);
      expect([page.violations, page.uncaught, page.said]).to.deep.equal([[], [], []]);
    });
  }

  it('has the policy of the demo, and nothing that it forbids', async () => {
    const answer = await fetch('/adviser.html');
    expect(answer.headers.get('content-security-policy'))
      .to.contain("default-src 'none'; script-src 'self'; style-src 'self';")
      .and.to.contain("require-trusted-types-for 'script'; trusted-types rinnalla");
    expect(await answer.text()).not.to.match(/<style|\s(?:style|on\w+)="|<script(?![^>]* src=)/);
  });

  it('fits a window of 320 px, in two languages, with a list of names and a mistake', async () => {
    const page = await open('ar', 320);
    const select = page.everywhere('select')[0] as HTMLSelectElement;
    select.value = 'fi';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    const node = {name: 'flow', id: 'scam', node: 'bank'} as const;
    await tell(page, await codeOf({page: 'home', view: node}));
    await until(() => page.everywhere('rinnalla-flow').length > 0, 'The advice is shown');
    const isNarrow = () => page.document.documentElement.scrollWidth <= 320;
    expect(isNarrow(), 'a flow').to.be.true;
    await tell(page, 'K7-42');
    await tell(page, 'K7-42');
    await until(() => page.everywhere('details[open]').length > 0, 'The names are shown');
    expect(isNarrow(), 'the names').to.be.true;
  });

  it('says in three languages what to do where the script does not come', async () => {
    const page = await DemoFrame.open('/adviser.html', {sandbox: 'allow-same-origin'});
    const lines = page.everywhere('rinnalla-adviser > p').filter((line) => line.checkVisibility());
    expect(lines.map(({lang}) => lang)).to.deep.equal(['fi', 'sv', 'en']);
  });
});
