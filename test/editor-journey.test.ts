import {expect} from 'chai';
import fi from '../locales/editor/fi.json' with {type: 'json'};
import {EditFrame, HOME} from './edit-frame.js';
import {DemoFrame, nameOf, press, until} from './demo-frame.js';

describe('who edits', () => {
  it('is the only one who loads the editor', async () => {
    const frame = await DemoFrame.open(HOME);
    await frame.ready();
    const loaded = frame.window.performance.getEntriesByType('resource').map(({name}) => name);
    expect(loaded.filter((name) => name.includes('editor'))).to.deep.equal([]);
    expect(frame.document.querySelector('rinnalla-editor')).to.equal(null);
  });

  it('sees the draft on the page, and undoes it', async () => {
    const page = await EditFrame.open();
    await page.press('Mitä vuokraan lasketaan?');
    const drawn = page.drawn();
    await page.write(fi.field.title, 'Mitä vuokra on?');
    await drawn;
    await page.frame.clickHint('Vuokra kuukaudessa (euroa)');
    await page.frame.titled('Mitä vuokra on?');
    await page.press(fi.editor.undo);
    await page.frame.titled('Mitä vuokraan lasketaan?');
    expect(page.frame.violations).to.deep.equal([]);
    expect(page.frame.uncaught).to.deep.equal([]);
  });

  it('writes a topic at a place that was pressed on the page', async () => {
    const page = await EditFrame.open();
    await page.press(fi.contents.topics);
    await page.write(fi.new.topics, 'Miten löydän kunnan?');
    await page.press(fi.contents.add);
    await page.write(fi.field.short, 'Valitse kunta luettelosta.');
    await page.press(fi.place.choose);
    const next = await until(
      () => [...page.frame.document.querySelectorAll('h1')].find((h1) => nameOf(h1) === 'Asunto'),
      'The heading',
    );
    await page.frame.click(next);
    await until(() => page.button(fi.place.again), 'The place is chosen');
    await until(() => page.frame.hint('Asunto'), 'The help is there');
    expect(page.frame.uncaught).to.deep.equal([]);
  });

  it('keeps what the place is called in other languages when it is pressed again', async () => {
    const page = await EditFrame.open();
    await page.press('Mitä vuokraan lasketaan?');
    const known = () =>
      page
        .all('p')
        .map(nameOf)
        .filter((words) => words.startsWith('Tunnetaan'));
    await until(() => known().length > 0, 'The languages of the place');
    const before = known();
    expect(before.join()).to.contain('ruotsi');
    await page.press(fi.place.again);
    await page.frame.click(page.frame.field('rent'));
    await until(
      () => page.all('p').some((one) => nameOf(one).startsWith('Valittu:')),
      'It is chosen',
    );
    expect(known()).to.deep.equal(before);
  });

  it('leaves the page as it was when the editor is closed', async () => {
    const page = await EditFrame.open();
    await page.press('Mitä vuokraan lasketaan?');
    await page.write(fi.field.title, 'Mitä vuokra on?');
    const published = page.drawn();
    await page.press(fi.editor.close);
    await published;
    expect(page.editor).to.equal(null);
    const {marginInlineStart} = page.frame.window.getComputedStyle(
      page.frame.document.documentElement,
    );
    expect(marginInlineStart).to.equal('0px');
    await page.frame.clickHint('Vuokra kuukaudessa (euroa)');
    await page.frame.titled('Mitä vuokraan lasketaan?');
    await press('Escape');
  });
});
