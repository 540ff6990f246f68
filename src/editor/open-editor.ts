import {RinnallaHelp} from '../elements/rinnalla-help.js';
import type {OpenFile} from './file-access.js';

/**
 * Opens the editor beside the page, on the help that is there.
 * @param options.file what is published, where it is a file of the person's own
 * @param options.lang of the editor (BCP 47), when it is not that of the page
 */
export function openEditor(options: {file?: OpenFile | undefined; lang?: string} = {}): void {
  const help = document.querySelector('rinnalla-help');
  if (!(help instanceof RinnallaHelp) || document.querySelector('rinnalla-editor')) return;
  const editor = Object.assign(document.createElement('rinnalla-editor'), {help, ...options});
  document.documentElement.append(editor);
}
