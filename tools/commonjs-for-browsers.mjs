// Ajv is published as CommonJS, which browsers do not load. Tests that import it get it bundled.
import {build} from 'esbuild';

const PATH = '/__wtr-ajv.js';

async function bundle() {
  const {outputFiles} = await build({
    stdin: {contents: "export {Ajv} from 'ajv'", resolveDir: import.meta.dirname},
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0].text;
}

/** @returns a plugin for web-test-runner */
export function ajvForBrowsers() {
  let body;
  return {
    name: 'ajv-for-browsers',
    resolveImport: ({source}) => (source === 'ajv' ? PATH : undefined),
    async serve({path}) {
      if (path !== PATH) return undefined;
      body ??= bundle();
      return {body: await body, type: 'js'};
    },
  };
}
