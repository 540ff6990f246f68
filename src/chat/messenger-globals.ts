/*
 * What a vendor's script leaves on the page's window. It may be patched, half loaded or something else by that
 * name, such as an element with that id.
 */

/** What stands at a path from the window on: `zE`, `Microsoft.Omnichannel`. Throws what a getter throws. */
export const valueAt = (path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value == null ? undefined : Reflect.get(Object(value) as object, name)),
      window,
    );

/** Never throws. */
export function isThere(path: string): boolean {
  try {
    const value = valueAt(path);
    return value != null && !(value instanceof Element);
  } catch {
    return false;
  }
}

/** Calls a function as the method that it is. Throws when there is none, and what it throws. */
export function callAt(path: string, ...args: readonly unknown[]): unknown {
  const owner = path.includes('.') ? valueAt(path.slice(0, path.lastIndexOf('.'))) : window;
  return Reflect.apply(valueAt(path) as () => unknown, owner, args);
}
