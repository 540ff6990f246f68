import type {Problem} from '../model/problem.js';

/** The help is there: its manifest is read and its button shown. */
export class ReadyEvent extends Event {
  constructor() {
    super('rinnalla-ready', {bubbles: true, composed: true});
  }
}

/** The panel was opened or closed. */
export class ToggleEvent extends Event {
  declare readonly open: boolean;

  constructor(open: boolean) {
    super('rinnalla-toggle', {bubbles: true, composed: true});
    this.open = open;
  }
}

/** Something is wrong with the manifest, its loading, or with us. The page need not do anything. */
export class ErrorEvent extends Event implements Problem {
  /** A stable code, explained in `docs/errors.md`. */
  declare readonly code: string;
  /** Where: a JSON pointer into the manifest, or an address. */
  declare readonly at: string;
  declare readonly detail: string;

  constructor({code, at, detail}: Problem) {
    super('rinnalla-error', {bubbles: true, composed: true});
    this.code = code;
    this.at = at;
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rinnalla-ready': ReadyEvent;
    'rinnalla-toggle': ToggleEvent;
    'rinnalla-error': ErrorEvent;
  }
}
