/** What we use of a package that has no types. */
declare module '@xmpp/component' {
  import type {EventEmitter} from 'node:events';
  import type {Element} from '@xmpp/xml';

  interface Component extends EventEmitter {
    readonly status: string;
    readonly options: {service: string};
    readonly reconnect: {delay: number; stop(): void};
    readonly middleware: {use(handle: (context: {stanza: Element}) => unknown): void};
    start(): Promise<unknown>;
    stop(): Promise<unknown>;
    readonly socket: {destroy(): void} | null;
    send(element: Element): Promise<void>;
  }

  export function component(options: {
    readonly service: string;
    readonly domain: string;
    readonly password: string;
  }): Component;
}
