import {describe, expect, it} from 'vitest';
import {eventsTable} from '../../../src/claims/events/events-table.ts';
import {countUnlinked} from '../../../src/claims/events/members.ts';
import type {ClaimRow, LinkRow} from '../../../src/tables/rows.ts';
import {DEFAULT_RULES, type Rules} from '../../../src/values/rules.ts';
import {attack, claim, tablesFor} from '../rows.ts';

/** Links that make all mentions one event. */
function joined(claims: readonly ClaimRow[]): LinkRow[] {
  return claims.map(({article_id, mention}) => {
    return {article_id, mention, event_id: 'e-1', basis: 'auto', score: null, reason: null};
  });
}

function eventOf(claims: readonly ClaimRow[], rules: Partial<Rules> = {}): Record<string, unknown> {
  const tables = {...tablesFor(claims), links: joined(claims)};
  const rows = eventsTable({...tables, rules: {...DEFAULT_RULES, ...rules}}).objects();
  expect(rows.length).toBe(1);
  return {...rows[0]};
}

const trucks = (article: string, low: number, said: Partial<ClaimRow> = {}) =>
  claim(article, {measure: 'trucks', low, high: low, ...said});

describe('an event', () => {
  it('has one row with its members', () => {
    const row = eventOf([
      trucks('north-1', 40, {attributed_to: 'sohr', place_to: 'Qasrak base'}),
      trucks('sohr-1', 42, {place_via: 'Al-Waleed crossing', direction: null}),
    ]);
    expect(row).toMatchObject({
      event_id: 'e-1',
      kind: 'convoy',
      direction: 'in',
      earliest: '2021-02-18',
      latest: '2021-02-18',
      region: 'al-hasakah',
      regions: 'al-hasakah',
      place_from: null,
      place_via: 'al-waleed-crossing',
      place_to: 'qasrak-base',
      articles: 2,
      outlets: 2,
      origins: 1,
      outlet_ids: 'north sohr',
      origin_ids: 'sohr',
      first_published: null,
      claim_ids: 'north-1-c1 sohr-1-c1',
      linked: true,
    });
  });

  it('is alone, and counted as unlinked, while its mention has no link', () => {
    const claims = [
      claim('north-1'),
      claim('north-1', {mention: 2, scope: 'total'}),
      claim('south-1'),
    ];
    const [link] = joined(claims);
    const links = link === undefined ? [] : [link];
    const rows = eventsTable({...tablesFor(claims), links}).objects();
    expect(rows).toMatchObject([
      {event_id: 'e-1', linked: true},
      {event_id: 'south-1#1', linked: false},
    ]);
    expect(countUnlinked(claims, links)).toBe(1);
  });

  it('does not depend on the order of rows', () => {
    const claims = [trucks('north-1', 40), trucks('south-1', 50), trucks('west-1', 60)];
    expect(eventOf(claims.toReversed())).toEqual(eventOf(claims));
  });
});

describe('when an event was', () => {
  it('is the days that all members allow', () => {
    const row = eventOf([claim('a-1', {period: '2021-02'}), claim('b-1', {period: '2021-02-27~'})]);
    expect([row['earliest'], row['latest']]).toEqual(['2021-02-26', '2021-02-28']);
  });

  it('is all their days where they have none in common', () => {
    const row = eventOf([
      claim('a-1', {period: '2021-02-03'}),
      claim('b-1', {period: '2021-02-08'}),
    ]);
    expect([row['earliest'], row['latest']]).toEqual(['2021-02-03', '2021-02-08']);
  });

  it('follows the rules for ~ and for the day of the report', () => {
    const about = [claim('a-1', {period: '2021-02-08~'})];
    expect(eventOf(about, {approximate_date: 'none'})['earliest']).toBe('2021-02-08');
    expect(eventOf(about, {approximate_date: 'half'})['earliest']).toBe('2021-02-05');
    const claims = [claim('a-1', {period: '2021-02-08'})];
    const published = {...tablesFor(claims, {published: '2021-02-08'}), links: joined(claims)};
    const earliest = (report_day: Rules['report_day']) =>
      eventsTable({...published, rules: {...DEFAULT_RULES, report_day}}).get('earliest', 0);
    expect([earliest('one_day'), earliest('as_is')]).toEqual(['2021-02-07', '2021-02-08']);
  });
});

