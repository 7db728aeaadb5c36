import {
  boundsValue,
  dateText,
  SERIES_COLUMNS,
  seriesWords,
  type IncrementRow,
  type TableSpec,
} from 'rasd';
import {citedBounds, COLUMNS, type Ledger} from './ledger.ts';

const SHOWN = 25;

/** The steps between two totals that hold most attacks never described. */
export function unseenSteps(ledger: Ledger): TableSpec {
  const steps = ledger.audit.increments
    .filter(
      (row) =>
        ledger.isInPeriod(row) &&
        row.measure === 'attacks' &&
        row.subset === null &&
        row.unseen_low > 0 &&
        !row.origin.includes('@'),
    )
    .toSorted((a, b) => b.unseen_low - a.unseen_low);
  const shown = steps.filter(({base}) => base?.endsWith('-01-01')).slice(0, SHOWN);
  return {
    anchor: 'unseen-steps',
    title: {
      en: `The ${shown.length} largest steps between two totals with attacks never described`,
      ar: `أكبر ${shown.length} خطوة بين حصيلتين فيها هجمات لم توصف`,
    },
    note: {
      en: `From one running total to the next of the same series, by region; ${steps.length} steps and closed periods in all hold unseen attacks (“rasd audit --kind increments”). The days are the widest that the step may touch.`,
      ar: `من حصيلة تراكمية إلى التالية في السلسلة نفسها، حسب المنطقة؛ وفي المجموع ${steps.length} خطوة أو مدة فيها هجمات لم توصف (الأمر rasd audit --kind increments). والأيام هي أوسع ما قد تمتد إليه الخطوة.`,
    },
    data: {
      columns: [
        SERIES_COLUMNS.who,
        SERIES_COLUMNS.where,
        COLUMNS.first,
        COLUMNS.atMost,
        COLUMNS.counted,
        COLUMNS.described,
        COLUMNS.unseen,
      ],
      rows: shown.map((row) => stepRow(ledger, row)),
    },
  };
}

function stepRow(ledger: Ledger, row: IncrementRow) {
  const {who, where} = seriesWords(row, ledger.reading.names);
  const {first, last} = row;
  const label = {
    en: `Step between totals, ${who.en}, ${where.en}, until ${dateText(row.last, 'en')}`,
    ar: `خطوة بين حصيلتين، ${who.ar}، ${where.ar}، حتى ${dateText(row.last, 'ar')}`,
  };
  const counted = [row.counted_low, row.counted_high] as const;
  const described = [row.described_low, row.described_high] as const;
  return {
    who,
    where,
    first,
    last,
    counted: citedBounds(ledger, counted, {label, claims: row.claims}),
    described: citedBounds(ledger, described, {label, claims: row.described_claims}) ?? 0,
    unseen: boundsValue(row.unseen_low, row.unseen_high),
  };
}
