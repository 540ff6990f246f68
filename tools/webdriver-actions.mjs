// The runner's commands sendKeys, sendMouse, resetMouse and setViewport, as WebDriver actions.
import {setTimeout as pause} from 'node:timers/promises';
import {keysOf} from './key-combos.mjs';

const KEYS = {
  Cancel: '\uE001',
  Help: '\uE002',
  Backspace: '\uE003',
  Tab: '\uE004',
  Clear: '\uE005',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};
for (let i = 1; i <= 12; i++) KEYS[`F${i}`] = String.fromCharCode(0xe030 + i);

const BUTTONS = {left: 0, middle: 1, right: 2};

const down = (key) => ({type: 'keyDown', value: KEYS[key] ?? key});
const up = (key) => ({type: 'keyUp', value: KEYS[key] ?? key});

/** @param {{type?: string, press?: string, down?: string, up?: string}} payload one of them */
function keyActions(payload) {
  if (payload.type !== undefined) return [...payload.type].flatMap((key) => [down(key), up(key)]);
  if (payload.down !== undefined) return [down(payload.down)];
  if (payload.up !== undefined) return [up(payload.up)];
  const keys = keysOf(payload.press);
  return [...keys.map(down), ...keys.toReversed().map(up)];
}

function mouseActions({type, button = 'left', position: [x, y] = [0, 0]}) {
  const move = {type: 'pointerMove', duration: 0, x, y, origin: 'viewport'};
  const press = {type: 'pointerDown', button: BUTTONS[button]};
  const release = {type: 'pointerUp', button: BUTTONS[button]};
  return {move: [move], click: [move, press, release], down: [press], up: [release]}[type];
}

/**
 * @param {(method: string, path: string, body?: object) => Promise<unknown>} request
 * @returns {Record<string, (payload: object) => Promise<void>>} by the runner's command names
 */
export function webdriverActions(request) {
  const perform = (source) => request('POST', '/actions', {actions: [source]});
  const innerSize = () =>
    request('POST', '/execute/sync', {script: 'return [innerWidth, innerHeight]', args: []});

  return {
    'send-keys': (payload) => perform({type: 'key', id: 'keyboard', actions: keyActions(payload)}),
    'send-mouse': (payload) => {
      const parameters = {pointerType: 'mouse'};
      return perform({type: 'pointer', id: 'mouse', parameters, actions: mouseActions(payload)});
    },
    'reset-mouse': () => request('DELETE', '/actions'),
    // WebDriver sizes the window; the page is what its toolbar leaves. The window follows late.
    async 'set-viewport'({width, height}) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const [w, h] = await innerSize();
        if (w === width && h === height) return;
        const outer = await request('GET', '/window/rect');
        const rect = {width: outer.width + width - w, height: outer.height + height - h};
        await request('POST', '/window/rect', rect);
        await pause(100);
      }
    },
  };
}
