import {manifestSchema} from '../model/schema.js';
import {CommandError, command, oneFile, print, tell} from './command.js';
import {
  checkNotNewer,
  jsonText,
  readJsonFile,
  replaceFile,
  type JsonFile,
} from './manifest-file.js';
import {inOrder} from './stable-order.js';

const USAGE = `rinnalla migrate MANIFEST [--write] [--schema ADDRESS]

Brings a manifest to the form of this Rinnalla: format 1, its properties in a stable order, so that changes are easy to
see. It says what it has changed. What a newer Rinnalla has written is left as it is.

  --write   write the manifest itself; without it the new one goes to the standard output
  --schema  address of your copy of the schema, such as ./manifest.schema.json, for completion in your editor
`;

type Values = Readonly<Record<string, unknown>>;

/** Brings a manifest to the form of today. */
export const run = command({
  name: 'migrate',
  usage: USAGE,
  options: {write: {type: 'boolean'}, schema: {type: 'string'}},
  run: async ({positionals, values: {write = false, schema}}) => {
    const file = await readJsonFile(oneFile(positionals, 'migrate'));
    checkNotNewer(file);
    checkManifest(file);
    const {json, changes} = migrated(file.json, schema);
    const text = jsonText(json, file.text);
    for (const change of changes) tell(change);
    if (changes.length === 0) tell(`${file.path} is as it should be.`);
    if (!write) print(text);
    else if (changes.length > 0) await replaceFile(file, text);
    return 0;
  },
});

/** An order must not be put into what is something else. */
function checkManifest({path, json}: JsonFile): void {
  const isManifest = ['service', 'contacts'].every((key) => Object.hasOwn(json, key));
  if (isManifest) return;
  throw new CommandError(
    'manifest-invalid',
    `${path} is no manifest: it needs "service" and "contacts". Is it the right file?`,
  );
}

interface Migrated {
  readonly json: unknown;
  /** What is another than before, in words. */
  readonly changes: readonly string[];
}

function migrated(before: Values, schema: string | undefined): Migrated {
  const changes: string[] = [];
  const {format, $schema} = before;
  if (format !== 1)
    changes.push(
      `"format" was ${format === undefined ? 'missing' : JSON.stringify(format)}; it is 1.`,
    );
  const named = schema === undefined || schema === $schema ? {} : {$schema: schema};
  if (schema !== undefined && schema !== $schema) changes.push(`"$schema" is ${schema}.`);
  const now = {...before, ...named, format: 1};
  const json = inOrder(now, manifestSchema);
  if (JSON.stringify(json) !== JSON.stringify(now))
    changes.push('The properties are in the order of the schema. Nothing else is moved.');
  return {json, changes};
}
