/** Gives the value made before for the same object and key, or else makes it. */
export type SharedWork<T> = (owner: object, key: string, make: () => T) => T;

/**
 * A memory for work that editions of one run have in common. The owner is an object that they share, such as the
 * rows of a table; when it goes, so does what was made of it. `make` must be a pure function of owner and key:
 * then no page depends on which were built before it.
 */
export function sharedWork<T>(): SharedWork<T> {
  const known = new WeakMap<object, Map<string, T>>();
  return (owner, key, make) => {
    const values = known.get(owner) ?? new Map<string, T>();
    known.set(owner, values);
    const found = values.get(key);
    if (found !== undefined) return found;
    const value = make();
    values.set(key, value);
    return value;
  };
}
