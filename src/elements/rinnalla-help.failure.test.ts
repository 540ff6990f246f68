import {expect} from 'chai';
import {fullManifest} from '../testing/manifests.js';
import {
  deep,
  focusIsOn,
  HelpOnPage,
  mountHelp,
  placeHelp,
  serve,
  stub,
  until,
  warnings,
} from '../testing/mount-help.js';
import type {ErrorEvent} from './events.js';

const CONTACT = '<a href="tel:+358295000000">Customer service 029 500 0000</a>';

const seen = (link: Element | null): boolean =>
  link?.checkVisibility({visibilityProperty: true, opacityProperty: true}) === true;

const contactOf = (element: Element): HTMLElement => element.querySelector('a')!;

function errorsOf(element: HTMLElement): ErrorEvent[] {
  const errors: ErrorEvent[] = [];
  element.addEventListener('rinnalla-error', (event) => errors.push(event));
  return errors;
}

/** Time passes for the eight seconds that a manifest may take. */
function hurry(): void {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  stub(AbortSignal, 'timeout', {value: () => timeout(50)});
}

/** Manifests that leave nothing to show, and what they are called in `docs/errors.md`. */
const USELESS: readonly (readonly [what: string, address: () => string, code: string])[] = [
  ['is not there', () => '/help/hostile/missing.json', 'manifest-not-found'],
  ['is answered with an error', () => '/help/hostile/error-500.json', 'manifest-refused'],
  ['is a log-in page', () => '/help/hostile/html.json', 'manifest-html'],
  ['breaks off', () => '/help/hostile/truncated.json', 'manifest-not-json'],
  ['leads to another address', () => '/help/hostile/redirected.json', 'manifest-unreachable'],
  ['never ends', () => '/help/hostile/endless.json', 'manifest-too-large'],
  ['is 20 MB long', () => '/help/hostile/huge.json', 'manifest-too-large'],
  ['never comes', () => '/help/hostile/slow.json', 'manifest-slow'],
  ['is a list', () => serve('[]'), 'manifest-invalid'],
  ['is null', () => serve('null'), 'manifest-invalid'],
];

/** Manifests with something broken in them: the code of one of their faults, and how many they have. */
const DAMAGED = [
  ['has values of wrong types', 'wrong-types', 'wrong-type', 21],
  ['has texts that look like templates', 'lookalike', 'wrong-form', 8],
  ['has ids that every object has', 'prototype', 'wrong-form', 2],
  ['refers to nothing', 'unknown', 'unknown-reference', 5],
  ['has unsafe links and selectors', 'unsafe', 'unsafe-link', 6],
  ['is of a newer format', 'newer', 'format-newer', 1],
  ['has tricky texts', 'tricky-texts', undefined, 0],
] as const;

describe('<rinnalla-help> and the contact that the page gives', () => {
  it('shows it until the help is ready, and no longer', async () => {
    const element = placeHelp({contact: CONTACT});
    expect(seen(contactOf(element))).to.be.true;
    const help = new HelpOnPage(element);
    await until(() => seen(help.launcher), 'The button is there');
    expect(seen(contactOf(element))).to.be.false;
    await help.open();
    expect(seen(contactOf(element))).to.be.false;
  });

  for (const [what, address, code] of USELESS) {
    it(`keeps it when the manifest ${what}, and says so once`, async () => {
      if (code === 'manifest-slow') hurry();
      const said = warnings();
      const element = placeHelp({contact: CONTACT, address: address()});
      const errors = errorsOf(element);
      await until(() => errors.length > 0, 'The error is told');
      await new HelpOnPage(element).settled();
      expect(seen(contactOf(element))).to.be.true;
      expect(deep(element.shadowRoot!, 'button')).to.be.empty;
      expect(errors.map((error) => error.code)).to.deep.equal([code]);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(new RegExp(`^rinnalla: ${code} .*docs/errors\\.md#${code}$`));
    });
  }

  it('has no button when the manifest that was changed to is useless', async () => {
    warnings();
    const help = await mountHelp({manifest: fullManifest(), contact: CONTACT});
    await until(() => help.hint('rent'), 'The hint is there');
    await help.open();
    help.element.setAttribute('manifest', '/help/hostile/missing.json');
    await until(() => seen(contactOf(help.element)), 'The contact is shown');
    expect(help.panel).to.be.null;
    expect(help.launcher).to.be.null;
    expect(help.hint('rent')).to.be.undefined;
    expect(focusIsOn(), 'who was in the help').to.equal('a "Customer service 029 500 0000"');
  });

  it('helps again when the manifest can be had again', async () => {
    warnings();
    const help = await mountHelp({manifest: fullManifest(), contact: CONTACT});
    await help.open();
    help.element.setAttribute('manifest', '/help/hostile/missing.json');
    await until(() => seen(contactOf(help.element)), 'The contact is shown');
    help.element.setAttribute('manifest', serve(fullManifest()));
    await until(() => !seen(contactOf(help.element)), 'The contact has gone');
    expect(help.isOpen).to.be.false;
    await help.open();
    await until(() => help.hint('rent')?.checkVisibility(), 'The hint is there again');
  });

  it('helps when the network that was gone comes back', async () => {
    warnings();
    const answers: (() => Promise<Response>)[] = [() => Promise.reject(new TypeError('gone'))];
    stub(window, 'fetch', {value: () => answers.at(-1)!()});
    const element = placeHelp({address: '/no/such/help.json', contact: CONTACT});
    const errors = errorsOf(element);
    await until(() => errors.length > 0, 'The error is told');
    answers.push(() => Promise.resolve(Response.json(fullManifest())));
    dispatchEvent(new Event('online'));
    await until(() => !seen(contactOf(element)), 'The contact has gone');
    await new HelpOnPage(element).open();
  });
});

