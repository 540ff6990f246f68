import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {focusName, mountField, type FieldOnPage} from '../testing/edit-fields.js';
import {nameOf, stub, until} from '../testing/mount-help.js';
import type {Editing} from './editing.js';
import type {Json} from './json-tree.js';

const AT = '/topics/rent/short';
const LONG = `${Array.from({length: 24}, () => 'sana').join(' ')}.`;

const field = (
  text: Json | undefined,
  editing: Partial<Editing> = {},
  others: object = {},
): Promise<FieldOnPage> =>
  mountField('rinnalla-edit-text', {
    tree: {topics: {rent: text === undefined ? {} : {short: text}}},
    at: AT,
    label: 'Short answer',
    editing,
    with: others,
  });

const boxes = (page: FieldOnPage) => page.all('input, textarea');

/** The language and the direction that a box has. */
function spokenIn(box: HTMLElement): string[] {
  const {lang, dir} = box.closest<HTMLElement>('[lang]')!;
  return [lang, dir];
}

const described = (page: FieldOnPage, box: HTMLElement): string =>
  (box.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => nameOf(page.find(`[id="${id}"]`)))
    .join(' | ');

describe('<rinnalla-edit-text>', () => {
  it('shows two languages beside each other, each box in its language and direction', async () => {
    const page = await field({fi: 'Vuokra', ar: 'إيجار'}, {languages: ['fi', 'ar'], second: 'ar'});
    expect(boxes(page).map((box) => [nameOf(box), box.value, ...spokenIn(box)])).to.deep.equal([
      ['Short answer (Finnish)', 'Vuokra', 'fi', 'ltr'],
      ['Short answer (Arabic)', 'إيجار', 'ar', 'rtl'],
    ]);
  });

  it('goes to the box of the language that is named', async () => {
    const page = await field({fi: 'Vuokra', sv: 'Hyra'}, {second: 'sv'});
    page.element.focusField(`${AT}/sv`);
    expect(focusName()).to.equal('Short answer (Swedish)');
    page.element.focusField(AT);
    expect(focusName()).to.equal('Short answer (Finnish)');
    page.element.focusField(`${AT}/ar`);
    expect(focusName(), 'not shown').to.equal('Short answer (Finnish)');
  });

  it('does not name the language of a service that has only one', async () => {
    const page = await field('Vuokra', {languages: ['fi']});
    expect(boxes(page).map(nameOf)).to.deep.equal(['Short answer']);
  });

  it('makes a string a map when the second language is written, and types in one step', async () => {
    const page = await field('Vuokra', {second: 'sv'});
    expect(page.text).to.contain('The same in all languages:');
    await page.write('Short answer (Swedish)', 'Hyra');
    expect(page.at(AT)).to.deep.equal({fi: 'Vuokra', sv: 'Hyra'});
    expect(page.told).to.deep.equal([
      {type: 'set', at: AT, value: {fi: 'Vuokra', sv: 'Hyra'}, typing: true},
    ]);
  });

  it('takes an emptied language out, and an emptied text that need not be there', async () => {
    const page = await field({fi: 'Vuokra', sv: 'Hyra'}, {second: 'sv'});
    await page.write('Short answer (Swedish)', '');
    expect(page.at(AT)).to.deep.equal({fi: 'Vuokra'});
    await page.write('Short answer (Finnish)', '');
    expect(page.at('/topics/rent')).to.deep.equal({});
  });

  it('leaves an emptied text that must be there, so that the check points at it', async () => {
    const page = await field({fi: 'Vuokra'}, {second: 'sv'}, {must: true});
    expect(boxes(page)[0]!.getAttribute('aria-required')).to.equal('true');
    await page.write('Short answer (Finnish)', '');
    expect(page.at(AT)).to.equal('');
    await page.write('Short answer (Swedish)', 'Hyra');
    expect(page.at(AT)).to.deep.equal({sv: 'Hyra'});
  });

  it('keeps the caret and what is typed, spaces too, and shows what is undone', async () => {
    const page = await field({fi: 'ab'});
    const [box] = boxes(page);
    box!.focus();
    box!.setSelectionRange(1, 1);
    await sendKeys({type: ' x'});
    await page.settled();
    expect([box!.value, box!.selectionStart]).to.deep.equal(['a xb', 3]);
    page.become({topics: {rent: {short: {fi: 'ab'}}}});
    await page.settled();
    expect(box!.value).to.equal('ab');
  });

  it('copies from the first language, and says that it is not translated', async () => {
    const page = await field({fi: 'Vuokra kuussa'}, {lang: 'sv', languages: ['fi', 'sv']});
    await page.press('Copy the text (Finnish)');
    expect(page.at(AT)).to.deep.equal({fi: 'Vuokra kuussa', sv: 'Vuokra kuussa'});
    expect(focusName()).to.equal('Short answer (Swedish)');
    expect(described(page, boxes(page)[0]!)).to.contain('Not translated: same as in Finnish.');
    expect(page.has('Copy the text (Finnish)')).to.equal(false);
  });

  it('counts the words of the longest sentence by the limits of the language', async () => {
    const page = await field(
      {fi: LONG, en: LONG},
      {languages: ['fi', 'en'], second: 'en'},
      {markdown: true},
    );
    const [fi, en] = boxes(page);
    expect(described(page, fi!)).to.contain('Longest sentence: 24 words. 4 words over.');
    expect(described(page, en!)).to.contain('Longest sentence: 24 words.').and.not.contain('over.');
  });

  it('says nothing of the sentences of a short title, nor of words for the search', async () => {
    const page = await field({fi: 'Vuokra kuussa'});
    expect(page.text).not.to.contain('Longest');
    const words = await mountField('rinnalla-edit-text', {
      tree: {topics: {rent: {keywords: {fi: LONG}}}},
      at: '/topics/rent/keywords',
      label: 'Words',
    });
    expect(words.text).not.to.contain('Longest');
  });

  it('tells a screen reader of a long sentence only when the typing has paused', async () => {
    const waits: (() => void)[] = [];
    const real = window.setTimeout.bind(window);
    stub(window, 'setTimeout', {
      value: (done: () => void, time = 0) => (time >= 1000 ? waits.push(done) : real(done, time)),
    });
    const page = await field({fi: 'Vuokra'}, {}, {markdown: true});
    await page.write('Short answer (Finnish)', LONG);
    const status = page.find('[role="status"]');
    expect(nameOf(status)).to.equal('');
    waits.at(-1)!();
    await page.settled();
    expect(nameOf(status)).to.contain(
      'Short answer (Finnish): Longest sentence: 24 words. 4 words over.',
    );
    await page.write('Short answer (Finnish)', 'Lyhyt.');
    expect(nameOf(status)).to.equal('');
  });

  it('says what is wrong at the field, in words and to a screen reader', async () => {
    const page = await field(
      {fi: 'x'},
      {second: 'sv'},
      {
        hint: 'One or two sentences.',
        findings: [
          {text: 'It repeats the title.', severity: 'error'},
          {text: 'It is short.', severity: 'hint'},
        ],
      },
    );
    for (const box of boxes(page)) {
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(described(page, box))
        .to.contain('One or two sentences.')
        .and.contain('Must be fixed: It repeats the title. Hint: It is short.');
    }
    page.element.focusField();
    expect(focusName()).to.equal('Short answer (Finnish)');
  });

  it('has no fault that axe or a screen reader would find', async () => {
    await field(
      {fi: LONG},
      {second: 'sv'},
      {
        markdown: true,
        must: true,
        hint: 'Hint',
        findings: [{text: 'Wrong.', severity: 'error'}],
      },
    );
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
  });

  it('fits where there is no more room than 320 px', async () => {
    const page = await field({fi: LONG}, {second: 'sv'}, {markdown: true});
    page.element.parentElement!.style.inlineSize = '320px';
    expect(page.element.scrollWidth).to.equal(320);
    const [fi, sv] = boxes(page);
    expect(sv!.offsetTop).to.be.greaterThan(fi!.offsetTop);
  });
});

