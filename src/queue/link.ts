import {randomUUID} from 'node:crypto';
import type {Clock} from './clock.js';
import {attr, conditionOf, xml, type Element} from './stanzas.js';

/** A request that was refused, or not answered (`remote-server-timeout`). */
export class Refused extends Error {
  readonly condition: string;

  constructor(condition: string) {
    super(condition);
    this.condition = condition;
  }
}

type Send = (stanza: Element) => void;
type Child = Element | undefined;

/** What is said to the server in the name of one JID, and what is answered. */
export class Link {
  readonly jid: string;
  readonly #patience: number;
  readonly #clock: Clock;
  readonly #send: Send;
  readonly #asked = new Map<string, (answer: Element) => void>();

  /** @param patience milliseconds until a request is taken for refused */
  constructor(jid: string, patience: number, clock: Clock, send: Send) {
    this.jid = jid;
    this.#patience = patience;
    this.#clock = clock;
    this.#send = send;
  }

  send(stanza: Element): void {
    this.#send(stanza);
  }

  message(to: string, ...children: Child[]): void {
    this.send(xml('message', {from: this.jid, to}, ...children));
  }

  /** Rejects with {@link Refused}. */
  ask(type: 'get' | 'set', to: string, payload: Element): Promise<Element> {
    const id = randomUUID();
    return new Promise((resolve, reject) => {
      const finish = (end: () => void) => {
        stop();
        this.#asked.delete(id);
        end();
      };
      const stop = this.#clock.after(this.#patience, () =>
        finish(() => reject(new Refused('remote-server-timeout'))),
      );
      this.#asked.set(id, (answer) =>
        finish(() => {
          if (attr(answer, 'type') === 'result') resolve(answer);
          else reject(new Refused(conditionOf(answer)));
        }),
      );
      this.send(xml('iq', {type, id, from: this.jid, to}, payload));
    });
  }

  /** An answer, perhaps to what was asked: an `iq` of type `result` or `error`. */
  answer(iq: Element): void {
    this.#asked.get(attr(iq, 'id'))?.(iq);
  }
}
