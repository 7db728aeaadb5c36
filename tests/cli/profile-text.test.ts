import {expect, it} from 'vitest';
import {profileText} from '../../src/cli/profile-text.ts';
import type {ProfileRow} from '../../src/workspace/profile.ts';

const row = (
  report: string | null,
  step: string,
  milliseconds: number,
  detail: string | null = null,
): ProfileRow => ({report, step, detail, times: 1, milliseconds, share: milliseconds / 1000});

it('shows steps in sum and by report, the slowest first, slow cells by name', () => {
  const rows = [
    row(null, 'start', 100),
    row('convoys', 'cells', 500, 'by-month'),
    row('convoys', 'cells', 4, 'by-region'),
    row('convoys', 'cells', 5, 'largest'),
    row('convoys', 'page', 291),
    row('audit', 'cells', 100, 'summary 1'),
  ];
  expect(profileText(rows)).toBe(
    [
      'report   step             times    ms   share',
      'all      cells                4   609  60.9 %',
      'all      page                 1   291  29.1 %',
      'all      start                1   100  10.0 %',
      'convoys  cells by-month       1   500  50.0 %',
      'convoys  page                 1   291  29.1 %',
      'convoys  cells                2     9   0.9 %',
      'audit    cells summary 1      1   100  10.0 %',
      'all                              1000   100 %',
    ].join('\n'),
  );
});
