import {expect} from 'chai';
import {inFrame, inShadow, one, page} from '../testing/page-fixtures.js';
import {inPageOrder} from './order.js';

describe('the order of the page', () => {
  it('is that in which a person meets the places, through shadow roots and frames', async () => {
    const main = page(`<input id="water"><div id="component"></div><input id="rent">`);
    const shadow = inShadow('<input id="deep">', one('#component', main));
    const inside = await inFrame('<input id="framed">');
    const places: Record<string, Element | null> = {
      rent: one('#rent', main),
      framed: inside.getElementById('framed'),
      deep: shadow.querySelector('#deep'),
      water: one('#water', main),
      component: one('#component', main),
    };
    const order = inPageOrder(Object.keys(places), (anchor) => places[anchor] ?? undefined);
    expect(order).to.deep.equal(['water', 'component', 'deep', 'rent', 'framed']);
  });

  it('has no place for what is not on the page', () => {
    page('<input id="rent">');
    const at = (anchor: string) => (anchor === 'rent' ? one('#rent') : undefined);
    expect(inPageOrder(['gone', 'rent'], at)).to.deep.equal(['rent']);
  });
});
