import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {focusName, mountField, type FieldOnPage} from '../testing/edit-fields.js';
import {focused, nameOf, until} from '../testing/mount-help.js';
import {pointer} from '../model/problem.js';
import {withValue, type Json} from './json-tree.js';

const AT = '/flows/scam';

const nodes = {
  codes: {ask: 'Annoitko tunnuksia?', options: [{text: 'Kyllä', to: 'bank'}, {text: 'En'}]},
  bank: {advice: 'Soita pankkiin.', refer: [{kind: 'bank'}], to: 'end'},
  end: {advice: 'Valmis.', end: 'solved'},
};

const flow = (changed: Record<string, Json> = {}): Promise<FieldOnPage> =>
  mountField('rinnalla-edit-flow', {
    tree: {
      format: 1,
      service: {id: 'x', name: 'x', authority: 'x', languages: ['fi']},
      contacts: {phone: {type: 'phone', name: 'Puhelin', number: '+358295000000'}},
      topics: {rent: {title: 'Vuokra', short: 'x'}},
      flows: {scam: {title: 'Huijaus?', start: 'codes', nodes: {...nodes, ...changed}}},
    },
    at: AT,
    label: 'Questions and advice',
    editing: {languages: ['fi']},
  });

const headings = (page: FieldOnPage): string[] => page.all('h5').map(nameOf);

const said = (page: FieldOnPage): string => nameOf(page.find('section > [role="status"]'));

/** Presses a button that is named by what it is for. */
async function pressAt(page: FieldOnPage, name: string, id: string): Promise<void> {
  page.find(`#${name}-${id}`).click();
  await page.settled();
}

