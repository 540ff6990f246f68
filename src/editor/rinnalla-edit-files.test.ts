import {expect} from 'chai';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {mountPart, PUBLISHED, type DraftPart} from '../testing/edit-drafts.js';
import {focusIsOn, stub, until} from '../testing/mount-help.js';
import {asText} from './draft-file.js';
import {withValue, type Json} from './json-tree.js';
import type {RinnallaEditFiles} from './rinnalla-edit-files.js';

const DRAFT = withValue(PUBLISHED, '/topics/rent/short/fi', 'Uusi');
const TO = {url: 'https://example.test/help.json', credentials: 'same-origin'} as const;

const files = (tree: Json = DRAFT, state: Partial<RinnallaEditFiles> = {}) =>
  mountPart<RinnallaEditFiles>('rinnalla-edit-files', {tree, state});

async function paste(part: DraftPart, text: string): Promise<void> {
  part.find('details').setAttribute('open', '');
  part.box.value = text;
  await part.press('Take it in place of the draft');
}

/** A file on a disk, as Chromium gives it. */
class FileOnDisk {
  readonly kind = 'file';
  readonly name = 'help.json';
  text: string;
  modified = 1000;
  isFull = false;

  constructor(text: string) {
    this.text = text;
  }

  getFile = () => Promise.resolve(new File([this.text], this.name, {lastModified: this.modified}));

  createWritable = () => {
    let next = '';
    return Promise.resolve({
      write: (text: string) => {
        next += text;
        return this.isFull
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : Promise.resolve();
      },
      close: () => {
        this.text = next;
        this.modified += 1000;
        return Promise.resolve();
      },
      abort: () => Promise.resolve(),
    });
  };
}

/** A disk with one file, which is opened. */
async function opened(): Promise<{disk: FileOnDisk; part: DraftPart}> {
  const disk = new FileOnDisk(asText(DRAFT));
  stub(window, 'showOpenFilePicker', {value: () => Promise.resolve([disk])});
  stub(window, 'showSaveFilePicker', {value: () => Promise.resolve(disk)});
  const part = await files(PUBLISHED);
  await part.press('Open a file');
  await until(() => part.told.length === 1, 'It is opened');
  await part.drawn();
  return {disk, part};
}

describe('<rinnalla-edit-files>', () => {
  it('takes what was pasted in place of the draft', async () => {
    const part = await files();
    await paste(part, '{"format": 1}');
    expect(part.told).to.deep.equal([{type: 'replace', tree: {format: 1}}]);
    expect(part.said).to.contain('It is the draft now. Undo brings the draft before it back.');
    expect(part.box.value).to.equal('');
  });

  it('says where half a file goes wrong, and keeps it in the box', async () => {
    const part = await files();
    await paste(part, '{"format": 1,\n "service": {"id"');
    expect(part.told).to.deep.equal([]);
    expect(part.said).to.contain('Line 2, character 18: a colon (:) is missing after the name.');
    expect(part.box.value).to.equal('{"format": 1,\n "service": {"id"');
    expect(focusIsOn()).to.contain('textarea#pasted');
  });

  it('says which keys stand twice, and refuses a newer format', async () => {
    const part = await files();
    await paste(part, '{"topics": {}, "topics": {"a": {}}}');
    expect(part.said).to.contain('the last one was taken: /topics.');
    await paste(part, '{"format": 2}');
    expect(part.said).to.contain('a newer version of Rinnalla');
    expect(part.told.length).to.equal(1);
  });

  it('takes a file that is dropped on it, and leaves other things that are dropped alone', async () => {
    const part = await files();
    const data = new DataTransfer();
    data.items.add(new File(['{"format": 1}'], 'x.json'));
    const drop = new DragEvent('drop', {dataTransfer: data, cancelable: true, bubbles: true});
    part.element.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await until(() => part.told.length === 1, 'It is taken');
    const text = new DragEvent('drop', {dataTransfer: new DataTransfer(), cancelable: true});
    part.element.dispatchEvent(text);
    expect(text.defaultPrevented).to.equal(false);
  });

  it('saves back to the file that was opened', async () => {
    const {disk, part} = await opened();
    await part.press('Save to help.json');
    await until(() => part.said.includes('Saved to help.json.'), 'It is saved');
    expect(disk.text).to.equal(asText(DRAFT));
  });

  it('asks before it replaces what someone else has written to the file meanwhile', async () => {
    const {disk, part} = await opened();
    Object.assign(disk, {text: 'theirs', modified: 5000});
    await part.press('Save to help.json');
    await until(() => part.text.includes('was changed by someone else'), 'It is asked');
    expect(disk.text).to.equal('theirs');
    await until(() => focusIsOn() === 'button "Not now"', 'The focus is there');
    await part.press('Replace it');
    await until(() => disk.text === asText(DRAFT), 'It is saved');
  });

  it('leaves the file as it was when the disk is full', async () => {
    const {disk, part} = await opened();
    disk.isFull = true;
    await part.press('Save to help.json');
    await until(() => part.said.includes('The file could not be written'), 'It is told');
    expect(disk.text).to.equal(asText(DRAFT));
  });

  it('has nothing about publishing where the page does not allow it', async () => {
    const part = await files();
    expect(part.text).not.to.contain('Publish');
  });

  it('asks before it publishes, and tells the editor when it is done', async () => {
    const methods: (string | undefined)[] = [];
    stub(window, 'fetch', {
      value: (_: string, {method}: RequestInit) => {
        methods.push(method);
        return Promise.resolve(new Response(asText(PUBLISHED)));
      },
    });
    const part = await files(DRAFT, {publishing: TO});
    const told: Json[] = [];
    part.element.addEventListener('rinnalla-edit-published', ({tree}) => told.push(tree));
    await part.press('Publish 1 change');
    expect(methods).to.deep.equal([]);
    await until(() => focusIsOn() === 'button "Not now"', 'The focus is there');
    await part.press('Publish now');
    await until(() => part.said.includes('Published.'), 'It is told');
    expect([methods, told]).to.deep.equal([[undefined, 'PUT'], [DRAFT]]);
  });

  it('says what to do when something else was published meanwhile', async () => {
    stub(window, 'fetch', {value: () => Promise.resolve(new Response(null, {status: 412}))});
    const part = await files(DRAFT, {publishing: TO});
    await part.press('Publish 1 change');
    await part.press('Publish now');
    await until(() => part.said.includes('someone else has published'), 'It is told');
  });

  it('has no faults that axe finds', async () => {
    const part = await files(DRAFT, {publishing: TO});
    await paste(part, '{');
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
  });
});
