import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {afterEach, expect, it} from 'vitest';
import {keepOwn, maybeOwn, ownName} from '../../src/report/own-cache.ts';

const name = ownName('test', 'of this test', String(process.pid));
const file = new URL(`../../.cache/own/${name}`, import.meta.url);
afterEach(() => rmSync(file, {force: true}));

it('gives back what was kept, and nothing that was cut or changed', () => {
  expect(maybeOwn(name)).toBeNull();
  keepOwn(name, 'one\ntwo – ثلاثة');
  expect(maybeOwn(name)).toBe('one\ntwo – ثلاثة');
  const text = readFileSync(file, 'utf8');
  for (const changed of [text.slice(0, -1), text.replace('two', 'too'), '', text.slice(1)]) {
    writeFileSync(file, changed);
    expect(maybeOwn(name)).toBeNull();
  }
});

it('names a text by each of its inputs and their bounds', () => {
  const names = [ownName('a', 'bc'), ownName('a', 'b', 'c'), ownName('a', 'b'), ownName('b', 'bc')];
  expect(new Set(names).size).toBe(4);
});
