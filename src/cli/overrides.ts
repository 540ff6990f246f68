import {ownIn} from '../model/own.js';
import {isRecord} from '../model/schema.js';

/**
 * What an editor wrote, over what was imported: property by property, texts language by language. Lists and
 * opening hours are taken whole. `null` takes a property away.
 */
export function override(imported: unknown, own: unknown, key = ''): unknown {
  if (key === 'openingHours' || !isRecord(own)) return own;
  // A text that is the same in all languages cannot be changed in one of them.
  const base = isRecord(imported) ? imported : {};
  const changed = Object.entries(own).map(([name, part]): [string, unknown] => [
    name,
    override(ownIn(base, name), part, name),
  ]);
  const all = new Map([...Object.entries(base), ...changed]);
  return Object.fromEntries([...all].filter(([, part]) => part !== null));
}
