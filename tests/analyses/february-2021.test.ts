import {describe, expect, it} from 'vitest';
import type {EventRow} from '../../src/claims/events/events-table.ts';
import {countEvents} from '../../src/measures/count.ts';
import {openTables} from '../../src/notebook/tables.ts';
import {month} from '../../src/values/month.ts';
import {DEFAULT_RULES} from '../../src/values/rules.ts';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {readWorkspace} from '../../src/workspace/read-workspace.ts';

const tables = openTables(
  readWorkspace('data', createDiskEffects(process.cwd())).tables,
  DEFAULT_RULES,
);
const events = tables.events().objects() as (EventRow & Record<string, number | null>)[];
const incoming = events.filter(
  (row) =>
    row.kind === 'convoy' &&
    row.direction === 'in' &&
    row.earliest >= '2021-02' &&
    row.latest < '2021-03',
);
const on = (day: string) => {
  const found = incoming.filter((row) => row.earliest === day && row.latest === day);
  expect(found.map((row) => row.event_id)).toHaveLength(1);
  return found[0] as (typeof incoming)[number];
};
const range = (row: (typeof incoming)[number], measure: string) => [
  row[`${measure}_low`],
  row[`${measure}_best`],
  row[`${measure}_high`],
];
/** What claims of an event say, as written on file. */
const claimed = (row: EventRow, measure: string) => {
  const ids = new Set(row.claim_ids.split(' '));
  return Object.fromEntries(
    tables
      .rows('claims')
      .filter((claim) => ids.has(claim.claim_id) && claim.measure === measure)
      .map(({claim_id, qualifier, low, high}) => [
        claim_id,
        `${qualifier} ${low}${high === low ? '' : `–${high ?? ''}`}`,
      ]),
  );
};

describe('coalition convoys of February 2021', () => {
  it('arrived on the 6th, 8th, 14th, 18th, 23rd and 27th, and perhaps on the 7th', () => {
    expect(incoming.map((row) => row.earliest)).toEqual([
      '2021-02-06',
      '2021-02-07',
      '2021-02-08',
      '2021-02-14',
      '2021-02-18',
      '2021-02-23',
      '2021-02-27',
    ]);
  });

  it('on the 7th are told by Sputnik alone, and the link says which other convoy that may be', () => {
    const seventh = on('2021-02-07');
    expect(seventh.origin_ids).toBe('sputnik');
    expect(claimed(seventh, 'trucks')).toEqual({'shaam-times-300403-c2': 'exact 42'});
    const link = tables
      .rows('links')
      .find((row) => row.article_id === 'shaam-times-300403' && row.mention === 1);
    expect(link?.reason).toMatch(/possibly convoy-2021-02-0[68]-1/);
  });

  it('on the 18th had about 60 trucks', () => {
    const row = on('2021-02-18');
    expect(claimed(row, 'trucks')).toEqual({
      'north-pulse-8398-c5': 'about 60',
      'sohr-reinforcement-al-omar-base-c6': 'about 60',
    });
    expect(range(row, 'trucks')).toEqual([54, 60, 66]);
    expect(row.origin_ids).toBe('sohr');
  });

  it('on the 14th had about 50 trucks, while relays say more than 50 vehicles', () => {
    const row = on('2021-02-14');
    expect(claimed(row, 'trucks')).toEqual({
      'newsfront-20210215-c2': 'exact 50',
      'okaz-2058115-c2': 'about 50',
      'sohr-reinforcement-al-omar-base-c7': 'about 50',
    });
    expect(claimed(row, 'vehicles')).toMatchObject({
      'ahvalnews-us-led-coalition-establishing-new-military-base-iraq-syria-t-c2': 'at_least 50–',
    });
    expect(range(row, 'trucks')).toEqual([45, 50, 55]);
    expect(range(row, 'vehicles')).toEqual([50, 50, null]);
  });

  it('on the 23rd had 45 vehicles by the Observatory and about 50 by Shafaq', () => {
    const row = on('2021-02-23');
    expect(claimed(row, 'vehicles')).toEqual({
      'north-pulse-8398-c2': 'exact 45',
      'shafaq-ar-20210227-c4': 'about 50',
      'sohr-reinforcement-al-omar-base-c3': 'exact 45',
    });
    expect(row.origin_ids).toBe('shafaq sohr');
    expect(range(row, 'vehicles')).toEqual([45, 45, 55]);
  });

  it('make seven in the best count of the month', () => {
    const convoys = tables
      .events()
      .filter((row: EventRow) => row.kind === 'convoy' && row.direction === 'in');
    const [row] = countEvents(convoys, {
      ...tables.grid('convoy'),
      measure: 'convoys',
      by: ['month'],
      from: month('2021-02'),
      to: month('2021-02'),
      rules: DEFAULT_RULES,
    }).objects();
    expect(row).toMatchObject({month: '2021-02', low: 7, best: 7, status: 'counted'});
  });
});
