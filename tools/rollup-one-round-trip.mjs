// Rollup plugin: the first load is one file, and a lazy chunk needs nothing that is not loaded yet.
// A chunk that imports another one which the browser does not have costs the person a second round trip.

/** A chunk and all that it imports statically. */
function closure(name, chunks, seen = new Set()) {
  if (seen.has(name) || !chunks[name]) return seen;
  seen.add(name);
  for (const next of chunks[name].imports) closure(next, chunks, seen);
  return seen;
}

const intersection = (a, b) => new Set([...a].filter((item) => b.has(item)));

/** By chunk: what is certainly loaded when it is asked for. */
function loadedBefore(chunks) {
  const known = new Map();
  const queue = Object.keys(chunks).filter((name) => chunks[name].isEntry);
  for (const name of queue) known.set(name, new Set());
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const loaded = new Set([...known.get(name), ...closure(name, chunks)]);
    // What comes with a chunk can import lazily too.
    for (const next of [...closure(name, chunks)].flatMap((part) => chunks[part].dynamicImports)) {
      const before = known.get(next);
      const now = before ? intersection(before, loaded) : loaded;
      if (before?.size === now.size) continue;
      known.set(next, now);
      queue.push(next);
    }
  }
  return known;
}

/**
 * @param {Record<string, {isEntry: boolean, imports: string[], dynamicImports: string[]}>} chunks
 * @returns {string[]} one sentence for each chunk that costs a further round trip
 */
export function furtherRoundTrips(chunks) {
  return [...loadedBefore(chunks)].flatMap(([name, loaded]) => {
    const late = [...closure(name, chunks)].filter((part) => part !== name && !loaded.has(part));
    return late.length
      ? [`${name} imports ${late.join(', ')}, which may not be loaded by then`]
      : [];
  });
}

export const oneRoundTrip = () => ({
  name: 'one-round-trip',
  generateBundle(_, bundle) {
    const chunks = Object.fromEntries(
      Object.entries(bundle).filter(([, file]) => file.type === 'chunk'),
    );
    const found = furtherRoundTrips(chunks);
    if (!found.length) return;
    const remedy =
      'Import what they share in the chunk that is always loaded first, or make one chunk of them.';
    const modules = Object.entries(chunks).map(
      ([name, {moduleIds}]) =>
        `  ${name}: ${moduleIds.map((id) => id.split('/').at(-1)).join(' ')}`,
    );
    this.error([...found, remedy, ...modules].join('\n'));
  },
});