describe('a text of one line', () => {
  it('is seen whole, and stays one line', async () => {
    const page = await field({fi: 'Vuokra'});
    const box = page.control('Short answer (Finnish)');
    const low = box.getBoundingClientRect().height;
    box.focus();
    await sendKeys({press: 'Enter'});
    expect(page.at('/topics/rent/short')).to.deep.equal({fi: 'Vuokra'});
    await page.write('Short answer (Finnish)', `Vuokra\n ${'ilman sähköä '.repeat(90)}`);
    expect(page.at('/topics/rent/short/fi')).to.match(/^Vuokra ilman sähköä/);
    expect(box.getBoundingClientRect().height).to.be.above(2 * low);
    expect(box.scrollHeight).to.be.at.most(box.clientHeight);
  });
});

describe('what is found at a text', () => {
  const empty = {at: AT, severity: 'error', text: 'There is nothing in it.'} as const;
  const missing = ['sv', 'en'].map(
    (lang) => ({at: AT, severity: 'warning', text: 'Missing.', missing: lang}) as const,
  );

  it('tells the languages that are missing in one line, below the rest', async () => {
    const page = await field({fi: 'Vuokra'}, {}, {findings: [...missing, empty]});
    const lines = page.all('.findings > li').map(nameOf);
    expect(lines).to.deep.equal([
      'Must be fixed: There is nothing in it.',
      'Still missing: Swedish, English',
    ]);
  });

  it('is no mistake in a new topic before one has been there', async () => {
    const page = await field('', {base: {}}, {findings: [empty], must: true});
    const box = page.control('Short answer (Finnish)');
    expect([box.ariaInvalid, page.all('.findings > li').length]).to.deep.equal([null, 0]);
    box.focus();
    box.blur();
    await page.settled();
    expect([box.ariaInvalid, page.all('.findings > li').length]).to.deep.equal(['true', 1]);
  });

  it('is a mistake in what is published', async () => {
    const page = await field('', {}, {findings: [empty], must: true});
    expect(page.control('Short answer (Finnish)').ariaInvalid).to.equal('true');
  });
});

