import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {
  gatherGoldEvents,
  readGoldPairs,
  type GoldPair,
} from '../../../src/claims/linking/gold-pairs.ts';
import {linkMentions} from '../../../src/claims/linking/link-mentions.ts';
import {gatherMentions} from '../../../src/claims/linking/mention.ts';
import {scoreLinks} from '../../../src/claims/linking/score-links.ts';
import type {LinkRow} from '../../../src/tables/rows.ts';
import {realTables} from '../real-tables.ts';

const gold = readGoldPairs(readFileSync('tests/gold/pairs.csv', 'utf8'));
const fresh = readGoldPairs(readFileSync('tests/gold/fresh-pairs.csv', 'utf8'));
const tables = realTables();
const alone = linkMentions({...tables, links: []});

describe('the judged pairs', () => {
  it('are many, of either kind, each with its reason', () => {
    expect(gold.length).toBeGreaterThanOrEqual(150);
    expect(gold.filter((pair) => !pair.same).length).toBeGreaterThanOrEqual(50);
    expect(gold.every((pair) => pair.reason !== '' && pair.case !== '')).toBe(true);
  });

  it('do not contradict each other', () => {
    const {relation} = gatherGoldEvents(gold);
    expect(gold.filter((pair) => relation(pair.a, pair.b) !== pair.same)).toEqual([]);
  });

  it('are of mentions that are in the claims', () => {
    const keys = new Set(gatherMentions(tables.claims, tables.articles).map((row) => row.key));
    const named = gold.flatMap((pair) => [pair.a, pair.b]);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('the linker alone, without any hand decision', () => {
  const {pairwise, bCubed} = scoreLinks(alone, gold);

  it('joins hardly anything that it should not', () => {
    expect(pairwise.precision).toBeGreaterThan(0.98);
    expect(bCubed.precision).toBeGreaterThan(0.98);
  });

  it('finds most of what it should', () => {
    expect(pairwise.f1).toBeGreaterThan(0.93);
    expect(bCubed.f1).toBeGreaterThan(0.96);
  });
});

describe('pairs drawn at random after the linker was finished', () => {
  const {pairwise} = scoreLinks(alone, fresh);

  it('are joined with few errors, though a fifth of those that belong together are missed', () => {
    expect(fresh.length).toBe(54);
    expect(pairwise.precision).toBeGreaterThan(0.95);
    expect(pairwise.recall).toBeGreaterThan(0.78);
  });
});

describe('scores', () => {
  const pair = (a: string, b: string, same: boolean): GoldPair => ({
    a: `${a}#1`,
    b: `${b}#1`,
    same,
    case: 'made up',
    reason: 'made up',
  });
  const link = (article_id: string, event_id: string): LinkRow => {
    return {article_id, mention: 1, event_id, basis: 'auto', score: null, reason: null};
  };
  const judged = [pair('a', 'b', true), pair('b', 'c', true), pair('c', 'd', false)];

  it('are one where links and judgement agree', () => {
    const links = [link('a', 'x'), link('b', 'x'), link('c', 'x'), link('d', 'y')];
    const {pairwise, bCubed, failures} = scoreLinks(links, judged);
    expect(pairwise).toEqual({precision: 1, recall: 1, f1: 1});
    expect(bCubed).toEqual({precision: 1, recall: 1, f1: 1});
    expect(failures).toEqual([]);
  });

  it('count what is joined wrongly and what is missed, worked by hand', () => {
    const links = [link('a', 'x'), link('b', 'x'), link('c', 'y'), link('d', 'y')];
    const {pairwise, bCubed, failures} = scoreLinks(links, judged);
    expect(pairwise).toEqual({precision: 0.5, recall: 0.5, f1: 0.5});
    // a, b: 2 of 2 joined are right, 2 of 3 found; c: 1 of 2 and 1 of 3; d: 1 of 2 and 1 of 1.
    expect(bCubed.precision).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4);
    expect(bCubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
    expect(failures.map((failure) => failure.a)).toEqual(['b#1', 'c#1']);
  });

  it('take an unlinked mention for an event of its own', () => {
    expect(scoreLinks([], judged).pairwise).toEqual({precision: 1, recall: 0, f1: 0});
  });
});
