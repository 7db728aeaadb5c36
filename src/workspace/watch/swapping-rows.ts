import type {Effects} from '../effects.ts';
import {createWarmTables, type WarmTables} from './warm-tables.ts';

const NEWLINE = 10;
const QUOTE = 34;

/**
 * The same disk, on which the last two rows of the longest CSV file change places at each second reading: a save that says
 * nothing new, for rehearsals.
 */
export function swappingRows(effects: Effects): Effects {
  const lengths = new Map<string, number>();
  const turns = new Map<string, number>();
  return {
    ...effects,
    readBytes: (path) => {
      const bytes = effects.readBytes(path);
      if (bytes === null || !path.endsWith('.csv')) return bytes;
      const turn = turns.get(path) ?? 0;
      const isLongest = [...lengths.values()].every((length) => length <= bytes.length);
      turns.set(path, turn + 1);
      lengths.set(path, bytes.length);
      return turn % 2 === 1 && isLongest ? withLastRowsSwapped(bytes) : bytes;
    },
  };
}

/** Tables as they are read again after saves that say nothing new. In: the folder of the tables. */
export function createSwappingTables(data: string, effects: Effects): () => WarmTables {
  const tables = createWarmTables(data, swappingRows(effects));
  return () => {
    tables.forget();
    return tables.read();
  };
}

/** As it is where a row may stand on several lines. */
function withLastRowsSwapped(bytes: Uint8Array): Uint8Array {
  const end = bytes.at(-1) === NEWLINE ? bytes.length - 1 : bytes.length;
  const second = bytes.lastIndexOf(NEWLINE, end - 1) + 1;
  const first = bytes.lastIndexOf(NEWLINE, second - 2) + 1;
  if (first === 0) return bytes;
  const [one, other] = [bytes.subarray(first, second - 1), bytes.subarray(second, end)];
  if (!isWhole(one) || !isWhole(other)) return bytes;
  return Buffer.concat([
    bytes.subarray(0, first),
    other,
    Buffer.from('\n'),
    one,
    bytes.subarray(end),
  ]);
}

/** Of a line with an odd number of quotes another holds the rest. */
function isWhole(line: Uint8Array): boolean {
  return line.filter((byte) => byte === QUOTE).length % 2 === 0;
}
