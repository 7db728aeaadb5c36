import type {RawTable} from '../read-table.ts';
import type {ClaimRow} from '../rows.ts';
import {viewRows, type RowView} from './row-check.ts';

const COLUMNS = [
  'claim_id',
  'article_id',
  'mention',
  'event_kind',
  'direction',
  'scope',
  'period',
  'measure',
  'low',
  'high',
  'qualifier',
  'zone',
  'ordinal',
  'ordinal_period',
  'victims',
  'copy_of',
] as const satisfies readonly (keyof ClaimRow)[];

/** The columns of a claim on which checks look. */
export type CheckedClaim = Pick<ClaimRow, (typeof COLUMNS)[number]>;

/** The claims table as checks see it, or null where the package has no such table. */
export function viewClaims(table: RawTable | undefined): RowView<CheckedClaim> | null {
  return viewRows<CheckedClaim>(table, COLUMNS);
}