describe('where an event was', () => {
  const where = (claims: readonly ClaimRow[]) => {
    const {region, regions} = eventOf(claims);
    return [region, regions];
  };

  it('is certain only where one governorate is left', () => {
    expect(where([claim('a-1', {region: 'northeast'})])).toEqual([
      null,
      'al-hasakah ar-raqqa deir-ez-zor',
    ]);
    expect(where([claim('a-1', {region: 'northeast'}), claim('b-1')])).toEqual([
      'al-hasakah',
      'al-hasakah',
    ]);
  });

  it('is possible in all that are named where members contradict each other', () => {
    expect(where([claim('a-1'), claim('b-1', {region: 'homs'})])).toEqual([
      null,
      'al-hasakah homs',
    ]);
  });

  it('follows the place where no region is given, and is unknown without either', () => {
    expect(where([claim('a-1', {region: null, place_to: 'Dhiban'})])).toEqual([
      'deir-ez-zor',
      'deir-ez-zor',
    ]);
    expect(where([claim('a-1', {region: null})])).toEqual([null, null]);
  });
});

describe('the figures of an event', () => {
  const range = (row: Record<string, unknown>, measure: string) =>
    ['low', 'best', 'high'].map((end) => row[`${measure}_${end}`]);

  it('go from the least claimed to the most', () => {
    const claims = [trucks('a-1', 30), trucks('b-1', 45), trucks('c-1', 60)];
    expect(range(eventOf(claims), 'trucks')).toEqual([30, 45, 60]);
  });

  it('that nobody reports are null, an open end is null at the high end only', () => {
    const row = eventOf([trucks('a-1', 30, {high: null, qualifier: 'at_least'})]);
    expect(range(row, 'trucks')).toEqual([30, 30, null]);
    expect(range(row, 'vehicles')).toEqual([null, null, null]);
  });

  it.each([
    ['median', 40],
    ['lowest', 40],
    ['highest', 70],
    ['first', 50],
    ['outlet:c', 60],
    ['outlet:nobody', 40],
  ] as const)('have a best one by the rule %s', (consensus, best) => {
    const claims = [
      trucks('a-1', 70, {attributed_to: 'sohr'}),
      trucks('b-1', 40, {attributed_to: 'sana'}),
      trucks('c-1', 60, {attributed_to: 'sohr'}),
      trucks('d-1', 50, {attributed_to: 'sohr'}),
      trucks('e-1', 40, {attributed_to: 'sohr'}),
    ];
    const tables = {...tablesFor(claims), links: joined(claims)};
    // Of sohr's 40, 50, 60 and 70 the lower median is 50; of that and sana's 40 it is 40.
    const articles = tables.articles.map((row) => ({
      ...row,
      published: row.article_id === 'd-1' ? '2021-02-18' : '2021-02-20',
    }));
    const row = eventsTable({
      ...tables,
      articles,
      rules: {...DEFAULT_RULES, consensus},
    }).objects()[0];
    expect(row).toMatchObject({trucks_low: 40, trucks_best: best, trucks_high: 70});
  });

  it('count ten copies of one origin as one voice', () => {
    const relays = Array.from({length: 10}, (_, i) =>
      trucks(`o${i}-1`, 90, {attributed_to: 'sohr'}),
    );
    const row = eventOf([...relays, trucks('x-1', 30), trucks('y-1', 40)]);
    expect(row).toMatchObject({trucks_best: 40, origins: 3, outlets: 12});
  });

  it('take a copy for no witness of its own', () => {
    const original = trucks('sohr-1', 30);
    const copy = trucks('sohr-2', 30, {copy_of: 'sohr-1-c1', attributed_to: 'local sources'});
    const row = eventOf([original, copy, trucks('x-1', 40)]);
    expect(row).toMatchObject({origins: 2, trucks_best: 30, articles: 3});
  });

  it('leave out what counts only a part', () => {
    const row = eventOf([trucks('a-1', 60), trucks('b-1', 12, {subset: 'tankers'})]);
    expect(range(row, 'trucks')).toEqual([60, 60, 60]);
  });

  it('keep trucks and vehicles apart, unless a rule lets vehicles stand in', () => {
    const vehicles = [claim('a-1', {measure: 'vehicles', low: 55, high: 55})];
    expect(eventOf(vehicles)).toMatchObject({trucks_best: null, trucks_from_vehicles: false});
    const rules = {vehicles_for_trucks: 'on'} as const;
    expect(eventOf(vehicles, rules)).toMatchObject({
      trucks_best: 55,
      vehicles_best: 55,
      trucks_from_vehicles: true,
    });
    expect(eventOf([...vehicles, trucks('b-1', 40)], rules)).toMatchObject({
      trucks_best: 40,
      trucks_from_vehicles: false,
    });
  });

  it('say whose dead are counted', () => {
    const dead = (article: string, low: number, victims: ClaimRow['victims']) =>
      attack(article, {measure: 'killed', low, high: low, victims});
    expect(eventOf([dead('a-1', 12, 'fighters'), dead('b-1', 15, 'all')])).toMatchObject({
      killed_low: 12,
      killed_best: 15,
      killed_high: 15,
      killed_victims: 'all fighters',
    });
    expect(eventOf([claim('a-1')])['killed_victims']).toBeNull();
  });
});
