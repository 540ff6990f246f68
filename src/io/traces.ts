/** Under this key of `sessionStorage` lies where the person is in the help. */
export const PLACE_KEY = 'rinnalla';

/** Something, if the person has used the help in this tab. */
export function hasPlace(): unknown {
  try {
    return sessionStorage.getItem(PLACE_KEY);
  } catch {
    return undefined; // forbidden
  }
}

/** Forgets everything that we have kept on this device. */
export async function forgetAll(): Promise<void> {
  try {
    sessionStorage.removeItem(PLACE_KEY);
  } catch {
    // Forbidden: nothing was kept either.
  }
  try {
    const {forgetManifests} = await import('../chunks/memory.js');
    await forgetManifests();
  } catch {
    // Our file cannot be loaded, so it has not kept anything now either.
  }
}
