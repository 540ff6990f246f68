import {expect} from 'chai';
import {parseJson, readTicket, readTickets} from './ticket.js';

const NOW = Date.UTC(2026, 10, 26, 8, 5);
const WIRE = {
  ticket: 't1',
  since: '2026-11-26T08:00:00Z',
  away: false,
  lang: 'sv',
  context: {page: 'Bilagor', service: 'Bostadsbidrag'},
  message: 'Hej!',
};

describe('a ticket from the queue', () => {
  it('tells since when, in which language, and what was shared, the service first', () => {
    expect(readTicket(WIRE, NOW)).to.deep.equal({
      id: 't1',
      since: NOW - 5 * 60_000,
      isAway: false,
      lang: 'sv',
      context: [
        ['service', 'Bostadsbidrag'],
        ['page', 'Bilagor'],
      ],
      message: 'Hej!',
    });
  });

  it('is read although a part of it is missing or of another kind', () => {
    for (const broken of [undefined, null, 5, [], {}, 'x'.repeat(99)]) {
      const ticket = readTicket(
        {ticket: 't1', since: broken, away: broken, lang: broken, context: broken, message: broken},
        NOW,
      );
      expect(ticket).to.include({id: 't1', since: NOW, isAway: false, lang: ''});
      expect(ticket?.context).to.deep.equal([]);
    }
  });

  it('shows nothing that is no part of what can be shared, and nothing endless', () => {
    const context = {
      service: 'x'.repeat(5000),
      password: 'secret',
      page: {toString: 1},
      step: ' ',
      __proto__: {topic: 'inherited'},
    };
    const ticket = readTicket({...WIRE, context, message: 'y'.repeat(9000)}, NOW)!;
    expect(ticket.context.map(([key, text]) => [key, text.length])).to.deep.equal([
      ['service', 300],
    ]);
    expect(ticket.message).to.have.lengthOf(4000);
  });

  it('has no letters that hide or turn around others', () => {
    const message = 'Maksa \u202e0001 heti\u2066';
    expect(readTicket({...WIRE, message}, NOW)?.message).to.equal('Maksa 0001 heti');
  });

  it('is left out of the list when it is none', () => {
    const list = [WIRE, null, {ticket: 5}, {since: WIRE.since}, 'text', {...WIRE, ticket: 't2'}];
    expect(readTickets(list, NOW).map(({id}) => id)).to.deep.equal(['t1', 't2']);
    for (const none of [undefined, {}, 'x', parseJson('{'), parseJson(undefined)]) {
      expect(readTickets(none, NOW)).to.deep.equal([]);
    }
  });
});
