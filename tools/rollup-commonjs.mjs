// Rollup plugin: a module of ours that gathers packages, some of them CommonJS, becomes one module with them in it.
import {build} from 'esbuild';

/**
 * @param {RegExp} gatherer which modules those are, by their path
 * @returns {import('rollup').Plugin}
 */
export const commonjs = (gatherer) => ({
  name: 'commonjs',
  async load(id) {
    if (!gatherer.test(id.replaceAll('\\', '/'))) return null;
    const {outputFiles} = await build({
      entryPoints: [id],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      legalComments: 'none',
      write: false,
    });
    return outputFiles[0].text;
  },
});
