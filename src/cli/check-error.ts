/** Why a check could not be made. `code` is stable; the message tells what to do. */
export class CheckError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
