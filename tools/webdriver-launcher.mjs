// A web-test-runner launcher for WebKitGTK over the W3C WebDriver protocol, without dependencies.
// (Playwright drives only its own build of WebKit.)
import {webdriverActions} from './webdriver-actions.mjs';
import {startDriver, startXvfb} from './webdriver-process.mjs';

/** WebKitGTK's process keeps some 10 MB of each page, 2 GB in a whole run; one that had 55 pages once broke off. */
const PAGES_OF_A_BROWSER = 20;

/** One window, so one page at a time. */
class WebDriverLauncher {
  type = 'webdriver';
  concurrency = 1;
  #options;
  #pages = new Map();
  #processes = [];
  #driver;
  #starting;
  #pagesLeft;

  constructor(options) {
    this.#options = options;
    this.name = options.name;
  }

  async initialize(config) {
    const actions = webdriverActions((...request) => this.#request(...request));
    // In front of the runner's own command plugins, which refuse this kind of browser.
    config.plugins.unshift({
      name: 'webdriver-commands',
      executeCommand: async ({command, payload, session}) => {
        if (session.browser !== this || !Object.hasOwn(actions, command)) return undefined;
        await actions[command](payload);
        return true;
      },
    });
    this.setViewport = actions['set-viewport'];
  }

  /** A command of the open WebDriver session. */
  #request(method, path, body) {
    return this.#driver.request(method, `/session/${this.#driver.session}${path}`, body);
  }

  async #start() {
    const env = {...process.env};
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
      const xvfb = await startXvfb();
      this.#processes.push(xvfb.child);
      env.DISPLAY = xvfb.display;
    }
    this.#driver = await startDriver(this.#options, env, this.#processes);
    this.name = `${this.#options.name} ${this.#driver.version}`;
    this.#pagesLeft = PAGES_OF_A_BROWSER;
    await this.setViewport({width: 1024, height: 768});
  }

  async startSession(id, url) {
    this.#starting ??= this.#start().catch((error) => {
      // The file after this one may have better luck.
      this.#end();
      throw error;
    });
    await this.#starting;
    this.#pages.set(id, url);
    await this.#request('POST', '/url', {url});
  }

  isActive(id) {
    return this.#pages.has(id);
  }

  /** The runner asks when a page broke off. It fails that file; an error of ours would end the whole run. */
  async getBrowserUrl(id) {
    if (!this.#pages.has(id) || !this.#driver) return undefined;
    return this.#request('GET', '/url').catch((error) => this.#endAfter(error));
  }

  async #leavePage() {
    // Keys and buttons that a test left pressed.
    await this.#request('DELETE', '/actions').catch(() => {});
    await this.#request('POST', '/url', {url: 'about:blank'});
  }

  async stopSession(id) {
    this.#pages.delete(id);
    if (!this.#driver) return {};
    // Its tests are done. WebKitGTK once never came to the empty page.
    if (--this.#pagesLeft > 0) await this.#leavePage().catch((error) => this.#endAfter(error));
    else await this.stop();
    return {};
  }

  /** The next file gets a new browser. */
  #endAfter(error) {
    console.warn(`[tests] ${this.name} is started anew: ${error.message}`);
    this.#end();
  }

  async startDebugSession() {
    throw new Error('Debugging works in Chromium only: BROWSERS=chromium');
  }

  async stop() {
    if (this.#driver) await this.#request('DELETE', '').catch(() => {});
    this.#end();
  }

  #end() {
    this.#driver = undefined;
    this.#starting = undefined;
    for (const child of this.#processes.reverse()) child.kill('SIGTERM');
    this.#processes = [];
  }
}

const MINI_BROWSER = `/usr/lib/${{x64: 'x86_64', arm64: 'aarch64'}[process.arch]}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

/** WebKitGTK's MiniBrowser; starts Xvfb when there is no display. */
export const webkitGtkLauncher = () =>
  new WebDriverLauncher({
    name: 'WebKitGTK',
    command: process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver',
    args: (port) => [`--port=${port}`],
    capabilities: {
      // The runner knows when the tests are done, which may be before the page has loaded to its end.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': {
        binary: process.env.WEBKIT_MINIBROWSER ?? MINI_BROWSER,
        args: ['--automation'],
      },
    },
  });
