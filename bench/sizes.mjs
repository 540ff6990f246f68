import {readFileSync} from 'node:fs';
import {groups} from '../tools/size.mjs';

const INTEGRITY = new URL('../dist/integrity.json', import.meta.url);

/** Bytes that the browser loads, compressed with brotli; `npm run size` tells of each file. */
export function sizes() {
  const files = JSON.parse(readFileSync(INTEGRITY, 'utf8'));
  return groups(files).map(({title, budget, parts}) => ({
    title,
    values: [parts.reduce((sum, file) => sum + files[file].brotli, 0)],
    budget,
    unit: 'B',
  }));
}
