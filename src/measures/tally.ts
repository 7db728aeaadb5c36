/** How often each key stands in a list. Order: greatest count first, then by key. */
export function tally(keys: readonly string[]): (readonly [key: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1));
}
