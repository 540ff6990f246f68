import {StoreError} from '../counter/store-error.js';
import {CommandError} from './command.js';

/** What the counter's store says, as a command says it. */
export function asCommandError(error: unknown): never {
  if (error instanceof StoreError)
    throw new CommandError(error.code, error.message, {cause: error});
  throw error;
}
