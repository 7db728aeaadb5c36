import type {RawTable} from '../read-table.ts';
import type {LinkRow} from '../rows.ts';
import type {CheckedClaim} from './claim-view.ts';
import {eachRow, report, viewRows, type RowView} from './row-check.ts';

type Link = Pick<LinkRow, 'article_id' | 'mention'>;

/** Decisions about mentions that no claim has any more: a warning, as they do no harm. */
export function checkLinks(table: RawTable | undefined, claims: RowView<CheckedClaim>): void {
  const links = viewRows<Link>(table, ['article_id', 'mention']);
  if (links === null || links.table.rows === 0 || !claims.table.whole) return;
  const mentions = new Set<string>();
  for (let row = 0; row < claims.table.rows; row++) {
    const {article_id: id, mention} = claims.rowAt(row);
    mentions.add(`${id}\0${mention}`);
  }
  eachRow(links, ({article_id: id, mention}, index) => {
    if (mentions.has(`${id}\0${mention}`)) return;
    report(links.table, index, {
      column: 'mention',
      kind: 'has no claim',
      message: `mention "${mention}" of article "${id}" has no claim; delete the row or mend its mention, see ${claims.table.path}`,
      severity: 'warning',
    });
  });
}
