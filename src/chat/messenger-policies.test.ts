import {expect} from 'chai';
import {during, until} from '../testing/mount-help.js';

/** What a page with a content security policy of its own says: `active`, or the code that starting failed with. */
async function outcome(policy: string): Promise<string> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="content-security-policy" content="${policy}">
    <script type="module">
      import {Messenger} from '/src/chat/messenger.ts';
      const script = URL.createObjectURL(new Blob(['window.vendor = {}']));
      const vendor = {global: 'vendor', open: () => Promise.resolve()};
      new Messenger(vendor, {options: {}, script})
        .start({lang: 'fi', context: {}, firstMessage: '', token: ''})
        .then(() => (document.title = 'active'), ({code}) => (document.title = code));
    </script>`;
  document.body.append(frame);
  during(() => frame.remove());
  const title = () => frame.contentDocument?.title;
  await until(title, 'The page has started the chat');
  return title() ?? '';
}

// Not 'self', which Firefox does not know in a page without an address.
const OWN = `script-src ${location.origin} 'unsafe-inline'`;
const WITH_VENDOR = `${OWN} blob:`;
const TRUSTED = "require-trusted-types-for 'script'; trusted-types";

describe("a vendor's script under the page's policy", () => {
  it('is loaded where the policy has it', async () => {
    expect(await outcome(WITH_VENDOR)).to.equal('active');
  });

  it('is known to be blocked where the policy has it not', async () => {
    expect(await outcome(OWN)).to.equal('blocked');
  });

  it('is loaded where the page allows our Trusted Types policy', async () => {
    expect(await outcome(`${WITH_VENDOR}; ${TRUSTED} rinnalla-chat`)).to.equal('active');
  });

  it('is known to be blocked where the page does not', async () => {
    expect(await outcome(`${WITH_VENDOR}; ${TRUSTED} rinnalla`)).to.equal('blocked');
    expect(await outcome(`${WITH_VENDOR}; ${TRUSTED} 'none'`)).to.equal('blocked');
  });
});
