import {expect} from 'chai';
import fc from 'fast-check';
import {channelsInOrder, hasSomeone, type ChannelType} from './channels.js';
import type {Contact} from './manifest.js';

/** As it is promised to people. */
const ORDER: readonly ChannelType[] = [
  'chat',
  'phone',
  'video',
  'visit',
  'event',
  'home',
  'peer',
  'course',
  'email',
  'form',
  'paper',
  'material',
  'web',
];

const contact = (type: ChannelType): Contact => ({type, name: type, url: '/'});

describe('the order of channels', () => {
  it('is the same whatever the order of the editor', () => {
    const types = fc.shuffledSubarray([...ORDER, ...ORDER]);
    fc.assert(
      fc.property(types, (written) => {
        const contacts = Object.fromEntries(written.map((type, i) => [`c${i}`, contact(type)]));
        const shown = channelsInOrder(contacts);
        const expected = ORDER.flatMap((type) => written.filter((one) => one === type));
        expect(shown.map(([, {type}]) => type)).to.deep.equal(expected);
        const places = (type: ChannelType) =>
          shown.filter(([, one]) => one.type === type).map(([id]) => Number(id.slice(1)));
        for (const type of ORDER) {
          expect(places(type), 'inside a type as written').to.deep.equal(
            places(type).toSorted((a, b) => a - b),
          );
        }
      }),
    );
  });
});

describe('a person at the other end', () => {
  it('is there, unless the channel is a paper, a page or a machine', () => {
    const without = ORDER.filter((type) => !hasSomeone(contact(type)));
    expect(without).to.deep.equal(['paper', 'material', 'web']);
    expect(hasSomeone({...contact('visit'), staffed: false})).to.be.false;
  });
});
