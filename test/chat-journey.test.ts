import {expect} from 'chai';
import {DemoFrame, nameOf, until} from './demo-frame.js';

/*
 * From the field to a real conversation: the built widget, the adviser's desk, and the small server of the demo,
 * which hold their conversation over the network.
 */

const HOUSING = '/fi/asumistuki/hakemus/asunto';

/** Writes into a field as a person's typing does. */
function write(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

const shown = (frame: DemoFrame, selector: string): HTMLElement[] =>
  frame.everywhere(selector).filter((element) => element.checkVisibility());

/** A control of the desk, by the beginning of its name. */
const control = (desk: DemoFrame, name: string): Promise<HTMLElement> =>
  until(
    () => shown(desk, 'button').find((button) => nameOf(button).startsWith(name)),
    `"${name}" on the desk`,
  );

async function adviser(): Promise<DemoFrame> {
  const desk = await DemoFrame.open('/adviser/');
  const fields = () => shown(desk, 'input');
  await until(() => fields().length === 3, 'The desk asks who it is');
  for (const [i, text] of ['maija', 'maija-demo', 'Maija'].entries()) write(fields()[i]!, text);
  (await control(desk, 'Kirjaudu')).click();
  await until(
    () => shown(desk, 'h2').some((title) => nameOf(title).startsWith('Odottavat')),
    'On duty',
  );
  return desk;
}

async function customer(): Promise<DemoFrame> {
  const page = await DemoFrame.open(HOUSING);
  await page.ready();
  page.launcher!.click();
  await until(() => page.title, 'The help is open');
  (await page.control('Puhu ihmiselle')).click();
  (await page.control('Keskustele chatissa')).click();
  await page.titled('Ennen kuin chat alkaa');
  return page;
}

const box = (frame: DemoFrame): Promise<HTMLElement> =>
  until(() => shown(frame, 'textarea')[0], 'The box is there');

/** The messages of a conversation. */
const said = (frame: DemoFrame): string => shown(frame, '[role="log"] li').map(nameOf).join('\n');

const hears = (frame: DemoFrame, text: string): Promise<unknown> =>
  until(() => said(frame).includes(text), `"${text}" is heard`);

async function send(frame: DemoFrame, text: string): Promise<void> {
  write(await box(frame), text);
  const button = () => shown(frame, 'button').find((one) => nameOf(one) === 'Lähetä');
  (await until(button, 'It can be sent')).click();
}

describe('a conversation with an adviser', () => {
  it('goes on over identification on another origin, and leaves nothing behind', async () => {
    const desk = await adviser();
    const page = await customer();
    write(await box(page), 'Mistä löydän vuokran?');
    (await page.control('Aloita chat')).click();
    await page.titled('Chat');
    (await control(desk, 'Ota asiakas')).click();
    await hears(desk, 'Mistä löydän vuokran?');
    await send(desk, 'Se lukee vuokrasopimuksessa.');
    await hears(page, 'Se lukee vuokrasopimuksessa.');
    expect(page.text).to.contain('Sinua auttaa Maija. Hän on ihminen.');
    await page.leave(() => {
      page.window.location.assign('/fi/asumistuki/tunnistautuminen');
    });
    expect(page.element.contentDocument, 'another origin').to.equal(null);
    await page.leave(() => {
      page.element.src = HOUSING;
    });
    await page.titled('Chat');
    await hears(page, 'Se lukee vuokrasopimuksessa.');
    await send(page, 'Löysin sen, kiitos!');
    await hears(desk, 'Löysin sen, kiitos!');
    expect(said(page).match(/Se lukee/g), 'nothing twice').to.have.length(1);
    (await page.control('Lopeta chat')).click();
    (await page.control('Kyllä, lopeta')).click();
    await until(() => page.text.includes('Lopetit keskustelun.'), 'It is over');
    await control(desk, 'Poista luettelosta');
    const kept = JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie]);
    expect(kept).not.to.match(/token|vuokra|Maija-demo|maija-demo/i);
    const faults = [page, desk].flatMap((one) => [...one.violations, ...one.uncaught]);
    // The identification service lets itself not be framed.
    const ours = faults.filter((fault) => !fault.startsWith('frame-ancestors'));
    expect(ours.join()).to.equal('');
  });

  it('never carries a secret, whatever is typed where', async () => {
    const sent: string[] = [];
    const before = (window: Window & typeof globalThis): void => {
      const {send} = window.WebSocket.prototype;
      window.WebSocket.prototype.send = function (data) {
        sent.push(String(data));
        send.call(this, data);
      };
    };
    const page = await DemoFrame.open(HOUSING, {before});
    await page.ready();
    const secret = '131052-308T';
    write(page.field('rent'), secret);
    page.launcher!.click();
    (await page.control('Puhu ihmiselle')).click();
    (await page.control('Keskustele chatissa')).click();
    await page.titled('Ennen kuin chat alkaa');
    write(await box(page), `Tunnukseni on ${secret}`);
    (await page.control('Aloita chat')).click();
    await until(() => page.text.includes('Tätä ei lähetetty.'), 'It is stopped');
    write(await box(page), 'Tarvitsen apua');
    (await page.control('Aloita chat')).click();
    await page.titled('Chat');
    await send(page, `Salasanani on kissa123, tili FI21 1234 5600 0007 85`);
    await until(() => page.text.includes('Tätä ei lähetetty.'), 'It is stopped again');
    const asked = page.window.performance.getEntriesByType('resource').map(({name}) => name);
    const all = [...sent, ...asked, JSON.stringify({...sessionStorage})].join('\n');
    expect(sent, 'something was sent').not.to.be.empty;
    expect(all).not.to.match(/131052|kissa123|FI21/);
    (await page.control('Lopeta chat')).click();
    (await page.control('Kyllä, lopeta')).click();
    await until(() => page.text.includes('Lopetit keskustelun.'), 'It is over');
  });
});
