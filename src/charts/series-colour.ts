import {CATEGORICAL} from './palette.ts';

const QUIET = 'var(--c6)';

/** Colours of things by id, the same on every page: each takes its place in `order` (a table's own order, as in
 *  data/outlets.csv), the first five a colour each; later ones share the quiet colour and need direct labels. */
export function coloursById(order: readonly string[]): (id: string) => string {
  const colours = new Map(order.slice(0, 5).map((id, place) => [id, CATEGORICAL[place] ?? QUIET]));
  return (id) => colours.get(id) ?? QUIET;
}

/** Regions that analyses of the north-east draw side by side keep one colour each. */
const REGION_ORDER = ['al-hasakah', 'deir-ez-zor', 'ar-raqqa', 'aleppo', 'homs'];

/** Colour of a region by its id (`data/regions.csv`): fixed for the five that most charts compare. */
export const regionColour = coloursById(REGION_ORDER);

/** A stable colour for an outlet id: FNV-1a of its UTF-8 bytes picks one of five; use `coloursById` with the
 *  outlets of a page where two of them must not share one. */
export function outletColour(id: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return CATEGORICAL[hash % 5] ?? QUIET;
}
