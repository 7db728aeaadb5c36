import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {gatherEvents} from '../../../src/claims/events/members.ts';
import {linkMentions} from '../../../src/claims/linking/link-mentions.ts';
import {overlap, windowOf} from '../../../src/claims/linking/window.ts';
import type {ClaimRow, LinkRow} from '../../../src/tables/rows.ts';
import {DEFAULT_RULES} from '../../../src/values/rules.ts';
import {claim, tablesFor} from '../rows.ts';

const period = fc.oneof(
  fc.integer({min: 10, max: 16}).map((day) => `2021-02-${day}`),
  fc.integer({min: 10, max: 16}).map((day) => `2021-02-${day}~`),
  fc.constantFrom('2021-02', '2021-02~', '2021-02-11/2021-02-14'),
);

const said = fc.record({
  outlet: fc.constantFrom('north', 'south', 'west'),
  number: fc.integer({min: 1, max: 4}),
  mention: fc.integer({min: 1, max: 3}),
  period,
  direction: fc.constantFrom('in', 'out', null),
  region: fc.constantFrom('al-hasakah', 'northeast', null),
  place_via: fc.constantFrom('Al-Waleed crossing', 'Semalka crossing', null),
  place_to: fc.constantFrom('Tal Baydar base', 'Qasrak base', 'elsewhere', null),
  attributed_to: fc.constantFrom('own', 'sana', 'local sources', null),
});

const table: fc.Arbitrary<ClaimRow[]> = fc
  .uniqueArray(said, {
    minLength: 1,
    maxLength: 18,
    selector: ({outlet, number, mention}) => `${outlet}-${number}#${mention}`,
  })
  .map((rows) => rows.map(({outlet, number, ...row}) => claim(`${outlet}-${number}`, row)));

function byKey(rows: readonly LinkRow[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

describe('linking', () => {
  it('does not look at the order of rows, nor at figures', () => {
    fc.assert(
      fc.property(table, fc.integer({min: 0, max: 99}), (claims, low) => {
        const links = linkMentions(tablesFor(claims));
        const turned = claims.toReversed().map((row) => ({...row, low, high: low}));
        expect(linkMentions(tablesFor(turned))).toEqual(links);
      }),
    );
  });

  it('run on its own result changes nothing', () => {
    fc.assert(
      fc.property(table, (claims) => {
        const links = linkMentions(tablesFor(claims));
        expect(linkMentions({...tablesFor(claims), links})).toEqual(links);
        const turned = links.toReversed();
        expect(byKey(linkMentions({...tablesFor(claims), links: turned}))).toEqual(byKey(links));
      }),
    );
  });

  it('gives every mention one event, and every event a day, a direction and one mention an article', () => {
    fc.assert(
      fc.property(table, (claims) => {
        const links = linkMentions(tablesFor(claims));
        expect(links.length).toBe(claims.length);
        for (const event of gatherEvents(claims, links)) checkGuards(event.claims);
      }),
    );
  });

  it('keeps the ids of events whose members stay together when claims arrive', () => {
    fc.assert(
      fc.property(table, table, (old, more) => {
        const before = linkMentions(tablesFor(old));
        const fresh = more.map((row) => ({...row, article_id: `new-${row.article_id}`}));
        const claims = [...old, ...fresh];
        const after = linkMentions({...tablesFor(claims), links: before});
        checkInheritance(before, after);
      }),
    );
  });
});

function checkGuards(members: readonly ClaimRow[]): void {
  const directions = new Set(members.flatMap((row) => row.direction ?? []));
  expect(directions.size).toBeLessThanOrEqual(1);
  const crossings = new Set(members.flatMap((row) => row.place_via ?? []));
  expect(crossings.size).toBeLessThanOrEqual(1);
  const spans = members.map((row) => {
    return windowOf({period: row.period, published: null, note: ''}, DEFAULT_RULES).reach;
  });
  const [first, ...others] = spans;
  const common = others.reduce((a, b) => (a && overlap(a, b)) ?? undefined, first);
  expect(common).toBeDefined();
  const sources = new Map<string, (string | null)[]>();
  for (const row of members) {
    sources.set(row.article_id, [...(sources.get(row.article_id) ?? []), row.attributed_to]);
  }
  // Two mentions of one article only as two accounts, by other sources.
  for (const list of sources.values()) expect(new Set(list).size).toBe(list.length);
}

/** An id may only be on a cluster that holds a mention which had it. */
function checkInheritance(before: readonly LinkRow[], after: readonly LinkRow[]): void {
  const had = new Map(before.map((row) => [`${row.article_id}#${row.mention}`, row.event_id]));
  const holders = new Map<string, Set<string>>();
  for (const row of after) {
    const old = had.get(`${row.article_id}#${row.mention}`);
    if (old !== undefined)
      holders.set(row.event_id, (holders.get(row.event_id) ?? new Set()).add(old));
  }
  const known = new Set(had.values());
  for (const row of after) {
    if (known.has(row.event_id)) expect(holders.get(row.event_id)?.has(row.event_id)).toBe(true);
  }
  for (const id of known) {
    const now = new Set(
      after
        .filter((row) => had.get(`${row.article_id}#${row.mention}`) === id)
        .map((row) => row.event_id),
    );
    if (now.size !== 1) continue;
    const [where = ''] = now;
    const merged = (holders.get(where)?.size ?? 0) > 1;
    expect(merged || where === id).toBe(true);
  }
}
