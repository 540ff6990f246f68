import type {IncomingMessage, ServerResponse} from 'node:http';
import type {QueueState} from './queue.js';

/** @param name of the queue; '' where there is but one */
type StateOf = (name: string) => QueueState | undefined;

const HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  // Anyone may know whether there is somebody to talk to: pages of other origins ask, too.
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** `GET …/availability?queue=NAME`: whether somebody would answer now. */
export function answerAvailability(
  request: IncomingMessage,
  response: ServerResponse,
  stateOf: StateOf,
): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const name = new URLSearchParams((request.url ?? '').split('?')[1]).get('queue') ?? '';
  const state = isRead ? stateOf(name) : undefined;
  const status = isRead ? (state ? 200 : 404) : 405;
  response.writeHead(status, isRead ? HEADERS : {...HEADERS, Allow: 'GET, HEAD'});
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(state ?? {}));
}
