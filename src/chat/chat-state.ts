import type {ChatEnd, ChatEvent, ChatFailure, ChatMessage} from './chat-provider.js';

/** A message as it is shown. */
export interface ShownMessage extends ChatMessage {
  /** Of an own one: whether it has come to the service. */
  readonly isDelivered: boolean;
  /** Why it could not be sent. */
  readonly failure?: ChatFailure | undefined;
}

/** How the conversation is now. */
export interface ChatState {
  readonly phase: 'off' | 'connecting' | 'queued' | 'active' | 'reconnecting' | 'ended';
  readonly by?: ChatEnd | undefined;
  readonly failure?: ChatFailure | undefined;
  /** How many are before the person. */
  readonly position?: number | undefined;
  readonly waitSeconds?: number | undefined;
  readonly adviser?: {readonly name: string; readonly isBot: boolean} | undefined;
  /** Who is writing; empty: nobody. */
  readonly typing: string;
  readonly messages: readonly ShownMessage[];
  /** How many messages of others have come since the person looked. */
  readonly unread: number;
}

export const OFF: ChatState = {phase: 'off', typing: '', messages: [], unread: 0};

/** Older ones are no longer shown: nobody reads them, and a flood must not fill the memory. */
const MOST = 500;

/** The state after an event of the provider. */
export function after(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'state':
      return {...state, phase: event.state, failure: undefined};
    case 'ended':
      return {...state, phase: 'ended', by: event.by, typing: '', position: undefined};
    case 'queue':
      return {...state, position: event.position, waitSeconds: event.waitSeconds};
    case 'adviser':
      return withAdviser(state, event);
    case 'message':
      return withMessage(state, event.message);
    case 'typing':
      return {...state, typing: event.on ? event.name : ''};
    case 'delivered':
      return changed(state, event.id, {isDelivered: true, failure: undefined});
    case 'failed':
      return event.messageId === undefined
        ? {...state, failure: event.code}
        : changed(state, event.messageId, {failure: event.code});
  }
}

function withAdviser(
  state: ChatState,
  {change, name, isBot}: Extract<ChatEvent, {type: 'adviser'}>,
): ChatState {
  if (change === 'joined') return {...state, adviser: {name, isBot}};
  return state.adviser?.name === name ? {...state, adviser: undefined, typing: ''} : state;
}

/** Of a message that is there already, as after a lost connection, it only tells that it has arrived. */
function withMessage(state: ChatState, message: ChatMessage): ChatState {
  const isMine = message.from === 'me';
  const isKnown = state.messages.some(({id, from}) => id === message.id && from === message.from);
  if (isKnown) return isMine ? changed(state, message.id, {isDelivered: true}) : state;
  const shown = {...message, isDelivered: isMine && message.isOld};
  return {
    ...state,
    typing: isMine ? state.typing : '',
    messages: [...state.messages, shown].slice(-MOST),
    unread: isMine || message.isOld ? state.unread : state.unread + 1,
  };
}

const changed = (state: ChatState, id: string, change: Partial<ShownMessage>): ChatState => ({
  ...state,
  messages: state.messages.map((one) =>
    one.from === 'me' && one.id === id ? {...one, ...change} : one,
  ),
});
