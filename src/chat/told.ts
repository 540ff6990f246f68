import {CONTEXT_KEYS} from '../model/chat-context.js';
import type {Chat} from '../model/manifest.js';

/** By these names a chat is told what the person agreed to, and what they wrote. */
export const TOLD_KEYS = [...CONTEXT_KEYS, 'message'] as const;

/**
 * Whether a chat can be told something. What it has no place for is not offered to be told, since people would
 * believe that the adviser knows it.
 */
export function isTold(
  {provider, options = {}, share}: Chat,
  what: (typeof TOLD_KEYS)[number],
): boolean {
  if (provider === 'telia') return false;
  if (provider === 'link') return Object.hasOwn(options, `parameter-${what}`);
  if (provider === 'zendesk') return Object.hasOwn(options, `field-${what}`);
  return what === 'message' || (share?.includes(what) ?? true);
}
