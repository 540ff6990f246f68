/**
 * Puts something into a list that the page, or what it counts with, has under a name of its own. Nothing is made when
 * it is not there; an element of the page may have the name, too; and what throws there is not ours.
 */
export function pushTo(name: string, item: unknown): void {
  try {
    (Reflect.get(window, name) as unknown[]).push(item);
  } catch {
    // It is not counted there.
  }
}
