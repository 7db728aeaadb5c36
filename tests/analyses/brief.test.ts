import {describe, expect, it} from 'vitest';
import brief from '../../analyses/brief.ts';
import {publicationDay} from '../../src/claims/known/published-by.ts';
import type {CellOutput, ReportDocument, TableView} from '../../src/notebook/document.ts';
import {runAnalysis, watchAnalysis} from '../../src/notebook/run-analysis.ts';
import {createDerived} from '../../src/notebook/tables.ts';
import {rowsOf} from '../../src/tables/read-package.ts';
import {maybeDay} from '../../src/values/day.ts';
import {DEFAULT_RULES} from '../../src/values/rules.ts';
import {createDiskEffects} from '../../src/workspace/effects.ts';
import {readWorkspace} from '../../src/workspace/read-workspace.ts';

const workspace = readWorkspace('data', createDiskEffects(process.cwd()));
const derived = createDerived();
const edition = (params: Readonly<Record<string, string>>): Promise<ReportDocument> =>
  runAnalysis(
    {name: 'brief', analysis: brief, sources: [], sourceHash: ''},
    {
      sources: workspace.tables,
      descriptor: workspace.descriptor,
      rules: DEFAULT_RULES,
      params,
      versions: [],
      derived,
    },
  );

/** What the record names of the last of editions that are built together, with nothing built before. */
async function viewsOfLast(...periods: readonly string[]) {
  const {tables: sources, descriptor} = readWorkspace('data', createDiskEffects(process.cwd()));
  const together = {sources, descriptor, derived: createDerived()};
  const loaded = {name: 'brief', analysis: brief, sources: [], sourceHash: ''};
  let views = {};
  for (const period of periods) {
    const options = {...together, rules: DEFAULT_RULES, params: {period}, versions: []};
    ({views} = await watchAnalysis(loaded, options));
  }
  return views;
}

