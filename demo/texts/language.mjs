import {languages} from './texts.mjs';

/** The language a browser asks for in Accept-Language, among those we have. Finnish if none. */
export function preferredLanguage(header = '') {
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag, ...parameters] = wish.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return {lang: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality)};
    })
    .filter(({lang, quality}) => languages.includes(lang) && quality > 0);
  // The sort is stable: among equals the first one named wins.
  return wishes.sort((a, b) => b.quality - a.quality)[0]?.lang ?? 'fi';
}
