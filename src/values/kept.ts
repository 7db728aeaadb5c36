/**
 * Results kept from earlier runs, each under everything it is made of. A store may forget at any time, and never
 * gives back anything but what was put under the same parts.
 */
export interface Kept {
  /** The value under these parts; undefined where there is none. */
  get(parts: readonly unknown[]): unknown;
  put(parts: readonly unknown[], value: unknown): void;
}

/** A store that keeps nothing. */
export const NOTHING_KEPT: Kept = {get: () => undefined, put: () => undefined};

/** What is kept under the parts, or else what `make` makes, which is then kept. */
export function keptValue<T>(kept: Kept, parts: readonly unknown[], make: () => T): T {
  const known = kept.get(parts);
  if (known !== undefined) return known as T; // put there below, under the same parts
  const made = make();
  kept.put(parts, made);
  return made;
}

/** The same for what is waited for. */
export async function keptOr<T>(
  kept: Kept,
  parts: readonly unknown[],
  make: () => T | Promise<T>,
): Promise<T> {
  const known = kept.get(parts);
  if (known !== undefined) return known as T; // put there below, under the same parts
  const made = await make();
  kept.put(parts, made);
  return made;
}
