// Component tests in real browsers.
//   BROWSERS=chromium (default) | all | a list such as firefox,webkit
//   SHOW_LOGS=1 also shows the console lines that tests provoke on purpose
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher, defaultReporter} from '@web/test-runner';
import {playwrightLauncher} from '@web/test-runner-playwright';
import puppeteer from 'puppeteer-core';
import {accessibilityTree} from './tools/accessibility-tree.mjs';
import {commandLineForTests} from './tools/command-line-for-tests.mjs';
import {demoPages} from './tools/demo-pages.mjs';
import {counterForTests} from './tools/counter-for-tests.mjs';
import {commonjsForBrowsers} from './tools/commonjs-for-browsers.mjs';
import {chromiumArgs, findChromium, onPath} from './tools/find-browser.mjs';
import {withKeyCombos} from './tools/key-combos.mjs';
import {summaryReporter} from './tools/summary-reporter.mjs';
import {webkitGtkLauncher} from './tools/webdriver-launcher.mjs';
import {freePort} from './tools/webdriver-process.mjs';

const withCoverage = process.argv.includes('--coverage');

// What we say in the console about a bad manifest or page: tests provoke it, and check it by a spy.
const EXPECTED_LOG = /^rinnalla: [a-z-]+/;

/** Contexts that no page is in: they have the modules in their caches. */
const freeContexts = [];

/** What the launcher needs of a context. It closes it after each file, which takes only the page away here. */
async function cachingContext({browser}) {
  const context = freeContexts.pop() ?? (await browser.newContext());
  return {
    newPage: () => context.newPage(),
    async close() {
      await Promise.all(context.pages().map((page) => page.close()));
      freeContexts.push(context);
    },
  };
}

/** Nothing changes while tests run, but for what the tests themselves are served anew. */
async function keepModules(ctx, next) {
  await next();
  if (
    /\.(?:js|mjs|ts|json)$/.test(ctx.path) &&
    ctx.status === 200 &&
    /^\/(?:src|node_modules|locales|schema)\//.test(ctx.path)
  )
    ctx.set('cache-control', 'max-age=3600');
}

/** By engine: a launcher, or undefined when the engine is not installed. */
const engines = {
  chromium: async () =>
    playwrightLauncher({
      product: 'chromium',
      concurrency: 2,
      launchOptions: {executablePath: await findChromium(), headless: true, args: chromiumArgs()},
      createBrowserContext: cachingContext,
    }),

  // The distribution's Firefox over WebDriver BiDi. Playwright drives only its own build.
  firefox() {
    const executablePath = process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox');
    if (!executablePath) return undefined;
    // A script that it has compiled before it reads from its cache, and at times again as text. Told twice by
    // its resource timing, that looks like a file asked for twice.
    const extraPrefsFirefox = {'dom.script_loader.bytecode_cache.enabled': false};
    const launchOptions = {
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox,
      // To be told of every request takes half of its time.
      networkEnabled: false,
    };
    return withKeyCombos(chromeLauncher({puppeteer, concurrency: 1, launchOptions}));
  },

  webkit() {
    const display = process.env.DISPLAY ?? onPath('Xvfb');
    return display && onPath('WebKitWebDriver') ? webkitGtkLauncher() : undefined;
  },
};

async function launchers(wanted) {
  const all = wanted.includes('all');
  const found = [];
  for (const name of all ? Object.keys(engines) : wanted) {
    const launcher = await engines[name]?.();
    if (launcher) found.push(launcher);
    // In CI a missing engine must not pass unseen.
    else if (all && !process.env.CI) console.warn(`[tests] ${name} is not installed: skipped`);
    else throw new Error(`BROWSERS=${wanted}: ${name} is not installed (see .ci/run)`);
  }
  return found;
}

/** No DOM, no layout, no keys, nothing that engines do each in their way. */
const PURE = [
  'src/model/**/*.test.ts',
  'src/chat/{chat-state,told,xmpp-message,xmpp-parse}.test.ts',
  'src/desk/{canned,desk-settings,referral-card,sending-check,ticket}.test.ts',
  'src/editor/{changes,edit-history,edit-state,flow-outline,hours-draft,json-tree}.test.ts',
  'src/editor/{markdown-buttons,read-draft,word-diff,written-text}.test.ts',
];
/** Run by Node's own test runner (tools/test.mjs). */
const IN_NODE = 'src/{checks,cli,counter,queue,report}/**';
/** Whether all tests are run, not one file of them. */
const isOfAll = !process.argv.includes('--files');

const isExpected = ({args: [first]}) => typeof first === 'string' && EXPECTED_LOG.test(first);

const demo = await demoPages();
const commandLine = commandLineForTests();
const counter = counterForTests();
const browsers = await launchers((process.env.BROWSERS ?? 'chromium').split(','));

export default {
  // Not 8000: there `npm start` may be running.
  port: await freePort(),
  files: [
    'src/**/*.test.ts',
    'test/**/*.test.ts',
    `!${IN_NODE}`,
    ...(isOfAll ? PURE.map((files) => `!${files}`) : []),
  ],
  // They run in one engine.
  groups: isOfAll ? [{name: 'pure', files: PURE, browsers: browsers.slice(0, 1)}] : [],
  // Lit as it ships, not its development build, which takes a tenth longer.
  nodeResolve: {exportConditions: ['production', 'browser']},
  plugins: [
    // esnext: types are all that goes away; `with {type: 'json'}` stays, all three engines know it.
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    accessibilityTree(),
    commonjsForBrowsers(),
    ...commandLine.plugins,
    ...counter.plugins,
    ...demo.plugins,
  ],
  middleware: [keepModules, ...commandLine.middleware, ...counter.middleware, ...demo.middleware],
  reporters: [
    defaultReporter({reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY)}),
    summaryReporter(),
  ],
  // Coverage is there in Chromium only.
  browsers: withCoverage ? browsers.slice(0, 1) : browsers,
  // Beside each other they take longer on two cores (1,300 s and more against 1,160).
  concurrentBrowsers: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 20_000}},
  filterBrowserLogs: (log) => Boolean(process.env.SHOW_LOGS) || !isExpected(log),
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage',
    reporters: ['text', 'lcovonly'],
    threshold: {statements: 80, branches: 70, functions: 80, lines: 80},
  },
};
