// npm run size:modules: what takes the room in each chunk (brotli, each module by itself).
import {relative} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {transformSync} from 'esbuild';
import {rollup} from 'rollup';
import builds from '../rollup.config.mjs';

const LEAST = 100;

function weigh({code}) {
  if (!code) return 0;
  return brotliCompressSync(transformSync(code, {minify: true}).code).length;
}

const [{input, plugins, output}] = builds;
const bundle = await rollup({
  input,
  preserveEntrySignatures: 'allow-extension',
  // Only looks: dist/ stays as it is.
  plugins: plugins.filter(({name}) => name !== 'empty-folder'),
});
const {output: chunks} = await bundle.generate({...output, plugins: []});
await bundle.close();

for (const {name, modules} of chunks.filter(({type}) => type === 'chunk')) {
  const rows = Object.entries(modules)
    .map(([id, module]) => ({id: relative('.', id), size: weigh(module)}))
    .filter(({size}) => size >= LEAST)
    .sort((a, b) => b.size - a.size);
  console.log(`\n${name}`);
  for (const {id, size} of rows) console.log(`${String(size).padStart(7)}  ${id}`);
}
