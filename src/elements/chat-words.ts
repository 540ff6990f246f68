import type {Words} from '../io/words.js';
import type {ChatState} from '../chat/chat-state.js';
import {waitWords} from './opening-words.js';

function queueWords({position, waitSeconds}: ChatState, words: Words): string {
  const {say} = words;
  const place =
    position === undefined
      ? say('chat.queued')
      : position === 0
        ? say('chat.next')
        : say('chat.before', {count: position});
  const wait = waitSeconds
    ? say('chat.wait', {time: waitWords(Math.ceil(waitSeconds / 60), words)})
    : '';
  return [place, wait].filter(Boolean).join(' ');
}

/** The browser knows that there is no network before the connection does. */
export const asConnected = (state: ChatState): ChatState =>
  navigator.onLine || !['queued', 'active'].includes(state.phase)
    ? state
    : {...state, phase: 'reconnecting'};

/**
 * How the conversation is now, in a sentence or two.
 * @param met whether an adviser has been there
 */
export function stateWords(state: ChatState, words: Words, met: boolean): string {
  const {say} = words;
  const {phase, adviser, by, failure} = state;
  switch (phase) {
    case 'off':
      return say('chat.none');
    case 'queued':
      return queueWords(state, words);
    case 'active':
      if (!adviser) return say(met ? 'chat.adviser-away' : 'chat.waiting-for-adviser');
      return say(adviser.isBot ? 'chat.with-bot' : 'chat.with-person', {name: adviser.name});
    case 'ended':
      return say(failure ? `chat.failure.${failure}` : `chat.ended.${by ?? 'service'}`);
    case 'connecting':
    case 'reconnecting':
      return say(`chat.${phase}`);
  }
}
