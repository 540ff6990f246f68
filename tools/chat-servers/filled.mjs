import {readFileSync} from 'node:fs';

/** The text of a file beside this one, with each `${name}` replaced. Throws if there is one that is not known. */
export function filled(name, values) {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text.replace(/\$\{(\w+)\}/g, (_, key) => {
    if (Object.hasOwn(values, key)) return values[key];
    throw new Error(`${name}: nothing is known of ${key}`);
  });
}
