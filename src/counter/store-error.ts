/** What can be wrong with a store; docs/counter.md says what to do about each. */
export type StoreCode =
  | 'store-usage'
  | 'store-missing'
  | 'store-locked'
  | 'store-full'
  | 'store-damaged'
  | 'store-unreachable'
  | 'store-failed'
  | 'store-stopping';

/** A store that cannot be used now. Of what was to be added nothing was, or it will be passed over when it comes again. */
export class StoreError extends Error {
  readonly code: StoreCode;

  constructor(code: StoreCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
