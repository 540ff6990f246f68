import {bare} from './bare.js';

type Values = Readonly<Record<string, unknown>>;

/** The value's own properties: what a page added to `Object.prototype` is not among them. */
export const own = (value: unknown): Values =>
  bare(typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {});

/** One property of the value's own, without copying the others. */
export const ownIn = (value: unknown, key: string): unknown =>
  Object.hasOwn(Object(value) as object, key) ? (value as Values)[key] : undefined;
