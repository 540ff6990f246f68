// Rollup plugins for what is written to dist/: small chunks, stable names, hashes, one round trip.
import {createHash} from 'node:crypto';
import {rmSync} from 'node:fs';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {minify} from 'terser';

/** Starts with an empty folder: hashed files of earlier builds would stay for ever. */
export const emptyFolder = (folder) => ({
  name: 'empty-folder',
  buildStart: () => rmSync(folder, {recursive: true, force: true}),
});

/** In characters, before it is made small. */
const SMALL = 10_000;

/** Makes each finished chunk small. (terser: 4 % smaller than esbuild, measured with brotli.) */
export const minifyChunk = ({version}) => ({
  name: 'minify-chunk',
  async renderChunk(code, {moduleIds}, {format}) {
    const module = format === 'es';
    // Chromium compiles all of it beside the main thread, not each function there when it is first called. It is
    // soon done with what is small.
    const hint = module && code.length > SMALL ? '//# allFunctionsCalledOnLoad\n' : '';
    const others = moduleIds.some((id) => id.includes('node_modules'))
      ? ' | other licences: THIRD-PARTY-NOTICES.txt'
      : '';
    // The loader says it for the modules that are ours alone.
    const licence = module && !others ? '' : `/*! Rinnalla ${version} | MIT${others} */`;
    const {code: small, map} = await minify(code, {
      module,
      ecma: 2022,
      // A function that is written into another one compresses worse, and so do statements made one.
      compress: {passes: 2, inline: 1, sequences: false},
      format: {comments: false, preamble: `${hint}${licence}`},
      sourceMap: true,
    });
    return {code: small, map: JSON.parse(map)};
  },
});

/** A file with a stable name that exports what the entry (whose name has a hash) exports. */
export const facade = (fileName) => ({
  name: 'facade',
  generateBundle(_, bundle) {
    const entry = Object.values(bundle).find((file) => file.isEntry);
    const {exports} = this.getModuleInfo(entry.facadeModuleId);
    const from = JSON.stringify(`./${entry.fileName}`);
    const source = exports.length
      ? `export {${exports.join(', ')}} from ${from};`
      : `import ${from};`;
    this.emitFile({type: 'asset', fileName, source: `${source}\n`});
  },
});

/** A file with a stable name that loads some of the chunks. */
export const loads = (fileName, names) => ({
  name: 'loads',
  generateBundle(_, bundle) {
    const chunks = names.map((name) => Object.values(bundle).find((file) => file.name === name));
    const source = chunks.map((chunk) => `import './${chunk.fileName}';\n`).join('');
    this.emitFile({type: 'asset', fileName, source});
  },
});

const sri = (source, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(source).digest('base64')}`;

/** Words lie in files that are all called by their language: `fi` for all who see the help, `editor/fi` for editors. */
const wordsIn = /\/locales\/(.+)\.json$/;

/**
 * Collects hash, sizes and imports of every script.
 * @param {Record<string, object>} files filled by file name
 */
export const measure = (files) => ({
  name: 'measure',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!/\.m?js$/.test(fileName)) continue;
        const source = file.code ?? file.source;
        files[fileName] = {
          name: wordsIn.exec(file.facadeModuleId ?? '')?.[1] ?? file.name,
          integrity: sri(source),
          bytes: Buffer.byteLength(source),
          gzip: gzipSync(source, {level: 9}).length,
          brotli: brotliCompressSync(source).length,
          entry: file.isEntry ?? false,
          // Shorter, and as hard to forge: the loader carries it to every visitor.
          ...(file.isEntry && {loaderIntegrity: sri(source, 'sha256')}),
          imports: file.imports ?? [],
          dynamicImports: file.dynamicImports ?? [],
        };
      }
    },
  },
});

/** Writes what `measure` collected. Belongs to the last of the builds. */
export const integrityFile = (files) => ({
  name: 'integrity-file',
  generateBundle: {
    order: 'post',
    handler() {
      const source = `${JSON.stringify(files, null, 2)}\n`;
      this.emitFile({type: 'asset', fileName: 'integrity.json', source});
    },
  },
});

/** Tells the classic loader the file that it loads, and its hash. Needs the modules to be built before. */
export const entryConstants = (files) => ({
  name: 'entry-constants',
  transform(code) {
    if (!/\b__(?:ENTRY|INTEGRITY)__\b/.test(code)) return null;
    const [name, {loaderIntegrity}] = Object.entries(files).find(([, file]) => file.entry);
    const constants = {__ENTRY__: name, __INTEGRITY__: loaderIntegrity};
    const lines = Object.entries(constants).map(
      ([key, value]) => `const ${key} = ${JSON.stringify(value)};\n`,
    );
    return {code: lines.join('') + code, map: null};
  },
});
