import {expect} from 'chai';
import type {Contact, OpeningHours} from './manifest.js';
import {openNow} from './open-now.js';
import {clocksAt} from './wall-clock.js';

const till = (time: string, more: Partial<OpeningHours> = {}): OpeningHours => ({
  weekly: [{days: ['mo', 'tu', 'we', 'th', 'fr'], times: [`09:00-${time}`]}],
  ...more,
});
const always: OpeningHours = {always: true};

const channel = (type: Contact['type'], hours?: OpeningHours, more: Partial<Contact> = {}) => ({
  type,
  name: type,
  url: '/',
  ...(hours ? {openingHours: hours} : {}),
  ...more,
});

const at = (time: string, ...contacts: Contact[]) => openNow(contacts, clocksAt(Date.parse(time)));

const NOON = '2026-11-25T12:00+02:00';
const NIGHT = '2026-06-19T03:00+03:00';

describe('what is open now', () => {
  it('is told with its closing, of several of a kind with the last one', () => {
    const {open} = at(
      NOON,
      channel('chat', till('16:00')),
      channel('phone', till('13:00')),
      channel('phone', till('15:00')),
      channel('phone', till('11:00')),
    );
    expect(open).to.deep.equal([
      {type: 'chat', until: {day: '2026-11-25', minute: 16 * 60}},
      {type: 'phone', until: {day: '2026-11-25', minute: 15 * 60}},
    ]);
  });

  it('has no end when one of the kind is always open', () => {
    const {open} = at(NOON, channel('chat', till('16:00')), channel('chat', always));
    expect(open).to.deep.equal([{type: 'chat'}]);
  });

  it('is only where someone helps with the errand', () => {
    const found = at(
      NOON,
      channel('web', till('16:00')),
      channel('visit', till('16:00'), {staffed: false}),
      channel('phone', till('16:00'), {scope: 'general'}),
    );
    expect(found).to.deep.include({open: [], unknown: 0, closed: 0});
  });

  it('is no letter box: what is answered later is always there, not open', () => {
    const found = at(NIGHT, channel('email', always), channel('form', till('15:00')));
    expect(found).to.deep.include({open: [], always: ['email'], unknown: 0});
  });
});

describe('at three in the morning of Midsummer Eve', () => {
  it('it is known what opens next, all that open at that time', () => {
    const found = at(
      NIGHT,
      channel('chat', till('16:00')),
      channel('phone', till('15:00')),
      channel('visit', {weekly: [{days: ['mo'], times: ['10:00-11:00']}]}),
      channel('form', always),
    );
    expect(found).to.deep.include({
      open: [],
      closed: 3,
      next: ['chat', 'phone'],
      opens: {day: '2026-06-22', minute: 9 * 60},
      always: ['form'],
    });
  });
});

describe('what is not known', () => {
  it('is neither open nor closed', () => {
    const found = at(NOON, channel('phone'), channel('visit', undefined, {hours: 'Mornings'}));
    expect(found).to.deep.include({open: [], closed: 0, unknown: 2});
  });

  it('is by appointment where only that is so', () => {
    const found = at(NOON, channel('video', till('15:00', {byAppointment: true})));
    expect(found).to.deep.include({byAppointment: ['video'], open: [], closed: 0, unknown: 0});
  });

  it('is, in this line, what goes by another clock', () => {
    const oulu = channel('phone', till('15:00'));
    const stockholm = channel('chat', till('15:00', {timeZone: 'Europe/Stockholm'}));
    const mariehamn = channel('visit', till('15:00', {timeZone: 'Europe/Mariehamn'}));
    const found = at(NOON, oulu, stockholm, mariehamn);
    expect(found.open.map(({type}) => type)).to.deep.equal(['phone', 'visit']);
    expect(found.unknown).to.equal(1);
    expect(at(NOON, stockholm).open.map(({type}) => type)).to.deep.equal(['chat']);
  });
});
