/**
 * A copy without a prototype. What a polluted `Object.prototype` adds is not seen through it, so every
 * options bag that we hand to the platform or to a library is one of these.
 */
export const bare = <T extends object>(object: T): T =>
  Object.assign(Object.create(null) as T, object);
