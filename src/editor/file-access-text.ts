import {bare} from '../model/bare.js';

/** In ms: by then the browser has begun to save. */
const SAVING = 60_000;

/** Saves a text into the person's downloads. */
export function downloadText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], bare({type})));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, SAVING);
}

/** Whether a text could be put on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Forbidden, or not there: the page is not from a secure address.
    return false;
  }
}
