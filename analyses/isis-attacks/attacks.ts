import {
  citeBounds,
  coloursById,
  monthsFrom,
  monthText,
  narrowestBounds,
  whereWords,
  type CitedBound,
  type Localized,
  type Month,
  type MonthBound,
  type Reading,
  type Statement,
  type Totals,
} from 'rasd';

/** The kind of event that the page is of. */
export const KIND = 'isis_attack';
export const ATTACKS: Localized = {en: 'ISIS attacks', ar: 'هجمات التنظيم'};
export const COUNTED: Localized = {en: 'Count', ar: 'العدد'};
export const MONTH: Localized = {en: 'Month', ar: 'الشهر'};

/** One colour an outlet, on all charts. */
export const outletColourOf = coloursById(['sohr', 'ric', 'cep', 'north-press', 'centcom']);

export const isSilent = ({lower}: MonthBound) => lower === null;
export const isExact = ({lower, upper}: MonthBound) => lower !== null && lower === upper;

export interface Asked {
  readonly from: Month;
  readonly to: Month;
  /** Widest bounds drawn, in attacks. */
  readonly widest: number;
}

/** What the page takes: what outlets said of their counts of attacks, and what it allows for each month. */
export interface Attacks {
  readonly reading: Reading;
  readonly asked: Asked;
  readonly months: readonly Month[];
  readonly statements: readonly Statement[];
  /** Bounds by ground, governorate and month, by the counts of the Observatory and of RIC, cited. */
  readonly sohr: readonly CitedBound[];
  readonly ric: readonly CitedBound[];
  /** The same by the counts of CEP, without evidence. */
  readonly cep: readonly MonthBound[];
}

/** Reads the totals of attacks. */
export function openAttacks(reading: Reading, asked: Asked): Attacks {
  const {tables, names, cite} = reading;
  const totals = tables.totals();
  const months = monthsFrom(asked.from, asked.to);
  const claims = tables.part('claims', {
    where: {event_kind: KIND},
    columns: ['claim_id', 'period'],
  });
  const bounds = (origin: string) => narrowestBounds(boundsOf(totals, origin), {months, claims});
  const cited = (origin: string) => {
    const who = names.outlet(origin);
    const label = (row: MonthBound) => {
      const where = whereWords(row, names);
      return {
        en: `${who.en}, ${where.en}, ${monthText(row.month, 'en')}: counts behind the bounds`,
        ar: `${who.ar}، ${where.ar}، ${monthText(row.month, 'ar')}: الإحصاءات التي يقوم عليها المدى`,
      };
    };
    return citeBounds(bounds(origin), label, cite);
  };
  return {
    reading,
    asked,
    months,
    statements: totals.statements({where: {event_kind: KIND}, bases: 'apart'}),
    sohr: cited('sohr'),
    ric: cited('ric'),
    cep: bounds('cep'),
  };
}

function boundsOf(totals: Totals, origin: string) {
  const rows = totals.bounds({
    bases: 'apart', // told apart by their start below
    where: {event_kind: KIND, origin, measure: 'attacks', victims: null, subset: null},
  });
  // A total since a whole year or month is too loose to bound any one month.
  return rows.filter(({base}) => /^(periods|since \d{4}-\d{2}-\d{2})$/.test(base ?? ''));
}

/** Months of a whole ground. */
export function wholeOf<Row extends MonthBound>(rows: readonly Row[], ground: string): Row[] {
  return rows.filter(({zone, region}) => zone === ground && region === 'all');
}
