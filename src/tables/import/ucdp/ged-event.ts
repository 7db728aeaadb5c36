/** One row of a GED file, as far as it is taken over. */
export interface GedEvent {
  /** Line of the file on which the row starts. */
  readonly line: number;
  readonly id: number;
  /** 1 state-based, 2 non-state, 3 one-sided. */
  readonly type: 1 | 2 | 3;
  readonly dyad: string;
  /** UCDP's own source of the report, null where it names none. */
  readonly source: string | null;
  /** 1 clear, 2 coded from a summary of several events. */
  readonly clarity: 1 | 2;
  /** 1 exact, 2 within 25 km, 3 district, 4 governorate, 5 line or fuzzy area, 6 country, 7 international. */
  readonly wherePrec: number;
  readonly place: string | null;
  readonly adm1: string | null;
  /** Id of regions.csv: a governorate, or `all`. */
  readonly region: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** 1 day, 2 two to six days, 3 week, 4 month, 5 more than a month. */
  readonly datePrec: number;
  /** EDTF. */
  readonly period: string;
  /** Of side A, side B, civilians, unknown. */
  readonly deaths: readonly number[];
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** Whether UCDP's three numbers are in their order. */
export function isOrdered({low, best, high}: Pick<GedEvent, 'low' | 'best' | 'high'>): boolean {
  return low <= best && best <= high;
}
