import {RinnallaHelp} from './rinnalla-help.js';
import {RinnallaLauncher} from './rinnalla-launcher.js';

/** Registers `<rinnalla-help>`. Another copy of us, or another version, may have been here first: it stays. */
export function define(): void {
  if (customElements.get('rinnalla-help')) return;
  customElements.define('rinnalla-launcher', RinnallaLauncher);
  customElements.define('rinnalla-help', RinnallaHelp);
}
