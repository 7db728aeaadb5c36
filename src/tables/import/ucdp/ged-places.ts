import type {PlaceRow} from '../../rows.ts';
import type {GedEvent} from './ged-event.ts';

/** How closely a row's coordinates mark what it names, by its best `where_prec`. */
const PRECISION: Readonly<Record<number, PlaceRow['precision']>> = {
  1: 'town',
  2: 'town',
  3: 'area',
  4: 'region',
  5: 'area',
};
const KIND: Readonly<Record<number, PlaceRow['kind']>> = {
  3: 'area',
  4: 'governorate',
  5: 'area',
  6: 'country',
};

/**
 * The places that rows name (`where_coordinates`), one a name and region, by id. Of rows that differ the loosest
 * `where_prec` says what kind of thing it is, and the first with coordinates where it lies; for a country, nowhere.
 */
export function placesOf(events: readonly GedEvent[]): PlaceRow[] {
  const groups = new Map<string, GedEvent[]>();
  for (const event of events) {
    if (event.place === null) continue;
    const key = `${event.place}@${event.region}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const named = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first?.place === null || first === undefined ? [] : [{group, first, name: first.place}];
  });
  const uses = new Map<string, number>();
  for (const {name} of named) uses.set(slugOf(name), (uses.get(slugOf(name)) ?? 0) + 1);
  const taken = new Set<string>();
  return named
    .map(({group, first, name}) => {
      const shared = (uses.get(slugOf(name)) ?? 0) > 1;
      const id = freeId(shared ? `${slugOf(name)}-${first.region}` : slugOf(name), taken);
      return placeRow(group, {id, name, region: first.region, shared});
    })
    .sort((a, b) => (a.place_id < b.place_id ? -1 : 1));
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** Whether another place has this name: then it is told by its region. */
  readonly shared: boolean;
}

function placeRow(group: readonly GedEvent[], {id, name, region, shared}: Named): PlaceRow {
  const loosest = Math.max(...group.map((event) => event.wherePrec));
  const spot = loosest >= 6 ? undefined : group.find(({lat, lon}) => lat !== null && lon !== null);
  return {
    place_id: id,
    name_en: name,
    name_ar: null,
    aliases: shared ? `${name} @${region}` : null,
    region: region === 'all' ? null : region,
    kind: KIND[loosest] ?? 'other',
    lat: spot?.lat ?? null,
    lon: spot?.lon ?? null,
    precision: spot === undefined ? 'none' : (PRECISION[loosest] ?? 'none'),
    source: 'UCDP GED',
  };
}

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]+/g)?.join('-') ?? 'place';
}

function freeId(slug: string, taken: Set<string>): string {
  let id = slug;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
  taken.add(id);
  return id;
}