describe('<rinnalla-edit-flow>', () => {
  it('is an outline: each question with its answers, and what they lead to', async () => {
    const page = await flow();
    expect(headings(page)).to.deep.equal([
      '1. Question: Annoitko tunnuksia?',
      '2. Advice: Soita pankkiin.',
      '3. Advice: Valmis.',
    ]);
    expect(page.text).to.contain('Answer 1: Kyllä');
    expect(page.text).to.contain('Answer 2: En Leads nowhere: people are shown the contacts.');
    expect(page.text).to.contain('Ends here: it is solved.');
  });

  it('makes a question after an answer, in one step, and goes there', async () => {
    const page = await flow();
    await page.choose('Let it lead to', 'A new question');
    await until(() => focusName() === '4. Question: no text yet', 'The focus is there');
    expect(page.told).to.have.lengthOf(1);
    expect(page.at(`${AT}/nodes/codes/options/1/to`)).to.equal('question');
    await page.write('Question', 'Mitä sait?');
    expect(page.at(`${AT}/nodes/question/ask`)).to.deep.equal({fi: 'Mitä sait?'});
    await page.press('Add an answer');
    expect(page.at(`${AT}/nodes/question/options`)).to.have.lengthOf(3);
  });

  it('goes to a new question that is drawn a moment later, as in the editor', async () => {
    const page = await flow();
    const become = page.become.bind(page);
    page.become = (tree) => {
      void Promise.resolve()
        .then(() => page.element.updateComplete)
        .then(() => Promise.resolve())
        .then(() => {
          become(tree);
        });
    };
    await page.choose('Let it lead to', 'A new question');
    await until(() => focusName() === '4. Question: no text yet', 'The focus is there');
  });

  it('takes any id, also one that is not right yet', async () => {
    const odd = 'a/b"c~(]';
    const page = await flow({
      codes: {ask: 'Kysymys?', options: [{text: 'a', to: odd}, {text: 'b'}]},
    });
    page.edit({tree: withValue(page.tree, pointer(`${AT}/nodes`, odd), {advice: 'Outo.'})});
    await page.settled();
    expect(headings(page)).to.contain('2. Advice: Outo.');
    page.element.focusField(pointer(`${AT}/nodes`, odd));
    await until(() => focusName() === '2. Advice: Outo.', 'The focus is there');
    page.find('.ways-on .edit').click();
    await page.settled();
    await page.write('Advice', 'Uusi.');
    expect(page.at(pointer(`${AT}/nodes`, odd))).to.deep.equal({advice: 'Uusi.'});
    page.find('.ways-on .remove').click();
    await page.settled();
    expect(Object.keys(page.at(`${AT}/nodes`) as object)).not.to.contain(odd);
    expect(page.at(`${AT}/nodes/codes/options/0`)).to.deep.equal({text: 'a'});
  });

  it('links to what stands above already, and goes there', async () => {
    const page = await flow();
    await page.choose('Let it lead to', '3. Advice: Valmis.');
    await until(() => focusName() === '3. Advice: Valmis.', 'The focus is there');
    expect(headings(page)).to.have.lengthOf(3);
    await page.press('Go to 3. Advice: Valmis.');
    await until(() => focusName() === '3. Advice: Valmis.', 'The focus is there');
  });

  it('says where people go round, and where an answer leads to nothing', async () => {
    const page = await flow({
      end: {advice: 'Valmis.', to: 'codes'},
      bank: {advice: 'x', to: 'gone'},
    });
    expect(page.text).to.contain('Leads to “gone”, which does not exist.');
    const round = await flow({bank: {advice: 'x', to: 'codes'}});
    expect(round.text).to.contain('Goes back to a question above: people go round.');
  });

  it('shows what nothing leads to, and joins it to an answer', async () => {
    const page = await flow({alone: {advice: 'Yksin.'}});
    expect(nameOf(page.find('.loose h5'))).to.equal('4. Advice: Yksin.');
    await page.choose('Join 4 to', 'answer 2 of 1. Question: Annoitko tunnuksia?');
    expect(page.at(`${AT}/nodes/codes/options/1/to`)).to.equal('alone');
    expect(page.all('.loose')).to.deep.equal([]);
  });

  it('takes a node out with the ways to it, says so, and keeps the focus', async () => {
    const page = await flow();
    await pressAt(page, 'remove', 'bank');
    expect(page.at(`${AT}/nodes/codes/options/0`)).to.deep.equal({text: 'Kyllä'});
    expect(page.told).to.have.lengthOf(1);
    await until(() => nameOf(page.find('[role="status"]')).includes('Soita'), 'It is said');
    await until(() => focusName() === '2. Advice: Valmis.', 'The focus is at what comes next');
    await pressAt(page, 'remove', 'end');
    await until(() => focusName() === '1. Question: Annoitko tunnuksia?', 'Or before');
  });

  it('goes to the next answer when one is removed, to the one before, and to what adds one', async () => {
    const three = [{text: 'Kyllä'}, {text: 'En'}, {text: 'Ehkä'}];
    const page = await flow({codes: {ask: 'Annoitko tunnuksia?', options: three}});
    await pressAt(page, 'edit', 'codes');
    for (const [name, next, value] of [
      ['Remove answer 2', 'Answer 2', 'Ehkä'],
      ['Remove answer 2', 'Answer 1', 'Kyllä'],
      ['Remove answer 1', 'Add an answer', ''],
    ] as const) {
      page.control(name).focus();
      await page.press(name);
      await until(() => focusName() === next, `The focus is at ${next}`);
      expect((focused() as HTMLInputElement).value).to.equal(value);
    }
    expect(said(page)).to.equal('Removed: Answer 1. Left: 0.');
    await page.press('Add an answer');
    await until(() => focusName() === 'Answer 1', 'The new one');
  });

  it('stays at the answer that is moved, and says where it is now', async () => {
    const page = await flow();
    await pressAt(page, 'edit', 'codes');
    await page.press('Move answer 1 down');
    await until(() => focusName() === 'Move answer 2 up', 'At the end there is only the way back');
    expect(said(page)).to.equal('Now number 2.');
    await page.press('Move answer 2 up');
    await until(() => focusName() === 'Move answer 1 down', 'At the beginning, too');
    expect(said(page)).to.equal('Now number 1.');
  });

  it('keeps the focus among things to do and where to turn', async () => {
    const list = [{text: 'Soita'}, {text: 'Odota'}];
    const refer = [{kind: 'bank'}, {kind: 'police'}];
    const page = await flow({bank: {advice: 'x', list, refer}});
    await pressAt(page, 'edit', 'bank');
    await page.press('Remove thing 1');
    await until(() => focusName() === 'Thing 1', 'The next thing');
    expect((focused() as HTMLInputElement).value).to.equal('Odota');
    await page.press('Remove thing 1');
    await until(() => focusName() === 'Add a thing to do', 'What adds one');
    await page.press('Move 1 down');
    await until(() => focusName() === 'Move 2 up', 'It was moved');
    await page.press('Remove where to turn 2');
    await until(() => focusName() === 'Refer to', 'The one before');
    expect(said(page)).to.equal('Removed: Where to turn 2. Left: 1.');
  });

  it('goes to what a finding names, in the language that it names', async () => {
    const page = await flow({
      bank: {advice: {fi: 'Soita.', sv: 'Ring.'}, to: 'gone', list: [{text: 'a'}, {text: 'b'}]},
    });
    page.edit({languages: ['fi', 'sv'], second: 'sv'});
    const at = (place: string) => `${AT}/nodes/bank${place}`;
    for (const [place, name] of [
      ['/advice/sv', 'Advice (Swedish)'],
      ['/list/1', 'Thing 2 (Finnish)'],
      ['/list/1/text', 'Thing 2 (Finnish)'],
      ['/to', 'What comes next, when no answer says it'],
      ['', '2. Advice: Soita.'],
    ] as const) {
      page.element.focusField(at(place));
      await until(() => focusName().startsWith(name), `The focus is at ${name}`);
    }
  });

  it('moves and removes answers', async () => {
    const page = await flow();
    await pressAt(page, 'edit', 'codes');
    await page.press('Move answer 2 up');
    expect(page.at(`${AT}/nodes/codes/options/0`)).to.deep.equal({text: 'En'});
    await page.press('Remove answer 1');
    expect(page.at(`${AT}/nodes/codes/options`)).to.deep.equal([{text: 'Kyllä', to: 'bank'}]);
  });

  it('refers to helpers of a kind, or to a thing of the manifest', async () => {
    const page = await flow();
    await pressAt(page, 'edit', 'bank');
    await page.choose('Refer to', 'Topic');
    await page.press('Choose – Topic');
    await page.press('Vuokra');
    expect(page.at(`${AT}/nodes/bank/refer`)).to.deep.equal([{topic: 'rent'}]);
    await page.press('Remove where to turn 1');
    expect(page.at(`${AT}/nodes/bank`)).to.deep.equal({advice: 'Soita pankkiin.', to: 'end'});
  });

  it('opens the form of a node by keyboard', async () => {
    const page = await flow();
    page.element.focusField();
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.find('#edit-codes').getAttribute('aria-expanded')).to.equal('true');
    expect(page.control('Answer 1').value).to.equal('Kyllä');
  });

  it('is tried as a visitor has it, with what was written just now', async () => {
    const page = await flow();
    await page.press('Try it');
    const shown = () => page.all('rinnalla-flow h3, rinnalla-flow p, rinnalla-flow button').length;
    await until(() => page.all('rinnalla-flow')[0]?.shadowRoot && shown() >= 0, 'It is loaded');
    await until(() => page.has('Kyllä'), 'The question is there');
    await page.press('Kyllä');
    await until(() => page.text.includes('Soita pankkiin.\n'), 'The advice is there');
    page.become(
      JSON.parse(JSON.stringify(page.tree).replaceAll('Soita pankkiin.', 'Soita heti.')) as Json,
    );
    await until(
      () => page.find('rinnalla-flow').shadowRoot!.textContent.includes('Soita heti.'),
      'It is new',
    );
  });

  it('has no fault that axe or a screen reader would find', async () => {
    const page = await flow({alone: {advice: 'Yksin.'}});
    await pressAt(page, 'edit', 'bank');
    expect(await axeFaults()).to.deep.equal([]);
    await pressAt(page, 'edit', 'codes');
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
  });
});
