// Rollup plugin: JSON modules; the schema without the words that are for editors.

const FOR_READERS = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'defaultSnippets',
  'examples',
]);

// Below these keywords the keys are names, not keywords: a property may well be called "title".
const NAMED = new Set(['properties', 'patternProperties', 'definitions', '$defs', 'dependencies']);
// Below these everything is data.
const DATA = new Set(['const', 'enum', 'default', 'required']);

/**
 * The schema as the checks need it.
 * @param {unknown} schema a JSON Schema
 * @returns {unknown} without descriptions and the like
 */
export function stripSchema(schema) {
  if (Array.isArray(schema)) return schema.map(stripSchema);
  if (schema === null || typeof schema !== 'object') return schema;
  const kept = Object.entries(schema).filter(([key]) => !FOR_READERS.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, stripValue(key, value)]));
}

function stripValue(key, value) {
  if (DATA.has(key)) return value;
  if (!NAMED.has(key)) return stripSchema(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, stripSchema(schema)]),
  );
}

export const json = () => ({
  name: 'json',
  transform(text, id) {
    if (!id.endsWith('.json')) return null;
    const data = JSON.parse(text);
    const shipped = /\/schema\/[^/]+\.json$/.test(id.replaceAll('\\', '/'))
      ? stripSchema(data)
      : data;
    return {code: `export default ${JSON.stringify(shipped)};`, map: {mappings: ''}};
  },
});
