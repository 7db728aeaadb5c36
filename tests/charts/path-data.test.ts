import fc from 'fast-check';
import {expect, test} from 'vitest';
import {movedPath, readPath, writePath, type PathStep} from '../../src/charts/path-data.ts';

test.each([
  ['M0,0L10,0L10,5L0,5Z', 'M0,0H10V5H0z'],
  ['M10.5,2l-3,0.25l0.5,0', 'M10.5,2l-3,.25H8'],
  ['m5,5 10,10 -3,0', 'M5,5L15,15H12'],
  ['M1,1h2v3H1z', 'M1,1H3V4H1z'],
  ['M0,0C1,2,3,4,5,6', 'M0,0C1,2,3,4,5,6'],
  ['M100,100C101,102,103,104,105,106', 'M100,100c1,2,3,4,5,6'],
  ['M2,0A2,2,0,1,1,-2,0', 'M2,0A2,2,0,1,1-2,0'],
  ['M1e1,5L10,1.006', 'M10,5V1.01'],
])('path %s is %s', (data, short) => {
  const steps = readPath(data, 100);
  expect(steps === null ? null : writePath(steps, 100)).toBe(short);
});

test.each(['M1', 'X5', 'M1,1Z5', 'A1,1,0,00,1,1', 'M0,0L1,NaN'])('%s is not read', (data) => {
  expect(readPath(data, 100)).toBeNull();
});

test('moves places, not radii', () => {
  const steps = readPath('M1,2A3,3,0,0,1,4,5h1', 1) ?? [];
  expect(writePath(movedPath(steps, [10, 20]), 1)).toBe('M11,22a3,3,0,0,1,3,3h1');
});

const place = fc.integer({min: -99_999, max: 99_999});
const step: fc.Arbitrary<PathStep> = fc.oneof(
  fc.record({command: fc.constant('L'), numbers: fc.array(place, {minLength: 2, maxLength: 2})}),
  fc.record({command: fc.constant('M'), numbers: fc.array(place, {minLength: 2, maxLength: 2})}),
  fc.record({command: fc.constant('C'), numbers: fc.array(place, {minLength: 6, maxLength: 6})}),
  fc.record({command: fc.constant('Z'), numbers: fc.constant([])}),
);

/** Lines as lines, however they are written. */
function plainLines(steps: readonly PathStep[]): PathStep[] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return steps.map(({command, numbers}) => {
    if (command === 'H') x = numbers[0] ?? 0;
    else if (command === 'V') y = numbers[0] ?? 0;
    else if (command === 'Z') [x, y] = [startX, startY];
    else [x = 0, y = 0] = numbers.slice(-2);
    if (command === 'M') [startX, startY] = [x, y];
    return command === 'H' || command === 'V'
      ? {command: 'L', numbers: [x, y]}
      : {command, numbers};
  });
}

test('what is written is read as the same', () => {
  fc.assert(
    fc.property(fc.array(step, {maxLength: 12}), (rest) => {
      const steps: PathStep[] = [{command: 'M', numbers: [0, 0]}, ...rest];
      expect(plainLines(readPath(writePath(steps, 100), 100) ?? [])).toEqual(steps);
    }),
  );
});
