// npm run schema: src/model/manifest.ts from schema/v1.json. With --check: fails when it is stale.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compile} from 'json-schema-to-typescript';
import {format, resolveConfig} from 'prettier';

const SCHEMA = fileURLToPath(new URL('../schema/v1.json', import.meta.url));
const TARGET = fileURLToPath(new URL('../src/model/manifest.ts', import.meta.url));

const BANNER = '// generated from schema/v1.json by npm run schema; do not edit';
const REFERENCES =
  /\n \*\n \* This interface was referenced by .*\n \* via the `definition` "\w+"\./g;

const onlyRequired = (schema) => Object.keys(schema).every((key) => key === 'required');

/** The same schema, written so that the generator makes of it the types that a person would write. */
function forTypes(schema) {
  if (Array.isArray(schema)) return schema.map(forTypes);
  if (schema === null || typeof schema !== 'object') return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, forTypes(value)]);
  const {$ref, anyOf, ...rest} = Object.fromEntries(entries);
  // "At least one of these": the generator would make an intersection with {[k: string]: unknown} of it.
  if (anyOf && !(Array.isArray(anyOf) && anyOf.every(onlyRequired))) rest.anyOf = anyOf;
  if ($ref === undefined) return rest;
  // A reference with a description of its own: the generator would copy the type under another name.
  return Object.keys(rest).length ? {...rest, allOf: [{$ref}]} : {$ref};
}

async function generate() {
  const schema = forTypes(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  // The title is what names the root type.
  const code = await compile({...schema, title: 'Manifest'}, 'Manifest', {
    bannerComment: BANNER,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    format: false,
  });
  const formatted = await format(code, {...(await resolveConfig(TARGET)), filepath: TARGET});
  return formatted.replace(REFERENCES, '');
}

const types = await generate();
if (!process.argv.includes('--check')) writeFileSync(TARGET, types);
else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== types) {
  console.error('src/model/manifest.ts does not fit schema/v1.json. Run: npm run schema');
  process.exitCode = 1;
}
