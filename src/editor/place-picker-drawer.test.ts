import {expect} from 'chai';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {afterwards, one, page, spoken} from '../testing/page-fixtures.js';
import {PlacePicker} from './place-picker.js';

const words = {say: (key: string) => key};

/** A page with a drawer of ours, on which a place is being chosen. */
async function picking(drawer: string, width: number, markup: string) {
  await setViewport({width, height: 640});
  const main = page(`${markup}<rinnalla-drawer></rinnalla-drawer>`);
  const beside = one('rinnalla-drawer', main);
  beside.style.cssText = `position: fixed; box-sizing: border-box; ${drawer}`;
  const chosen: Element[] = [];
  const picker = new PlacePicker({
    document,
    words,
    drawer: beside,
    chosen: (element) => chosen.push(element),
    left: () => undefined,
  });
  afterwards(async () => {
    picker.stop();
    await setViewport({width: 800, height: 600});
  });
  picker.start();
  const root = document.querySelector('rinnalla-edit-picker')!.shadowRoot!;
  const box = () => root.querySelector('.bar')!.getBoundingClientRect();
  return {main, chosen, picker, beside: beside.getBoundingClientRect(), bar: box};
}

const FIELD = '<p style="margin: 40px 0 0 460px"><button id="send">Lähetä</button></p>';
const SHEETS = {above: 'inset: 0 0 auto; height: 60dvh', below: 'inset: auto 0 0; height: 60dvh'};

describe('choosing a place beside the drawer', () => {
  it('has its bar over the page, not over the drawer', async () => {
    const {bar, beside} = await picking('inset: 0 auto 0 0; width: 440px', 1000, FIELD);
    expect(bar().left).to.be.at.least(beside.right);
    expect(bar().right).to.be.at.most(1000);
  });

  it('has it there when the page is read from the right to the left', async () => {
    spoken('ar', 'rtl');
    const {bar, beside} = await picking('inset: 0 0 0 auto; width: 440px', 1000, FIELD);
    expect(bar().right).to.be.at.most(beside.left);
    expect(bar().left).to.be.at.least(0);
  });

  for (const [where, sheet] of Object.entries(SHEETS)) {
    it(`has it over the sheet on a phone, ${where} the page, which stays free`, async () => {
      const {bar, beside} = await picking(sheet, 320, '<button id="send">Lähetä</button>');
      await sendKeys({press: 'Tab'});
      expect(bar().top).to.be.at.least(beside.top);
      expect(bar().bottom).to.be.at.most(beside.bottom);
      expect(bar().width).to.equal(innerWidth);
    });

    it(`brings what the keys come to out from under the sheet ${where}`, async () => {
      const {main, picker, beside} = await picking(
        sheet,
        320,
        '<p style="height: 420px"></p><button id="send">Lähetä</button><p style="height: 900px"></p>',
      );
      scrollTo(0, 300);
      await sendKeys({press: 'Tab'});
      const button = one('#send', main);
      expect(picker.outlined).to.equal(button);
      const {top, bottom} = button.getBoundingClientRect();
      expect(bottom <= beside.top || top >= beside.bottom, `${top}–${bottom}`).to.equal(true);
    });
  }

  it('chooses nothing that lies below the drawer: whoever presses that is done', async () => {
    const {chosen, picker} = await picking(
      'inset: 0 auto 0 0; width: 440px',
      1000,
      '<button id="send" style="position: absolute; inset: 100px auto auto 100px">Lähetä</button>',
    );
    await sendMouse({type: 'click', position: [110, 110]});
    expect(chosen).to.deep.equal([]);
    expect(picker.outlined).to.equal(undefined);
    expect(document.querySelector('rinnalla-edit-picker')).to.equal(null);
  });

  it('is done, too, when a screen reader presses something in the drawer, which has no position', async () => {
    const {picker, beside, chosen} = await picking('inset: 0 0 0 auto; width: 440px', 1000, FIELD);
    expect(beside.left).to.be.above(0);
    one('rinnalla-drawer').click();
    expect(document.querySelectorAll('rinnalla-edit-picker')).to.have.lengthOf(0);
    expect([picker.outlined, ...chosen].map((element) => element?.localName)).to.deep.equal([
      undefined,
    ]);
  });
});
