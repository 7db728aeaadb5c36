import {beforeAll, describe, expect, it} from 'vitest';
import type {ReportDocument} from '../../src/notebook/document.ts';
import {claimsBehind, documentOf, rowsAt} from './run-analysis.ts';

let page: ReportDocument;
beforeAll(async () => {
  page = await documentOf('audit');
}, 120_000);

describe('the audit page', () => {
  it('leaves exactly one convoy between 24 and 28 February 2021; another outlet has one', () => {
    const row = rowsAt(page, 'worked-example').find(({first}) => first === '2021-02-24');
    expect(row).toMatchObject({last: '2021-02-28', said: {value: {low: 1, high: 1}}});
    expect(claimsBehind(page, row?.['said'])).toEqual(
      expect.arrayContaining([
        'asharq-24543-c3',
        'asharq-24543-c4',
        'sohr-reinforcement-al-omar-base-c4',
      ]),
    );
    expect(claimsBehind(page, row?.['others'])).toContain('shafaq-ar-20210227-c1');
  });

  it('names the dead of Aleppo, SDF areas 2024, and what each policy sets aside', () => {
    const row = rowsAt(page, 'contradicted').find(({sentence}) =>
      JSON.stringify(sentence).includes('Aleppo'),
    );
    expect([...claimsBehind(page, row?.['statements'])].sort()).toEqual([
      'sohr-324477-c12',
      'sohr-326608-c14',
      'sohr-345671-c12',
    ]);
    expect(row?.['fewest']).toBe('sohr-324477-c12 sohr-326608-c14');
    expect(page.claims.map(({id}) => id)).toContain('sohr-324477-c12');
  });

  it('counts at least 147 of 161 attacks of 2025 in SDF areas as never described', () => {
    const row = rowsAt(page, 'counted-described').find(
      ({first, counted}) => first === '2025-01-01' && JSON.stringify(counted).includes('161'),
    );
    expect(row?.['unseen']).toMatchObject({value: {low: 147, high: 161}});
    expect(claimsBehind(page, row?.['counted'])).toEqual(['unnamed-qasrak-reinforcement-c5']);
  });

  it('tells slips of the source apart from lists that may have been cut', () => {
    const [slips, cuts] = ['breakdown-slips', 'cut-lists'].map((anchor) =>
      rowsAt(page, anchor).map(({article}) => article),
    );
    expect(slips).toContain('sohr-327020');
    expect(cuts).toContain('sohr-326328');
    expect(slips).not.toContain('sohr-735877');
  });
});
