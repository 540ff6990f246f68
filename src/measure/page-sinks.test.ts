import {expect} from 'chai';
import {during, stub} from '../testing/mount-help.js';
import {dataLayer} from './data-layer.js';
import {matomo} from './matomo.js';
import type {Sink, Told} from './sink.js';

const TOLD: Told = {
  event: 'not-helpful',
  item: 'topic/rent',
  page: 'home',
  language: 'fi',
  depth: 'steps',
  service: 'allowance',
  version: '3',
};

function pushed(sink: Sink, name: string): unknown[] {
  const list: unknown[] = [];
  stub(window, name, {value: list});
  sink.add(TOLD);
  return list;
}

describe('what a page has to count with', () => {
  it('is Matomo, as one of its events', () => {
    expect(pushed(matomo, '_paq')).to.deep.equal([
      ['trackEvent', 'Rinnalla allowance', 'not-helpful', 'home|topic/rent|fi|steps'],
    ]);
  });

  it('is a data layer', () => {
    expect(pushed(dataLayer, 'dataLayer')).to.deep.equal([{event: 'rinnalla', rinnalla: TOLD}]);
  });

  for (const [name, sink] of [
    ['_paq', matomo],
    ['dataLayer', dataLayer],
  ] as const) {
    it(`is not made when it is not there: ${name}`, () => {
      sink.add(TOLD);
      expect(Reflect.get(window, name)).to.equal(undefined);
    });

    it(`is no element of the page: ${name}`, () => {
      const form = Object.assign(document.createElement('form'), {id: name});
      document.body.append(form);
      during(() => {
        form.remove();
      });
      expect(() => {
        sink.add(TOLD);
      }).not.to.throw();
    });

    it(`does not break the help when it throws: ${name}`, () => {
      const broken = {
        push() {
          throw new Error('of the page');
        },
      };
      stub(window, name, {value: broken});
      expect(() => {
        sink.add(TOLD);
      }).not.to.throw();
    });
  }
});
