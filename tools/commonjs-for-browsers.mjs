// Packages that are published as CommonJS, which browsers do not load. Tests that import them get them bundled.
import {build} from 'esbuild';

/** What is taken from each of them. */
const PACKAGES = {
  ajv: "export {Ajv} from 'ajv'",
  'date-holidays': "export {default} from 'date-holidays'",
};

const pathOf = (name) => `/__wtr-commonjs/${name}.js`;

async function bundle(name) {
  const {outputFiles} = await build({
    stdin: {contents: PACKAGES[name], resolveDir: import.meta.dirname},
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0].text;
}

/** @returns a plugin for web-test-runner */
export function commonjsForBrowsers() {
  const bodies = new Map();
  const bodyOf = (name) => {
    if (!bodies.has(name)) bodies.set(name, bundle(name));
    return bodies.get(name);
  };
  return {
    name: 'commonjs-for-browsers',
    resolveImport: ({source}) => (Object.hasOwn(PACKAGES, source) ? pathOf(source) : undefined),
    async serve({path}) {
      const name = Object.keys(PACKAGES).find((one) => pathOf(one) === path);
      return name && {body: await bodyOf(name), type: 'js'};
    },
  };
}
