import {expect, test} from 'vitest';
import {formatNumber} from '../../src/values/number-text.ts';

test.each([
  [0, 'en', {}, '0'],
  [999, 'en', {}, '999'],
  [1000, 'en', {}, '1\u202f000'],
  [1234, 'en', {}, '1\u202f234'],
  [-0, 'en', {}, '0'],
  [5, 'en', {decimals: 1}, '5.0'],
  [45, 'ar', {digits: 'arab'}, '٤٥'],
  [1234567, 'en', {}, '1\u202f234\u202f567'],
  [-12, 'en', {}, '\u221212'],
  [-0.2, 'en', {}, '0'],
  [1234.56, 'en', {decimals: 1}, '1\u202f234.6'],
  [45, 'ar', {}, '45'],
  [1234.5, 'ar', {digits: 'arab', decimals: 1}, '١\u202f٢٣٤٫٥'],
  [45, 'en', {digits: 'arab'}, '45'],
] as const)('%d in %s %j is %s', (value, language, options, text) => {
  expect(formatNumber(value, language, options)).toBe(text);
});
