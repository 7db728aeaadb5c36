import {exactJson} from '../../values/exact-json.ts';
import type {Kept} from '../../values/kept.ts';
import {sha256} from '../effects.ts';

const MOST = 2000;

/**
 * Drawings and fonts of this process, in memory; of `most` the one that was of no use for the longest time goes. Values are
 * given back as they were put: whoever asks must not change them.
 */
export function createMemoryKept(most = MOST): Kept {
  const values = new Map<string, unknown>();
  const remember = (key: string, value: unknown) => {
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
  };
  return {
    get: (parts) => {
      const key = keyOf(parts);
      const value = key === null ? undefined : values.get(key);
      if (key !== null && value !== undefined) remember(key, value);
      return value;
    },
    put: (parts, value) => {
      const key = keyOf(parts);
      if (key !== null) remember(key, value);
    },
  };
}

function keyOf(parts: readonly unknown[]): string | null {
  const text = exactJson(parts);
  return text === null ? null : sha256(text);
}
