#!/usr/bin/env node

const USAGE = `rinnalla COMMAND

  init     a first manifest, from nothing
  check    what is wrong with a manifest, where, and what to do
  build    a file for each language, with hashes
  i18n     texts to translators and back (XLIFF, CSV, i18next)
  migrate  an older manifest, mended
  snippet  the tag for your pages
  codes    the codes that people tell advisers on the phone
  import   helpers from public registers, into a directory
  export   helpers and channels, for other programs
  queue    the waiting queues of the chat, beside an XMPP server
  report   what to fix first, from what was counted of the help
  count    a counter of what is done with the help, without watching anybody

rinnalla COMMAND --help tells more.
`;

interface Command {
  run(args: string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: () => import('./init.js'),
  check: () => import('./check.js'),
  build: () => import('./build.js'),
  i18n: () => import('./i18n.js'),
  migrate: () => import('./migrate.js'),
  snippet: () => import('./snippet.js'),
  codes: () => import('./codes.js'),
  import: () => import('./import.js'),
  export: () => import('./export.js'),
  queue: () => import('./queue.js'),
  report: () => import('./make-report.js'),
  count: () => import('./count.js'),
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
