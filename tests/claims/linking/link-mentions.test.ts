import {describe, expect, it} from 'vitest';
import {linkMentions} from '../../../src/claims/linking/link-mentions.ts';
import type {ArticleRow, ClaimRow, LinkRow} from '../../../src/tables/rows.ts';
import {attack, claim, tablesFor} from '../rows.ts';

/** Event of each mention as `article#mention → event`. */
function eventsOf(rows: readonly LinkRow[]): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [`${row.article_id}#${row.mention}`, row.event_id]));
}

function link(claims: readonly ClaimRow[], said: Partial<ArticleRow> = {}) {
  return linkMentions(tablesFor(claims, said));
}

/** Whether two one-mention articles speak of one event. */
function areOne(a: Partial<ClaimRow>, b: Partial<ClaimRow>): boolean {
  const make = a.event_kind === 'isis_attack' ? attack : claim;
  const events = eventsOf(link([make('north-1', a), make('south-1', b)]));
  return events['north-1#1'] === events['south-1#1'];
}

describe('two mentions', () => {
  it('of one day, direction and governorate are one event, whatever their figures', () => {
    const trucks = {measure: 'trucks', low: 36, high: 36} as const;
    expect(areOne(trucks, {...trucks, low: 400, high: 400})).toBe(true);
    expect(areOne(trucks, {measure: 'vehicles', low: 40, high: 40})).toBe(true);
  });

  it.each([
    ['neighbouring days', {}, {period: '2021-02-19'}],
    ['in and out', {direction: 'in'}, {direction: 'out'}],
    ['in and within', {direction: 'in'}, {direction: 'within'}],
    ['other crossing', {place_via: 'Al-Waleed crossing'}, {place_via: 'Semalka crossing'}],
    ['a convoy and a flight', {}, {event_kind: 'airlift', measure: 'flights'}],
    [
      'other base and no more in common',
      {place_to: 'Tal Baydar base', direction: null},
      {place_to: 'Qasrak base'},
    ],
  ] as const)('are two events: %s', (_, a, b) => {
    expect(areOne(a, b)).toBe(false);
  });

  it('of neighbouring days are one where a date is approximate and the base the same', () => {
    const there = {place_to: 'Tal Baydar base'};
    expect(areOne(there, {...there, period: '2021-02-19~'})).toBe(true);
    expect(areOne(there, {...there, period: '2021-02-21~'})).toBe(false);
    expect(areOne(there, {place_to: 'Qasrak base', period: '2021-02-19~'})).toBe(false);
  });

  it('may share an event when one direction is not said', () => {
    expect(areOne({direction: null}, {direction: 'out', place_from: null})).toBe(true);
  });

  it('of attacks need more than a day and a governorate', () => {
    const kind = {event_kind: 'isis_attack'} as const;
    expect(areOne(kind, {})).toBe(false);
    expect(areOne({...kind, place_to: 'Dhiban'}, {place_to: 'Dhiban'})).toBe(true);
    expect(areOne({...kind, place_to: 'Dhiban'}, {place_to: 'Al-Shuhail'})).toBe(false);
  });

  it('of attacks may name a town and the desert around it', () => {
    const homs = {event_kind: 'isis_attack', region: 'homs', attributed_to: 'sohr'} as const;
    const near = {...homs, place_to: 'near Palmyra (bus)'};
    expect(areOne(near, {...homs, place_to: 'Palmyra desert (bus)'})).toBe(true);
  });

  it('with a month for a date are one only where more speaks for it', () => {
    const month = {period: '2021-02~', attributed_to: 'sana', place_via: 'Al-Waleed crossing'};
    expect(areOne({...month, place_to: 'Qasrak base'}, {...month, place_to: 'Qasrak base'})).toBe(
      true,
    );
    expect(areOne({period: '2021-02~'}, {period: '2021-02~'})).toBe(false);
  });
});

describe('the day of the report', () => {
  const published = {published: '2021-02-19', published_basis: 'stated'} as const;
  const there = {place_to: 'Tal Baydar base'};
  const claims = (note: string | null) => [
    claim('north-1', {...there, period: '2021-02-18'}),
    claim('south-1', {...there, period: '2021-02-19', note}),
  ];

  it('may stand for the day before', () => {
    expect(new Set(Object.values(eventsOf(link(claims(null), published)))).size).toBe(1);
  });

  it('is meant where the note says so', () => {
    expect(new Set(Object.values(eventsOf(link(claims('a Friday'), published)))).size).toBe(2);
  });
});

