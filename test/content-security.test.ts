import {expect} from 'chai';
import {DemoFrame, until} from './demo-frame.js';
import {seeEveryView} from './every-view.js';

const HOME = 'asumistuki/hakemus/asunto';

describe('under a strict content security policy, with one Trusted Types policy', () => {
  for (const lang of ['fi', 'sv', 'en'] as const) {
    it(`every view keeps to it: ${lang}`, async () => {
      const page = await DemoFrame.open(`/${lang}/${HOME}`);
      await seeEveryView(page, lang);
      expect(page.violations).to.deep.equal([]);
      expect(page.uncaught).to.deep.equal([]);
      expect(page.said).to.deep.equal([]);
    });
  }

  it('so does every view of the build that is one file', async () => {
    const page = await DemoFrame.open('/hostile/single-file.html');
    await seeEveryView(page, 'en');
    expect(page.violations).to.deep.equal([]);
    expect(page.uncaught).to.deep.equal([]);
    const loaded = page.window.performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname)
      .filter((path) => path.startsWith('/rinnalla/'));
    expect(loaded).to.deep.equal(['/rinnalla/rinnalla.single.js']);
  });

  it('is what the pages of the demo have', async () => {
    const {headers} = await fetch(`/fi/${HOME}`);
    expect(headers.get('content-security-policy'))
      .to.contain("default-src 'none'; script-src 'self'; style-src 'self';")
      .and.to.contain("connect-src 'self'")
      .and.to.contain("require-trusted-types-for 'script'; trusted-types rinnalla");
  });
});

describe('where the page allows no Trusted Types policy', () => {
  it('leaves the contact, and nothing of it becomes an error of the page', async () => {
    const page = await DemoFrame.open('/hostile/trusted-types-none.html');
    await page.ready();
    await page.click(page.launcher!);
    const contact = await until(() => page.contact, 'The contact stands there again');
    expect(contact.getAttribute('href')).to.equal('tel:0295000000');
    expect(page.isOnTop(contact)).to.be.true;
    expect(page.panel).to.be.undefined;
    expect(page.uncaught).to.deep.equal([]);
    expect(page.said).to.have.length(1);
    expect(page.said[0]).to.match(/^rinnalla: internal /);
  });
});
