// dist/
//   rinnalla.js          classic loader for the script tag; loads chunks/rinnalla.[hash].mjs
//   rinnalla.mjs         the same chunk under a stable name
//   index.mjs            for npm: nothing happens on import
//   adviser.mjs          for the page of an adviser
//   editor-page.mjs      for the page of the editor: loads the help and the editor
//   chunks/*.[hash].mjs  never change; those for index.mjs are in chunks/npm/, for adviser.mjs in chunks/adviser/
//   rinnalla.single.js   everything in one file, for subresource integrity in every browser
//   cli/rinnalla.mjs     the command line (Node)
//   integrity.json       hash, sizes and imports of what the script tag loads
import {readFileSync} from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import {hardenLit} from './tools/rollup-harden-lit.mjs';
import {json} from './tools/rollup-json.mjs';
import {minifyLiterals} from './tools/rollup-minify-literals.mjs';
import {notices} from './tools/rollup-notices.mjs';
import {oneRoundTrip} from './tools/rollup-one-round-trip.mjs';
import {
  emptyFolder,
  entryConstants,
  facade,
  integrityFile,
  loads,
  measure,
  minifyChunk,
} from './tools/rollup-outputs.mjs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const target = 'es2022';

// Filled by the builds, which run one after the other: the loader needs the hash of the modules.
const files = {};

const plugins = [
  // 'production' picks Lit's production build.
  resolve({
    browser: true,
    preferBuiltins: false,
    extensions: ['.ts', '.mjs', '.js'],
    exportConditions: ['production'],
  }),
  json(),
  esbuild({target, tsconfig: 'tsconfig.json', legalComments: 'none'}),
  hardenLit(),
  minifyLiterals(),
];

const output = {
  dir: 'dist',
  // Beside each file, but not named in it: every visitor would load the name. (`SourceMap` header, or the browser's tools)
  sourcemap: 'hidden',
  generatedCode: {preset: 'es2015', symbols: false},
  hashCharacters: 'base36',
  // What a lazy chunk imports imports the entry, which is there by then.
  hoistTransitiveImports: false,
};

/** An entry with its lazy chunks. Two graphs of their own, so that the first load of each is one file. */
const modules = (name, folder, extra) => ({
  input: {[name]: `src/${name}.ts`},
  // Lazy chunks take what they need from the entry's file; its own exports keep their names.
  preserveEntrySignatures: 'allow-extension',
  plugins,
  output: {
    ...output,
    format: 'es',
    entryFileNames: `${folder}/[name].[hash:6].mjs`,
    chunkFileNames: `${folder}/[name].[hash:6].mjs`,
    plugins: [minifyChunk({version}), oneRoundTrip(), facade(`${name}.mjs`), ...extra],
  },
});

/** One classic script. In an IIFE, since a top-level name would become a global of the host page. */
const script = (fileName, input, before, after = []) => ({
  input,
  plugins: [...before, ...plugins],
  output: {
    ...output,
    format: 'iife',
    // As modules they are strict already; the loader need not say so.
    strict: false,
    inlineDynamicImports: true,
    entryFileNames: fileName,
    plugins: [minifyChunk({version}), measure(files), ...after],
  },
});

const first = modules('rinnalla', 'chunks', [
  loads('editor-page.mjs', ['rinnalla', 'editor']),
  notices(),
  measure(files),
]);
first.plugins = [emptyFolder('dist'), ...plugins];

const desk = modules('desk', 'chunks/desk', []);
// The packages of XMPP build on some that are published as CommonJS.
desk.plugins = [...plugins, commonjs()];

/** The build that is one file leaves the editor out: it is for visitors alone. */
const withoutEditor = () => ({
  name: 'without-editor',
  resolveId: (id) => (id === './editor.js' ? '\0without-editor' : undefined),
  load: (id) => (id === '\0without-editor' ? 'export const openEditor = () => {};' : undefined),
});

/** What Node runs: the command line, and the chat's queue and server. Packages stay packages. */
const program = {
  input: {rinnalla: 'src/cli/rinnalla.ts', queue: 'src/queue/index.ts'},
  external: (id) => !/^[./]/.test(id),
  plugins: [json(), esbuild({target: 'node20', tsconfig: 'src/cli/tsconfig.json'})],
  output: {
    dir: 'dist/cli',
    format: 'es',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
  },
};

export default [
  first,
  modules('index', 'chunks/npm', []),
  modules('adviser', 'chunks/adviser', []),
  desk,
  script('rinnalla.js', 'src/classic.ts', [entryConstants(files)]),
  script('rinnalla.single.js', 'src/single.ts', [withoutEditor()], [integrityFile(files)]),
  program,
];
