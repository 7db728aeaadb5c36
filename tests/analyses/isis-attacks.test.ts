import {beforeAll, describe, expect, it} from 'vitest';
import type {ReportDocument} from '../../src/notebook/document.ts';
import {claimsBehind, documentOf, rowsAt} from './run-analysis.ts';

let page: ReportDocument;
beforeAll(async () => {
  page = await documentOf('isis-attacks');
}, 120_000);

describe('the page on ISIS attacks', () => {
  it('bounds Deir ez-Zor in January 2024 at 15, by the claim that says so', () => {
    const row = rowsAt(page, 'governorates-sdf-areas').find(
      ({month, region}) => month === '2024-01' && JSON.stringify(region).includes('Deir'),
    );
    expect(row?.['attacks']).toMatchObject({value: {low: 15, high: 15, bounds: true}});
    expect(claimsBehind(page, row?.['attacks'])).toEqual(['levant-ar-2024-05-08-c3']);
  });

  it('gives 161 attacks in SDF areas as the latest running total of the Observatory', () => {
    const row = rowsAt(page, 'latest-attacks').find((one) => JSON.stringify(one).includes('161'));
    expect(row?.['where']).toMatchObject({en: 'SDF areas'});
    expect(claimsBehind(page, row?.['figure'])).toEqual(['unnamed-qasrak-reinforcement-c5']);
  });

  it('sets figures of several outlets for 2023 side by side, with unlike labels', () => {
    const year = rowsAt(page, 'unlike-labels').filter(({first}) => first === '2023-01-01');
    const said = year.map((row) => [row['who'], row['where'], row['attacks']]);
    expect(said).toContainEqual([
      expect.objectContaining({en: 'Rojava Information Center'}),
      expect.objectContaining({en: 'SDF areas'}),
      expect.objectContaining({value: expect.objectContaining({low: 189})}),
    ]);
    expect(said).toContainEqual([
      expect.objectContaining({en: 'US defence official'}),
      expect.objectContaining({en: 'Iraq and Syria'}),
      expect.objectContaining({value: expect.objectContaining({low: 121})}),
    ]);
  });

  it('shows months without a count as no report, never as zero', () => {
    const silent = rowsAt(page, 'months-sohr-sdf').filter(({attacks}) => attacks === null);
    expect(silent.map(({month}) => month)).toContain('2019-01');
  });
});
