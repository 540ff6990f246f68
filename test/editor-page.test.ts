import {expect} from 'chai';
import en from '../locales/editor/en.json' with {type: 'json'};
import {DemoFrame, nameOf, until, type FrameWindow} from './demo-frame.js';
import {EditFrame, HOME} from './edit-frame.js';

/** Without the dialogs of the system, which no test can answer. */
const before = (window: FrameWindow): void => {
  Object.defineProperty(window, 'showSaveFilePicker', {value: undefined});
};

async function open(): Promise<EditFrame> {
  const frame = await DemoFrame.open('/editor/', {width: 1200, height: 760, before});
  return new EditFrame(frame);
}

/** Gives a file to one of the page's inputs. */
async function choose(
  {frame}: EditFrame,
  input: string,
  name: string,
  text: string,
): Promise<void> {
  const chosen = new frame.window.DataTransfer();
  chosen.items.add(new frame.window.File([text], name));
  const find = () => frame.everywhere(`input#${input}`)[0] as HTMLInputElement | undefined;
  const box = await until(find, `The input "${input}"`);
  box.files = chosen.files;
  box.dispatchEvent(new frame.window.Event('change'));
}

const textAt = async (address: string): Promise<string> => (await fetch(address)).text();

/** Chromium and Firefox write into a page where it was saved from. */
const saved = async (): Promise<string> =>
  `<!-- saved from url=(0040)${location.origin}${HOME} -->${await textAt(HOME)}<script>evil = 1</script>`;

describe('the editor on a page of its own', () => {
  it('shows the help on a saved page, which does nothing', async () => {
    const page = await open();
    const {frame} = page;
    await choose(page, 'manifest', 'asumistuki.json', await textAt('/help/asumistuki.json'));
    await choose(page, 'page', 'asunto.html', await saved());
    await until(() => frame.document.querySelector('#rent'), 'The saved page');
    const start = frame.everywhere('button').find((one) => nameOf(one) === en.page.start)!;
    await until(() => !start.hasAttribute('disabled'), 'It can be begun');
    start.click();
    await page.press('Mitä vuokraan lasketaan?');
    const drawn = page.drawn();
    await page.write(en.field.title, 'Mitä vuokra on?');
    await drawn;
    await frame.clickHint('Vuokra kuukaudessa (euroa)');
    await frame.titled('Mitä vuokra on?');
    expect(frame.window).not.to.have.property('evil');
    expect([frame.violations, frame.uncaught]).to.deep.equal([[], []]);
  });

  it('says what cannot be read, and goes on', async () => {
    const page = await open();
    const {frame} = page;
    const alert = () => nameOf(frame.everywhere('[role="alert"]')[0]!);
    await choose(page, 'manifest', 'broken.json', '{"format": 1,');
    await until(() => alert().includes('broken.json has a mistake on line 1'), 'The mistake');
    await choose(page, 'page', 'big.html', ' '.repeat(50_000_000));
    await until(() => alert().includes('big.html is larger than 10 MB'), 'The size');
    await choose(page, 'page', 'empty.html', '<script>1</script>');
    await until(() => alert().includes('empty.html cannot be read as a page'), 'The page');
    await choose(page, 'manifest', 'asumistuki.json', await textAt('/help/asumistuki.json'));
    await until(() => alert() === '', 'All is well');
    expect(frame.uncaught).to.deep.equal([]);
  });
});
