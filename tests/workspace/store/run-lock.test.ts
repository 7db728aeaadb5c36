import {spawn} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {lockFolder} from '../../../src/workspace/store/run-lock.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rasd-lock-'));
});
afterEach(() => rmSync(root, {recursive: true}));

const waits: number[] = [];
const lock = (patience = 200) =>
  lockFolder(root, 'reports', {onWait: (holder) => void waits.push(holder), patience});
const left = () => readdirSync(join(root, 'reports'));

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => child.once('exit', done));
  return child.pid ?? 0;
}

describe('a folder of reports', () => {
  it('is held by one, and then by the next', async () => {
    const first = await lock();
    expect(first.isHeld()).toBe(true);
    setTimeout(first.release, 150);
    const second = await lock(5000);
    expect(waits.at(-1)).toBe(process.pid);
    expect([first.isHeld(), second.isHeld()]).toEqual([false, true]);
    second.release();
    expect(left()).toEqual([]);
  });

  it('says who holds it when waiting is in vain', async () => {
    const first = await lock();
    await expect(lock()).rejects.toThrow(
      `reports is being written by process ${process.pid}, which does not end; stop it and run again`,
    );
    first.release();
  });

  it.each([
    [
      'a process that is gone',
      async () => JSON.stringify({pid: await deadProcess(), started: '', token: 't'}),
    ],
    [
      'another process that has the number of one that is gone',
      async () => JSON.stringify({pid: process.pid, started: '1', token: 't'}),
    ],
    ['half a lock', async () => '{"pid": 1'],
    ['an empty lock', async () => ''],
  ])('is taken over from %s', async (_name, text) => {
    mkdirSync(join(root, 'reports'));
    writeFileSync(join(root, 'reports/.lock'), await text());
    const taken = await lock();
    expect(taken.isHeld()).toBe(true);
    taken.release();
    expect(left()).toEqual([]);
  });

  it('is never held by two of many that find the lock of a process that is gone', async () => {
    mkdirSync(join(root, 'reports'));
    writeFileSync(
      join(root, 'reports/.lock'),
      JSON.stringify({pid: await deadProcess(), started: '', token: 't'}),
    );
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({length: 8}, async () => {
        const held = await lock(20_000);
        holders += 1;
        most = Math.max(most, holders);
        await new Promise((done) => setTimeout(done, 20));
        holders -= 1;
        held.release();
      }),
    );
    expect(most).toBe(1);
    expect(existsSync(join(root, 'reports/.lock'))).toBe(false);
  });

  it('loses what a process left beside the lock that was killed while it took it', async () => {
    mkdirSync(join(root, 'reports'));
    const aside = (name: string, text: string) => writeFileSync(join(root, 'reports', name), text);
    aside('.lock.left', JSON.stringify({pid: await deadProcess(), started: '', token: 't'}));
    aside('.lock.half', '{"pid"');
    utimesSync(join(root, 'reports/.lock.half'), 0, 0);
    aside('.lock.young', '');
    const taken = await lock();
    expect(left()).toEqual(['.lock', '.lock.young']);
    taken.release();
  });

  it('that cannot be made says so', async () => {
    writeFileSync(join(root, 'reports'), 'a file');
    await expect(lock()).rejects.toThrow(/^reports cannot be written \(E\w+\); check the folder/);
  });
});
