import {createHash} from 'node:crypto';
import type {ColumnTable} from 'arquero';
import {eventsTable} from '../claims/events/events-table.ts';
import {knownBy, type GrowingTables} from '../claims/known/known-by.ts';
import {reportedMonths} from '../measures/reported-months.ts';
import type {TableRows} from '../tables/rows.ts';
import type {Day} from '../values/day.ts';
import type {Rules} from '../values/rules.ts';
import {eventsOfKind, partOf} from './parts.ts';
import {sharedWork} from './shared-work.ts';
import type {Derived, RecordedTables, TableName} from './tables.ts';
import {openTotals} from './totals.ts';

const GROWING = ['articles', 'claims', 'links'] as const;

/**
 * The tables as they were known by a day (null: as they are). Articles, claims and links are those that count as
 * published by then (rule `publication_day`); events and grids are made of these alone. `read` is not restricted,
 * so tables of an analysis's own are as they are.
 */
export function knownTables(
  tables: RecordedTables,
  day: Day | null,
  {rules, derived}: {readonly rules: Rules; readonly derived: Derived},
): RecordedTables {
  if (day === null) return tables;
  const growing = () => {
    const all = growingOf(tables);
    const key = [day, rules.publication_day, rules.approximate_date].join(' ');
    return rowsByDay(all.articles, key, () => knownBy(all, day, rules));
  };
  const known: RecordedTables = {
    ...tables,
    rows: <Name extends TableName>(name: Name) =>
      isGrowing(name)
        ? (growing()[name] as readonly TableRows[Name][]) // GROWING names the tables of GrowingTables
        : tables.rows(name),
    rowsHash: (name) =>
      isGrowing(name)
        ? hashes(growing(), name, () => hashOfRows(growing()[name]))
        : tables.rowsHash(name),
    part: (name, part) => partOf(known.rows(name), part),
    events: (kind) => {
      const input = {...growing(), ...fixedOf(tables), rules};
      const all = eventsByRules(growing(), JSON.stringify(rules), () => eventsTable(input));
      return eventsOfKind(all, kind);
    },
    totals: () => openTotals(known, rules, derived).totals,
    answerHash: (name, options) => openTotals(known, rules, derived).answerHash(name, options),
    grid: (kind) => {
      const {articles, claims} = growing();
      const byId = new Map(articles.map((row) => [row.article_id, row]));
      return {...tables.grid(kind), reported: reportedMonths(claims, byId, kind)};
    },
  };
  return known;
}

/** A claim that is published later changes the file, but none of the rows. */
function hashOfRows(rows: readonly object[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

function isGrowing(name: TableName): name is (typeof GROWING)[number] {
  return (GROWING as readonly string[]).includes(name);
}

function growingOf(tables: RecordedTables): GrowingTables {
  return {
    articles: tables.rows('articles'),
    claims: tables.rows('claims'),
    links: tables.rows('links'),
  };
}

function fixedOf(tables: RecordedTables) {
  return {
    places: tables.rows('places'),
    regions: tables.rows('regions'),
    outlets: tables.rows('outlets'),
  };
}

const rowsByDay = sharedWork<GrowingTables>();
const hashes = sharedWork<string>();
const eventsByRules = sharedWork<ColumnTable>();
