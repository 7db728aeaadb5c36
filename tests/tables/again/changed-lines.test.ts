import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {changedLines} from '../../../src/tables/again/changed-lines.ts';

const changed = (before: string, after: string) => {
  const {start, before: was, after: is} = changedLines(Buffer.from(before), Buffer.from(after));
  return [before.slice(0, start), before.slice(start, was), after.slice(start, is)];
};

describe('lines that changed', () => {
  it('are told as whole lines between what is the same', () => {
    expect(changed('a\nb\nc\n', 'a\nbb\nc\n')).toEqual(['a\n', 'b\n', 'bb\n']);
    expect(changed('a\nb\n', 'a\nb\nc\n')).toEqual(['a\nb\n', '', 'c\n']);
    expect(changed('a\nb\nc\n', 'a\nc\n')).toEqual(['a\n', 'b\n', '']);
    expect(changed('a\nb', 'a\nb\nc\n')).toEqual(['a\n', 'b', 'b\nc\n']);
    expect(changed('a\nb\n', '')).toEqual(['', 'a\nb\n', '']);
    expect(changed('a\n', 'a\n')).toEqual(['a\n', '', '']);
  });

  it('leave lines that are the same in both files, also long ones', () => {
    const line = fc.constantFrom('a', 'b', '', 'c'.repeat(5000), 'd'.repeat(4095));
    const file = fc
      .tuple(fc.array(line, {maxLength: 12}), fc.boolean())
      .map(([lines, isEnded]) => lines.join('\n') + (isEnded ? '\n' : ''));
    fc.assert(
      fc.property(file, file, (before, after) => {
        const {
          start,
          before: was,
          after: is,
        } = changedLines(Buffer.from(before), Buffer.from(after));
        expect(before.slice(0, start)).toBe(after.slice(0, start));
        expect(before.slice(was)).toBe(after.slice(is));
        expect(start <= was && start <= is).toBe(true);
        for (const [text, place] of [
          [before, start],
          [after, start],
          [before, was],
          [after, is],
        ] as const)
          expect(place === 0 || place === text.length || text[place - 1] === '\n').toBe(true);
      }),
      {numRuns: 500},
    );
  });
});
