/** Packages that come without types. */
declare module '@xmpp/websocket' {
  import type {Client} from '@xmpp/client-core';

  export default function websocket(client: {readonly entity: Client}): void;
}

declare module '@xmpp/sasl-plain' {
  import type SASLFactory from 'saslmechanisms';

  export default function plain(factory: SASLFactory): void;
}

declare module '@xmpp/sasl-scram-sha-1' {
  import type SASLFactory from 'saslmechanisms';

  export default function scramSha1(factory: SASLFactory): void;
}
