import {escape, type ColumnTable} from 'arquero';
import type {EventRow} from '../claims/events/events-table.ts';
import {openTables, type Tables} from '../notebook/tables.ts';
import {UserError} from '../values/fault.ts';
import {rulesOf, type CliContext, type DataFlags} from './context.ts';
import {openWorkspace, printTable} from './tables.ts';

interface EventFlags extends DataFlags {
  readonly from?: string;
  readonly to?: string;
  readonly region?: string;
  readonly kind?: string;
  readonly rule: readonly string[];
  readonly format: string;
}

/** `rasd events`: the events table, or the part of it that may lie in a period and a region. */
export function events(flags: EventFlags, context: CliContext): void {
  const tables = openTables(openWorkspace(flags, context).tables, rulesOf(flags.rule));
  printTable(tables.events().filter(escape(filterOf(flags, tables))), flags.format);
}

function filterOf(
  {from, to, region, kind}: EventFlags,
  tables: Tables,
): (row: EventRow) => boolean {
  const members = region === undefined ? null : membersOf(region, tables);
  return (row) =>
    (kind === undefined || row.kind === kind) &&
    (from === undefined || row.latest >= from) &&
    // A month or year also holds its days: "2021-02" ends after every day of that February.
    (to === undefined || row.earliest <= `${to}~`) &&
    (members === null ||
      row.regions === null ||
      row.regions.split(' ').some((id) => members.includes(id)));
}

function membersOf(region: string, tables: Tables): readonly string[] {
  const row = tables.rows('regions').find(({region_id}) => region_id === region);
  if (row !== undefined)
    return row.kind === 'set' ? (row.members ?? '').split(' ') : [row.region_id];
  const known = tables.rows('regions').map(({region_id}) => region_id);
  throw new UserError(`region "${region}" is not known; choose one of ${known.join(', ')}`);
}

interface ClaimFlags extends DataFlags {
  readonly event: string;
  readonly format: string;
}

/** `rasd claims --event ID`: what each article says of one event. */
export function claims({event, format, ...flags}: ClaimFlags, context: CliContext): void {
  const tables = openTables(openWorkspace(flags, context).tables, rulesOf([]));
  const row = (tables.events().objects() as EventRow[]).find(({event_id}) => event_id === event);
  if (row === undefined)
    throw new UserError(`event "${event}" is not on file; "rasd events" lists those that are`);
  const ids = new Set(row.claim_ids.split(' '));
  printTable(withArticles(tables, ids), format);
}

function withArticles(tables: Tables, ids: ReadonlySet<string>): ColumnTable {
  const claimTable = tables
    .read('claims')
    .filter(escape(({claim_id}: {claim_id: string}) => ids.has(claim_id)));
  return claimTable.join_left(
    tables.read('articles').select('article_id', 'outlet_id', 'published', 'url'),
    'article_id',
  );
}
