import type {AppendixClaim, ReportDocument} from '../notebook/document.ts';
import {gathered} from './gathered.ts';

/** Claims that a link of the page leads to: of each number and event the first of each article, and those that tables
 *  name. */
export function linkedClaims({
  cells,
  groups,
  events,
  claims,
}: Pick<ReportDocument, 'cells' | 'groups' | 'events' | 'claims'>): ReadonlySet<string> {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const behind = [...groups, ...events].flatMap((own) => firstOfArticles(own.claims, known));
  return new Set([...behind.map(({id}) => id), ...cells.flatMap(namedClaims)]);
}

function namedClaims({output}: ReportDocument['cells'][number]): string[] {
  if (output.kind !== 'chart' && output.kind !== 'table') return [];
  const {columns, rows} = output.data;
  const names = columns.flatMap(({name, type}) => (type === 'claims' ? [name] : []));
  return rows.flatMap((row) =>
    names.flatMap((name) => {
      const ids = row[name];
      return typeof ids === 'string' ? ids.split(/\s+/) : [];
    }),
  );
}

/** The first claim of each article among those of a number or an event, which its link leads to. */
export function firstOfArticles(
  ids: readonly string[],
  claims: ReadonlyMap<string, AppendixClaim>,
): AppendixClaim[] {
  const found = ids.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
  return gathered(found, ({articleId}) => articleId).flatMap((own) => own.slice(0, 1));
}
