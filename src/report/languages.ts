import {failureShare, type Share} from './share.js';
import {interval, type Telling} from './telling.js';

/** In the order of the manifest; then others, of which something was counted. One that nobody reads says something, too. */
export function languagesIn({figures, contents}: Telling): string[] {
  const others = Object.keys(figures.whole.languages).filter(
    (tag) => !contents.languages.includes(tag),
  );
  return [...contents.languages, ...others.sort()];
}

export const languageLabel = (tag: string, {words}: Telling): string =>
  tag.endsWith('-simple')
    ? words.say('skills.simple', {language: words.language(tag)})
    : words.language(tag);

interface Failing {
  readonly name: string;
  readonly share: Share;
}

/** How often people did not get on in each language, the most often first; without those too few to tell. */
function failing(telling: Telling): Failing[] {
  const {languages} = telling.figures.whole;
  return languagesIn(telling)
    .flatMap((tag) => {
      const {notHelpful = 0, turnedBack = 0, shown = 0} = languages[tag] ?? {};
      const share = failureShare([notHelpful, turnedBack], shown);
      return share ? [{name: languageLabel(tag, telling), share}] : [];
    })
    .sort((a, b) => b.share.value - a.share.value);
}

/** Whether the languages differ: only where intervals are apart. `undefined`: fewer than two can be told of. */
export function languageVerdict(
  telling: Telling,
): {readonly all: string; readonly verdict: string} | undefined {
  const {say, percent, list} = telling.words;
  const languages = failing(telling);
  if (languages.length < 2) return undefined;
  const differences = languages.flatMap(({name, share}) => {
    const better = languages.filter((other) => other.share.high < share.low);
    return better.length === 0
      ? []
      : [say('skills.differs', {more: name, less: list(better.map((one) => one.name))})];
  });
  const all = languages.map(
    ({name, share}) => `${name} ${percent(share.value)} (${interval(share, telling.words)})`,
  );
  return {
    all: all.join(', '),
    verdict: differences.length > 0 ? differences.join(' ') : say('skills.no-difference'),
  };
}
