import {ChatError, type ChatSettings, type OptionRules} from './chat-provider.js';

/** Is told of an option that is passed over. */
export type Warn = (option: string, detail: string) => void;

/**
 * Whether a chat is given what it needs. What it does not know is passed over: most often it is misspelt.
 * @throws a {@link ChatError} `refused` that names the first option which is missing
 */
export function checkOptions(
  {needed = [], snippet = [], others = []}: OptionRules,
  {options, script}: ChatSettings,
  warn: Warn,
): void {
  const known = [...needed, ...snippet, ...others];
  const list = `Options here: ${known.join(', ') || 'none'}.`;
  for (const option of Object.keys(options))
    if (!known.includes(option)) warn(option, `It is not known. ${list}`);
  const missing = [...needed, ...(script ? snippet : [])].find(
    (option) => !Object.hasOwn(options, option),
  );
  if (missing) throw new ChatError('refused', `It is missing. ${list}`, missing);
}
