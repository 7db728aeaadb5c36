import {expect, test} from 'vitest';
import {
  compareNumbers,
  compareTexts,
  firstNumber,
  plainText,
} from '../../../src/report/client/plain-text.ts';

test('texts compare as readers type them', () => {
  expect(plainText('الحَسَكة')).toBe(plainText('الحسكه'));
  expect(plainText('Al-Ḥasakah ٤٥')).toBe('al-hasakah 45');
  expect(compareTexts('b', 'A')).toBe(1);
});

test('cells of numbers sort by their first number, "no report" last', () => {
  expect(['6–8', 'at least 1\u202f200', '٤٥', '\u22123', 'no report'].map(firstNumber)).toEqual([
    6,
    1200,
    45,
    -3,
    null,
  ]);
  expect(['no report', '12', '6–8'].sort(compareNumbers)).toEqual(['6–8', '12', 'no report']);
});
