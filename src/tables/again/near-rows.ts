import type {Value} from '../cast.ts';
import {FaultList} from '../fault-list.ts';
import type {RawTable} from '../read-table.ts';
import type {RowChange} from './patch-table.ts';

/**
 * Small tables with just the rows that Rasd's own checks (checkRasd) look at together with rows that changed: the claims
 * of changed articles, copies and what they copy, the articles of all these. Where rows that did not change had no error
 * before, these tables have one if and only if the whole tables have. Links are left out: they only give warnings.
 */
export function nearRows(
  tables: readonly RawTable[],
  changes: ReadonlyMap<string, RowChange>,
): RawTable[] {
  const isChanged = (name: string) => {
    const {start = 0, added = 0} = changes.get(name) ?? {};
    return (row: number) => row >= start && row < start + added;
  };
  const nearClaims = nearClaimsOf(tables, isChanged);
  const articles = new Set(nearClaims.map(({article_id}) => article_id));
  return tables.flatMap((table): RawTable[] => {
    const {name} = table.resource;
    const changed = isChanged(name);
    if (name === 'claims')
      return [
        rowsOf(
          table,
          nearClaims.map(({row}) => row),
        ),
      ];
    if (name === 'articles') {
      const at = cellReader(table, 'article_id');
      return [
        rowsOf(
          table,
          rowsWhere(table, (row) => changed(row) || articles.has(at(row))),
        ),
      ];
    }
    if (name === 'regions') return [{...table, faults: new FaultList(table.path)}];
    return name === 'links' ? [] : [rowsOf(table, rowsWhere(table, changed))];
  });
}

interface NearClaim {
  readonly row: number;
  readonly article_id: Value;
}

type IsChanged = (table: string) => (row: number) => boolean;

function nearClaimsOf(tables: readonly RawTable[], isChanged: IsChanged): NearClaim[] {
  const [claims, articles] = ['claims', 'articles'].map((name) =>
    tables.find(({resource}) => resource.name === name),
  );
  if (claims === undefined) return [];
  const [id, article, copy] = ['claim_id', 'article_id', 'copy_of'].map((name) =>
    cellReader(claims, name),
  ) as [CellReader, CellReader, CellReader]; // of three names
  const changed = rowsWhere(claims, isChanged('claims'));
  const ids = new Set(changed.map(id));
  const originals = new Set(changed.map(copy));
  const ofArticles = new Set(
    articles === undefined
      ? []
      : rowsWhere(articles, isChanged('articles')).map(cellReader(articles, 'article_id')),
  );
  const isNear = (row: number) =>
    ids.has(id(row)) ||
    ids.has(copy(row)) ||
    originals.has(id(row)) ||
    ofArticles.has(article(row));
  return rowsWhere(claims, isNear).map((row) => ({row, article_id: article(row)}));
}

type CellReader = (row: number) => Value;

function cellReader({columns}: RawTable, name: string): CellReader {
  const column = columns.get(name);
  return (row) => column?.at(row) ?? null;
}

function rowsWhere({rows}: RawTable, isWanted: (row: number) => boolean): number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row += 1) if (isWanted(row)) found.push(row);
  return found;
}

function rowsOf(table: RawTable, rows: readonly number[]): RawTable {
  const columns = [...table.columns].map(
    ([name, column]) => [name, rows.map((row) => column.at(row) ?? null)] as const,
  );
  return {
    ...table,
    rows: rows.length,
    lines: rows.map((row) => table.lines[row] ?? 0),
    columns: new Map(columns),
    faults: new FaultList(table.path),
    sound: null,
  };
}