describe('mentions of one article', () => {
  it('are never one event when the article tells them apart', () => {
    const events = eventsOf(link([claim('north-1'), claim('north-1', {mention: 2})]));
    expect(events['north-1#1']).not.toBe(events['north-1#2']);
  });

  it('are one event when they are two accounts of it', () => {
    const rival = (mention: number, attributed_to: string) =>
      claim('north-1', {mention, attributed_to, place_to: 'Qasrak base'});
    const events = eventsOf(link([rival(1, 'sana'), rival(2, 'sohr')]));
    expect(events['north-1#1']).toBe(events['north-1#2']);
  });

  it('are not joined by way of a third', () => {
    const events = eventsOf(
      link([claim('north-1'), claim('north-1', {mention: 2}), claim('south-1')]),
    );
    expect(events['north-1#1']).not.toBe(events['north-1#2']);
  });

  it('leave the later convoy of the day to whoever calls it the second', () => {
    const events = eventsOf(
      link([
        claim('north-1', {ordinal: 2, ordinal_period: '2021-02-18'}),
        claim('north-1', {mention: 2}),
        claim('south-1'),
      ]),
    );
    expect(events['south-1#1']).toBe(events['north-1#2']);
  });
});

describe('a chain of mentions', () => {
  it('does not bridge in and out by one that does not say', () => {
    const events = eventsOf(
      link([
        claim('north-1', {direction: 'in'}),
        claim('south-1', {direction: null}),
        claim('west-1', {direction: 'out', place_from: null}),
      ]),
    );
    expect(events['north-1#1']).not.toBe(events['west-1#1']);
  });

  it('has a day that all members allow', () => {
    const there = {place_to: 'Tal Baydar base', place_via: 'Al-Waleed crossing'};
    const events = eventsOf(
      link([
        claim('north-1', {...there, period: '2021-02-17'}),
        claim('south-1', {...there, period: '2021-02-18~'}),
        claim('west-1', {...there, period: '2021-02-19'}),
      ]),
    );
    expect(events['north-1#1']).not.toBe(events['west-1#1']);
  });
});

describe('what a row says', () => {
  it('names the best partner and what speaks for it', () => {
    const [row] = link([claim('north-1'), claim('south-1')]);
    expect(row).toEqual({
      article_id: 'north-1',
      mention: 1,
      event_id: 'convoy-2021-02-18-1',
      basis: 'auto',
      score: 0.74,
      reason: 'south-1#1: same day, in al-hasakah, in',
    });
  });

  it('names an event that may be the same after all', () => {
    const there = {place_via: 'Al-Waleed crossing', attributed_to: 'sohr'};
    const rows = link([
      claim('north-1', there),
      claim('south-1', {...there, period: '2021-02-19~', region: 'northeast', direction: null}),
    ]);
    expect(rows[1]).toMatchObject({
      score: null,
      reason: 'alone; possibly convoy-2021-02-18-1 (0.33)',
    });
  });

  it('needs neither partner nor date to name an event', () => {
    const ids = link([
      claim('a-1', {period: '2021'}),
      claim('b-1', {period: '2021-02'}),
      attack('c-1'),
    ]);
    expect(ids.map((row) => row.event_id)).toEqual([
      'convoy-2021-1',
      'convoy-2021-02-1',
      'isis-attack-2021-02-18-1',
    ]);
  });
});

describe('notes', () => {
  const month = {period: '2021-02~', place_via: 'Al-Waleed crossing'};
  it('that name the other article speak for it', () => {
    const note = 'month from south-1 with the same load';
    expect(
      new Set(
        Object.values(
          eventsOf(link([claim('north-1', {...month, note}), claim('south-1', month)])),
        ),
      ).size,
    ).toBe(1);
    const number = 'month from the address number just below south-1';
    expect(
      new Set(
        Object.values(
          eventsOf(link([claim('north-1', {...month, note: number}), claim('south-1', month)])),
        ),
      ).size,
    ).toBe(2);
  });

  it('that give the day of other outlets settle it', () => {
    const note = 'other outlets date the attack to 10 February';
    const claims = [
      attack('north-1', {period: '2021-02~', note, place_to: 'Dhiban'}),
      attack('south-1', {period: '2021-02-10', place_to: 'Dhiban'}),
    ];
    expect(new Set(Object.values(eventsOf(link(claims)))).size).toBe(1);
  });
});
