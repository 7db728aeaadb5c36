import type {PlaceRow} from '../../tables/rows.ts';
import {normaliseName} from './normalise-name.ts';

/** What a row of places.csv must hold to be found by name. */
export type NamedPlace = Pick<PlaceRow, 'place_id' | 'name_en' | 'name_ar' | 'aliases'>;

/** One written form and the places it stands for: several when it is a list ("A and B bases"). */
export interface IndexEntry {
  readonly places: readonly string[];
  /** Whether it is the name of its place or one of its aliases. */
  readonly basis: 'name' | 'alias';
}

/** Places by normalised name; made once from places.csv and only read afterwards. */
export interface PlaceIndex {
  readonly names: ReadonlyMap<string, IndexEntry>;
  /** Aliases that hold in one region only, by `regionKey`. */
  readonly regional: ReadonlyMap<string, IndexEntry>;
  /** English name of each place, for hints. */
  readonly shown: ReadonlyMap<string, string>;
}

/** Index of the rows of places.csv, in their order.
 *  An alias that ends in ` @region` ("eastern countryside @hama") holds only for claims of that
 *  region. A form that stands in several rows is a list, and stands for all of them. */
export function createPlaceIndex(rows: readonly NamedPlace[]): PlaceIndex {
  const names = new Map<string, IndexEntry>();
  const regional = new Map<string, IndexEntry>();
  for (const {place_id: id, name_en, name_ar, aliases} of rows) {
    for (const name of [name_en, name_ar ?? '']) add(names, normaliseName(name), id, 'name');
    for (const alias of aliases?.split('|') ?? []) {
      const {text, region} = readAlias(alias);
      if (region === null) add(names, normaliseName(text), id, 'alias');
      else add(regional, regionKey(normaliseName(text), region), id, 'alias');
    }
  }
  return {names, regional, shown: new Map(rows.map((row) => [row.place_id, row.name_en]))};
}

/** An alias as written: its text, and the region to which ` @region` confines it. */
export function readAlias(alias: string): {readonly text: string; readonly region: string | null} {
  const [text = '', region] = alias.split(' @');
  return {text, region: region ?? null};
}

/** Key of a normalised name within a region. */
export function regionKey(normalised: string, region: string): string {
  return `${normalised} @${region}`;
}

function add(
  entries: Map<string, IndexEntry>,
  key: string,
  id: string,
  basis: IndexEntry['basis'],
): void {
  if (key === '') return;
  const known = entries.get(key);
  if (known === undefined) entries.set(key, {places: [id], basis});
  else if (!known.places.includes(id)) entries.set(key, {...known, places: [...known.places, id]});
}
