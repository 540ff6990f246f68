import {StoreError, type StoreCode} from './store-error.js';

/**
 * By the first letters of PostgreSQL's error codes, and by Node's. The longest come first.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const CODES: readonly (readonly [string, StoreCode])[] = [
  ['53100', 'store-full'],
  ['55P03', 'store-locked'],
  ['57014', 'store-locked'],
  ['40', 'store-locked'],
  ['XX001', 'store-damaged'],
  ['XX002', 'store-damaged'],
  ['42P01', 'store-missing'],
  ['08', 'store-unreachable'],
  ['28', 'store-unreachable'],
  ['3D000', 'store-unreachable'],
  ['53', 'store-unreachable'],
  ['57P', 'store-unreachable'],
  ['E', 'store-unreachable'],
];

/** What PostgreSQL's driver has thrown, as an error of ours. */
export function postgresError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const {message, code} = error as {message: string; code?: unknown};
  const name = typeof code === 'string' ? code : '';
  // The driver tells of a connection that broke, or was not had in time, without a code.
  const lost = name === '' && /connect|terminated/i.test(message) ? 'store-unreachable' : undefined;
  const ours = lost ?? CODES.find(([start]) => name.startsWith(start))?.[1] ?? 'store-failed';
  const said = [name, message].filter(Boolean).join(': ');
  return new StoreError(ours, `PostgreSQL: ${said}. See docs/counter.md.`, {cause: error});
}
