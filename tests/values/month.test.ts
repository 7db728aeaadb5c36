import {expect, it} from 'vitest';
import {monthOfDay} from '../../src/values/month.ts';

it('knows the month of every day of 1,200 years, as a Date does', () => {
  const wrong = Array.from({length: 440_000}, (_, at) => at - 220_000).filter(
    (day) => monthOfDay(day) !== new Date(day * 86_400_000).toISOString().slice(0, 7),
  );
  expect(wrong).toEqual([]);
});
