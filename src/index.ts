/**
 * For those who bundle: nothing happens on import.
 * `customElements.define('rinnalla-help', RinnallaHelp)` registers the element.
 * @module
 */
export {ChatRequestEvent} from './chat/chat-request-event.js';
export {ErrorEvent, ReadyEvent, ToggleEvent} from './elements/events.js';
export {RinnallaHelp} from './elements/rinnalla-help.js';
export type * from './model/manifest.js';
export type {Problem} from './model/problem.js';
