import {describe, expect, it} from 'vitest';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {swappingRows} from '../../../src/workspace/watch/swapping-rows.ts';

const SHORT = 'a,b\n1,2\n3,4\n';

/** What is read of a long file and a short one, one after the other, some times. */
function readsOf(long: string, times: number): string[] {
  const effects = swappingRows({
    ...createDiskEffects('/nowhere'),
    readBytes: (path) => Buffer.from(path === 'long.csv' ? long : SHORT),
  });
  const read = (path: string) => Buffer.from(effects.readBytes(path) ?? '').toString('utf8');
  return Array.from({length: times}, () => {
    expect(read('short.csv')).toBe(SHORT);
    return read('long.csv');
  });
}

describe('rows for rehearsals', () => {
  it.each([
    ['id,n\na,1\nb,2\nc,3\n', 'id,n\na,1\nc,3\nb,2\n'],
    ['id,n\na,1\nb,2\nc,3', 'id,n\na,1\nc,3\nb,2'],
    ['id,n\na,"1, 2"\nb,"3"\n', 'id,n\nb,"3"\na,"1, 2"\n'],
  ])('change places at each second reading of the longest file', (as, swapped) => {
    expect(readsOf(as, 4)).toEqual([as, swapped, as, swapped]);
  });

  it.each(['id,number\na,12345\n', 'id,n\na,1\n"b\nc",2\n', 'id,n, and no row\n'])(
    'stay where they cannot change places: %j',
    (as) => {
      expect(readsOf(as, 2)).toEqual([as, as]);
    },
  );
});
