import {countUnlinked} from '../claims/events/members.ts';
import {checkPlaces} from '../claims/places/check-places.ts';
import {createPlaceIndex} from '../claims/places/place-index.ts';
import {rowsOf, type SourceTables} from '../tables/read-package.ts';
import type {Fault} from '../values/fault.ts';

const NEEDED = ['claims', 'places', 'links'] as const;

/**
 * What is only worth a warning about claims that passed every check: mentions that are not linked to an event, and
 * names of places that places.csv does not have. Nothing for a package without these tables.
 */
export function checkClaims(tables: SourceTables): Fault[] {
  if (NEEDED.some((name) => !tables.has(name))) return [];
  const claims = rowsOf(tables, 'claims');
  const {path = '', lines = []} = tables.get('claims') ?? {};
  const unlinked = countUnlinked(claims, rowsOf(tables, 'links'));
  return [
    ...unlinkedWarning(unlinked, tables.get('links')?.path ?? ''),
    ...checkPlaces(claims, {path, lines}, createPlaceIndex(rowsOf(tables, 'places'))),
  ];
}

function unlinkedWarning(count: number, file: string): Fault[] {
  if (count === 0) return [];
  const message = `${count} mentions of incidents are not linked to an event and count as events of their own; run "rasd link"`;
  return [{file, message, severity: 'warning'}];
}
