import type {IncomingMessage} from 'node:http';
import {MOST_BYTES} from '../model/counts.js';
import {Refusal} from './refusal.js';

/** `text/plain` is what a page may send to another origin without asking it first. */
const TYPES = /^(?:application\/json|text\/plain)\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

const tooLarge = (): Refusal =>
  new Refusal(
    413,
    'batch-too-large',
    `The batch is too long. Expected: at most ${MOST_BYTES} bytes.`,
  );

/** The bytes of a batch. Throws a {@link Refusal} of 413 or 415. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const {'content-type': type = '', 'content-encoding': encoding = 'identity'} = request.headers;
  if (!TYPES.test(type) || encoding !== 'identity')
    throw new Refusal(
      415,
      'type-refused',
      'Expected: application/json or text/plain, in UTF-8, not compressed.',
    );
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // When it is too long, the connection stays until the answer has gone out.
  for await (const chunk of request.iterator({
    destroyOnReturn: false,
  }) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
