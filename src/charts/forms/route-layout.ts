import type {CountRow, ReportedRow} from '../range-label.ts';
import type {Labelled} from './chart-form.ts';

/** How much moved along one route. */
export interface RouteRow extends CountRow {
  readonly from: string;
  readonly to: string;
}

/** A route with its width and the heights at which it starts and ends, in px. */
export type PlacedRoute<T> = T & {
  readonly wide: number;
  readonly wider: number;
  readonly y1: number;
  readonly y2: number;
};

/** A place with the stretch that its routes take up, in px. */
export interface PlacedEnd {
  readonly label: string;
  readonly top: number;
  readonly bottom: number;
}

/** Routes and places laid out below each other. */
export interface RouteLayout<T> {
  readonly routes: readonly PlacedRoute<T>[];
  readonly origins: readonly PlacedEnd[];
  readonly targets: readonly PlacedEnd[];
  readonly height: number;
}

type Reported = RouteRow & ReportedRow;

const WIDEST = 26;
const NARROWEST_LANE = 16;
const GAP = 16;

interface Side {
  readonly ends: readonly PlacedEnd[];
  readonly middles: ReadonlyMap<string, number>;
  readonly height: number;
}

const routeKey = (row: RouteRow) => `${row.from}\n${row.to}`;

/** Stacks the lanes of each place, in the order of the places at the other side, so that few routes cross. */
function stackSide<T extends Reported>(
  places: readonly Labelled[],
  lanesOf: (id: string) => readonly T[],
  laneOf: (row: T) => number,
): Side {
  const ends: PlacedEnd[] = [];
  const middles = new Map<string, number>();
  let at = 0;
  for (const place of places) {
    const top = at;
    for (const row of lanesOf(place.id)) {
      const lane = laneOf(row);
      middles.set(routeKey(row), at + lane / 2);
      at += lane;
    }
    ends.push({label: place.label, top, bottom: Math.max(at, top + NARROWEST_LANE)});
    at = Math.max(at, top + NARROWEST_LANE) + GAP;
  }
  return {ends, middles, height: at - GAP};
}

function rank(places: readonly Labelled[], id: string): number {
  return places.findIndex((place) => place.id === id);
}

function moveDown(ends: readonly PlacedEnd[], down: number): PlacedEnd[] {
  return ends.map(({label, top, bottom}) => ({label, top: top + down, bottom: bottom + down}));
}

/** Lays routes out as curves between two columns of places: each has a lane at both ends, as wide as its highest
 *  figure. The shorter column is centred. Places without routes keep their line. */
export function layRoutes<T extends Reported>(
  rows: readonly T[],
  origins: readonly Labelled[],
  targets: readonly Labelled[],
): RouteLayout<T> {
  const most = Math.max(1, ...rows.map((row) => row.high ?? row.best));
  const wide = (count: number) => Math.max(1.25, (count / most) * WIDEST);
  const lane = (row: T) => Math.max(NARROWEST_LANE, wide(row.high ?? row.best) + 2);

  const left = stackSide(
    origins,
    (id) =>
      rows
        .filter((row) => row.from === id)
        .sort((a, b) => rank(targets, a.to) - rank(targets, b.to)),
    lane,
  );
  const right = stackSide(
    targets,
    (id) =>
      rows
        .filter((row) => row.to === id)
        .sort((a, b) => rank(origins, a.from) - rank(origins, b.from)),
    lane,
  );
  const height = Math.max(left.height, right.height);
  const [down1, down2] = [(height - left.height) / 2, (height - right.height) / 2];
  const routes = rows.map((row) =>
    Object.assign({}, row, {
      wide: wide(row.best),
      wider: wide(row.high ?? row.best),
      y1: (left.middles.get(routeKey(row)) ?? 0) + down1,
      y2: (right.middles.get(routeKey(row)) ?? 0) + down2,
    }),
  );
  return {
    routes,
    origins: moveDown(left.ends, down1),
    targets: moveDown(right.ends, down2),
    height,
  };
}
