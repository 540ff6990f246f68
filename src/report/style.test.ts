import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {STYLE} from './style.js';
import {bar} from './table.js';

/** The colours of each `:root`: light, dark and on paper. */
const palettes = [...STYLE.matchAll(/:root \{([^}]*)\}/g)].map(
  ([, body = '']) =>
    new Map(
      [...body.matchAll(/--(\w+): (#\w+)/g)].map(([, name = '', value = '']) => [name, value]),
    ),
);

/** Of a colour such as `#2a62a8` or `#fff`, as WCAG reckons it. */
function luminance(hex: string): number {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g);
  const [r = 0, g = 0, b = 0] = (digits ?? []).map((pair) => {
    const part = parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the charts of the report', () => {
  it('have marks that stand out from the bar below them: in the light, in the dark and on paper', () => {
    assert.equal(palettes.length, 3);
    for (const palette of palettes) {
      const of = (name: string) => palette.get(name) ?? '';
      // The edge of a mark on the bar, and the mark within its edge.
      for (const [one, other] of [
        ['paper', 'bar'],
        ['ink', 'paper'],
        ['mark', 'paper'],
      ] as const)
        assert.ok(contrast(of(one), of(other)) >= 3, `${one} on ${other}: ${of(one)} ${of(other)}`);
    }
    for (const kind of ['interval', 'goal'])
      assert.match(STYLE, new RegExp(`\\.bar \\.${kind}\\.edge \\{ stroke: var\\(--paper\\)`));
  });

  it('draw the edge of each mark first, and wider', () => {
    const chart = bar(0.5, {low: 0.4, high: 0.6, goal: 0.7}).toString();
    const lines = [...chart.matchAll(/<line class="([\w ]*)"/g)].map(([, kind = '']) =>
      kind.trim(),
    );
    assert.deepEqual(lines, ['interval edge', 'interval', 'goal edge', 'goal']);
    const width = (selector: string) =>
      Number(new RegExp(`\\.bar \\.${selector} \\{[^}]*stroke-width: (\\d+)`).exec(STYLE)?.[1]);
    assert.ok(width('interval.edge') >= width('interval') + 2);
    assert.ok(width('goal.edge') >= width('goal') + 2);
  });
});
