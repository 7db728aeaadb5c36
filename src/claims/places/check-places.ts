import type {ClaimRow} from '../../tables/rows.ts';
import type {Fault} from '../../values/fault.ts';
import type {PlaceIndex} from './place-index.ts';
import {createResolver} from './resolve-place.ts';

const COLUMNS = ['place_from', 'place_via', 'place_to'] as const;

/** What is read of a claim. */
export type ClaimPlaces = Pick<ClaimRow, 'region' | (typeof COLUMNS)[number]>;

interface Unknown {
  readonly line: number | undefined;
  readonly column: (typeof COLUMNS)[number];
  readonly candidates: readonly string[];
  readonly claims: Set<number>;
}

/** One warning for each distinct name that places.csv does not have.
 *
 *  In:  claims with the path of their table and, beside them, the line of each in it; the index.
 *  Out: warnings in the order of first mention, each with that line and column, the number of
 *       claims, and the nearest known names. Texts that name no place are passed over. */
export function checkPlaces(
  rows: readonly ClaimPlaces[],
  {path, lines}: {readonly path: string; readonly lines: readonly number[]},
  index: PlaceIndex,
): Fault[] {
  const resolve = createResolver(index);
  const unknown = new Map<string, Unknown>();
  for (const [row, claim] of rows.entries()) {
    for (const column of COLUMNS) {
      const text = claim[column];
      if (text === null) continue;
      const {basis, candidates} = resolve(text, claim.region);
      if (basis !== 'unknown') continue;
      const first = {line: lines[row], column, candidates, claims: new Set<number>()};
      const noted = unknown.get(text) ?? first;
      noted.claims.add(row);
      unknown.set(text, noted);
    }
  }
  return [...unknown].map(([text, noted]) => ({...faultOf(text, noted, index), file: path}));
}

function faultOf(text: string, {line, column, candidates, claims}: Unknown, index: PlaceIndex) {
  const count = claims.size === 1 ? '1 claim' : `${claims.size} claims`;
  const fault: Fault = {
    column,
    message: `${column} "${text}" (${count}) is not in places.csv; ${hint(candidates, index)}add it there as a place or as an alias`,
    severity: 'warning',
  };
  return line === undefined ? fault : {...fault, line};
}

function hint(candidates: readonly string[], index: PlaceIndex): string {
  if (candidates.length === 0) return '';
  const names = candidates.map((id) => `"${index.shown.get(id) ?? id}"`);
  return `did you mean ${names.join(' or ')}? `;
}
