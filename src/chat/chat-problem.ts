import {pointer, type Problem} from '../model/problem.js';
import {ChatError} from './chat-provider.js';

/** What a developer can mend, and a person who waits cannot. */
const MENDED: readonly string[] = ['refused', 'blocked', 'unreachable'];

/**
 * Why a chat was not opened, or what of its options was passed over, if that can be mended.
 * @param contact id of the channel
 */
export function chatProblem(contact: string, error: unknown): Problem | undefined {
  const at = `${pointer('/contacts', contact)}/chat`;
  if (!(error instanceof ChatError)) return {code: 'chat-unreachable', at, detail: String(error)};
  const {code, message: detail, option} = error;
  if (!MENDED.includes(code)) return undefined;
  return option
    ? {code: 'chat-option', at: pointer(`${at}/options`, option), detail}
    : {code: `chat-${code}`, at, detail};
}
