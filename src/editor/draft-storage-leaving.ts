/*
 * WebKit drops what IndexedDB has not finished when a page goes. So what was written in the last moment is put where
 * it is kept at once, until the editor is opened again.
 */

const nameOf = (key: readonly string[]): string => `rinnalla-editor ${JSON.stringify(key)}`;

/** Where there is no room, or no leave, IndexedDB alone must do. */
export function leaveBehind(key: readonly string[], draft: unknown): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
  } catch {
    // Full or forbidden.
  }
}

export function takeAway(key: readonly string[]): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Forbidden: nothing was left either.
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What was left behind under keys that begin like this one. */
export function leftBehind(key: readonly string[]): unknown[] {
  try {
    const start = nameOf(key).slice(0, -1);
    const names = Object.keys(localStorage).filter((name) => name.startsWith(`${start},`));
    return names.map((name) => parsed(localStorage.getItem(name) ?? ''));
  } catch {
    return [];
  }
}
