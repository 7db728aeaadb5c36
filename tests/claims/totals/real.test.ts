import {describe, expect, it} from 'vitest';
import {auditOf} from '../../../src/claims/totals/audit-of.ts';
import {boundIntervals} from '../../../src/claims/totals/bounds.ts';
import {boundsOf} from '../../../src/claims/totals/bounds-of.ts';
import {constraintsOf} from '../../../src/claims/totals/cases.ts';
import type {Constraint} from '../../../src/claims/totals/constraint.ts';
import {prepare} from '../../../src/claims/totals/options.ts';
import {POLICIES} from '../../../src/claims/totals/policy.ts';
import {settleCase} from '../../../src/claims/totals/settled.ts';
import {isConsistent} from '../../../src/claims/totals/system.ts';
import {firstDay, lastDay, month, monthsFrom} from '../../../src/values/month.ts';
import {realTables} from './tables.ts';

const tables = realTables();
const audit = auditOf(tables);

const rowOf = (article: string, measure: string) =>
  audit.breakdowns.find(
    (row) => row.article_id === article && row.measure === measure && row.by === 'region',
  );

const intervalRow = (first: string, last: string) =>
  audit.ordinals.find(
    (one) =>
      one.origin === 'sohr' && one.span === 'interval' && one.first === first && one.last === last,
  );

/** The claims of the contradictions of one series, each set sorted. */
function contradictionsOf(series: string): string[][] {
  return audit.contradictions
    .filter((row) => row.series === series)
    .map((row) => row.claims.split(' ').sort());
}

describe('contradictions on the real tables', () => {
  it('finds the dead of Aleppo, SDF areas 2024: 1, later 0', () => {
    const series = 'sohr/isis_attack/killed/-/all-incl-isis/sdf-areas/aleppo/-/since 2024-01-01';
    expect(contradictionsOf(series)).toEqual([
      ['sohr-324477-c12', 'sohr-326608-c14', 'sohr-345671-c12'],
    ]);
    const row = audit.contradictions.find((one) => one.series === series);
    expect(row?.sentence.en).toContain('Aleppo');
    expect(row?.sentence.en).toContain('A running count cannot fall.');
    expect(row?.sentence.ar).toContain('العدّ التراكمي لا ينقص');
  });

  it('finds 55, 56, then 54 operations in the desert, and their dead', () => {
    const attacks = contradictionsOf('sohr/isis_attack/attacks/-/-/desert/all/-/since 2024-01-01');
    expect(attacks).toContainEqual(['sohr-326340-c3', 'sohr-326406-c3']);
    expect(attacks).toContainEqual(['sohr-326328-c5', 'sohr-326406-c3']);
    const killed = 'sohr/isis_attack/killed/-/all-incl-isis/desert/all/-/since 2024-01-01';
    expect(contradictionsOf(killed)).toEqual([
      ['sohr-326340-c4', 'sohr-326406-c4'],
      ['sohr-326328-c6', 'sohr-326406-c4'],
    ]);
  });

  it('finds the same in its regions Homs and Ar-Raqqa', () => {
    for (const measure of ['attacks/-/-', 'killed/-/all-incl-isis']) {
      for (const region of ['homs', 'ar-raqqa']) {
        const series = `sohr/isis_attack/${measure}/desert/${region}/-/since 2024-01-01`;
        expect(contradictionsOf(series)).toHaveLength(1);
        expect(contradictionsOf(series)[0]?.join()).toMatch(
          /sohr-326328.*sohr-326340.*sohr-326406/,
        );
      }
    }
  });

  it('finds the quotation of 23 February 2021 as the 14th against the Observatory’s own 13th', () => {
    expect(contradictionsOf('sohr/convoy/convoys/in/-/-/northeast/-/since 2021-01-01')).toEqual([
      [
        'north-pulse-8398-c1',
        'north-pulse-8398-c3',
        'sohr-reinforcement-al-omar-base-c2',
        'sohr-reinforcement-al-omar-base-c4',
      ],
    ]);
  });

  it('sets the quotation aside by every policy: it is no own page, and came out first', () => {
    for (const policy of POLICIES) {
      const rows = auditOf(tables, {policy}).contradictions;
      const row = rows.find(({claims}) => claims.includes('north-pulse-8398-c3'));
      expect(row?.set_aside.split(' ').sort()).toEqual([
        'north-pulse-8398-c1',
        'north-pulse-8398-c3',
      ]);
    }
  });

  it('leaves every series consistent under every policy', () => {
    for (const policy of POLICIES) {
      for (const one of prepare(tables, {policy}).cases) {
        expect(isConsistent(constraintsOf(settleCase(one, policy)))).toBe(true);
      }
    }
  });

  it('keeps counts with and without the Ghuwayran prison attack apart', () => {
    const {told} = prepare(tables, {});
    const series = (id: string) => told.statements.find(({claims}) => claims.includes(id))?.series;
    expect(series('sohr-485844-c6')?.subset).toBe('without-ghuwayran');
    expect(series('sohr-238269-c1')?.subset).toBeNull();
    expect(audit.contradictions.map(({claims}) => claims).join()).not.toContain('sohr-238269');
  });
});

