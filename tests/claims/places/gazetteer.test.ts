import {describe, expect, test} from 'vitest';
import {normaliseName} from '../../../src/claims/places/normalise-name.ts';
import {gazetteerJson, gazetteerRows, hasGazetteer, places, regions} from './data-tables.ts';

const SKIPPED = 'no folder of gazetteers beside the project';

/** How far outside its simplified governorate a point may lie, in degrees (about 6 km). */
const LEEWAY = 0.06;

type Ring = readonly (readonly [number, number])[];

describe('governorates of places agree with other gazetteers', () => {
  test('by name', ({skip}) => {
    skip(!hasGazetteer, SKIPPED);
    const known = governoratesByName();
    const odd = governoratePlaces().flatMap((place) => {
      const found = known.get(normaliseName(place.name_en));
      return found === undefined || found.has(place.pcode) ? [] : [place.place_id];
    });
    expect(odd).toEqual(Object.keys(HOMONYMS));
  });

  test('by Arabic name', ({skip}) => {
    skip(!hasGazetteer, SKIPPED);
    const rows = gazetteerRows('syr-admin-names-ocha-cod.csv');
    const known = new Map(rows.map((row) => [row['name_ar'], row['admin1_pcode']]));
    const odd = governoratePlaces().filter(({name_ar, pcode}) => {
      return (known.get(name_ar) ?? pcode) !== pcode;
    });
    expect(odd.map((place) => place.place_id)).toEqual([]);
  });

  test('by point', ({skip}) => {
    skip(!hasGazetteer, SKIPPED);
    const shapes = governorateRings();
    const outside = governoratePlaces().filter(({lat, lon, pcode}) => {
      if (lat === null || lon === null) return false;
      return !(shapes.get(pcode) ?? []).some((ring) => isWithin([Number(lon), Number(lat)], ring));
    });
    expect(outside.map((place) => place.place_id)).toEqual([]);
  });
});

/** Rows whose name the gazetteers have in other governorates only, and why ours stands. */
const HOMONYMS: Readonly<Record<string, string>> = {
  'al-jazra':
    'the gazetteers know the one beside Ar-Raqqa city; reports name one in western Deir ez-Zor',
  'al-khafiyah': 'the gazetteers know a namesake in Idlib; reports name one near As-Saan in Hama',
  'al-makman': 'the gazetteers put it in Al-Hasakah; reports put it in the area of Abu Khashab',
};

function governoratePlaces() {
  const codes = new Map(regions.map((row) => [row.region_id, row.pcode]));
  return places.flatMap((place) => {
    const pcode = codes.get(place.region ?? '') ?? null;
    return pcode === null ? [] : [{...place, pcode}];
  });
}

/** Codes of the governorates in which each normalised name is known. */
function governoratesByName(): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const add = (name: string | null | undefined, code: string | null | undefined) => {
    if (name === null || name === undefined || code === null || code === undefined) return;
    const form = normaliseName(name.replace(/ (?:town|village|locality|area)$/, ''));
    known.set(form, (known.get(form) ?? new Set()).add(code));
  };
  const codes = new Map<string, string>();
  for (const row of gazetteerRows('syr-admin-names-ocha-cod.csv')) {
    add(row['name_en'], row['admin1_pcode']);
  }
  for (const row of gazetteerRows('geonames-sy-cities500.csv'))
    add(row['name'], row['admin1_pcode']);
  for (const [name, code] of Object.entries(UCDP_CODES)) codes.set(`${name} Governorate`, code);
  for (const row of gazetteerRows('ucdp-ged-syria-places.csv')) {
    add(row['place'], codes.get(row['adm_1'] ?? ''));
  }
  return known;
}

const UCDP_CODES: Readonly<Record<string, string>> = {
  'Al Hasakah': 'SY08',
  'Deir ez Zor': 'SY09',
  'Ar Raqqah': 'SY11',
  Aleppo: 'SY02',
  Homs: 'SY04',
  Hamah: 'SY05',
  Idlib: 'SY07',
  'As Suwayda': 'SY13',
  Daraa: 'SY12',
  'Rif Dimashq': 'SY03',
  Damascus: 'SY01',
  Latakia: 'SY06',
  Tartus: 'SY10',
  Quneitra: 'SY14',
};

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: {readonly type: string; readonly coordinates: unknown};
}

function governorateRings(): Map<string, readonly Ring[]> {
  const {features} = gazetteerJson('syr-admin1-ocha-cod-simplified.geojson') as {
    readonly features: readonly Feature[];
  };
  return new Map(features.map((feature) => [codeOf(feature), ringsOf(feature)]));
}

function codeOf({properties}: Feature): string {
  return String(Object.values(properties).find((value) => /^SY\d\d$/.test(String(value))));
}

function ringsOf({geometry: {type, coordinates}}: Feature): readonly Ring[] {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as readonly Ring[][];
  return polygons.flatMap(([outer]) => (outer === undefined ? [] : [outer]));
}

function isWithin(point: readonly [number, number], ring: Ring): boolean {
  return isInside(point, ring) || ring.some((_, at) => distanceToSide(point, ring, at) < LEEWAY);
}

function isInside([x, y]: readonly [number, number], ring: Ring): boolean {
  let inside = false;
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function distanceToSide([x, y]: readonly [number, number], ring: Ring, at: number): number {
  const [x1, y1] = ring[at] ?? [x, y];
  const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
  const square = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = square === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1));
}
