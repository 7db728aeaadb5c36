import {describe, expect, it} from 'vitest';
import type {EditionPlace} from '../../src/notebook/document.ts';
import {placeAmong, withoutPartial} from '../../src/workspace/manifest-plans.ts';
import {
  EMPTY_MANIFEST,
  type ManifestEntry,
  type ReportsPlan,
} from '../../src/workspace/manifest.ts';

const label = {en: '', ar: ''};
const place = (period: string, previous: string | null): EditionPlace => ({
  series: 'digest month',
  seriesTitle: label,
  period,
  label,
  previous: previous === null ? null : {name: `digest-${previous}`, label},
  next: null,
});
const report = (period: string, previous: string | null = null) => ({
  name: `digest-${period}`,
  given: {when: period},
  edition: place(period, previous),
});
const plan = (asked: string, ...reports: ReportsPlan['reports']): ReportsPlan => ({
  analysis: 'analyses/digest.ts',
  asked,
  reports,
});
const BATCH = plan('batch', report('1'), report('2', '1'));
const manifestOf = (...plans: ReportsPlan[]) => ({
  ...EMPTY_MANIFEST,
  plans,
  reports: new Map(
    plans
      .flatMap(({analysis, reports}) => reports.map((each) => ({...each, analysis})))
      .map((each) => [each.name, each as unknown as ManifestEntry]), // what plans are held against
  ),
});

describe('the place of an edition that is built alone', () => {
  const placed = (period: string, manifest = manifestOf(BATCH)) =>
    placeAmong(manifest, report(period), 'analyses/digest.ts');

  it('is the one it had among others', () => {
    expect(placed('2')).toEqual(place('2', '1'));
  });

  it('is none of its own where it was never built with others, or otherwise', () => {
    expect(placed('3')).toBe(null);
    expect(placed('2', manifestOf(plan('alone', report('2'))))).toBe(null);
    const given = {when: '2', region: 'aleppo'};
    expect(placeAmong(manifestOf(BATCH), {name: 'digest-2', given}, 'analyses/digest.ts')).toBe(
      null,
    );
    expect(placeAmong(manifestOf(BATCH), report('2'), 'analyses/other.ts')).toBe(null);
  });
});

it('a plan that another gives as well is left out', () => {
  const alone = plan('alone', report('2', '1'));
  const other = plan('other', report('3'));
  expect(withoutPartial([alone, BATCH, other])).toEqual([BATCH, other]);
  const otherwise = plan('alone', report('2'));
  expect(withoutPartial([otherwise, BATCH])).toEqual([otherwise, BATCH]);
});
