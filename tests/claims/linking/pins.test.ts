import {describe, expect, it} from 'vitest';
import {linkMentions} from '../../../src/claims/linking/link-mentions.ts';
import type {LinkRow} from '../../../src/tables/rows.ts';
import {DEFAULT_RULES} from '../../../src/values/rules.ts';
import {claim} from '../rows.ts';

/** Convoys so alike that the linker would take them for one. */
const claimOf = (n: number) =>
  claim(`o-${n}`, {place_from: null, place_to: 'Tal Baydar base', attributed_to: 'sohr'});

function pin(n: number, event: string, reason = 'as coded'): LinkRow {
  return {article_id: `o-${n}`, mention: 1, event_id: event, basis: 'hand', score: null, reason};
}

function link(count: number, links: readonly LinkRow[]): LinkRow[] {
  const claims = Array.from({length: count}, (_, n) => claimOf(n));
  return linkMentions({
    claims,
    articles: [],
    outlets: [],
    places: [],
    regions: [],
    links,
    rules: DEFAULT_RULES,
  });
}

const eventsOf = (rows: readonly LinkRow[]) => rows.map(({event_id: id}) => id);

describe('mentions pinned to events by hand', () => {
  it('are joined without pins', () => {
    expect(new Set(eventsOf(link(3, []))).size).toBe(1);
  });

  it('stay apart when their events are unlike, also by way of a third', () => {
    const ids = eventsOf(link(3, [pin(0, 'a'), pin(1, 'b')]));
    expect(ids.slice(0, 2)).toEqual(['a', 'b']);
    expect(['a', 'b']).toContain(ids[2]);
  });

  it('are one event when their events are alike', () => {
    expect(eventsOf(link(2, [pin(0, 'a'), pin(1, 'a')]))).toEqual(['a', 'a']);
  });

  it('may be thousands', () => {
    const pins = Array.from({length: 3000}, (_, n) => pin(n, `e${n}`));
    expect(new Set(eventsOf(link(3000, pins))).size).toBe(3000);
  });

  it('that an order joins are a contradiction', () => {
    const links = [pin(0, 'a'), pin(1, 'b'), pin(2, 'a', 'same o-0#1, o-1#1')];
    expect(() => link(3, links)).toThrow('"o-0#1" and "o-1#1" are one event and that they are not');
  });
});