const outputs = ({cells}: ReportDocument) => cells.map(({output}) => output);
const summaryOf = (document: ReportDocument) => {
  const [first] = outputs(document);
  if (first?.kind !== 'summary') throw new Error('no summary');
  return first;
};
/** Prose without its links. */
const prose = (markdown: string) => markdown.replaceAll(/\[([^\]^]+)\]\(#g\d+\)/g, '$1');
const tableOf = (document: ReportDocument, anchor: string): TableView => {
  const found = outputs(document).find(
    (output): output is Extract<CellOutput, {kind: 'table'}> =>
      output.kind === 'table' && output.anchor === anchor,
  );
  if (found === undefined) throw new Error(`no table ${anchor}`);
  return found.data;
};
/** Claims behind the number that a sentence gives. */
const claimsBehind = (document: ReportDocument, markdown: string, number: string) => {
  const id = new RegExp(`\\[${number}\\]\\(#(g\\d+)\\)`).exec(markdown)?.[1];
  const group = document.groups.find((one) => one.id === id);
  const events = new Set(group?.events ?? []);
  const behind = document.claims.filter(({event}) => event !== null && events.has(event));
  return [...(group?.claims ?? []), ...behind.map((claim) => claim.id)];
};
const texts = (document: ReportDocument) =>
  outputs(document)
    .flatMap((output) => (output.kind === 'text' ? [prose(output.markdown.en)] : []))
    .join('\n');

describe('February 2021', async () => {
  const document = await edition({period: '2021-02'});
  const {markdown, figures} = summaryOf(document);

  it('says what was reported, with ranges', () => {
    expect(prose(markdown.en)).toContain(
      'In February 2021 the outlets on file reported 7–8 convoys of the international coalition (best figure 7) entering Syria',
    );
    expect(prose(markdown.en)).toContain('add up to 168–218 trucks (best figure 182)');
    expect(prose(markdown.ar)).toContain('دخول 7–8 قوافل للتحالف الدولي (أفضل رقم 7) إلى سوريا');
    expect(figures).toHaveLength(4);
  });

  it('leads to the claims behind the convoys', () => {
    const claims = claimsBehind(document, markdown.en, '7–8');
    for (const id of [
      'sohr-reinforcement-al-omar-base-c6',
      'north-pulse-8398-c2',
      'shaam-times-300403-c2',
      'shafaq-ar-20210227-c4',
    ])
      expect(claims).toContain(id);
  });

  it('keeps the bounds of the Observatory apart, on the claims that give them', () => {
    expect(prose(markdown.en)).toContain(
      'a count of its own that is not added to these, imply at least 22 attacks in areas of the Syrian Democratic Forces (SDF)',
    );
    expect(prose(markdown.ar)).toContain('فيُستدل منها على 22 هجوماً على الأقل');
    const [claim] = claimsBehind(document, markdown.en, 'at least 22');
    expect(['sohr-420276-c1', 'tamuz-net-22247-c1']).toContain(claim);
  });

  it('compares with the month before and the year before', () => {
    expect(texts(document)).toContain(
      'Incoming convoys against January 2021 (10–11 convoys, best figure 10): 3 fewer by the best figures, and the ranges allow any difference from −4 to −2; rate ratio per day 0.78 (exact 95% interval 0.25–2.3; central p = 0.79), a difference that chance alone may give.',
    );
    expect(texts(document)).toContain(
      'ISIS attacks described on file: not compared with February 2020, as no outlet on file published on the subject in February 2020.',
    );
  });

  it('tells what origins disagreed on', () => {
    expect(tableOf(document, 'disagreements').rows).toMatchObject([
      {said: {en: 'Syrian Observatory for Human Rights: 45; Shafaq News: about 50'}},
    ]);
  });

  it('is the same whatever was built before it', async () => {
    await edition({period: '2024-12'});
    const again = await edition({period: '2021-02'});
    expect(JSON.stringify(again)).toBe(JSON.stringify(document));
  });

  it('has the same record whatever was built before it', async () => {
    const [alone, after] = await Promise.all([
      viewsOfLast('2021-02'),
      viewsOfLast('2024-12', '2021-02'),
    ]);
    expect(Object.keys(alone)).toContainEqual(expect.stringMatching(/^totals \["bounds"/));
    expect(after).toEqual(alone);
  });
});

describe('December 2024', async () => {
  const document = await edition({period: '2024-12'});
  const {markdown} = summaryOf(document);

  it('counts two convoys and their trucks', () => {
    expect(prose(markdown.en)).toContain(
      'reported 2 convoys of the international coalition entering Syria, and none leaving it',
    );
    expect(prose(markdown.en)).toContain('104–116 trucks (best figure 110)');
    expect(prose(markdown.ar)).toContain('دخول قافلتين للتحالف الدولي إلى سوريا');
  });

  it('gives no bounds where no total says more than the attacks described', () => {
    expect(prose(markdown.en)).not.toContain('running totals');
    const refusals = outputs(document).filter(({kind}) => kind === 'refusal');
    expect(JSON.stringify(refusals)).toContain('no total of the Observatory on file');
  });

  it('is judged by Farrington, as five years are there', () => {
    expect(texts(document)).toContain('by Farrington’s rule of 1996');
    expect(texts(document)).not.toContain('EARS');
  });

  it('names figures that exclude each other', () => {
    const rows = tableOf(document, 'disagreements').rows;
    expect(rows.map((row) => row['relation'])).toContainEqual({en: 'yes', ar: 'نعم'});
  });
});

describe('July 2025', async () => {
  const document = await edition({period: '2025-07'});
  const {markdown} = summaryOf(document);

  it('does not compare with a month without reports', () => {
    expect(prose(markdown.en)).toContain(
      'Incoming convoys: not compared with June 2025, as no outlet on file published',
    );
  });

  it('says an upper bound as such', () => {
    expect(prose(markdown.en)).toContain('imply at most 46 attacks');
    expect(prose(markdown.ar)).toContain('46 هجوماً على الأكثر');
  });

  it('claims no leading region where ranges overlap', () => {
    for (const output of outputs(document))
      if (output.kind === 'chart') expect(output.title.en).not.toContain('most in');
  });
});

describe('an edition as of a day', async () => {
  const day = '2021-02-20';
  const document = await edition({period: '2021-02', 'as-of': day});
  const days = new Map(
    rowsOf(workspace.tables, 'articles').map((row) => [
      row.article_id,
      publicationDay(row, DEFAULT_RULES) ?? Infinity,
    ]),
  );

  it('holds no claim of an article published later', () => {
    expect(document.claims.length).toBeGreaterThan(0);
    const last = maybeDay(day) ?? 0;
    const late = document.claims.filter(({articleId}) => (days.get(articleId) ?? Infinity) > last);
    expect(late).toEqual([]);
    expect((document.asOf ?? '9999') <= day).toBe(true);
  });

  it('knows nothing of the convoy of the 23rd', () => {
    expect(JSON.stringify(document)).not.toContain('convoy-2021-02-23');
    const {markdown} = summaryOf(document);
    expect(prose(markdown.en)).toContain(
      'This edition says only what articles published by 20 February 2021 told',
    );
    expect(markdown.en).toContain('[^publication_day]');
  });

  it('by the end of the period is the same as by its last day, but for the parameter', async () => {
    const [end, last] = await Promise.all([
      edition({period: '2021-02', 'as-of': 'end'}),
      edition({period: '2021-02', 'as-of': '2021-02-28'}),
    ]);
    expect(end.cells).toEqual(last.cells);
  });
});

describe('other editions', () => {
  it('are of a quarter', async () => {
    const {markdown} = summaryOf(await edition({period: '2021-Q1'}));
    expect(prose(markdown.en)).toMatch(
      /^In the first quarter of 2021 the outlets on file reported \d/,
    );
  });

  it('are of a region', async () => {
    const document = await edition({period: '2021-02', region: 'al-hasakah'});
    expect(prose(summaryOf(document).markdown.en)).toContain('In February 2021 (Al-Hasakah)');
    expect(document.subtitle.en).toContain('in Al-Hasakah');
  });

  it('are not of a region that is not there', async () => {
    await expect(edition({period: '2021-02', region: 'atlantis'})).rejects.toThrow(/not known/);
  });
});
