import {describe, expect, it} from 'vitest';
import type {EventRow} from '../../src/claims/events/events-table.ts';
import {sameDayFigures} from '../../src/measures/same-day-figures.ts';
import type {ClaimRow} from '../../src/tables/rows.ts';
import {claim} from '../claims/rows.ts';
import {originsOf} from './outlet-rows.ts';

const trucks = (article: string, low: number | null, said: Partial<ClaimRow> = {}) =>
  claim(article, {measure: 'trucks', low, high: low, ...said});
const event = (event_id: string, said: Partial<EventRow> = {}): [string, EventRow] => {
  const row = {event_id, told_first: '2021-02-18', told_last: '2021-02-18', ...said};
  return [event_id, {region: 'al-hasakah', direction: 'in', ...row} as EventRow]; // what is read of it
};
const figures = (claims: readonly ClaimRow[], told: readonly [string, EventRow][]) => {
  const events = Object.fromEntries(
    claims.map(({article_id}, at) => [article_id, told[at]?.[0] ?? 'e1']),
  );
  return sameDayFigures(originsOf(claims, events), new Map(told), ['trucks']).map((group) => [
    group.day,
    group.region,
    group.rows.map(({claim: {low}}) => low),
  ]);
};

describe('sameDayFigures', () => {
  it('sets figures of different events side by side where day and region are the same', () => {
    const rows = [trucks('a-1', 40), trucks('b-1', 55)];
    expect(figures(rows, [event('e1'), event('e2')])).toEqual([
      ['2021-02-18', 'al-hasakah', [40, 55]],
    ]);
  });

  it('leaves out what one outlet alone gives', () => {
    expect(figures([trucks('a-1', 40), trucks('a-2', 55)], [event('e1'), event('e2')])).toEqual([]);
  });

  it('keeps directions and other days apart', () => {
    const rows = [trucks('a-1', 40), trucks('b-1', 55)];
    expect(figures(rows, [event('e1'), event('e2', {direction: 'out'})])).toEqual([]);
    const later = event('e2', {told_first: '2021-02-19', told_last: '2021-02-19'});
    expect(figures(rows, [event('e1'), later])).toEqual([]);
  });

  it('leaves out parts, claims without a number, and events of no single day or region', () => {
    const first = trucks('a-1', 40);
    const left = [
      [trucks('b-1', null), event('e2')],
      [trucks('b-1', 55, {subset: 'oil'}), event('e2')],
      [trucks('b-1', 55, {measure: 'vehicles'}), event('e2')],
      [trucks('b-1', 55), event('e2', {told_last: '2021-02-20'})],
      [trucks('b-1', 55), event('e2', {region: null})],
    ] as const;
    for (const [second, told] of left)
      expect(figures([first, second], [event('e1'), told])).toEqual([]);
  });
});
