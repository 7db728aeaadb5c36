import {describe, expect, it} from 'vitest';
import {
  calendarPeriodsFrom,
  daysOfPeriod,
  maybeCalendarPeriod,
  periodText,
  shiftPeriod,
  yearBefore,
  type CalendarPeriod,
} from '../../src/values/calendar-period.ts';
import {month} from '../../src/values/month.ts';

const of = (text: string): CalendarPeriod => {
  const period = maybeCalendarPeriod(text);
  if (period === null) throw new Error(text);
  return period;
};

describe('months, quarters and years', () => {
  it.each([
    ['2021-02', '2021-02', '2021-02', 28],
    ['2021-Q1', '2021-01', '2021-03', 90],
    ['2024', '2024-01', '2024-12', 366],
  ])('%s', (name, from, to, days) => {
    expect(of(name)).toMatchObject({name, from, to});
    expect(daysOfPeriod(of(name)).length).toBe(days);
  });

  it.each(['2021-13', '2021-Q5', '21', '2021-1', '2021-Q', ''])('"%s" is none', (text) => {
    expect(maybeCalendarPeriod(text)).toBeNull();
  });

  it('have neighbours', () => {
    expect(shiftPeriod(of('2021-01'), -1).name).toBe('2020-12');
    expect(shiftPeriod(of('2021-Q4'), 1).name).toBe('2022-Q1');
    expect(yearBefore(of('2021-Q2')).name).toBe('2020-Q2');
    expect(yearBefore(of('2021')).name).toBe(shiftPeriod(of('2021'), -1).name);
  });

  it('cover a stretch of months', () => {
    const names = (unit: CalendarPeriod['unit']) =>
      calendarPeriodsFrom(unit, month('2020-11'), month('2021-02')).map(({name}) => name);
    expect(names('month')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
    expect(names('quarter')).toEqual(['2020-Q4', '2021-Q1']);
    expect(names('year')).toEqual(['2020', '2021']);
    expect(calendarPeriodsFrom('month', month('2021-01'), month('2025-08'))).toHaveLength(56);
  });

  it('have names', () => {
    expect(periodText(of('2021-Q1'), 'en')).toBe('the first quarter of 2021');
    expect(periodText(of('2021-Q1'), 'ar')).toBe('الربع الأول من 2021');
    expect(periodText(of('2021-02'), 'ar')).toBe('شباط 2021');
    expect(periodText(of('2021'), 'ar')).toBe('عام 2021');
  });
});
