import {mentionKey} from '../../claims/linking/mention.ts';
import type {ClaimRow} from '../../tables/rows.ts';
import type {Lineage} from './lineages.ts';
import type {RowChange} from './row-changes.ts';
import type {TableName} from './table-set.ts';

/** Changed rows that are tried as one. */
export type Edit = readonly RowChange[];

/** Changed rows by table and key. */
export type ChangeIndex = ReadonlyMap<TableName, ReadonlyMap<string, RowChange>>;

/** Indexes the changes of each table. */
export function indexChanges(
  changes: Readonly<Record<TableName, readonly RowChange[]>>,
): ChangeIndex {
  const entries = Object.entries(changes) as [TableName, readonly RowChange[]][]; // keys as typed
  return new Map(
    entries.map(([table, rows]) => [table, new Map(rows.map((row) => [row.key, row]))]),
  );
}

/**
 * The edits that touch the claims of a lineage. A mention that is new, or gone, is one edit: its claims, its link and
 * its article if that came or went with it. In a mention that stays, each changed row is an edit of its own.
 */
export function editsOf({before, after}: Lineage, changes: ChangeIndex): Edit[] {
  const [old, now] = [byMention(before), byMention(after)];
  const taken = new Set<RowChange>();
  const take = (table: TableName, key: string): RowChange[] => {
    const change = changes.get(table)?.get(key);
    if (change === undefined || taken.has(change)) return [];
    taken.add(change);
    return [change];
  };
  const edits = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((mention): Edit[] => {
    const claims = [...(old.get(mention) ?? []), ...(now.get(mention) ?? [])];
    const rows = [
      ...[...new Set(claims.map((claim) => claim.claim_id))].flatMap((id) => take('claims', id)),
      ...claims.slice(0, 1).flatMap((claim) => take('links', linkKey(claim))),
    ];
    if (old.has(mention) && now.has(mention)) return rows.map((row) => [row]);
    const article = changes.get('articles')?.get(claims[0]?.article_id ?? '');
    const came = article === undefined || article.change === 'changed' ? [] : [article];
    return [[...rows, ...came]];
  });
  const articles = [...old.values(), ...now.values()].flat().map((claim) => claim.article_id);
  const touched = [...new Set(articles)].flatMap((id) => {
    const change = changes.get('articles')?.get(id);
    return change?.change === 'changed' ? [[change]] : [];
  });
  return [...edits, ...touched].filter((edit) => edit.length > 0);
}

/** Key of a mention's row in links. */
export function linkKey({article_id, mention}: Pick<ClaimRow, 'article_id' | 'mention'>): string {
  return `${article_id} ${mention}`;
}

function byMention(events: Lineage['before']): Map<string, ClaimRow[]> {
  const mentions = new Map<string, ClaimRow[]>();
  for (const claim of events.flatMap(({claims}) => claims)) {
    const key = mentionKey(claim);
    const known = mentions.get(key);
    if (known === undefined) mentions.set(key, [claim]);
    else known.push(claim);
  }
  return mentions;
}
