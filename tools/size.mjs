// npm run size: what the browser loads, and whether it keeps to the budgets.
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Bytes, brotli. A group is what is loaded at that point beyond the groups before it. */
export const BUDGETS = {
  first: 12_000, // before the first interaction
  opening: 45_000, // the panel with one language
  editor: 45_000, // never loaded by visitors; its checks come after it
  'editor-figures': 5_000, // only with the figures of a report
  guidance: 12_000, // guides, problem solvers, self-checks
  'where-to-turn': 10_000, // hours, channels, helpers
  chat: 10_000, // what comes before a chat, and the conversation
  'chat-xmpp': 16_000,
  'chat-messenger': 3_000, // what the messengers of vendors share
  messenger: 1_000, // each of them
  measure: 1_500, // only where the page counts
  'measure-sinks': 1_000, // the page, Matomo, data layer
  'measure-endpoint': 1_000, // a counter
  later: 15_000, // each other chunk, at first use
};

const LOCALES = ['fi', 'sv', 'en', 'ar', 'uk'];
const INTEGRITY = new URL('../dist/integrity.json', import.meta.url);

/** A file and all that it imports statically. */
function closure(file, files, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of files[file].imports) closure(next, files, seen);
  return seen;
}

const largest = (names, files) => names.toSorted((a, b) => files[b].brotli - files[a].brotli)[0];

/**
 * @param {Record<string, {name: string, imports: string[], brotli: number}>} files dist/integrity.json
 * @returns {{title: string, budget?: number, parts: string[]}[]}
 */
export function groups(files) {
  const chunks = Object.keys(files).filter((file) => file.startsWith('chunks/'));
  const named = (...names) => chunks.filter((file) => names.includes(files[file].name));
  const loaded = new Set();
  const group = (title, budget, ...starts) => {
    const all = starts.filter(Boolean).flatMap((file) => [...closure(file, files)]);
    return {title, budget, parts: [...new Set(all)].filter((file) => !loaded.has(file))};
  };
  const keep = (added) => {
    for (const file of added.parts) loaded.add(file);
    return added;
  };

  const first = keep(
    group('Before the first interaction', BUDGETS.first, 'rinnalla.js', ...named('rinnalla')),
  );
  const locale = largest(named(...LOCALES), files);
  const opening = keep(group('Opening', BUDGETS.opening, ...named('panel'), locale));
  // By the time that one speaks to a chat, what speaks with the person is there.
  const chat = ['chat', 'chat-messenger', 'editor'].flatMap((name) =>
    named(name).map((file) => keep(group(`Later: ${name}`, BUDGETS[name], file))),
  );
  const isWords = (file) => LOCALES.includes(files[file].name.split('/').at(-1));
  const rest = chunks.filter((file) => !loaded.has(file) && !isWords(file));
  const later = rest.map((file) => {
    const {name} = files[file];
    const other = name.startsWith('chat-') ? BUDGETS.messenger : BUDGETS.later;
    return group(`Later: ${name}`, BUDGETS[name] ?? other, file);
  });
  const single = {title: 'Single file, in place of all that', parts: ['rinnalla.single.js']};
  return [first, opening, ...chat, ...later, single];
}

const sum = (parts, files, unit) => parts.reduce((total, file) => total + files[file][unit], 0);

function line(label, values, note = '') {
  const columns = values.map((value) => value.toLocaleString('en').padStart(9));
  return `${label.padEnd(44)}${columns.join('')}  ${note}`.trimEnd();
}

function table(files) {
  const sizes = (parts) => ['bytes', 'gzip', 'brotli'].map((unit) => sum(parts, files, unit));
  return groups(files).flatMap(({title, budget, parts}) => {
    const note = budget ? `of ${budget.toLocaleString('en')}` : '';
    const details = parts.length > 1 ? parts.map((file) => line(`  ${file}`, sizes([file]))) : [];
    return [line(title, sizes(parts), note), ...details];
  });
}

/**
 * @param {Record<string, object>} files dist/integrity.json
 * @returns {string[]} one sentence for each budget that is overrun
 */
export function overruns(files) {
  return groups(files)
    .map(({title, budget, parts}) => ({title, budget, size: sum(parts, files, 'brotli')}))
    .filter(({budget, size}) => size > budget)
    .map(({title, budget, size}) => `${title}: ${size} bytes (brotli), the budget is ${budget}.`);
}

function main() {
  if (!existsSync(INTEGRITY)) throw new Error('There is no build to measure: npm run build');
  const files = JSON.parse(readFileSync(INTEGRITY, 'utf8'));
  console.log(`${' '.repeat(44)}      min     gzip   brotli  budget (brotli)`);
  console.log(table(files).join('\n'));
  const over = overruns(files);
  if (over.length) throw new Error(`Too large.\n${over.join('\n')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
