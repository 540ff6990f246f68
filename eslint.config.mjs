import js from '@eslint/js';
import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.{ts,mjs}', 'test/**', 'src/testing/**'];

// Imports run one way. What a layer may import from, besides itself; packages: undefined = any.
// Only static imports count: `import('../chunks/…')` is how a lower layer reaches a lazy bundle.
const ALL_LOWER = ['model', 'styles', 'page', 'io', 'chat'];
const LAYERS = {
  model: {layers: [], packages: []},
  styles: {layers: [], packages: ['lit']},
  page: {layers: ['model', 'styles']},
  io: {layers: ['model']},
  chat: {layers: ['model']},
  elements: {layers: ['model', 'page', 'io', 'chat', 'measure', 'styles']},
  editor: {layers: ['model', 'checks', 'page', 'io', 'styles', 'elements', 'report']},
  measure: {layers: ['model']},
  counter: {layers: ['model']},
  report: {layers: ['model'], packages: []},
  queue: {layers: ['model']},
  desk: {layers: ['model', 'chat', 'io', 'styles']},
  checks: {layers: ['model', 'page'], packages: []},
  cli: {layers: ['model', 'checks', 'counter', 'queue', 'report']},
  chunks: {layers: [...ALL_LOWER, 'measure', 'elements', 'editor', 'checks']},
};

function layer(name, {layers, packages}) {
  const allowed = ['\\./', '\\.\\./\\.\\./', ...layers.map((other) => `\\.\\./${other}/`)];
  const bare = packages === undefined ? '[^.]' : packages.join('|') || '(?!)';
  const message = `src/${name} may import from: ${[...layers, ...(packages ?? ['packages'])].join(', ') || 'nothing'}.`;
  const patterns = [
    // "../x.js" and "../layer/x.js" are other layers; "../../schema/…" lies outside of src.
    {regex: `^(?!${allowed.join('|')}|${bare})`, message},
    {regex: '^\\.\\./\\.\\./src/', message},
  ];
  return {
    files: [`src/${name}/**/*.ts`],
    ignores: TESTS,
    rules: {'no-restricted-imports': ['error', {patterns}]},
  };
}

const DOM_GLOBALS =
  'document window fetch navigator location history localStorage sessionStorage indexedDB customElements';
const NODE_GLOBALS =
  'process console Buffer URL URLSearchParams fetch performance setTimeout clearTimeout setInterval clearInterval AbortController AbortSignal TextEncoder TextDecoder structuredClone WebSocket Response Request Headers';

/** A file or folder with such a name says nothing about what is in it, and so collects everything. */
const VAGUE = '{utils,helpers,common,misc,lib,types}';

const vagueNames = {
  files: [`**/${VAGUE}.{ts,mjs}`, `**/${VAGUE}.test.{ts,mjs}`, `**/${VAGUE}/**/*.{ts,mjs}`],
  rules: {
    'no-restricted-syntax': [
      'error',
      {selector: 'Program', message: 'Name the file or folder after what is in it.'},
    ],
  },
};

const elementRules = {
  // Safari's VoiceOver does not call a list without bullets a list, unless told to.
  'lit-a11y/no-redundant-role': 'off',
  'lit/attribute-names': 'off',
  'lit/lifecycle-super': 'error',
  'lit/no-classfield-shadowing': 'error',
  'lit/no-invalid-html': 'error',
  'lit/no-legacy-imports': 'error',
  'lit/no-native-attributes': 'off',
  'lit/no-template-arrow': 'off',
  'lit/no-this-assign-in-render': 'error',
  'lit/no-useless-template-literals': 'error',
  'lit/prefer-static-styles': 'error',
  'lit/quoted-expressions': ['error', 'never'],
  'lit/value-after-constraints': 'error',
};

const sizes = {
  'max-lines': ['error', 350],
  'max-lines-per-function': ['error', 50],
};

export default defineConfig([
  // src/model/manifest.ts is generated (npm run schema).
  {ignores: ['dist/', 'coverage/', 'src/model/manifest.ts']},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
      ],
      '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.split(' ').map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], {plugins: {'lit-a11y': litA11y}}],
    rules: {...litA11y.configs.recommended.rules, ...elementRules},
  },
  {rules: {...sizes, eqeqeq: ['error', 'always', {null: 'ignore'}], 'no-console': 'off'}},
  ...Object.entries(LAYERS).map(([name, allowed]) => layer(name, allowed)),
  {
    // The roots: everything except what is there for tests.
    files: ['src/*.ts'],
    ignores: TESTS,
    rules: {'no-restricted-imports': ['error', {patterns: ['**/testing/**']}]},
  },
  {
    files: ['src/model/**/*.ts'],
    ignores: TESTS,
    rules: {'no-restricted-globals': ['error', ...DOM_GLOBALS.split(' ')]},
  },
  vagueNames,
  {
    files: TESTS,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      // Tests look at what the platform has been made of, taken off its objects.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // chai's assertions are property reads, and thenable by their type
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  // Browser code beside the Node tools.
  {files: ['demo/**/*.{js,mjs}', 'bench/**/*.{js,mjs}'], rules: {'no-undef': 'off'}},
]);
