import {expect} from 'chai';
import {loadLocale} from '../io/locale.js';
import {createPanel} from './panel.js';

const NAMES = [
  'about',
  'contacts',
  'depth',
  'helpful',
  'home',
  'languages',
  'open-mark',
  'panel',
  'search',
  'topic',
];

const registered = () => NAMES.map((name) => customElements.get(`rinnalla-${name}`));

describe('the panel’s file', () => {
  it('registers what the panel is made of', () => {
    expect(registered()).not.to.include(undefined);
  });

  it('leaves what another copy of us has registered', async () => {
    const before = registered();
    await import(new URL('./panel.ts?again', import.meta.url).href);
    expect(registered().every((element, i) => element === before[i])).to.be.true;
  });

  it('makes a panel that speaks the words of the locale, and is not open', async () => {
    const panel = createPanel(await loadLocale(['sv']));
    expect(panel.localName).to.equal('rinnalla-panel');
    expect((panel as unknown as {words: {lang: string}}).words.lang).to.equal('sv');
    expect(panel.hidden).to.be.true;
  });
});
