import type {DrawnChart} from '../charts/drawn-chart.ts';
import type {Language, Localized} from '../values/localized.ts';
import type {Digits} from '../values/number-text.ts';

export type {DrawnChart} from '../charts/drawn-chart.ts';

/** A value in a table: text and numbers as they are, a bilingual text, a range, or a value that walks back. */
export type CellValue = string | number | boolean | null | Localized | RangeValue | CitedValue;

/** A counted figure; `high` null is an open end ("at least"), the whole null in a cell is "no report". */
export interface RangeValue {
  readonly low: number;
  readonly best: number;
  readonly high: number | null;
  /** Between the ends no value is likelier than another: nothing is shown as best. */
  readonly bounds?: true;
}

/** A value with the group of events or claims behind it (`Group.id`, a link target on the page). */
export interface CitedValue {
  readonly value: string | number | Localized | RangeValue | null;
  readonly group: string;
}

/** How a column is written and sorted. `range` holds RangeValue; `events` holds event ids separated by spaces. */
export type ColumnType =
  'text' | 'integer' | 'decimal' | 'month' | 'date' | 'range' | 'events' | 'claims' | 'url';

export interface ViewColumn {
  readonly name: string;
  readonly label: Localized;
  readonly type: ColumnType;
}

/** A table as it is shown, downloaded as CSV and JSON, and read by a screen reader beside a chart. */
export interface TableView {
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
}

/** A number of the summary's row of key figures. */
export interface KeyFigure {
  readonly label: Localized;
  readonly value: CitedValue | RangeValue | number | null;
  /** Change against an earlier period or another note, in words. */
  readonly note: Localized;
}

export type CellOutput =
  | {
      readonly kind: 'section';
      /** Link target: lower-case ASCII words. */
      readonly anchor: string;
      readonly title: Localized;
    }
  | {readonly kind: 'text'; readonly markdown: Localized}
  | {
      readonly kind: 'summary';
      readonly markdown: Localized;
      readonly figures: readonly KeyFigure[];
    }
  | {
      readonly kind: 'chart';
      readonly engine: 'plot' | 'vega-lite';
      readonly anchor: string;
      /** The finding, or the measure where there is none. */
      readonly title: Localized;
      /** Measure, unit, place, period. */
      readonly subtitle: Localized;
      /** Text summary generated from the data, for those who cannot see the chart. */
      readonly description: Localized;
      readonly drawn: Readonly<Record<Language, DrawnChart>>;
      readonly data: TableView;
    }
  | {
      readonly kind: 'table';
      readonly anchor: string;
      readonly title: Localized;
      readonly note: Localized | null;
      readonly data: TableView;
      /** Folded tables open on a click. */
      readonly folded: boolean;
    }
  | {
      readonly kind: 'refusal';
      readonly anchor: string;
      readonly title: Localized;
      /** Why the data cannot carry this. */
      readonly reason: Localized;
    };

/** One `yield` of an analysis. */
export interface DocumentCell {
  /** The TypeScript that made it, dedented; shown folded. */
  readonly source: string;
  readonly output: CellOutput;
}

/** The events and claims behind one number of the page; `#id` is its link target in the appendix. */
export interface Group {
  readonly id: string;
  readonly label: Localized;
  readonly events: readonly string[];
  readonly claims: readonly string[];
}

/** An event of the appendix, with what was read of it under the rules in force. */
export interface AppendixEvent {
  readonly id: string;
  readonly kind: string;
  readonly direction: string | null;
  /** ISO days. */
  readonly earliest: string;
  readonly latest: string;
  /** Region names where it may lie. */
  readonly regions: readonly Localized[];
  readonly route: Localized | null;
  /** Measure → range by the consensus rule. */
  readonly figures: Readonly<Record<string, RangeValue>>;
  readonly claims: readonly string[];
}

/** A claim of the appendix with its article. */
export interface AppendixClaim {
  readonly id: string;
  readonly event: string | null;
  readonly articleId: string;
  readonly outlet: Localized;
  /** EDTF as on file. */
  readonly period: string;
  readonly published: string | null;
  readonly measure: string;
  readonly scope: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string;
  readonly region: Localized | null;
  /** Whom the outlet cites, by name; `own` for its own report. */
  readonly attributedTo: Localized | 'own' | null;
  readonly url: string;
  readonly gist: string | null;
  readonly note: string | null;
}

/** A table that the analysis read. */
export interface ReadRecord {
  readonly table: string;
  readonly path: string;
  readonly rows: number;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/** Another report, as a link names it. */
export interface ReportLink {
  readonly name: string;
  readonly label: Localized;
}

/** A report's place among the editions of its analysis. */
export interface EditionPlace {
  /** Equal for editions that belong together: `brief month`, `brief month al-hasakah`. */
  readonly series: string;
  readonly seriesTitle: Localized;
  /** `2021-02`, `2021-Q1`, `2021`. */
  readonly period: string;
  readonly label: Localized;
  /** Neighbours that are built together with it. */
  readonly previous: ReportLink | null;
  readonly next: ReportLink | null;
}

/** Everything on a page: a pure value; the report turns it into HTML for one language. */
export interface ReportDocument {
  /** The analysis's file name without `.ts`; of an edition, with its period. */
  readonly name: string;
  /** Where the analysis comes in editions. */
  readonly edition?: EditionPlace;
  readonly title: Localized;
  /** One line: what, where, when, as of. */
  readonly subtitle: Localized;
  /** Latest day of publication stated by an article that was read (ISO); null where none was read. */
  readonly asOf: string | null;
  readonly params: readonly {
    readonly name: string;
    readonly label: Localized;
    readonly value: string;
  }[];
  readonly rules: readonly {
    readonly name: string;
    readonly option: string;
    readonly wording: Localized;
  }[];
  readonly reads: readonly ReadRecord[];
  readonly cells: readonly DocumentCell[];
  readonly groups: readonly Group[];
  readonly events: readonly AppendixEvent[];
  readonly claims: readonly AppendixClaim[];
  /** SHA-256 of the analysis's source with everything it imports. */
  readonly sourceHash: string;
  readonly versions: readonly {readonly name: string; readonly version: string}[];
  /** Sources and licences of the tables, from the data package. */
  readonly licences: readonly {readonly title: string; readonly path: string}[];
  /** Digits of the Arabic edition, where they are not the usual ones. */
  readonly digits?: Digits;
  /** The command that makes the page again, where it is not `run`. */
  readonly rebuild?: string;
}
