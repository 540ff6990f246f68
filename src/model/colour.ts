/** Relative luminance, 0 (black) to 1 (white), of `#rrggbb` (WCAG 2.2, "relative luminance"). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The darkest ground of ours that links stand on. */
const GROUND = '#fff4d6';

/**
 * The authority's colour if it can be read on our light grounds, and white on it (WCAG 2.2, 1.4.3), else
 * `undefined`.
 */
export const legibleAccent = (accent: string | undefined): string | undefined =>
  accent && contrast(accent, GROUND) >= 4.5 ? accent : undefined;
