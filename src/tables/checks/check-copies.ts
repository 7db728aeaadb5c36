import type {CheckedClaim} from './claim-view.ts';
import {eachRow, report, type RowView} from './row-check.ts';

/** Copies name the first claim of its kind: not themselves, and not another copy. */
export function checkCopies(claims: RowView<CheckedClaim>): void {
  const copies = new Map<string, string>();
  eachRow(claims, ({claim_id: id, copy_of: original}) => {
    if (original !== null) copies.set(id, original);
  });
  eachRow(claims, ({claim_id: id, copy_of: original}, index) => {
    if (original === null) return;
    const further = copies.get(original);
    if (original !== id && further === undefined) return;
    const advice =
      original === id
        ? 'is this very claim; name the first claim or leave it empty'
        : `is itself a copy of "${further}"; name that one`;
    const kind = original === id ? 'is this very claim' : 'is itself a copy';
    report(claims.table, index, {
      column: 'copy_of',
      kind,
      message: `copy_of "${original}" ${advice}`,
    });
  });
}
