import {expect} from 'chai';
import type {Chat} from '../model/manifest.js';
import {isTold} from './told.js';

const chat = (provider: Chat['provider'], more: Partial<Chat> = {}): Chat => ({provider, ...more});

describe('what is offered to be told', () => {
  it('is what the editor wants to share, and the first message', () => {
    expect(isTold(chat('xmpp'), 'field')).to.be.true;
    const some = chat('genesys', {share: ['page']});
    expect([isTold(some, 'page'), isTold(some, 'field')]).to.deep.equal([true, false]);
    expect(isTold(some, 'message')).to.be.true;
  });

  it('is nothing that the chat has no place for', () => {
    expect(isTold(chat('telia'), 'page')).to.be.false;
    expect(isTold(chat('telia'), 'message')).to.be.false;
    const link = chat('link', {options: {'parameter-page': 'p'}});
    expect([isTold(link, 'page'), isTold(link, 'message')]).to.deep.equal([true, false]);
    const zendesk = chat('zendesk', {options: {'field-message': '17'}});
    expect([isTold(zendesk, 'page'), isTold(zendesk, 'message')]).to.deep.equal([false, true]);
  });
});
