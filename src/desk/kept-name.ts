/** Where the tab keeps the adviser's name, so that a reload need not ask for it. */
const KEY = 'rinnalla-desk-name';

/** The name of the last time in this tab; without one, or without storage, an empty text. */
export function keptName(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepName(name: string): void {
  try {
    sessionStorage.setItem(KEY, name);
  } catch {
    // It is asked for again.
  }
}
