import type {RegionRow} from '../../tables/rows.ts';

/** Region id → the governorates it may mean: itself, or the members of a set. Sorted. */
export function governoratesOf(regions: readonly RegionRow[]): Map<string, readonly string[]> {
  return new Map(
    regions.map((row) => [
      row.region_id,
      row.kind === 'set' ? (row.members ?? '').split(' ').filter(Boolean).sort() : [row.region_id],
    ]),
  );
}
