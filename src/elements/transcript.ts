import type {ShownMessage} from '../chat/chat-state.js';
import type {Words} from '../io/words.js';
import {inWords} from './opening-words.js';

/** What was said, a paragraph for each message: when, who, what. */
export const transcriptOf = (messages: readonly ShownMessage[], words: Words): string =>
  messages
    .map(({at, from, name, text}) => {
      const time = new Date(at).toLocaleString(inWords(words));
      const who = from === 'me' ? words.say('chat.me') : (name ?? words.say('chat.service'));
      return `${time} ${who}:\n${text}\n`;
    })
    .join('\n');

/** Saves a text as a file of the person's own. */
export function saveTranscript(text: string, name: string, page: Document): void {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/plain;charset=utf-8'}));
  const anchor = page.createElement('a');
  anchor.href = address;
  anchor.download = `${name}.txt`;
  anchor.click();
  URL.revokeObjectURL(address);
}