describe('<rinnalla-help> and a manifest that is broken in places', () => {
  for (const [what, name, code, faults] of DAMAGED) {
    it(`gives the rest when the manifest ${what}`, async () => {
      const said = warnings();
      const element = placeHelp({address: `/help/hostile/${name}.json`});
      const errors = errorsOf(element);
      const help = new HelpOnPage(element);
      await until(() => seen(help.launcher), 'The button is there');
      await help.open();
      await help.press('Talk to a person');
      expect(help.text).to.contain('029 500 0000');
      await until(() => errors.length >= faults, 'It is said what is wrong');
      const places = errors.map((error) => `${error.code} ${error.at}`);
      if (code) expect(errors.map((error) => error.code)).to.include(code);
      expect(new Set(places).size, 'each said once').to.equal(faults);
      // What was wrong with the manifest of the test before may still be said.
      const isOurs = (line: string) =>
        errors.some(({code: one, at}) => line.startsWith(`rinnalla: ${one} (${at}:`));
      expect(said.filter(isOurs), 'each to the developer, too').to.have.length(faults);
    });
  }

  it('is open before all of the manifest is read, and then says what is wrong', async () => {
    warnings();
    const help = await mountHelp({manifest: fullManifest()});
    const order: string[] = [];
    const opens = ({target}: Event) => target === help.panel && order.push('open');
    help.root.addEventListener('beforetoggle', opens, true);
    help.element.addEventListener('rinnalla-error', ({code}) => order.push(code));
    await help.open();
    await until(() => order.length > 1, 'It is said what is wrong');
    expect(order).to.deep.equal(['open', 'unsafe-link']);
  });

  it('shows texts that look like code as text', async () => {
    warnings();
    const element = placeHelp({address: '/help/hostile/lookalike.json'});
    const help = new HelpOnPage(element);
    await until(() => seen(help.launcher), 'The button is there');
    element.show('markup');
    await help.opened();
    expect(help.title).to.equal('<b>Not bold</b> <img src=x onerror=alert(1)>');
    expect(help.text).to.contain('<script>alert(1)</script>');
    expect(help.all('img, b, script')).to.be.empty;
  });
});

describe('<rinnalla-help> when it fails itself', () => {
  async function broken(): Promise<{help: HelpOnPage; errors: ErrorEvent[]}> {
    warnings();
    const help = await mountHelp({contact: CONTACT});
    await help.open();
    const errors = errorsOf(help.element);
    const say = (): never => {
      throw new Error('our own fault');
    };
    Object.assign(help.panel!, {words: {lang: 'en', dir: 'ltr', say}});
    await until(() => errors.length > 0, 'The error is told');
    return {help, errors};
  }

  it('leaves the contact, tells the page and throws nothing into it', async () => {
    const {help, errors} = await broken();
    expect(errors.map(({code, detail}) => [code, detail])).to.deep.equal([
      ['internal', 'our own fault'],
    ]);
    expect(seen(contactOf(help.element))).to.be.true;
    expect(deep(help.root, 'button')).to.be.empty;
  });

  it('brings who was in the help to the contact', async () => {
    await broken();
    expect(focusIsOn()).to.equal('a "Customer service 029 500 0000"');
  });

  it('leaves the contact when the manifest cannot be read', async () => {
    warnings();
    const help = await mountHelp({contact: CONTACT});
    await help.open();
    let read = 0;
    const json = new Proxy(
      {},
      {
        ownKeys(): string[] {
          read++;
          throw new Error('unreadable');
        },
      },
    );
    const source = {file: '', json};
    const {sources} = help.panel!.loaded;
    (sources as unknown[]).splice(0, 1, source);
    help.panel!.loaded = {...help.panel!.loaded};
    await until(() => seen(contactOf(help.element)), 'The contact is shown');
    expect(help.panel).to.be.null;
    // Asked again, it tries again.
    const before = read;
    help.element.show();
    await until(() => read > before, 'The manifest is read again');
    await until(() => seen(contactOf(help.element)), 'The contact is shown again');
    expect(help.panel).to.be.null;
  });

  describe('since the panel cannot be loaded', () => {
    const popover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;

    async function pressInVain(button: (help: HelpOnPage) => HTMLElement): Promise<HelpOnPage> {
      warnings();
      const help = await mountHelp({manifest: fullManifest(), contact: CONTACT});
      await until(() => help.hint('rent') !== undefined, 'The hint is there');
      const errors = errorsOf(help.element);
      const set = (): never => {
        throw new Error('no panel');
      };
      Object.defineProperty(HTMLElement.prototype, 'popover', {...popover, set});
      try {
        button(help).focus();
        button(help).click();
        await until(() => errors.length > 0, 'The error is told');
      } finally {
        Object.defineProperty(HTMLElement.prototype, 'popover', popover);
      }
      expect(errors[0]?.code).to.equal('panel-unreachable');
      return help;
    }

    it('leaves the contact, and tries again', async () => {
      const help = await pressInVain(({launcher}) => launcher);
      expect(seen(contactOf(help.element))).to.be.true;
      expect(help.launcher.checkVisibility()).to.be.true;
      await help.open();
      expect(seen(contactOf(help.element))).to.be.false;
    });

    it('brings who pressed the help button to the contact', async () => {
      await pressInVain(({launcher}) => launcher);
      expect(focusIsOn()).to.equal('a "Customer service 029 500 0000"');
    });

    it('brings who pressed a hint to the contact', async () => {
      await pressInVain((help) => help.hint('rent')!);
      expect(focusIsOn()).to.equal('a "Customer service 029 500 0000"');
    });
  });
});
