import type {RawTable} from '../read-table.ts';
import {nearestHint} from '../nearest.ts';
import type {PlaceRow, RegionRow} from '../rows.ts';
import {eachRow, report, viewRows, type Finding} from './row-check.ts';

type Region = Pick<RegionRow, 'region_id' | 'kind' | 'members'>;
type Place = Pick<PlaceRow, 'lat' | 'lon' | 'precision'>;

/** Sets of regions list governorates that there are; governorates list none. */
export function checkRegions(table: RawTable | undefined): void {
  const view = viewRows<Region>(table, ['region_id', 'kind', 'members']);
  if (view === null) return;
  const governorates = new Set<string>();
  eachRow(view, ({region_id: id, kind}) => kind === 'governorate' && governorates.add(id));
  eachRow(view, (region, index) => {
    for (const finding of checkMembers(region, governorates)) report(view.table, index, finding);
  });
}

function checkMembers({kind, members}: Region, governorates: ReadonlySet<string>): Finding[] {
  const column = 'members';
  if (kind === 'set' && members === null) {
    const message = 'members is empty; list the governorates of the set, separated by spaces';
    return [{column, kind: 'is empty', message}];
  }
  if (kind === 'governorate' && members !== null) {
    const message = `members "${members}" stands beside a governorate; leave it empty`;
    return [{column, kind: 'stands beside a governorate', message}];
  }
  const unknown = (members ?? '').split(' ').filter((id) => id !== '' && !governorates.has(id));
  return unknown.map((id) => ({
    column,
    kind: 'is not a governorate',
    message: `members "${id}" is not a governorate here${nearestHint(id, governorates)}`,
  }));
}

/** Places as far as their coordinates go. */
export function viewPlaces(table: RawTable | undefined) {
  return viewRows<Place>(table, ['lat', 'lon', 'precision']);
}

/** Coordinates come in pairs, and with how exact they are. */
export function checkCoordinates({lat, lon, precision}: Place): Finding | null {
  if ((lat === null) !== (lon === null)) {
    const message = `${lat === null ? 'lat' : 'lon'} is empty; write both lat and lon or neither`;
    return {column: lat === null ? 'lat' : 'lon', kind: 'is empty beside the other', message};
  }
  if ((lat === null) === (precision === 'none')) return null;
  const state = lat === null ? 'no coordinates' : 'coordinates';
  return {
    column: 'precision',
    kind: 'does not fit the coordinates',
    message: `precision "${precision}" does not fit ${state}; none goes with no coordinates`,
    severity: 'warning',
  };
}
