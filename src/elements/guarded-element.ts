import {LitElement, type PropertyDeclaration} from 'lit';
import {bare} from '../model/bare.js';

/** Our own failure, on its way to the root. */
class FailureEvent extends Event {
  static readonly type = 'rinnalla-failure';

  readonly cause: Error;

  constructor(cause: Error) {
    super(FailureEvent.type, {bubbles: true, composed: true});
    this.cause = cause;
  }
}

/** An element whose failure to render never becomes an uncaught error of the page. */
export class GuardedElement extends LitElement {
  /** What a page has put on `Object.prototype` (`hasChanged`) must not become an option of ours. */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, bare({...options}));
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    try {
      return super.scheduleUpdate() as Promise<unknown> | undefined;
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** Says that we cannot go on. */
  protected fail(error: unknown): void {
    this.dispatchEvent(new FailureEvent(error instanceof Error ? error : new Error(String(error))));
  }
}