describe('breakdowns on the real tables', () => {
  /** The source's own slips: article, measure, parts, headline. */
  const SLIPS = [
    ['sohr-327020', 'killed', 25, 26],
    ['sohr-324477', 'killed', 11, 9],
    ['sohr-333927', 'killed', 61, 62],
    ['sohr-331371', 'killed', 322, 321],
    ['sohr-328999', 'killed', 240, 238],
    ['sohr-323665', 'attacks', 24, 23],
    ['sohr-329140', 'attacks', 93, 92],
    ['sohr-318870', 'attacks', 149, 150],
    ['sohr-317970', 'attacks', 145, 144],
    ['sohr-295954', 'attacks', 70, 69],
    ['sohr-342771', 'attacks', 12, 9],
    ['963media-19556', 'attacks', 167, 168],
  ] as const;

  it.each(SLIPS)(
    'finds the slip of %s: %s add to %i, headline %i',
    (article, measure, parts, headline) => {
      const row = rowOf(article, measure);
      expect(row?.parts_low).toBe(parts);
      expect(row?.headline_low).toBe(headline);
      expect(row?.finding).toBe(parts > headline ? 'exceeds' : 'short');
      expect(row?.sentence.en).toContain(article);
    },
  );

  it('finds four further shortfalls of dead where the list of attacks is whole, and no others', () => {
    const slips = new Set(SLIPS.map(([article, measure]) => `${article} ${measure}`));
    const further = audit.breakdowns
      .filter(({finding}) => finding === 'exceeds' || finding === 'short')
      .map((row) => `${row.article_id} ${row.measure}`)
      .filter((key) => !slips.has(key));
    expect(further).toEqual([
      'sohr-317970 killed',
      'sohr-318918 killed',
      'sohr-326406 killed',
      'sohr-329140 killed',
    ]);
  });

  it.each([
    ['sohr-326328', 'attacks', 'aleppo hama'],
    ['sohr-735877', 'attacks', 'aleppo ar-raqqa'],
    ['sohr-713238', 'attacks', 'aleppo ar-raqqa'],
    ['sohr-293055', 'attacks', 'aleppo as-sweida deir-ez-zor hama'],
  ])('takes the list of %s (%s) for a cut one, without %s', (article, measure, unlisted) => {
    const row = rowOf(article, measure);
    expect(row?.finding).toBe('may_be_cut');
    expect(row?.unlisted).toBe(unlisted);
  });

  it('checks the grounds of Syria against each other: 134 and 127 for a headline of 262', () => {
    const row = audit.breakdowns.find(
      ({article_id, by}) => article_id === '963media-16199' && by === 'zone',
    );
    expect([row?.parts_low, row?.headline_low]).toEqual([261, 262]);
  });
});

