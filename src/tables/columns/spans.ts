/** The text of a cell that starts at a byte. `end` is one behind its last, or the complement of that where doubled
 *  quotes within stand for one. */
export function spanText(bytes: Buffer, start: number, end: number): string {
  if (end >= 0) return bytes.toString('utf8', start, end);
  return bytes.toString('utf8', start, ~end).replaceAll('""', '"');
}

/** FNV-1a of some bytes, mixed so that its low bits can be taken. */
export function spanHash(bytes: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Whether `length` bytes from two places on are the same. */
export function areSame(bytes: Buffer, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[one + i] !== bytes[other + i]) return false;
  return true;
}

/** Start and end of a cell. */
export type Span = readonly [start: number, end: number];

/** Whether the bytes of one cell come after those of another. */
export function isAfter(bytes: Buffer, [start, end]: Span, [before, until]: Span): boolean {
  const length = (end < 0 ? ~end : end) - start;
  const shorter = Math.min(length, (until < 0 ? ~until : until) - before);
  for (let i = 0; i < shorter; i++) {
    const difference = (bytes[start + i] ?? 0) - (bytes[before + i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return length > shorter;
}
