// Rollup plugin: THIRD-PARTY-NOTICES.txt, the licence of every npm package that is in the output.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** The folder of the npm package that a module belongs to. */
function packageFolder(module) {
  const folder = dirname(module);
  const file = join(folder, 'package.json');
  // Packages have further package.json files inside that only say {"type": "module"}.
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version) return folder;
  return packageFolder(folder);
}

function notice(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}`;
}

export const notices = () => ({
  name: 'third-party-notices',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle)
      .flatMap((file) => Object.entries(file.modules ?? {}))
      .filter(([id, {renderedLength}]) => id.includes('node_modules') && renderedLength > 0)
      .map(([id]) => id.replace(/^\0/, '').replace(/\?.*$/, ''));
    const folders = new Set(modules.map(packageFolder));
    const line = `\n\n${'-'.repeat(72)}\n\n`;
    const source = `${[...folders].map(notice).sort().join(line)}\n`;
    this.emitFile({type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source});
  },
});
