import {
  calendarPeriodOf,
  dayText,
  daysOfPeriod,
  hasPublicationDay,
  sharedGrid,
  type CalendarPeriod,
  type Month,
  type Tables,
} from 'rasd';

/** The latest month that was over when the latest dated article appeared, and of which somebody reported. */
export function latestPeriod(tables: Tables): CalendarPeriod {
  const days = tables
    .rows('articles')
    .filter(hasPublicationDay)
    .map(({published}) => published ?? '')
    .sort();
  const last = days.at(-1) ?? '';
  const reported = ['convoy', 'isis_attack'].flatMap((kind) => [
    ...sharedGrid(tables, kind).reported,
  ]);
  const over = reported.filter((month) => isOver(month, last)).sort();
  return calendarPeriodOf(over.at(-1) ?? ('2021-01' as Month), 'month');
}

function isOver(month: Month, last: string): boolean {
  return dayText(daysOfPeriod(calendarPeriodOf(month, 'month')).last) <= last;
}
