/** Relative luminance, 0 (black) to 1 (white), of `#rrggbb` (WCAG 2.2, "relative luminance"). */
export function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * Lighter than this, a colour has less contrast than 4.5 with `#fff4d6`, the darkest ground of ours that links
 * stand on (WCAG 2.2, 1.4.3, "contrast ratio").
 */
const LIGHTEST = 0.162925;

/** The authority's colour if it can be read on our light grounds, and white on it, else `undefined`. */
export const legibleAccent = (accent: string | undefined): string | undefined =>
  accent && luminance(accent) <= LIGHTEST ? accent : undefined;
