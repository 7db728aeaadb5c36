import {parse} from 'csv-parse/sync';
import {describe, expect, it} from 'vitest';
import {runCli} from './run-cli.ts';

const rows = (csv: string) => parse(csv, {columns: true}) as Record<string, string>[];
const printed = async (...args: string[]) => {
  const {code, stdout} = await runCli(...args);
  expect(code).toBe(0);
  return rows(stdout);
};
const observatory = ['--outlet', 'sohr', '--zone', 'sdf-areas'];

describe('rasd bounds', () => {
  it('prints lower, upper and the claims of each, by region and month', async () => {
    const list = await printed('bounds', ...observatory, '--from', '2024-01', '--to', '2024-02');
    const deirEzZor = list.filter(({region}) => region === 'deir-ez-zor');
    expect(deirEzZor).toContainEqual(
      expect.objectContaining({
        base: 'periods',
        first: '2024-01-01',
        lower: '15',
        upper: '15',
        lower_claims: 'levant-ar-2024-05-08-c3',
        upper_claims: 'levant-ar-2024-05-08-c3',
      }),
    );
    expect(deirEzZor).toContainEqual(
      expect.objectContaining({
        base: 'since 2024-01-01',
        first: '2024-01-01',
        lower: '0',
        upper: '33',
        lower_claims: '',
        upper_claims: 'sohr-326608-c7',
      }),
    );
  });

  it('leaves a bound open, and never 0, where nothing is said', async () => {
    const list = await printed('bounds', ...observatory, '--from', '2024-01', '--to', '2024-01');
    const silent = list.filter(({upper_claims}) => upper_claims === '');
    expect(silent.length).toBeGreaterThan(0);
    expect(new Set(silent.map(({upper}) => upper))).toEqual(new Set(['']));
  });

  it('bounds whole grounds alone where regions are not asked for, by year', async () => {
    const list = await printed('bounds', '--by', 'year', '--outlet', 'ric', '--from', '2023-01');
    expect(new Set(list.map(({region}) => region))).toEqual(new Set(['all']));
    expect(list).toContainEqual(
      expect.objectContaining({first: '2023-01-01', lower: '189', lower_claims: 'anf-71893-c1'}),
    );
  });

  it('keeps the header where nothing is found, and prints json', async () => {
    const {stdout} = await runCli('bounds', ...observatory, '--from', '1999-01', '--to', '1999-01');
    expect(stdout.trim()).toMatch(/^origin,measure,.*,lower,upper,lower_claims,upper_claims,/);
    const json = await runCli('bounds', ...observatory, '--region', 'aleppo', '--format', 'json');
    const [first] = JSON.parse(json.stdout) as Record<string, unknown>[];
    expect(first).toMatchObject({origin: 'sohr', region: 'aleppo', policy: 'fewest'});
  });

  it.each([
    [['--outlet', 'shor'], 'outlet "shor" has no running totals on file; did you mean "sohr"?'],
    [['--zone', 'dessert'], 'zone "dessert" has no running totals on file; did you mean "desert"?'],
    [['--by', 'week'], '--by "week" is not understood'],
    [
      ['--policy', 'newest'],
      '--policy "newest" is not known; choose one of fewest, later, own_page',
    ],
    [['--from', '2024'], '--from "2024" is not a month; write YYYY-MM'],
  ])('%j ends with 1 and says what to do', async (flags, message) => {
    const {code, stdout, stderr} = await runCli('bounds', ...flags);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });
});

describe('rasd audit', () => {
  it('prints contradictions with their claims and a sentence in both languages', async () => {
    const list = await printed('audit', '--kind', 'contradictions');
    const aleppo = list.find(({region}) => region === 'aleppo');
    expect(aleppo?.['claims']?.split(' ').toSorted()).toEqual([
      'sohr-324477-c12',
      'sohr-326608-c14',
      'sohr-345671-c12',
    ]);
    expect(aleppo?.['sentence_en']).toContain('A running count cannot fall.');
    expect(aleppo?.['sentence_ar']).toContain('العدّ التراكمي لا ينقص');
  });

  it('sets aside by the policy asked for', async () => {
    const of = async (policy: string) =>
      (await printed('audit', '--kind', 'contradictions', '--policy', policy))
        .filter(
          ({zone, region, measure}) => `${zone} ${region} ${measure}` === 'desert all attacks',
        )
        .map(({set_aside}) => set_aside);
    expect(new Set(await of('fewest'))).toEqual(new Set(['sohr-326406-c3']));
    expect(await of('later')).not.toContain('sohr-326406-c3');
  });

  it('prints every check in one table, and json', async () => {
    const list = await printed('audit');
    expect(new Set(list.map(({kind}) => kind))).toEqual(
      new Set(['contradictions', 'breakdowns', 'ordinals', 'increments']),
    );
    expect(
      list.every(({sentence_en, sentence_ar}) => sentence_en !== '' && sentence_ar !== ''),
    ).toBe(true);
    const json = await runCli('audit', '--kind', 'breakdowns', '--format', 'json');
    const found = JSON.parse(json.stdout) as Record<string, unknown>[];
    expect(found).toContainEqual(
      expect.objectContaining({
        article_id: 'sohr-327020',
        measure: 'killed',
        parts_low: 25,
        headline_low: 26,
        finding: 'short',
      }),
    );
  });

  it('refuses a check that does not exist as wrong usage', async () => {
    expect(await runCli('audit', '--kind', 'everything')).toMatchObject({code: 2, stdout: ''});
  });
});
