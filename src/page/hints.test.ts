import {expect} from 'chai';
import {hinted, page} from '../testing/page-fixtures.js';

describe('the hints of a page with very many fields', () => {
  it('stand at the first 200 places that were found, and do not wander', () => {
    const fields = Array.from({length: 205}, (_, i) => `<p><input data-help="f${i}"></p>`);
    const {again, of} = hinted(page(fields.join('')));
    const without = () => fields.map((_, i) => `f${i}`).filter((id) => of(id) === undefined);
    expect(without()).to.deep.equal(['f200', 'f201', 'f202', 'f203', 'f204']);
    const last = of('f199');
    again();
    expect(without()).to.have.length(5);
    expect(of('f199') === last).to.be.true;
  });
});
