import {parseArgs, type ParseArgsConfig} from 'node:util';
import {tame} from '../model/tame.js';

/** Something that a command cannot do. Its message says what to do about it. */
export class CommandError extends Error {
  readonly code: string;

  /** @param code such as `file-unreadable`; docs/command-line.md lists them */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandError';
    this.code = code;
  }
}

export const usageError = (message: string, name: string): CommandError =>
  new CommandError('usage', `${message}. rinnalla ${name} --help tells more.`);

/** Says something beside the result, so that the result can go to a file or to another program. */
export const tell = (message: string): boolean => process.stderr.write(tame(`${message}\n`));

export const print = (text: string): boolean => process.stdout.write(text);

type Options = NonNullable<ParseArgsConfig['options']>;

/** A command: its name, what --help prints, its options, and what it does. */
interface Command<T extends Options> {
  readonly name: string;
  readonly usage: string;
  readonly options: T;
  /** Gives the exit code: 0, or 1 when something is left to be mended. */
  readonly run: (parsed: Parsed<T>) => Promise<number>;
}

type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{args: string[]; options: T; allowPositionals: true}>
>;

/** What options are given as, by their names. */
export type Values<T extends Options> = Parsed<T>['values'];

/**
 * Makes what `rinnalla NAME` runs.
 *
 * @returns a function of the words after the name; it gives the exit code, 2 when it could not be done
 */
export const command =
  <const T extends Options>(made: Command<T>) =>
  async (args: string[]): Promise<number> => {
    if (args.includes('--help')) {
      print(made.usage);
      return 0;
    }
    try {
      return await made.run(parsedBy(made, args));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      tell(`rinnalla ${made.name}: ${error.code}: ${error.message}`);
      return 2;
    }
  };

function parsedBy<T extends Options>({name, options}: Command<T>, args: string[]): Parsed<T> {
  try {
    return parseArgs({args, options, allowPositionals: true});
  } catch (error) {
    throw usageError((error as Error).message, name);
  }
}

/** The one file that a command takes. */
export function oneFile(positionals: readonly string[], name: string): string {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw usageError('It takes one file', name);
  return file;
}
