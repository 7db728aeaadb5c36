import {describe, expect, it} from 'vitest';
import {boundsOf} from '../../src/claims/totals/bounds-of.ts';
import {auditRegisters} from '../../src/claims/totals/increments.ts';
import {prepare} from '../../src/claims/totals/options.ts';
import {createWording} from '../../src/claims/totals/wording.ts';
import {compareTotals, latestTotals} from '../../src/measures/compare-totals.ts';
import {describedEvents} from '../../src/measures/described-events.ts';
import {narrowestBounds} from '../../src/measures/narrowest-bounds.ts';
import {month, monthsFrom} from '../../src/values/month.ts';
import {tablesOf, totalOf} from '../claims/totals/tables.ts';

const MONTHS = monthsFrom(month('2024-01'), month('2024-04'));
const boundsBy = (...claims: ReturnType<typeof totalOf>[]) =>
  narrowestBounds(boundsOf(tablesOf(claims)), {months: MONTHS, claims});
const statementsOf = (...claims: ReturnType<typeof totalOf>[]) =>
  prepare(tablesOf(claims), {}).cases.flatMap(({statements}) => statements);

const year = totalOf({claim_id: 'a-1-c1', period: '2024-01-01/2024-03-31', low: 9});
const january = totalOf({claim_id: 'a-2-c1', period: '2024-01', low: 4});

describe('narrowestBounds', () => {
  it('takes the narrowest series of each month and leaves silent months without a figure', () => {
    const rows = boundsBy(year, january).map(({month: at, lower, upper}) => [at, lower, upper]);
    expect(rows).toEqual([
      ['2024-01', 4, 4],
      ['2024-02', 0, 9],
      ['2024-03', 0, 9],
      ['2024-04', null, null],
    ]);
  });

  it('marks the months in which counts that were set aside end', () => {
    const rows = boundsBy(
      totalOf({claim_id: 'a-1-c1', period: '2024-01-01/2024-03-20', low: 9}),
      totalOf({claim_id: 'a-2-c1', period: '2024-01-01/2024-03-31', low: 5}),
    );
    expect(rows.filter(({contradicted}) => contradicted).map(({month: at}) => at)).toEqual([
      '2024-03',
    ]);
  });
});

describe('compareTotals', () => {
  it('puts totals of two origins for the same days side by side, and no others', () => {
    const other = totalOf({claim_id: 'b-1-c1', period: '2024-01', low: 6});
    const rows = compareTotals(statementsOf(year, january, other));
    expect(rows.map(({series, low, first, last}) => [series.origin, low, first, last])).toEqual([
      ['a', 4, '2024-01-01', '2024-01-31'],
      ['b', 6, '2024-01-01', '2024-01-31'],
    ]);
  });

  it('joins what one origin says twice, and says whether it can be true', () => {
    const again = totalOf({claim_id: 'a-3-c1', period: '2024-01', low: 5});
    const other = totalOf({claim_id: 'b-1-c1', period: '2024-01', low: 6, high: null});
    const [first, second] = compareTotals(statementsOf(january, again, other));
    expect(first).toMatchObject({low: 4, high: 5, contradicted: true});
    expect(second).toMatchObject({contradicted: false});
  });
});

describe('latestTotals', () => {
  it('keeps of each series the total that ends last, whatever its base', () => {
    const later = totalOf({claim_id: 'a-4-c1', period: '2025-01-01/2025-06-30', low: 3});
    expect(latestTotals(statementsOf(year, january, later)).map(({claims}) => claims)).toEqual([
      ['a-4-c1'],
    ]);
  });
});

describe('events described', () => {
  const incident = totalOf({
    claim_id: 'a-5-c1',
    scope: 'incident',
    period: '2024-02-10',
    low: 1,
    region: 'deir-ez-zor',
  });

  it('count in their month, once', () => {
    expect(describedEvents(statementsOf(year, january, incident))).toMatchObject([
      {zone: 'sdf-areas', region: 'all', month: '2024-02', count: 1, claims: ['a-5-c1']},
    ]);
  });

  it('leave the rest of a running count unseen', () => {
    const tables = tablesOf([year, incident]);
    const rows = auditRegisters(prepare(tables, {}), createWording(tables));
    expect(rows).toMatchObject([
      {counted_low: 9, described_low: 1, described_high: 1, unseen_low: 8, unseen_high: 8},
    ]);
  });
});