describe('the tools of a longer text', () => {
  const text = (said = 'Ilmoita vuokra heti.') => field({fi: said}, {}, {markdown: true});

  it('grows with what is written', async () => {
    const page = await text('a');
    const [box] = boxes(page);
    const before = box!.offsetHeight;
    await page.write('Short answer (Finnish)', 'a\n'.repeat(8));
    expect(box!.offsetHeight).to.be.greaterThan(before);
  });

  it('works on the selection, and the undo of the browser takes it back', async () => {
    const page = await text();
    const [box] = boxes(page);
    box!.focus();
    box!.setSelectionRange(8, 14);
    await page.press('Bold');
    expect(page.at(AT)).to.deep.equal({fi: 'Ilmoita **vuokra** heti.'});
    expect(box!.value.slice(box!.selectionStart!, box!.selectionEnd!)).to.equal('vuokra');
    expect(focusName()).to.equal('Short answer (Finnish)');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what Ctrl+Z does; WebKitGTK's driver cannot press it
    document.execCommand('undo');
    await until(() => box!.value === 'Ilmoita vuokra heti.', 'It is as it was');
    expect(page.at(AT)).to.deep.equal({fi: 'Ilmoita vuokra heti.'});
  });

  it('is one stop of Tab, and goes on with the arrows', async () => {
    const page = await text();
    page.control('Bold').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(focusName()).to.equal('List');
    await sendKeys({press: 'End'});
    expect(focusName()).to.equal('Term');
    await sendKeys({press: 'ArrowRight'});
    expect(focusName()).to.equal('Bold');
    await sendKeys({press: 'Tab'});
    expect(focusName()).to.equal('Short answer (Finnish)');
  });

  it('asks for the address of a link, and puts it around what is selected', async () => {
    const page = await text();
    const [box] = boxes(page);
    box!.focus();
    box!.setSelectionRange(8, 14);
    await sendKeys({press: 'Control+k'});
    await until(() => focusName() === 'Address of the link', 'The address is asked for');
    await sendKeys({type: 'ei osoite'});
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.text).to.contain('Write a whole address');
    expect(focusName()).to.equal('Address of the link');
    await page.write('Address of the link', 'www.kela.fi');
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.at(AT)).to.deep.equal({fi: 'Ilmoita [vuokra](https://www.kela.fi) heti.'});
    expect(focusName()).to.equal('Short answer (Finnish)');
  });

  it('asks for the words of a link when nothing is selected, and can be left', async () => {
    const page = await text('');
    await page.press('Link');
    await until(() => focusName() === 'Words of the link', 'The words are asked for');
    await page.write('Address of the link', '/fi');
    await page.press('Add link');
    expect(page.text).to.contain('Write the words that people press.');
    page.control('Words of the link').focus();
    await sendKeys({press: 'Escape'});
    await page.settled();
    expect(page.has('Words of the link')).to.equal(false);
    expect(focusName()).to.equal('Short answer (Finnish)');
  });

  it('has no fault while a link is made', async () => {
    const page = await text('');
    await page.press('Link');
    await page.press('Add link');
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
  });
});
