import {readFileSync} from 'node:fs';

/** As large as a manifest may be. */
const CAP = 2 * 1024 * 1024;
const TOPICS = 3000;
const LANGUAGES = ['fi', 'sv', 'en'];

const demo = JSON.parse(
  readFileSync(new URL('../demo/help/asumistuki.json', import.meta.url), 'utf8'),
);

/** Numbers that look random and are the same each time (Park and Miller, 1988). */
function* random() {
  for (let seed = 1; ;) yield (seed = (seed * 48271) % 2147483647);
}

/** The words of the demo's own texts, in a language. */
function wordsIn(lang) {
  const texts = Object.values(demo.topics).flatMap((topic) =>
    Object.values(topic).map((text) => text[lang] ?? ''),
  );
  return [...new Set(texts.join(' ').match(/\p{L}{3,}/gu))];
}

function writer() {
  const numbers = random();
  const words = Object.fromEntries(LANGUAGES.map((lang) => [lang, wordsIn(lang)]));
  const sentence = (lang, length) =>
    Array.from({length}, () => words[lang][numbers.next().value % words[lang].length]).join(' ');
  return (length) =>
    Object.fromEntries(LANGUAGES.map((lang) => [lang, `${sentence(lang, length)}.`]));
}

/** The demo's help with 3,000 topics more, written at random, up to the size that a manifest may have. */
export function largeManifest() {
  const write = writer();
  const topics = {...demo.topics};
  const manifest = {...demo, topics};
  for (let i = 0; i < TOPICS; i++) {
    topics[`topic-${i}`] = {title: write(3), short: write(9), keywords: write(2)};
  }
  let size = Buffer.byteLength(JSON.stringify(manifest));
  for (let i = 0; ; i++) {
    const body = write(12);
    size += Buffer.byteLength(JSON.stringify({body})) - 1;
    if (size > CAP || i === TOPICS) return manifest;
    topics[`topic-${i}`].body = body;
  }
}
