/** Points are kept to a tenth, from -40 to 60. */
const STEPS = 10;
const MOST = 60;

/** Pairs with their points, many of them in little memory, handed back best first. */
export interface RankedPairs {
  add(a: number, b: number, points: number): void;
  /** Visits each pair once: most points first, then by a, then by b. Pairs added twice are visited once. */
  visit(each: (a: number, b: number, points: number) => void): void;
}

/** A store for pairs of indices below `size` (at most 3,000,000). */
export function createRankedPairs(size: number): RankedPairs {
  const square = size * size;
  let codes = new Float64Array(1024);
  let length = 0;
  let isSorted = true;
  return {
    add(a, b, points) {
      if (length === codes.length) {
        const wider = new Float64Array(length * 2);
        wider.set(codes);
        codes = wider;
      }
      codes[length] = (MOST * STEPS - Math.round(points * STEPS)) * square + a * size + b;
      length += 1;
      isSorted = false;
    },
    visit(each) {
      if (!isSorted) length = sortOnce(codes, length);
      isSorted = true;
      for (let at = 0; at < length; at += 1) {
        const code = codes[at] ?? 0;
        const step = Math.floor(code / square);
        const pair = code - step * square;
        const a = Math.floor(pair / size);
        each(a, pair - a * size, MOST - step / STEPS);
      }
    },
  };
}

/** Sorts the first codes and moves each to the front once; says how many there are. */
function sortOnce(codes: Float64Array, length: number): number {
  const sorted = codes.subarray(0, length).sort();
  let kept = 0;
  for (const code of sorted) {
    if (kept > 0 && code === codes[kept - 1]) continue;
    codes[kept] = code;
    kept += 1;
  }
  return kept;
}
