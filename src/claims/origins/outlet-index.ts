import type {OutletRow} from '../../tables/rows.ts';

/** Squashed name → outlet_id. */
export type OutletIndex = ReadonlyMap<string, string>;

/** Letters and digits alone, lower case, without what stands in brackets: `Al-Arabiya` → `alarabiya`. */
export function squash(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Outlets by the names under which others cite them: their id first, then their names. */
export function indexOutlets(outlets: readonly OutletRow[]): OutletIndex {
  const index = new Map<string, string>();
  const rows = [...outlets].sort((a, b) => (a.outlet_id < b.outlet_id ? -1 : 1));
  const enter = (name: string | null, id: string): void => {
    const key = squash(name ?? '');
    if (key !== '' && !index.has(key)) index.set(key, id);
  };
  for (const row of rows) enter(row.outlet_id, row.outlet_id);
  for (const row of rows) {
    enter(row.name_en, row.outlet_id);
    enter(row.name_ar, row.outlet_id);
  }
  return index;
}
