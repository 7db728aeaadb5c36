import {describe, expect, it} from 'vitest';
import {createDiskEffects} from '../../../src/workspace/effects.ts';
import {createSavedFiles} from '../../../src/workspace/watch/saved-files.ts';

const PATH = 'data/claims.csv';
const REST = Array.from({length: 12}, (_, row) => `c${row + 2},${row}\n`).join('');
const LINES = `claim_id,low\nc1,20\n${REST}`;

/** Files in memory, of which one is there at the start. */
function savedFiles(text = LINES) {
  const disk = new Map([[PATH, text]]);
  const effects = {
    ...createDiskEffects('/nowhere'),
    readBytes: (path: string) => {
      const content = disk.get(path);
      return content === undefined ? null : Buffer.from(content);
    },
  };
  const files = createSavedFiles([PATH], effects);
  const save = (content: string, path = PATH) => {
    disk.set(path, content);
    files.touch(path);
  };
  return {...files, save};
}

describe('saved files', () => {
  it('are told once, and not where they are what they were', () => {
    const files = savedFiles();
    files.save(LINES);
    expect(files.takeChanged()).toEqual([]);
    files.save(LINES.replace('c1,20', 'c1,21'));
    files.save('x', 'data/.claims.csv.swp');
    expect(files.takeChanged()).toEqual([PATH]);
    expect(files.takeChanged()).toEqual([]);
    files.touchAgain([PATH]);
    expect(files.takeChanged()).toEqual([PATH]);
  });

  it('are written where they end as before, or have grown by whole lines', () => {
    const written = (text: string) => {
      const files = savedFiles();
      files.save(text);
      return files.areWritten();
    };
    expect(written(LINES.replace('c1,20', 'c1,21'))).toBe(true);
    expect(written(LINES.replace('c1,20\n', ''))).toBe(true);
    expect(written(`${LINES}d1,40\n`)).toBe(true);
    expect(written(LINES.replace(/\d\n$/, '9\n'))).toBe(true);
  });

  it('may not be written yet where anything else is so', () => {
    for (let length = 0; length < LINES.length; length += 1) {
      const files = savedFiles();
      files.save(LINES.slice(0, length));
      expect(files.areWritten()).toBe(false);
    }
    const files = savedFiles();
    files.save(`${LINES}d1,4`);
    expect(files.areWritten()).toBe(false);
    files.save(`${LINES}d1,40\n`);
    files.save(LINES, 'data/new.csv');
    expect(files.areWritten()).toBe(false);
    files.takeChanged();
    expect(files.areWritten()).toBe(true);
  });
});
