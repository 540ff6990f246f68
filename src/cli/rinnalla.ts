#!/usr/bin/env node

const USAGE = `rinnalla COMMAND

  import   helpers from public registers, into a directory
  export   helpers and channels, for other programs
  queue    the waiting queues of the chat, beside an XMPP server

rinnalla COMMAND --help tells more.
`;

interface Command {
  run(args: string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: () => import('./import.js'),
  export: () => import('./export.js'),
  queue: () => import('./queue.js'),
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) process.exitCode = await (await command()).run(args);
else if (name === '--help' || name === '') process.stdout.write(USAGE);
else {
  process.stderr.write(`rinnalla: there is no command ${name}.\n\n${USAGE}`);
  process.exitCode = 2;
}

export {};
