import {
  DeskError,
  type Connect,
  type ConnectionEvent,
  type DeskConnection,
  type Login,
  type Saying,
} from '../desk/desk-connection.js';
import type {Ticket} from '../desk/ticket.js';

/** A chat service that a test is the other end of. */
export class StandInService {
  /** What the desk asked for, in order: `duty true`, `take t1`, `end c-1@rooms.test`. */
  readonly asked: string[] = [];
  readonly sent: (Saying & {readonly room: string})[] = [];
  readonly logins: Login[] = [];
  /** What the next login, or the next request, is refused with. */
  refusal: DeskError | undefined;
  /** Login waits for it. */
  wait: Promise<void> | undefined;
  #tell: (event: ConnectionEvent) => void = () => undefined;

  readonly connect: Connect = async (_, login, tell) => {
    this.logins.push(login);
    await this.wait;
    this.#refuse();
    this.#tell = tell;
    return this.#connection();
  };

  tell(event: ConnectionEvent): void {
    this.#tell(event);
  }

  waiting(...tickets: readonly Ticket[]): void {
    this.tell({type: 'waiting', tickets, count: tickets.length});
  }

  /** The adviser comes into a room where the customer is. */
  enter(room: string, ticket?: Ticket): void {
    this.tell({type: 'joined', room});
    this.tell({type: 'customer', room, isHere: true});
    if (ticket) this.tell({type: 'ticket', room, ticket});
    this.tell({type: 'caught-up', room});
  }

  /** The customer says something. */
  say(room: string, text: string, id = text): void {
    const heard = {id, text, from: 'customer', name: 'asiakas', at: 0, isHistory: false} as const;
    this.tell({type: 'heard', room, heard});
  }

  /** The room has got what was sent last. */
  echo(): void {
    const {room, ...said} = this.sent.at(-1)!;
    const heard = {...said, from: 'me', name: 'Maija', at: 0, isHistory: false} as const;
    this.tell({type: 'heard', room, heard});
  }

  #refuse(): void {
    const {refusal} = this;
    this.refusal = undefined;
    if (refusal) throw refusal;
  }

  #connection(): DeskConnection {
    const ask = (what: string) => {
      this.asked.push(what);
      this.#refuse();
    };
    const attempt = (what: string) => new Promise<void>((resolve) => resolve(ask(what)));
    return {
      duty: (on) => ask(`duty ${String(on)}`),
      take: (id) => attempt(`take ${id}`),
      send: (room, saying) => void this.sent.push({...saying, room}),
      typing: (room, on) => ask(`typing ${room} ${String(on)}`),
      end: (room) => attempt(`end ${room}`),
      leave: () => ask('leave'),
    };
  }
}

/** One who waits. */
export const ticket = (id: string, changes: Partial<Ticket> = {}): Ticket => ({
  id,
  since: Date.now() - 4 * 60_000,
  isAway: false,
  lang: 'fi',
  context: [
    ['service', 'Asumistuki'],
    ['page', 'Tulot'],
  ],
  message: `Viesti ${id}`,
  ...changes,
});
