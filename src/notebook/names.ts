import type {OutletRow, PlaceRow, RegionRow} from '../tables/rows.ts';
import type {Localized} from '../values/localized.ts';

/** Names shown for ids, in both languages. An id without a name is shown as it is. */
export interface Names {
  region(id: string): Localized;
  outlet(id: string): Localized;
  place(id: string): Localized;
}

interface NameRow {
  readonly name_en: string | null;
  readonly name_ar: string | null;
}

/** Names from the tables. A missing English name is the id; a missing Arabic name is the English one (a check warns of it),
 *  since an outlet known only by its Latin name is written so in Arabic too. */
export function createNames(
  outlets: readonly OutletRow[],
  places: readonly PlaceRow[],
  regions: readonly RegionRow[],
): Names {
  const [byOutlet, byPlace, byRegion] = [
    lookup(outlets, (row) => row.outlet_id),
    lookup(places, (row) => row.place_id),
    lookup(regions, (row) => row.region_id),
  ];
  return {region: byRegion, outlet: byOutlet, place: byPlace};
}

function lookup<Row extends NameRow>(rows: readonly Row[], idOf: (row: Row) => string) {
  const names = new Map(
    rows.map((row) => {
      const en = row.name_en ?? idOf(row);
      return [idOf(row), {en, ar: row.name_ar ?? en}];
    }),
  );
  return (id: string): Localized => names.get(id) ?? {en: id, ar: id};
}
