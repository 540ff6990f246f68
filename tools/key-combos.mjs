/** 'Shift+Tab' → ['Shift', 'Tab']; '+' is a key of its own. */
export const keysOf = (press) => (press === '+' ? ['+'] : press.split('+'));

/**
 * Makes sendKeys({press: 'Shift+Tab'}) and 'Space' work with a puppeteer launcher (Firefox):
 * puppeteer itself knows single keys only, and over WebDriver BiDi no "Space".
 * @param launcher a launcher of @web/test-runner-chrome
 * @returns the same launcher
 */
export function withKeyCombos(launcher) {
  const plugin = {
    name: 'key-combos',
    async executeCommand({command, payload, session}) {
      if (command !== 'send-keys' || session.browser !== launcher || payload.press === undefined)
        return undefined;
      await press(launcher.getPage(session.id).keyboard, keysOf(payload.press));
      return true;
    },
  };
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config, testFiles) => {
    // In front of the runner's own command plugins: the first that answers wins.
    config.plugins.unshift(plugin);
    return initialize(config, testFiles);
  };
  return launcher;
}

async function press(keyboard, names) {
  const keys = names.map((name) => (name === 'Space' ? ' ' : name));
  const held = keys.slice(0, -1);
  for (const key of held) await keyboard.down(key);
  await keyboard.press(keys.at(-1));
  for (const key of held.reverse()) await keyboard.up(key);
}
