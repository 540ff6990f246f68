import {expect} from 'chai';
import {clear, createStore} from 'idb-keyval';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {mountPart, PUBLISHED, type DraftPart} from '../testing/edit-drafts.js';
import {during, focusIsOn, until} from '../testing/mount-help.js';
import {DraftStorage, type Draft} from './draft-storage.js';
import {withValue} from './json-tree.js';
import type {RinnallaEditRestore} from './rinnalla-edit-restore.js';

const DRAFT = withValue(PUBLISHED, '/topics/rent/short/fi', 'Uusi');
const PLACE = {service: 'housing', address: 'https://example.test/restore.json'};

const storageOf = (): DraftStorage => {
  const storage = new DraftStorage(PLACE, () => undefined);
  during(() => storage.stop());
  return storage;
};

interface Asked {
  readonly part: DraftPart<RinnallaEditRestore>;
  readonly draft: Draft;
  /** How many drafts another sitting would find. */
  readonly left: () => Promise<number | undefined>;
}

async function asked(base = PUBLISHED): Promise<Asked> {
  const before = storageOf();
  before.keep(DRAFT, base, 4);
  await before.flush();
  const storage = storageOf();
  const drafts = (await storage.found())!;
  const part = await mountPart<RinnallaEditRestore>('rinnalla-edit-restore', {
    state: {drafts, storage},
  });
  const left = async () => (await storageOf().found())?.length;
  return {part, draft: drafts[0]!, left};
}

describe('<rinnalla-edit-restore>', () => {
  beforeEach(() => clear(createStore('rinnalla-editor', 'drafts')));

  it('says from when the draft is, and how many changes it has', async () => {
    const {part, draft} = await asked();
    const two = (number: number) => String(number).padStart(2, '0');
    const time = new Date(draft.time);
    expect(part.text).to.contain(
      `You have a draft from ${two(time.getHours())}:${two(time.getMinutes())} with 4 changes.`,
    );
    expect(part.text).not.to.contain('published meanwhile');
    expect(part.told).to.deep.equal([]);
  });

  it('takes the draft into the editor by a step, and keeps it', async () => {
    const {part, left} = await asked();
    await part.press('Continue');
    expect(part.told).to.deep.equal([{type: 'replace', tree: DRAFT}]);
    expect(part.said).to.equal('The draft is open. Undo leads back to what was there before.');
    expect(part.all('button')).to.deep.equal([]);
    expect(await left()).to.equal(1);
  });

  it('shows the changes before anything is answered', async () => {
    const {part} = await asked();
    await part.press('Look at the changes');
    expect(part.text).to.contain('Topic: Rent');
    expect(part.text).to.contain('Short answer (Finnish): changed');
    expect(part.told).to.deep.equal([]);
    await part.press('Look at the changes');
    expect(part.text).not.to.contain('Topic: Rent');
  });

  it('asks once more before it throws away, and brings back what was thrown away', async () => {
    const {part, left} = await asked();
    await part.press('Throw away');
    expect(part.said).to.contain('Throw this draft away?');
    expect(focusIsOn()).to.equal('button "Keep it"');
    expect(await left()).to.equal(1);
    await part.press('Throw away');
    await until(() => left().then((count) => count === 0), 'It is gone');
    expect(focusIsOn()).to.equal('button "Bring it back"');
    await part.press('Bring it back');
    await until(() => left().then((count) => count === 1), 'It is there again');
    expect(part.text).to.contain('You have a draft');
    expect(focusIsOn()).to.equal('button "Continue"');
  });

  it('can be told to keep the draft after all', async () => {
    const {part, left} = await asked();
    await part.press('Throw away');
    await part.press('Keep it');
    expect(focusIsOn()).to.equal('button "Continue"');
    expect(await left()).to.equal(1);
  });

  it('says that something else was published meanwhile', async () => {
    const {part} = await asked(withValue(PUBLISHED, '/topics/income/short/fi', 'Vanha'));
    expect(part.text).to.contain('Something else was published meanwhile.');
  });

  it('has no faults that axe finds', async () => {
    const {part} = await asked();
    await part.press('Look at the changes');
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
  });
});
