import {describe, expect, it} from 'vitest';
import {linkMentions} from '../../../src/claims/linking/link-mentions.ts';
import type {ClaimRow, LinkRow} from '../../../src/tables/rows.ts';
import {claim, tablesFor} from '../rows.ts';

function hand(key: string, reason: string, event_id = ''): LinkRow {
  const [article_id = '', mention] = key.split('#');
  return {article_id, mention: Number(mention), event_id, basis: 'hand', score: null, reason};
}

/** Links, then links again from the result: the second run must change nothing. */
function linkTwice(claims: readonly ClaimRow[], links: readonly LinkRow[]): LinkRow[] {
  const once = linkMentions({...tablesFor(claims), links});
  expect(linkMentions({...tablesFor(claims), links: once})).toEqual(once);
  return once;
}

const twoDays = [claim('north-1'), claim('south-1', {period: '2021-02-23'})];
const oneDay = [claim('north-1'), claim('south-1')];

describe('hand decisions', () => {
  it('make one event of what the linker would keep apart', () => {
    const rows = linkTwice(twoDays, [hand('south-1#1', 'same north-1#1; a slip in the date')]);
    expect(rows.map((row) => row.event_id)).toEqual(['convoy-2021-02-18-1', 'convoy-2021-02-18-1']);
  });

  it('keep apart what the linker would join', () => {
    const rows = linkTwice(oneDay, [hand('south-1#1', 'different north-1#1; another column')]);
    expect(rows[0]?.event_id).not.toBe(rows[1]?.event_id);
  });

  it('keep their basis and words', () => {
    const reason = 'different north-1#1; another column';
    const rows = linkTwice(oneDay, [hand('south-1#1', reason)]);
    expect(rows[1]).toMatchObject({basis: 'hand', reason, score: null});
  });

  it('hold also against a third that is like both', () => {
    const claims = [...oneDay, claim('west-1')];
    const rows = linkTwice(claims, [hand('south-1#1', 'different north-1#1')]);
    expect(rows[0]?.event_id).not.toBe(rows[1]?.event_id);
  });

  it('may give several orders and name several mentions', () => {
    const claims = [...twoDays, claim('west-1', {period: '2021-02-27'}), claim('east-1')];
    const reason = 'same south-1#1, west-1#1; different east-1#1; three dates, one convoy';
    const rows = linkTwice(claims, [hand('north-1#1', reason)]);
    const ids = rows.map((row) => row.event_id);
    expect(new Set(ids.slice(1)).size).toBe(1);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('without an order pin a mention to the event of others', () => {
    const before = linkMentions(tablesFor(twoDays));
    const pinned = before.map((row) =>
      row.article_id === 'south-1' ? hand('south-1#1', 'seen on film', 'convoy-2021-02-18-1') : row,
    );
    const rows = linkTwice(twoDays, pinned);
    expect(rows.map((row) => row.event_id)).toEqual(['convoy-2021-02-18-1', 'convoy-2021-02-18-1']);
  });

  it('that contradict each other are refused by name', () => {
    const links = [hand('north-1#1', 'same south-1#1'), hand('south-1#1', 'different north-1#1')];
    expect(() => linkMentions({...tablesFor(oneDay), links})).toThrow(
      'hand rows say that "south-1#1" and "north-1#1" are one event and that they are not',
    );
  });

  it('that name no mention are refused by name', () => {
    const links = [hand('north-1#1', 'same nowhere-9#1'), hand('gone-1#4', 'as coded', 'x')];
    expect(() => linkMentions({...tablesFor(oneDay), links})).toThrow(
      [
        'data/links.csv: the hand row of "gone-1#4" names "gone-1#4", which is no incident in data/claims.csv; correct it as ARTICLE#MENTION or remove the row',
        'data/links.csv: the hand row of "north-1#1" names "nowhere-9#1", which is no incident in data/claims.csv; correct it as ARTICLE#MENTION or remove the row',
      ].join('\n'),
    );
  });
});

describe('event ids', () => {
  it('stay when a later report joins, and when an earlier one does', () => {
    const first = linkMentions(tablesFor([claim('south-1')]));
    for (const period of ['2021-02-18', '2021-02-17~']) {
      const claims = [claim('north-1', {period, place_to: null}), claim('south-1')];
      const second = linkMentions({...tablesFor(claims), links: first});
      expect(second.find((row) => row.article_id === 'south-1')?.event_id).toBe(first[0]?.event_id);
    }
  });

  it('are never given again', () => {
    const first = linkMentions(tablesFor([claim('south-1')]));
    const claims = [
      claim('north-1', {place_via: 'Semalka crossing'}),
      claim('south-1', {place_via: 'Al-Waleed crossing'}),
    ];
    const second = linkMentions({...tablesFor(claims), links: first});
    expect(second.map((row) => row.event_id)).toEqual([
      'convoy-2021-02-18-2',
      'convoy-2021-02-18-1',
    ]);
  });

  it('go with the larger part when an event falls into two', () => {
    const old = ['a-1', 'b-1', 'c-1'].map((id): LinkRow => ({
      ...hand(`${id}#1`, '', 'old'),
      basis: 'auto',
    }));
    const claims = [claim('a-1', {direction: 'out', place_from: null}), claim('b-1'), claim('c-1')];
    const rows = linkMentions({...tablesFor(claims), links: old});
    expect(rows.map((row) => row.event_id)).toEqual(['convoy-2021-02-18-1', 'old', 'old']);
  });
});
