import {
  boundsValue,
  claimedPeriodWords,
  SERIES_COLUMNS,
  seriesWords,
  type Audit,
  type BreakdownRow,
  type Localized,
  type TableView,
} from 'rasd';
import {idsIn, type Ledger} from './ledger.ts';

/** Breakdowns by what was found of them. */
export interface Breakdowns {
  readonly all: number;
  readonly clean: number;
  /** Those that do not add up although the list was seen whole, and how many of them exceed their headline. */
  readonly faults: readonly BreakdownRow[];
  readonly exceeding: number;
  readonly cuts: readonly BreakdownRow[];
}

/** Sorts breakdowns: those that add up, those with a slip, and those that may have been cut. */
export function sortBreakdowns({breakdowns}: Audit): Breakdowns {
  const found = (...findings: readonly BreakdownRow['finding'][]) =>
    breakdowns.filter(({finding}) => findings.includes(finding));
  const [faults, cuts] = [found('exceeds', 'short'), found('may_be_cut')];
  return {
    all: breakdowns.length,
    clean: breakdowns.length - faults.length - cuts.length,
    faults,
    exceeding: found('exceeds').length,
    cuts,
  };
}

/** What adds up and what does not. */
export function breakdownText({all, clean, faults, exceeding, cuts}: Breakdowns): Localized {
  return {
    en: `Of ${all} lists of regions, grounds or victims, ${clean} add up. In ${exceeding} the parts are more than the headline, which no missing line explains; in ${faults.length - exceeding} they fall short although the list is known to be whole. These are slips of the source, and stand as published. In ${cuts.length} the list may have been cut when it was read, and nothing follows.`,
    ar: `من ${all} قائمة بالمناطق أو بأصناف القتلى يتساوى المجموع والإجمالي في ${clean}. وفي ${exceeding} يزيد مجموع الأجزاء على الإجمالي، وهو ما لا يفسره سطر ناقص؛ وفي ${faults.length - exceeding} ينقص عنه مع أن القائمة معلومة التمام. فهذه هفوات المصدر، وتبقى كما نُشرت. وفي ${cuts.length} ربما قُطعت القائمة عند قراءتها، ولا يُستنتج منها شيء.`,
  };
}

/** Breakdowns as a table: parts against headline. */
export function breakdownView(ledger: Ledger, rows: readonly BreakdownRow[]): TableView {
  return {
    columns: [
      SERIES_COLUMNS.who,
      {name: 'article', label: {en: 'Article', ar: 'المقال'}, type: 'text' as const},
      SERIES_COLUMNS.what,
      SERIES_COLUMNS.where,
      {name: 'period', label: {en: 'Period', ar: 'المدة'}, type: 'text' as const},
      {name: 'parts', label: {en: 'Sum of parts', ar: 'مجموع الأجزاء'}, type: 'range' as const},
      {name: 'headline', label: {en: 'Headline', ar: 'الإجمالي'}, type: 'range' as const},
      {name: 'difference', label: {en: 'Difference', ar: 'الفرق'}, type: 'integer' as const},
    ],
    rows: rows.map((row) => breakdownRow(ledger, row)),
  };
}

function breakdownRow({reading: {cite, names}}: Ledger, row: BreakdownRow) {
  const words = seriesWords({...row, direction: null, region: null}, names);
  const [headline = '', ...parts] = idsIn(row.claims);
  const label = {
    en: `Breakdown in ${row.article_id}, ${words.what.en}, ${words.where.en}`,
    ar: `قائمة في ${row.article_id}، ${words.what.ar}، ${words.where.ar}`,
  };
  return {
    ...words,
    article: row.article_id,
    period: claimedPeriodWords(row.period),
    parts: cite(boundsValue(row.parts_low, row.parts_high), {label, claims: parts}),
    headline: cite(boundsValue(row.headline_low, row.headline_high), {
      label,
      claims: [headline],
    }),
    difference: row.difference,
  };
}
