import {formatNumber, type Digits} from '../values/number-text.ts';
import type {Language} from '../values/localized.ts';

/** A counted row as charts take it: `high` null is an open end; `best` null is "no report". */
export interface CountRow {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Link target of the row on the page (`Group.id`). */
  readonly group?: string | null;
  /** The claims behind the row contradict each other. */
  readonly contradicted?: boolean;
}

/** A counted row of which something was reported. */
export interface ReportedRow extends CountRow {
  readonly low: number;
  readonly best: number;
}

/** Language and digits of a chart's texts. */
export interface TextChoice {
  readonly language: Language;
  readonly digits?: Digits;
}

/** Whether anybody reported; false is "no report", never zero. */
export function isReported<T extends CountRow>(row: T): row is T & ReportedRow {
  return row.best !== null && row.low !== null;
}

/** Text that keeps its own order inside a right-to-left line. */
export function isolate(text: string): string {
  return `\u2066${text}\u2069`;
}

/** Number in a chart's language. */
export function countLabel(count: number, choice: TextChoice): string {
  const decimals = Number.isInteger(count) ? 0 : 1;
  return formatNumber(count, choice.language, {digits: choice.digits ?? 'latn', decimals});
}

/** `7`, `6–8`, `100+` (open end), kept in order inside Arabic; empty for "no report". */
export function rangeLabel(row: CountRow, choice: TextChoice): string {
  if (!isReported(row)) return '';
  const low = countLabel(row.low, choice);
  if (row.high === null) return isolate(`${low}+`);
  return row.low === row.high ? low : isolate(`${low}–${countLabel(row.high, choice)}`);
}

const WORDS = {
  en: {none: 'no report', best: 'best', least: 'at least', contradicted: 'figures contradict'},
  ar: {none: 'لا خبر', best: 'الأرجح', least: 'على الأقل', contradicted: 'أرقام متناقضة'},
} as const;

/** The range in words for tooltips: `6–8 (best 7)`, `at least 100`, `no report`. */
export function rangeWords(row: CountRow, choice: TextChoice): string {
  const words = WORDS[choice.language];
  if (!isReported(row)) return words.none;
  const best = countLabel(row.best, choice);
  const isBestSaid = row.best !== row.low && row.best !== row.high;
  const range =
    row.high === null ? `${words.least} ${countLabel(row.low, choice)}` : rangeLabel(row, choice);
  const full = isBestSaid ? `${range} (${words.best} ${best})` : range;
  return row.contradicted === true ? `${full}; ${words.contradicted}` : full;
}

/** Attribute value of a link to what stands behind a row, or null. */
export function groupLink(row: CountRow): string | null {
  return row.group === undefined || row.group === null ? null : `#${row.group}`;
}
