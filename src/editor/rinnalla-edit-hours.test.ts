import {expect} from 'chai';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {focusName, mountField, type FieldOnPage} from '../testing/edit-fields.js';
import {focused, nameOf, until} from '../testing/mount-help.js';
import type {Editing} from './editing.js';
import type {Json} from './json-tree.js';

const AT = '/contacts/phone/openingHours';
const WEEK = {days: ['mo', 'tu'], times: ['09:00-16:15']};

async function hours(value?: Json, editing: Partial<Editing> = {}): Promise<FieldOnPage> {
  const page = await mountField('rinnalla-edit-hours', {
    tree: {contacts: {phone: value === undefined ? {} : {openingHours: value}}},
    at: AT,
    label: 'Opening hours',
    editing,
  });
  await until(() => page.text.includes('Boxing Day'), 'The words of visitors are there');
  await page.settled();
  return page;
}

const answer = (page: FieldOnPage): string => nameOf(page.find('.tester [role="status"]'));
const note = (page: FieldOnPage, id: string): string => nameOf(page.find(`#${id}-note`));

async function ask(page: FieldOnPage, day: string, time: string): Promise<string> {
  await page.write('Day', day);
  await page.write('Time at the office', time);
  return answer(page);
}

describe('<rinnalla-edit-hours>', () => {
  it('begins with working days, and writes times as people do', async () => {
    const page = await hours();
    await page.press('Add a row to the week');
    await until(() => focusName() === 'Mon', 'The focus is in the row');
    await page.write('Times', 'klo 9–16');
    expect(page.at(AT)).to.deep.equal({
      weekly: [{days: ['mo', 'tu', 'we', 'th', 'fr'], times: ['09:00-16:00']}],
    });
    expect(note(page, 'week-0')).to.equal('Understood: 9–16');
    await page.press('Fri');
    expect(page.at(`${AT}/weekly/0/days`)).to.deep.equal(['mo', 'tu', 'we', 'th']);
  });

  it('shows times as the language writes them', async () => {
    const page = await hours({weekly: [WEEK]});
    expect(page.control('Times').value).to.equal('9–16:15');
  });

  it('says at once what it does not understand, and keeps both that and the draft', async () => {
    const page = await hours({weekly: [WEEK]});
    for (const [typed, said] of [
      ['9-', '“9-” was not understood.'],
      ['16-9', '“16-9” ends before it begins.'],
      ['', 'Write the times'],
    ] as const) {
      await page.write('Times', typed);
      const box = page.control('Times');
      expect(box.value).to.equal(typed);
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(note(page, 'week-0')).to.contain(said).and.contain('What was there stays');
      expect(page.told).to.deep.equal([]);
    }
    page.element.focusField();
    expect(focused()).to.equal(page.control('Times'));
  });

  it('shows what is undone in place of what was typed', async () => {
    const page = await hours({weekly: [WEEK]});
    await page.write('Times', '10-12');
    page.become({contacts: {phone: {openingHours: {weekly: [WEEK]}}}});
    await page.settled();
    expect(page.control('Times').value).to.equal('9–16:15');
  });

  it('has seasons, and takes out the hours with the last row', async () => {
    const page = await hours({weekly: [WEEK]});
    const from = page.control('From');
    from.value = '2026-06-01';
    from.dispatchEvent(new Event('change'));
    await page.settled();
    expect(page.at(`${AT}/weekly/0/from`)).to.equal('2026-06-01');
    await page.press('Remove row 1');
    expect(page.at('/contacts/phone')).to.deep.equal({});
    expect(focusName()).to.equal('Add a row to the week');
  });

  it('names the eighteen holidays, and tells how each one is by itself', async () => {
    const page = await hours({weekly: [WEEK]});
    const eves = page.all('select').map(nameOf);
    expect(eves).to.include.members(['New Year’s Eve', 'Midsummer Eve', 'Boxing Day']);
    expect(eves).to.have.lengthOf(19);
    const usual = (name: string) =>
      (page.control(name) as unknown as HTMLSelectElement).options[0]!.text.trim();
    expect(usual('Midsummer Eve')).to.equal('As usual: closed');
    expect(usual('New Year’s Eve')).to.equal('As usual: like any day of the week');
    await page.choose('New Year’s Eve', 'at these times');
    await page.write('Times – New Year’s Eve', '9-12');
    expect(page.at(`${AT}/holidays`)).to.deep.equal({NewYearEve: ['09:00-12:00']});
    await page.choose('New Year’s Eve', 'As usual: like any day of the week');
    expect(page.at(AT)).to.deep.equal({weekly: [WEEK]});
  });

  it('has days that differ, with why', async () => {
    const page = await hours({exceptions: [{from: '2026-12-07', closed: true}]});
    await page.choose('How it is then', 'at these times');
    await page.write('Times', '12-14');
    await page.write('Why (Finnish)', 'Koulutus');
    expect(page.at(`${AT}/exceptions/0`)).to.deep.equal({
      from: '2026-12-07',
      times: ['12:00-14:00'],
      note: {fi: 'Koulutus'},
    });
    await page.choose('How it is then', 'like any day of the week');
    expect(page.at(`${AT}/exceptions/0`)).to.deep.include({closed: false});
    await page.press('Remove day 1');
    expect(page.at('/contacts/phone')).to.deep.equal({});
  });

  it('takes a tick away again', async () => {
    const page = await hours();
    await page.press('Only by appointment');
    expect(page.at(AT)).to.deep.equal({byAppointment: true});
    await page.press('Only by appointment');
    expect(page.at('/contacts/phone')).to.deep.equal({});
  });

  it('tells what a visitor is told at any moment', async () => {
    const page = await hours({
      weekly: [WEEK],
      exceptions: [{from: '2026-11-24', closed: true, note: {en: 'Staff training'}}],
    });
    expect(await ask(page, '2026-11-23', '10:00')).to.contain('16:15');
    expect(await ask(page, '2026-11-24', '10:00')).to.contain('(Staff training)');
    expect(await ask(page, '2026-12-06', '10:00')).to.contain('tomorrow');
    expect(await ask(page, '2028-12-26', '10:00')).to.contain('(Boxing Day)');
    expect(await ask(page, '', '10:00')).to.equal('Choose a day and a time.');
  });

  it('tells that hours with a fault are shown to nobody', async () => {
    const page = await hours({weekly: [{days: ['mo'], times: ['16:00-09:00']}]});
    expect(answer(page)).to.contain('Something in the hours is wrong.');
  });

  it('says what is wrong at its row', async () => {
    const wrong = {severity: 'error', text: 'The row ends before it begins.'} as const;
    const other = {severity: 'warning', text: 'Always, and times as well.'} as const;
    const page = await mountField('rinnalla-edit-hours', {
      tree: {contacts: {phone: {openingHours: {weekly: [WEEK, WEEK]}}}},
      at: AT,
      label: 'Opening hours',
      editing: {
        findings: [
          {...wrong, at: `${AT}/weekly/1/times/0`},
          {...other, at: `${AT}/always`},
        ],
      },
      with: {findings: [wrong, other]},
    });
    expect(nameOf(page.find('#week-1-findings'))).to.contain(wrong.text);
    expect(page.all('#week-0-findings')).to.deep.equal([]);
    expect(nameOf(page.find('#findings'))).to.equal(`Check: ${other.text}`);
  });

  it('is of a contact with any id', async () => {
    const at = '/contacts/phone (old/openingHours';
    const page = await mountField('rinnalla-edit-hours', {
      tree: {contacts: {'phone (old': {openingHours: {weekly: [WEEK]}}}},
      at,
      label: 'Opening hours',
      editing: {findings: [{at: `${at}/weekly/0`, severity: 'error', text: 'Wrong.'}]},
      with: {findings: [{severity: 'error', text: 'Wrong.'}]},
    });
    expect(nameOf(page.find('#week-0-findings'))).to.contain('Wrong.');
    expect(page.all('#findings')).to.deep.equal([]);
  });

  it('has no fault that axe or a screen reader would find', async () => {
    const page = await hours({
      timeZone: 'Europe/Stockholm',
      weekly: [WEEK, {...WEEK, from: '2026-06-01'}],
      holidays: {MayDay: ['10:00-12:00']},
      exceptions: [{from: '2026-12-07', times: ['12:00-14:00']}],
    });
    await page.write('Times', 'x');
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
  });
});
