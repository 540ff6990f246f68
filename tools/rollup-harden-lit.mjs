// Rollup plugin: makes Lit's production build fit for a page that is not ours. Fails the build when Lit
// changed so that an edit no longer fits.

// Lit counts its copies in a global, which makes a page's own Lit complain about us; and an element of
// the page with such an id (`<div id="litHtmlVersions">`) would make the import throw.
const VERSION = /(?<=[,;])\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
const POLYFILL = /(?<=[=;,])(\w+\.\w+PolyfillSupport)(?=[;,])/;

const EDITS = {
  'lit-html/lit-html.js': [
    // A policy of our own: the page may have a Lit too, and a second "lit-html" is refused.
    // A page that forbids ours must not break the import: what then fails is the first rendering,
    // and the fall-back contact, which is drawn without Lit, stays.
    [
      /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/,
      '(()=>{try{return $1.createPolicy("rinnalla",{__proto__:null,createHTML:$2=>$2})}catch{}})()',
    ],
    // Lit gives the listener as the options too; a function would have the options (`once`) that a page
    // put on Object.prototype. None of our listeners has options.
    [/(removeEventListener\(this\.name,this),\w+\)/, '$1)'],
    [/(addEventListener\(this\.name,this),\w+\)/, '$1)'],
    [VERSION, '0'],
    [POLYFILL, 'void 0'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // What a page puts on Object.prototype must not become an option of our shadow roots.
    [/shadowRootOptions=\{mode:"open"\}/, 'shadowRootOptions={__proto__:null,mode:"open"}'],
    // Two names in the page's window for the metadata of standard decorators, which we do not use.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?\}(?=this\._\$Eh=)/, ''],
    [VERSION, '0'],
    [POLYFILL, 'void 0'],
  ],
  'lit-element/lit-element.js': [
    [VERSION, '0'],
    [POLYFILL, 'void 0'],
  ],
};

/**
 * @param {string} code of one of Lit's files
 * @param {[RegExp, string][]} edits
 * @returns {string}
 */
function edit(code, edits) {
  return edits.reduce((text, [find, replacement]) => {
    if (!find.test(text)) throw new Error(`Lit changed: ${find} was not found.`);
    return text.replace(find, replacement);
  }, code);
}

export const hardenLit = () => ({
  name: 'harden-lit',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    const file = Object.keys(EDITS).find((name) => path.endsWith(`/node_modules/${name}`));
    return file ? {code: edit(code, EDITS[file]), map: null} : null;
  },
});
