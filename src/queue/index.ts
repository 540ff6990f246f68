export {type EmbeddedServerOptions} from './embedded-options.js';
export {EmbeddedServer} from './embedded-server.js';
export {Queue, type QueueState} from './queue.js';
export {QueueComponent, type QueueComponentOptions} from './queue-component.js';
export {type QueueOptions, type QueueSettings} from './settings.js';