describe('ordinals on the real tables: the Observatory’s convoys of 2021', () => {
  it('counts two from the 9th to the 11th, and two from the 11th to the 13th, all on file', () => {
    for (const [first, last] of [
      ['2021-02-08', '2021-02-14'],
      ['2021-02-15', '2021-02-23'],
    ] as const) {
      const found = intervalRow(first, last);
      expect([found?.said_low, found?.said_high]).toEqual([2, 2]);
      expect([found?.missing_low, found?.missing_high]).toEqual([0, 0]);
    }
  });

  it('leaves exactly one convoy between 24 and 28 February; the file has one on the 27th', () => {
    const found = intervalRow('2021-02-24', '2021-02-28');
    expect([found?.said_low, found?.said_high]).toEqual([1, 1]);
    expect([found?.on_file_low, found?.missing_low, found?.missing_high]).toEqual([0, 1, 1]);
    expect(found?.other_claims.split(' ')).toContain('shafaq-ar-20210227-c1');
    const claims = found?.claims.split(' ');
    expect(claims).toContain('asharq-24543-c3');
    expect(claims).toContain('asharq-24543-c4');
    expect(claims).toContain('sohr-reinforcement-al-omar-base-c4');
    expect(found?.set_aside.split(' ')).toContain('north-pulse-8398-c3');
  });
});

describe('bounds on the real tables', () => {
  it('are tight: one more or one less cannot be, the bounds themselves can', () => {
    const {cases, policy} = prepare(tables, {where: ({origin}) => origin === 'sohr'});
    const months = monthsFrom(month('2023-06'), month('2024-12'));
    for (const one of cases.filter(({series}) => series.base === 'since 2024-01-01')) {
      const constraints = constraintsOf(settleCase(one, policy));
      const intervals = months.map((m) => ({from: firstDay(m) - 1, to: lastDay(m)}));
      for (const bounds of boundIntervals(constraints, intervals) ?? []) {
        const {from, to, lower, upper} = bounds;
        const can = (low: number, high: number | null): boolean =>
          isConsistent([...constraints, assertion({from, to}, low, high)]);
        expect(can(lower, lower)).toBe(true);
        expect(can(0, lower - 1)).toBe(false);
        if (upper === null) expect(can(1_000_000, null)).toBe(true);
        else expect([can(upper, upper), can(upper + 1, null)]).toEqual([true, false]);
      }
    }
  });

  it('name claims that exist, for every bound that says something', () => {
    const ids = new Set(tables.claims.map(({claim_id}) => claim_id));
    for (const row of boundsOf(tables)) {
      expect(row.lower > 0).toBe(row.lower_claims !== '');
      if (row.upper === null) expect(row.upper_claims).toBe('');
      for (const id of row.claims.split(' ').filter((text) => text !== '')) {
        expect(ids.has(id)).toBe(true);
      }
    }
  });
});

describe('increments on the real tables', () => {
  it('shows how few of the attacks counted were described', () => {
    const rows = audit.increments.filter(
      ({series}) => series === 'sohr/isis_attack/attacks/-/-/sdf-areas/all/-/since 2024-01-01',
    );
    const found = rows.find(({claims}) => claims.startsWith('sohr-324477-c3 sohr-326608-c5'));
    expect([found?.counted_low, found?.counted_high]).toEqual([24, 24]);
    expect(found?.unseen_low).toBeGreaterThan(20);
  });
});

describe('sentences', () => {
  it('are there in both languages, with nothing undefined', () => {
    const {contradictions, breakdowns, ordinals, increments} = audit;
    for (const {sentence} of [...contradictions, ...breakdowns, ...ordinals, ...increments]) {
      expect(sentence.en).toMatch(/^[A-Za-z0-9+@]/);
      expect(sentence.ar).toMatch(/\p{Script=Arabic}/u);
      expect(`${sentence.en} ${sentence.ar}`).not.toMatch(/undefined|null|NaN/);
    }
  });
  it('reads every total and ordinal', () => {
    expect(audit.unread).toEqual([]);
  });
});

function assertion(
  {from, to}: {from: number; to: number},
  low: number,
  high: number | null,
): Constraint {
  const ends = {from: {earliest: from, latest: from}, to: {earliest: to, latest: to}};
  return {kind: 'count', ...ends, low, high, page: null};
}
