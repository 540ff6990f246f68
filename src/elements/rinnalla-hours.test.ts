import {expect} from 'chai';
import {deviceClock, openChannels, weekdaysTill, withChannels} from '../testing/channels.js';
import {spokenIn} from '../testing/accessibility.js';
import {
  longWaits,
  nameOf,
  until,
  type HelpOnPage,
  type MountOptions,
} from '../testing/mount-help.js';
import type {Contact, OpeningHours} from '../model/manifest.js';

const MINUTE = 60 * 1000;
const WEDNESDAY = '2026-11-25T12:00+02:00';
const MIDSUMMER_EVE = '2026-06-19T03:00+03:00';

const phone = (openingHours?: OpeningHours, more: Partial<Contact> = {}): Contact => ({
  type: 'phone',
  name: 'Phone',
  number: '+358295000000',
  ...(openingHours && {openingHours}),
  ...more,
});

const withPhone = (contact: Contact, options: MountOptions = {}): Promise<HelpOnPage> =>
  openChannels(options, withChannels({contacts: {phone: contact}}));

const now = (help: HelpOnPage): string[] => help.all('.now').map(nameOf);
const quiet = (help: HelpOnPage): string[] => help.all('p.quiet').map(nameOf);

/** The rows of the first table, once its days are opened. */
async function rows(help: HelpOnPage): Promise<string[][]> {
  help.find('summary')!.click();
  await until(() => help.find('table'), 'The days are there');
  return [...help.find('table')!.querySelectorAll('tr')].map((row) =>
    [...row.children].map(nameOf),
  );
}

