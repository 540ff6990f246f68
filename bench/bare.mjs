// A bare launcher in Lit with a lazy panel: what the same machine takes for the least there can be.
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const path = (name) => fileURLToPath(new URL(`bare/${name}`, import.meta.url));

/** @returns {Promise<Map<string, string>>} the scripts by their file names */
export async function bareScripts() {
  const {outputFiles} = await build({
    entryPoints: [path('launcher.js')],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: path('dist'),
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map((file) => [basename(file.path), file.text]));
}
