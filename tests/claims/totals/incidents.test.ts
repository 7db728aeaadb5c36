import {describe, expect, it} from 'vitest';
import {readIncidents} from '../../../src/claims/totals/incidents.ts';
import {linkedIncidents} from '../../../src/claims/totals/linked-incidents.ts';
import {createReading} from '../../../src/claims/totals/tables.ts';
import type {ClaimRow} from '../../../src/tables/rows.ts';
import {dayText} from '../../../src/values/day.ts';
import {tablesOf, totalOf} from './tables.ts';

const attack = (claim_id: string, period: string, rest: Partial<ClaimRow> = {}): ClaimRow =>
  totalOf({claim_id, scope: 'incident', zone: null, region: 'aleppo', period, low: 1, ...rest});

const show = (claims: ClaimRow[]) =>
  readIncidents(createReading(tablesOf(claims))).map(({claims: ids}) => ids.join(' '));

const zoneOf = (claims: ClaimRow[]) => readIncidents(createReading(tablesOf(claims)))[0]?.zone;

describe('readIncidents', () => {
  it('counts two articles of one origin on one day once, and two days twice', () => {
    expect(show([attack('sohr-1-c1', '2024-02-01'), attack('sohr-2-c1', '2024-02-01')])).toEqual([
      'sohr-1-c1',
    ]);
    expect(
      show([attack('sohr-1-c1', '2024-02-01'), attack('sohr-2-c1', '2024-02-02')]),
    ).toHaveLength(2);
  });
  it('counts attacks of one day in two governorates, or told apart by one article', () => {
    const elsewhere = attack('sohr-2-c1', '2024-02-01', {region: 'ar-raqqa'});
    expect(show([attack('sohr-1-c1', '2024-02-01'), elsewhere])).toHaveLength(2);
    const second = attack('sohr-1-c2', '2024-02-01', {mention: 2});
    expect(show([attack('sohr-1-c1', '2024-02-01'), second])).toHaveLength(2);
  });
  it('takes a vague region for possibly the same', () => {
    const vague = attack('sohr-2-c1', '2024-02-01', {region: 'all'});
    expect(show([attack('sohr-1-c1', '2024-02-01'), vague])).toHaveLength(1);
  });
  it('leaves out copies and keeps origins apart', () => {
    const copy = attack('shafaq-2-c1', '2024-03-01', {attributed_to: 'sohr', copy_of: 'sohr-1-c1'});
    const own = attack('ric-3-c1', '2024-02-01');
    expect(show([attack('sohr-1-c1', '2024-02-01'), copy, own])).toEqual(['ric-3-c1', 'sohr-1-c1']);
  });
  it('places an attack on the ground that its article counts, if it counts one', () => {
    const incident = attack('sohr-1-c1', '2024-02-01');
    expect(zoneOf([incident])).toBeNull();
    expect(zoneOf([incident, totalOf({claim_id: 'sohr-1-c2', mention: 2})])).toBe('sdf-areas');
    const both = totalOf({claim_id: 'sohr-1-c3', mention: 3, zone: 'desert'});
    expect(zoneOf([incident, totalOf({claim_id: 'sohr-1-c2', mention: 2}), both])).toBeNull();
  });
});

describe('linkedIncidents', () => {
  it('takes an event of which only the dead are counted for one', () => {
    const claims = [attack('sohr-1-c1', '2024-02-01', {measure: 'killed', low: 3})];
    const [found] = linkedIncidents(createReading(tablesOf(claims)), []);
    expect(found?.count).toBe(1);
  });

  it('gives one incident per event and origin, on the days that its reports share', () => {
    const claims = [
      attack('sohr-1-c1', '2024-02-01/2024-02-03'),
      attack('shafaq-2-c1', '2024-02-02/2024-02-05', {attributed_to: 'sohr', region: 'ar-raqqa'}),
      attack('ric-3-c1', '2024-02-02'),
    ];
    const links = claims.map(({article_id}) => ({
      article_id,
      mention: 1,
      event_id: 'e1',
      basis: 'hand' as const,
      score: null,
      reason: null,
    }));
    const found = linkedIncidents(createReading(tablesOf(claims)), links);
    expect(
      found.map(({origin, earliest, latest, region}) => [
        origin,
        dayText(earliest),
        dayText(latest),
        region,
      ]),
    ).toEqual([
      ['ric', '2024-02-02', '2024-02-02', 'aleppo'],
      ['sohr', '2024-02-02', '2024-02-03', null],
    ]);
  });
});