describe('the hours of a channel', () => {
  it('tell whether it is open', async () => {
    deviceClock(WEDNESDAY);
    expect(now(await openChannels())).to.deep.equal([
      'Open now, until 16:00.',
      'Open now, until 15:00.',
      'By appointment.',
      'Open now, until 16:00.',
      'Closed, opens tomorrow at 9:00.',
      'Open day and night.',
      'Open day and night.',
      'Open now, until 18:00.',
    ]);
  });

  it('change at the minute, by themselves', async () => {
    const clock = deviceClock('2026-11-25T14:59+02:00');
    const waits = longWaits();
    const help = await withPhone(phone(weekdaysTill('15:00')));
    expect(now(help)).to.deep.equal(['Open now, until 15:00.']);
    clock.pass(MINUTE);
    waits.pass(MINUTE);
    await help.settled();
    expect(now(help)).to.deep.equal(['Closed, opens tomorrow at 9:00.']);
  });

  it('tell why it is closed all day, and when it opens', async () => {
    deviceClock(MIDSUMMER_EVE, {offset: 180});
    const hours = weekdaysTill('15:00');
    expect(now(await withPhone(phone(hours)))).to.deep.equal([
      'Closed today: Midsummer Eve. Opens on Monday 22 June at 9:00.',
    ]);
  });

  it('tell the editor’s reason, in its language', async () => {
    deviceClock('2026-11-26T12:00+02:00');
    const exceptions = [{from: '2026-11-26', closed: true, note: {fi: 'Koulutus'}}];
    const help = await withPhone(phone(weekdaysTill('15:00', {exceptions})));
    expect(now(help)).to.deep.equal(['Closed today: Koulutus. Opens tomorrow at 9:00.']);
    expect(spokenIn(help.all('.now *'), 'Koulutus')).to.equal('fi auto');
  });

  it('are right on the last day of the year, and when the clocks change', async () => {
    const hours = weekdaysTill('15:00');
    deviceClock('2026-12-31T15:00+02:00');
    expect(now(await withPhone(phone(hours)))).to.deep.equal(['Closed, opens on Monday at 9:00.']);
    const nights: OpeningHours = {
      weekly: [{days: ['su'], times: ['02:00-05:00']}],
      publicHolidays: 'normal',
    };
    // At 3 o'clock it is 4.
    deviceClock('2026-03-29T00:59:59Z', {offset: 120});
    expect(now(await withPhone(phone(nights)))).to.deep.equal(['Open now, until 5:00.']);
    deviceClock('2026-03-29T02:00:00Z', {offset: 180});
    expect(now(await withPhone(phone(nights)))).to.deep.equal([
      'Closed, opens on Sunday 5 April at 2:00.',
    ]);
    deviceClock('2026-10-25T02:59:59Z', {offset: 120});
    expect(now(await withPhone(phone(nights)))).to.deep.equal(['Open now, until 5:00.']);
  });

  it('never say that it is closed when nobody knows', async () => {
    deviceClock(WEDNESDAY);
    expect(now(await withPhone(phone()))).to.deep.equal(['Check the hours.']);
    const broken = {weekly: [{days: ['mo'], times: ['15:00-09:00']}]} as OpeningHours;
    expect(now(await withPhone(phone(broken)))).to.deep.equal(['Check the hours.']);
    const over: OpeningHours = {exceptions: [{from: '2026-01-01', times: ['09:00-15:00']}]};
    expect(now(await withPhone(phone(over)))).to.deep.equal(['Check the hours.']);
  });

  it('keep the editor’s words below', async () => {
    deviceClock(WEDNESDAY);
    const help = await withPhone(phone(weekdaysTill('15:00'), {hours: 'Mornings are busy.'}));
    const words = help.find('rinnalla-hours p')!;
    expect([nameOf(words), words.checkVisibility()]).to.deep.equal(['Mornings are busy.', true]);
    const said = help.find('.now')!.getBoundingClientRect();
    expect(words.getBoundingClientRect().top).to.be.at.least(said.bottom - 1);
  });

  it('tell the days to come, today marked, and why they differ', async () => {
    deviceClock('2026-12-16T12:00+02:00');
    const exceptions = [
      {from: '2026-12-17', times: ['10:00-12:00'], note: 'Training'},
      {from: '2026-12-28', through: '2026-12-30', closed: true},
    ];
    const help = await withPhone(phone(weekdaysTill('15:00', {exceptions})));
    const said = (await rows(help)).map((row) => row.map((text) => text.replace(',', '')));
    expect(said.slice(0, 4)).to.deep.equal([
      ['today: Wednesday 16 December', '9:00–15:00'],
      ['Thursday 17 December', '10:00–12:00 Training'],
      ['Friday 18 December', '9:00–15:00'],
      ['Saturday 19 December', 'closed'],
    ]);
    expect(said[7]).to.deep.equal(['Days that differ']);
    expect(said[8]).to.deep.equal(['Thursday 24 December', 'closed Christmas Eve']);
    expect(said[10]?.[0]).to.match(/^28\s?–\s?30 December$/);
    const marked = help.all('[aria-current="date"]');
    expect(marked.map((row) => (row as HTMLTableRowElement).rowIndex)).to.deep.equal([0]);
    expect(nameOf(help.find('summary')!)).to.equal('All hours – Phone');
  });

  it('are in the office’s time whatever the device’s, and say so', async () => {
    // It is seven in the morning in New York.
    deviceClock('2026-11-25T14:00+02:00', {offset: -300});
    const help = await withPhone(phone(weekdaysTill('15:00')));
    expect(now(help)).to.deep.equal(['Open now, until 15:00.']);
    expect(quiet(help)).to.include('The times are in Finnish time.');
    deviceClock('2026-11-25T14:00+02:00');
    expect(quiet(await withPhone(phone(weekdaysTill('15:00'))))).to.deep.equal([]);
    const stockholm = weekdaysTill('15:00', {timeZone: 'Europe/Stockholm'});
    deviceClock('2026-11-25T15:30+02:00');
    const other = await withPhone(phone(stockholm));
    expect(now(other)).to.deep.equal(['Open now, until 15:00.']);
    expect(quiet(other)[0]).to.contain('the time of the office (Central European Time)');
  });

  it('speak the language of the help', async () => {
    deviceClock(WEDNESDAY);
    const hours = weekdaysTill('15:30');
    expect(now(await withPhone(phone(hours), {lang: 'fi'}))).to.deep.equal([
      'Auki nyt, klo 15.30 asti.',
    ]);
    expect(now(await withPhone(phone(hours), {lang: 'sv'}))).to.deep.equal([
      'Öppet nu, till kl. 15.30.',
    ]);
  });
});
