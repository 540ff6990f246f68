import {createInterface} from 'node:readline/promises';
import {CommandError} from './command.js';

/** Asks one thing after another. An empty answer takes what stands in brackets. */
export interface Asking {
  ask(question: string, otherwise?: string): Promise<string>;
  close(): void;
}

/** Where answers come from and questions go to. */
interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * On a terminal. The questions go beside the result (stderr), as all that is said does. Lines that are there before
 * they are asked for wait for their question. Throws `init-stopped` when there are no more.
 */
export function onTerminal(
  {input, output}: Terminal = {input: process.stdin, output: process.stderr},
): Asking {
  const terminal = createInterface({input, output});
  const lines = terminal[Symbol.asyncIterator]();
  return {
    ask: async (question, otherwise = '') => {
      output.write(`${question}${otherwise ? ` [${otherwise}]` : ''}: `);
      const line = await lines.next();
      if (line.done)
        throw new CommandError(
          'init-stopped',
          'There was no answer, and nothing has been written.',
        );
      return line.value.trim() || otherwise;
    },
    close: () => terminal.close(),
  };
}
