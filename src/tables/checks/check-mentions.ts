import type {CheckedClaim} from './claim-view.ts';
import {eachRow, report, type RowView} from './row-check.ts';

const ALIKE = ['event_kind', 'direction', 'scope', 'period'] as const;

/** Claims of one mention are figures of one happening: they cannot disagree on what it was, which way
 *  it went or when. A warning that names the first claim of the mention. */
export function checkMentions(claims: RowView<CheckedClaim>): void {
  const first = new Map<string, number>();
  eachRow(claims, (claim, index) => {
    const key = `${claim.article_id}\0${claim.mention}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else compare(claims, {claim, index, before});
  });
}

interface Pair {
  readonly claim: CheckedClaim;
  readonly index: number;
  readonly before: number;
}

function compare({table, rowAt}: RowView<CheckedClaim>, {claim, index, before}: Pair): void {
  const other = rowAt(before);
  for (const column of ALIKE) {
    if (claim[column] === other[column]) continue;
    report(table, index, {
      column,
      kind: 'differs within one mention',
      message: `${column} ${text(claim[column])} differs from ${text(other[column])} on line ${table.lines[before]}, which is the same mention; make them alike or give another mention`,
      severity: 'warning',
    });
  }
}

function text(value: string | null): string {
  return value === null ? 'empty' : `"${value}"`;
}
