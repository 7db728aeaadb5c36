import {existsSync, readFileSync} from 'node:fs';
import {parse} from 'csv-parse/sync';
import type {ClaimRow, PlaceRow, RegionRow} from '../../../src/tables/rows.ts';

const ROOT = new URL('../../../', import.meta.url);
const GAZETTEER = new URL('../shared/gazetteer/', ROOT);

/** Rows of a CSV file as texts, empty cells as null. */
function readCsv(file: URL): Record<string, string | null>[] {
  return parse(readFileSync(file, 'utf8'), {
    columns: true,
    cast: (value) => (value === '' ? null : value),
  });
}

export const regions = readCsv(new URL('data/regions.csv', ROOT)) as unknown as RegionRow[];
export const claims = readCsv(new URL('data/claims.csv', ROOT)) as unknown as ClaimRow[];
export const places = readCsv(new URL('data/places.csv', ROOT)) as unknown as PlaceTexts[];

/** A row of places.csv with its coordinates still as text. */
export type PlaceTexts = Omit<PlaceRow, 'lat' | 'lon'> & Record<'lat' | 'lon', string | null>;

/** Other people's gazetteers, kept beside the project on some machines and never shipped. */
export const hasGazetteer = existsSync(GAZETTEER);

export function gazetteerRows(file: string): Record<string, string | null>[] {
  return readCsv(new URL(file, GAZETTEER));
}

export function gazetteerJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, GAZETTEER), 'utf8'));
}
