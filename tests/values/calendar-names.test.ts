import {expect, test} from 'vitest';
import {monthName, monthNames, monthText, shortMonthText} from '../../src/values/calendar-names.ts';
import {month} from '../../src/values/month.ts';

test('months are Levantine in Arabic', () => {
  expect(monthNames('ar', 'long')).toEqual([
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ]);
  expect(monthName(month('2024-10'), 'ar', 'short')).toBe('ت1');
});

test('months with their year', () => {
  expect(monthText(month('2024-12'), 'en')).toBe('December 2024');
  expect(shortMonthText(month('2024-12'), 'en')).toBe('Dec 2024');
  expect(monthText(month('2024-12'), 'ar')).toBe('كانون الأول 2024');
  expect(shortMonthText(month('2024-12'), 'ar', {digits: 'arab'})).toBe('كانون الأول ٢٠٢٤');
});
