// Rollup plugin: shrinks the static text of Lit's html`…`, svg`…` and css`…` templates. Reads Rollup's
// own syntax tree, so it must come after the TypeScript transform.
import {transformSync} from 'esbuild';
import {minifyHtml} from './minify-html.mjs';

const hole = (i) => `--rin-hole-${i}--`;

/** Where a hole is not a whole value or rule, esbuild warns, and the text stays as it is. */
function minifyCss(strings) {
  const source = strings.map((text, i) => (i === 0 ? text : hole(i - 1) + text)).join('');
  const {code, warnings} = transformSync(source, {loader: 'css', minify: true, logLevel: 'silent'});
  const parts = code.trimEnd().split(/--rin-hole-\d+--/);
  const holes = code.match(/--rin-hole-\d+--/g) ?? [];
  const inOrder = holes.every((found, i) => found === hole(i));
  return warnings.length || !inOrder || parts.length !== strings.length ? strings : parts;
}

const MINIFIERS = {html: minifyHtml, svg: minifyHtml, mathml: minifyHtml, css: minifyCss};

const isTemplate = (node) =>
  node.type === 'TaggedTemplateExpression' &&
  node.tag.type === 'Identifier' &&
  Object.hasOwn(MINIFIERS, node.tag.name);

/** All tagged templates in a syntax tree. */
function templates(node, found = []) {
  if (Array.isArray(node)) for (const item of node) templates(item, found);
  else if (node && typeof node === 'object') {
    if (isTemplate(node)) found.push(node);
    for (const value of Object.values(node)) templates(value, found);
  }
  return found;
}

const escape = (text) => text.replace(/\\|`|\$\{/g, '\\$&');

/** The replacements that one template asks for. */
function edits({tag, quasi}) {
  const strings = quasi.quasis.map(({value}) => value.cooked);
  if (strings.some((text) => text === null || text.includes('\0'))) return [];
  const shrunk = MINIFIERS[tag.name](strings);
  return quasi.quasis
    .map(({start, end}, i) => ({
      start,
      end,
      text: escape(shrunk[i]),
      changed: shrunk[i] !== strings[i],
    }))
    .filter(({changed}) => changed);
}

export const minifyLiterals = () => ({
  name: 'minify-literals',
  transform(code, id) {
    if (id.includes('\0') || !/\b(?:html|svg|mathml|css)`/.test(code)) return null;
    // From the end, so that the places of the earlier ones stay true.
    const all = templates(this.parse(code))
      .flatMap(edits)
      .sort((a, b) => b.start - a.start);
    if (!all.length) return null;
    const next = all.reduce(
      (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
      code,
    );
    // Lines inside a template move; the map still finds the template.
    return {code: next, map: null};
  },
});
