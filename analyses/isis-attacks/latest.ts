import {
  boundsValue,
  claimedPeriodWords,
  COMMA,
  joinTexts,
  latestTotals,
  SERIES_COLUMNS,
  seriesWords,
  type Cited,
  type Localized,
  type Statement,
  type TableView,
} from 'rasd';
import {COUNTED, type Attacks} from './attacks.ts';

/** A running total of the Observatory, with the words that a sentence needs of it. */
export interface RunningTotal extends Cited {
  readonly statement: Statement;
  readonly period: Localized;
  /** That another outlet quotes it; else nothing. */
  readonly quoted: Localized;
}

/** The Observatory's latest running total of attacks on a ground; undefined where there is none. */
export function latestOf(attacks: Attacks, zone: string, region: string): Statement | undefined {
  return latestTotals(attacks.statements).find(
    ({series}) =>
      series.origin === 'sohr' &&
      series.measure === 'attacks' &&
      series.zone === zone &&
      series.region === region &&
      series.subset === null,
  );
}

/** The same, cited. Errors: RangeError where there is none. */
export function runningTotal(attacks: Attacks, zone: string, region: string): RunningTotal {
  const statement = latestOf(attacks, zone, region);
  if (statement === undefined) throw new RangeError(`no running total of ${zone}, ${region}`);
  const period = claimedPeriodWords(statement.period);
  const quoted = statement.quoted
    ? {en: ' (as another outlet quotes it)', ar: ' (بحسب ما نقلته جهة أخرى)'}
    : {en: '', ar: ''};
  return {...citeStatement(attacks, statement), statement, period, quoted};
}

function citeStatement({reading: {cite, names}}: Attacks, statement: Statement): Cited {
  const {series, period, claims} = statement;
  const {who, what, where} = seriesWords(series, names);
  const label = joinTexts([who, what, where, claimedPeriodWords(period)], COMMA);
  const {low, high} = statement.figure;
  return cite(boundsValue(low, high), {label, claims});
}

/** The latest running totals of a measure, newest first. */
export function latestSeries({statements}: Attacks, measure: string): Statement[] {
  return latestTotals(statements)
    .toSorted((a, b) => (b.published ?? 0) - (a.published ?? 0))
    .filter(({series}) => series.measure === measure);
}

/** Running totals as a table, a row a series. */
export function latestView(attacks: Attacks, statements: readonly Statement[]): TableView {
  return {
    columns: [
      SERIES_COLUMNS.who,
      SERIES_COLUMNS.what,
      SERIES_COLUMNS.where,
      {name: 'period', label: {en: 'Since and until', ar: 'المدة'}, type: 'text'},
      {name: 'figure', label: COUNTED, type: 'range'},
    ],
    rows: statements.map((statement) => ({
      ...seriesWords(statement.series, attacks.reading.names),
      period: claimedPeriodWords(statement.period),
      figure: citeStatement(attacks, statement),
    })),
  };
}

/** In how many ways the dead are counted. */
export function definitionsText(statements: readonly Statement[]): Localized {
  const definitions = new Set(statements.map(({series}) => series.victims)).size;
  return {
    en: `Outlets count the dead of ISIS attacks in ${definitions} ways: with or without the dead of ISIS itself, only fighters, only civilians, or without saying which. The figures of one way cannot be turned into another’s, and are kept apart below.`,
    ar: `تعد الجهات قتلى هجمات التنظيم بعدد ${definitions} من الطرق: مع قتلى التنظيم نفسه أو دونهم، أو المقاتلين فقط، أو المدنيين فقط، أو دون بيان. ولا تُحوَّل أرقام طريقة إلى أخرى، ولذلك تُفصل أدناه.`,
  };
}
