import {at} from './at.ts';

const WARM_UP = 12;

/** A stream of random numbers in [0, 1), the same for the same seed on every machine.
 *  Method: sfc32 (Doty-Humphrey's Small Fast Counter, 128 bits of state, as in PractRand): 32-bit
 *  integer additions, shifts and a counter; the seed fills the first word, the other two are 0, the
 *  counter starts at 1, and twelve outputs are thrown away. */
export function createRandom(seed: number): () => number {
  let a = seed | 0;
  let b = 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return (out >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < WARM_UP; i += 1) next();
  return next;
}

/** As many elements as there are, drawn with replacement. */
export function resample<T>(values: readonly T[], random: () => number): T[] {
  return values.map(() => at(values, Math.floor(random() * values.length)));
}
