/** Works something out once for each thing that it is asked for. */
export function once<T, R>(work: (one: T) => R): (one: T) => R {
  const known = new Map<T, R>();
  return (one) => {
    if (!known.has(one)) known.set(one, work(one));
    return known.get(one) as R;
  };
}
