import {
  boundsValue,
  COMMA,
  dateText,
  drawForm,
  dumbbell,
  joinTexts,
  SERIES_COLUMNS,
  seriesWords,
  spanText,
  type ChartSpec,
  type Cited,
  type Draw,
  type IncrementRow,
  type Localized,
  type TableView,
} from 'rasd';
import {citedBounds, COLUMNS, idsIn, ON_FILE, SAID, type Ledger} from './ledger.ts';

/** Least attacks counted of a register that is drawn. */
const FEWEST = 10;

/** The latest total of an outlet since the start of a year, against the attacks that it described. */
export interface Register extends IncrementRow {
  readonly who: Localized;
  readonly where: Localized;
  readonly counted: Cited | null;
  readonly described: Cited | null;
  readonly unseen: Cited;
}

/** Registers of attacks by named outlets since a first of January, in the months asked for. */
export function attackRegisters(ledger: Ledger): Register[] {
  const rows = ledger.totals.registers({
    where: {event_kind: 'isis_attack', subset: null},
  });
  return rows
    .filter(({origin}) => !origin.includes('@'))
    .filter(({base, ...row}) => base?.endsWith('-01-01') === true && ledger.isInPeriod(row))
    .map((row) => citedRegister(ledger, row));
}

function citedRegister(ledger: Ledger, row: IncrementRow): Register {
  const {who, where} = seriesWords(row, ledger.reading.names);
  const span = spanText(row.first, row.last);
  const label = {
    en: `Attacks by ${who.en}, ${where.en}, ${span.en}`,
    ar: `الهجمات بحسب ${who.ar}، ${where.ar}، ${span.ar}`,
  };
  const counted = [row.counted_low, row.counted_high] as const;
  const described = [row.described_low, row.described_high] as const;
  const both = [...new Set([...idsIn(row.claims), ...idsIn(row.described_claims)])];
  return {
    ...row,
    who,
    where,
    counted: citedBounds(ledger, counted, {label, claims: row.claims}),
    described: citedBounds(ledger, described, {label, claims: row.described_claims}),
    unseen: ledger.reading.cite(boundsValue(row.unseen_low, row.unseen_high), {
      label,
      claims: both,
    }),
  };
}

/** The Observatory's latest year in SDF areas. */
export function latestInSdfAreas(registers: readonly Register[]): Register | undefined {
  const own = registers.filter(
    ({origin, zone, region}) => origin === 'sohr' && zone === 'sdf-areas' && region === 'all',
  );
  return own.toSorted((a, b) => (a.first < b.first ? 1 : -1))[0];
}

const VIEW_COLUMNS = [
  SERIES_COLUMNS.who,
  SERIES_COLUMNS.where,
  COLUMNS.first,
  COLUMNS.atMost,
  COLUMNS.counted,
  COLUMNS.described,
  COLUMNS.unseen,
];

/** Registers of whole grounds, counted beside described. */
export function registersChart(registers: readonly Register[]): ChartSpec {
  const describing = new Set(
    registers.filter((row) => row.described_high > 0).map(({origin}) => origin),
  );
  const wholes = registers
    .filter(
      ({region, counted_low, origin}) =>
        region === 'all' && counted_low >= FEWEST && describing.has(origin),
    )
    .toSorted((a, b) => (a.first < b.first ? 1 : a.first > b.first ? -1 : 0));
  return {
    anchor: 'counted-described',
    ...registersWords(wholes, latestInSdfAreas(registers)),
    data: registersView(wholes),
    draw: drawRegisters(wholes),
  };
}

function registersWords(wholes: readonly Register[], share: Register | undefined) {
  return {
    title: registersTitle(share),
    subtitle: {
      en: 'ISIS attacks that each outlet counted since 1 January of a year, against those its reports on file describe one by one; latest total of each year',
      ar: 'هجمات التنظيم التي أحصتها كل جهة منذ مطلع السنة، مقابل ما تصفه أخبارها المسجّلة واحداً واحداً؛ آخر حصيلة لكل سنة',
    },
    description: {
      en: `${wholes.length} rows; counted and described attacks side by side. In all of them fewer are described than counted.`,
      ar: `عدد الصفوف ${wholes.length}؛ المعدود والموصوف جنباً إلى جنب، والموصوف في كلها أقل.`,
    },
  };
}

function registersTitle(share: Register | undefined): Localized {
  if (share === undefined)
    return {
      en: 'Attacks counted since the start of a year, and those described on file',
      ar: 'الهجمات المعدودة منذ مطلع السنة والموصوف منها في السجل',
    };
  const {unseen_low, counted_low, first} = share;
  return {
    en: `${unseen_low} or more of ${counted_low} attacks counted in SDF areas since ${dateText(first, 'en')} are described nowhere on file`,
    ar: `${unseen_low} على الأقل من ${counted_low} هجوماً أُحصيت في مناطق قسد منذ ${dateText(first, 'ar')} لا يصفها أي خبر مسجّل`,
  };
}

function registersView(registers: readonly Register[]): TableView {
  return {
    columns: VIEW_COLUMNS,
    rows: registers.map((row) => ({
      who: row.who,
      where: row.where,
      first: row.first,
      last: row.last,
      counted: row.counted,
      described: row.described ?? 0,
      unseen: row.unseen,
    })),
  };
}

function drawRegisters(registers: readonly Register[]): Draw {
  const marks = registers.flatMap((row) => [
    {
      row: row.series,
      series: 'counted',
      low: row.counted_low,
      best: row.counted_low,
      high: row.counted_high,
      group: row.counted?.group ?? null,
    },
    {
      row: row.series,
      series: 'described',
      low: row.described_low,
      best: row.described_low,
      high: row.described_high,
      group: row.described?.group ?? null,
    },
  ]);
  return (chart) => {
    const {language} = chart;
    const form = dumbbell(marks, {
      ...chart,
      width: 900,
      rows: registers.map(({series, first, who, where}) => {
        const year = {en: first.slice(0, 4), ar: first.slice(0, 4)};
        return {id: series, label: joinTexts([year, who, where], COMMA)[language]};
      }),
      series: [
        {id: 'counted', label: SAID[language], colour: 'var(--c1)'},
        {id: 'described', label: ON_FILE[language], colour: 'var(--c2)'},
      ],
    });
    return drawForm(form, chart);
  };
}
