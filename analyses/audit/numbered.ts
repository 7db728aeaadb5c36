import {
  boundsValue,
  SERIES_COLUMNS,
  seriesWords,
  spanText,
  type Cited,
  type Localized,
  type OrdinalRow,
  type TableView,
} from 'rasd';
import {citedBounds, COLUMNS, idsIn, ON_FILE, SAID, type Ledger} from './ledger.ts';

/** February 2021, which the page works out step by step. */
const EXAMPLE = {origin: 'sohr', first: '2021-02-08', last: '2021-02-28'};

/** A step between two numbered convoys, with what stands behind its counts. */
export interface NumberedStep extends OrdinalRow {
  readonly said: Cited | null;
  readonly onFile: Cited | null;
  /** Claims of other outlets on a day within. */
  readonly inside: readonly string[];
  readonly others: Cited | null;
}

/** Numbered convoys of the months asked for, by year and by step. */
export function numberedSteps(ledger: Ledger): NumberedStep[] {
  return ledger.audit.ordinals.filter(ledger.isInPeriod).map((row) => citedStep(ledger, row));
}

function citedStep(ledger: Ledger, row: OrdinalRow): NumberedStep {
  const span = spanText(row.first, row.last);
  const label = (what: Localized) => ({
    en: `${what.en}: convoys, ${span.en}`,
    ar: `${what.ar}: القوافل، ${span.ar}`,
  });
  const said = citedBounds(ledger, [row.said_low, row.said_high], {
    label: label(SAID),
    claims: row.claims,
  });
  const onFile = citedBounds(ledger, [row.on_file_low, row.on_file_high], {
    label: label(ON_FILE),
    claims: row.on_file_claims,
  });
  const inside = idsIn(row.other_claims).filter((id) => {
    const period = ledger.period(id);
    return /^\d{4}-\d{2}-\d{2}$/.test(period) && period >= row.first && period <= row.last;
  });
  const articles = new Set(inside.map(ledger.article)).size;
  const others =
    inside.length === 0
      ? null
      : ledger.reading.cite(articles, {
          label: label({en: 'Reports of others', ar: 'أخبار جهات أخرى'}),
          claims: inside,
        });
  return {...row, said, onFile, inside, others};
}

/** The steps of February 2021 by the Observatory's numbers. */
export function exampleSteps(steps: readonly NumberedStep[]): NumberedStep[] {
  return steps.filter(
    ({origin, span, first, last}) =>
      origin === EXAMPLE.origin &&
      span === 'interval' &&
      first >= EXAMPLE.first &&
      last <= EXAMPLE.last,
  );
}

/** What the last step of the example leaves. */
export function exampleTitle(steps: readonly NumberedStep[]): Localized {
  const gap = steps.at(-1);
  return {
    en: `February 2021: the Observatory’s numbers leave ${gap?.said_low === gap?.said_high ? 'exactly ' : ''}${gap?.said_low ?? 0} convoy after the 23rd`,
    ar:
      gap?.said_low === 1 && gap.said_high === 1
        ? 'شباط 2021: أرقام المرصد تترك قافلة واحدة لا أكثر ولا أقل بعد الثالث والعشرين'
        : `شباط 2021: عدد القوافل بعد الثالث والعشرين بحسب أرقام المرصد ${gap?.said_low ?? 0} على الأقل`,
  };
}

export const EXAMPLE_NOTE: Localized = {
  en: 'Convoys entering Syria, north-east as one. A convoy on the edge of a step may lie in either; then its own count of reports is a range.',
  ar: 'القوافل الداخلة إلى سوريا، والشمال الشرقي وحدة واحدة. والقافلة على حد الخطوة قد تقع قبله أو بعده، فيكون عدد الأخبار مدى.',
};

/** Whole years in which a named outlet numbered convoys. */
export function numberedYears(steps: readonly NumberedStep[]): NumberedStep[] {
  return steps.filter(({span, origin}) => span === 'year' && !origin.includes('@'));
}

/** Steps as a table: said, on file, missing. */
export function numberedView({reading}: Ledger, steps: readonly NumberedStep[]): TableView {
  return {
    columns: [
      SERIES_COLUMNS.who,
      COLUMNS.first,
      COLUMNS.last,
      COLUMNS.said,
      {
        name: 'onFile',
        label: {en: 'In its reports on file', ar: 'في أخبارها المسجّلة'},
        type: 'range' as const,
      },
      {name: 'missing', label: {en: 'Missing', ar: 'الناقص'}, type: 'range' as const},
      {
        name: 'others',
        label: {en: 'Articles of others, dated within', ar: 'مقالات غيرها المؤرخة ضمنها'},
        type: 'integer' as const,
      },
    ],
    rows: steps.map((row) => ({
      who: seriesWords(row, reading.names).who,
      first: row.first,
      last: row.last,
      said: row.said,
      onFile: row.onFile ?? 0,
      missing: boundsValue(row.missing_low, row.missing_high),
      others: row.others,
    })),
  };
}

/** How many years say more convoys than are on file. */
export function shortYearsText(years: readonly NumberedStep[]): Localized {
  const short = years.filter(({missing_low}) => missing_low > 0);
  return {
    en: `Of ${years.length} such years, ${short.length} say more convoys than the outlet’s own reports on file. That measures what this collection lacks as much as what the outlet left out.`,
    ar: `من ${years.length} من هذه السنوات تقول ${short.length} بقوافل أكثر مما في أخبار الجهة المسجّلة. وهذا يقيس ما ينقص هذه المجموعة بقدر ما يقيس ما لم تنشره الجهة.`,
  };
}
