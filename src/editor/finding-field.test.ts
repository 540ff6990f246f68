import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {mountEditor, type EditorOnPage} from '../testing/editor-drawer.js';
import {focusName} from '../testing/edit-fields.js';
import {manifest, topic} from '../testing/manifests.js';
import {focused, nameOf, until} from '../testing/mount-help.js';

const edited = () =>
  manifest({
    service: {...manifest().service, languages: ['en', 'sv']},
    pages: [{id: 'form', match: '/*', topics: ['rent', 'gone', 'rent']}],
    anchors: {rent: {css: ['#rent']}, left: {css: ['#left', '#other']}},
    topics: {
      rent: topic('Rent', {
        title: {en: 'Rent', sv: 'Hyra'},
        short: {en: 'Write the rent.'},
        steps: [{en: 'One', sv: 'Ett'}, {en: 'Two'}],
        anchor: 'rent',
      }),
    },
  });

/** Presses what was found in the list of the checks. */
async function goTo(page: EditorOnPage, words: string, number = 0): Promise<void> {
  await page.apply({type: 'show', view: 'checks'});
  for (const one of page.shown('details')) one.toggleAttribute('open', true);
  const found = page.shown('li button').filter((one) => one.textContent.includes(words));
  found[number]!.click();
  await page.settled();
}

const box = () => focused() as HTMLInputElement;

describe('what the checks have found', () => {
  it('begins with what one has changed, and ends with the texts that are missing', async () => {
    const page = await mountEditor({manifest: edited()});
    const groups = () =>
      page.shown('rinnalla-edit-checks')[0]!.shadowRoot!.querySelectorAll('summary');
    await page.apply({type: 'show', view: 'checks'});
    const names = [...groups()].map(nameOf);
    expect(names[0]).to.match(/^Must be fixed/);
    expect(names.at(-1)).to.equal('Still missing: Swedish (2)');
    const said = page.shown('li button').map((one) => one.textContent.replace(/\s+/g, ' '));
    expect(said.join()).to.not.contain('missing');
    await page.apply({type: 'set', at: '/topics/rent/body', value: {en: 'Image.', sv: 'TODO'}});
    expect(nameOf(groups()[0]!)).to.match(/^In what you have changed/);
    const [first] = page.shown('details[open] li button');
    expect(nameOf(first!)).to.match(/^Topic: Rent – .* (?:Check|Must be fixed|Hint):/);
  });

  it('leads to the language that is missing, and the item', async () => {
    const page = await mountEditor({manifest: edited()});
    await goTo(page, 'Rent – Short answer');
    await until(() => focusName().startsWith('Short answer (Swedish)'), 'The box is there');
    await goTo(page, '– Steps, number 2');
    await until(() => focusName().startsWith('Steps (Swedish)'), 'The step');
    await sendKeys({type: 'Två'});
    await page.settled();
    expect(page.panel.state?.history.now).to.have.nested.property('topics.rent.steps[1].sv', 'Två');
  });

  it('leads to the one that is wrong in a list', async () => {
    const page = await mountEditor({manifest: edited()});
    await goTo(page, 'There is no “gone”');
    await until(() => box().id === 'remove-1', 'The button of that thing');
  });

  it('leads from a place to what stands there', async () => {
    const page = await mountEditor({manifest: edited()});
    await goTo(page, 'The place “rent” has a single clue');
    await until(() => focusName() === 'Choose it again here', 'The place of the topic');
    expect(nameOf(page.find('h3'))).to.equal('Topic: Rent');
  });

  it('leads to a place where nothing stands, which can be removed', async () => {
    const page = await mountEditor({manifest: edited()});
    await goTo(page, 'No help stands at the place “left”');
    expect(nameOf(page.find('h3'))).to.equal('Place on the page: left');
    await page.press('Remove this');
    expect(page.panel.state?.history.now).not.to.have.nested.property('anchors.left');
  });
});
