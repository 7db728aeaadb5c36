import type {Markish} from '@observablehq/plot';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {isReported, rangeLabel} from '../range-label.ts';
import {SIGN} from '../signs.ts';
import {widestText} from '../text-width.ts';
import {
  CHART_WIDTH,
  LABEL_GAP,
  labelLookup,
  titled,
  type FormOptions,
  type Labelled,
  type PlotForm,
} from './chart-form.ts';
import {layRoutes, type PlacedEnd, type PlacedRoute, type RouteRow} from './route-layout.ts';

/** What a chart of routes shows. */
export interface RoutesOptions extends FormOptions {
  /** Crossings, from top to bottom. */
  readonly origins: readonly Labelled[];
  /** Bases, from top to bottom. */
  readonly targets: readonly Labelled[];
  readonly colour?: (origin: string) => string;
}

type Route = PlacedRoute<RouteRow & {readonly low: number; readonly best: number}>;

/** Name of a route by the names of its ends. */
export const ROUTE_WORDS = {
  en: (from: string, to: string) => `from ${from} to ${to}`,
  ar: (from: string, to: string) => `من ${from} إلى ${to}`,
};

function endMarks(
  plot: PlotLibrary,
  ends: readonly PlacedEnd[],
  side: 'left' | 'right',
): Markish[] {
  const isLeft = side === 'left';
  return [
    plot.text(ends, {
      frameAnchor: side,
      y: (end: PlacedEnd) => (end.top + end.bottom) / 2,
      dx: isLeft ? -LABEL_GAP : LABEL_GAP,
      textAnchor: isLeft ? 'end' : 'start',
      text: 'label',
    }),
    plot.ruleX(ends, {
      x: () => (isLeft ? 0 : 1),
      y1: 'top',
      y2: 'bottom',
      stroke: 'var(--ink)',
      strokeWidth: 3,
      ariaHidden: 'true',
    }),
  ];
}

function routeMarks(
  plot: PlotLibrary,
  routes: readonly Route[],
  options: RoutesOptions,
): Markish[] {
  const {colour = () => 'var(--c1)'} = options;
  const [x1, x2] = options.language === 'ar' ? [1, 0] : [0, 1];
  const ends = {x1: () => x1, x2: () => x2, y1: 'y1', y2: 'y2', curve: 'bump-x'} as const;
  return [
    plot.link(
      routes.filter((route) => route.wider > route.wide),
      {...ends, stroke: SIGN.band, strokeWidth: 'wider', ariaHidden: 'true'},
    ),
    plot.link(routes, {
      ...ends,
      stroke: (route: Route) => colour(route.from),
      strokeOpacity: 0.85,
      strokeWidth: 'wide',
      title: 'title',
      href: 'link',
    }),
    plot.text(routes, {
      x: () => x1 + (x2 - x1) * 0.94,
      y: 'y2',
      text: (route: Route) => rangeLabel(route, options),
      fontSize: 11,
      fontWeight: 600,
      stroke: 'var(--ground)',
      strokeWidth: 4,
      fill: 'var(--ink)',
      pointerEvents: 'none',
    }),
  ];
}

function roomFor(places: readonly Labelled[]): number {
  const labels = places.map((place) => place.label);
  return widestText(labels, {size: 12}) + LABEL_GAP + 6;
}

/** Routes from crossings to bases: curves as wide as their `best`, a lighter edge to `high`, figures at the target.
 *  Crossings stand at the reading side. Routes nobody reported are not drawn. */
export function routes(rows: readonly RouteRow[], options: RoutesOptions): PlotForm {
  const {language, origins, targets, width = CHART_WIDTH} = options;
  const isMirrored = language === 'ar';
  const [origin, target] = [labelLookup(origins), labelLookup(targets)];
  const name = (row: RouteRow) => ROUTE_WORDS[language](origin(row.from), target(row.to));
  const layout = layRoutes(titled(rows, name, options).filter(isReported), origins, targets);
  const [left, right] = isMirrored
    ? [layout.targets, layout.origins]
    : [layout.origins, layout.targets];
  const [roomLeft, roomRight] = isMirrored
    ? [roomFor(targets), roomFor(origins)]
    : [roomFor(origins), roomFor(targets)];
  const build: PlotBuilder = (plot) => ({
    width,
    height: layout.height + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: roomLeft,
    marginRight: roomRight,
    x: {domain: [0, 1], axis: null},
    y: {domain: [0, layout.height], reverse: true, axis: null},
    marks: [
      ...routeMarks(plot, layout.routes, options),
      ...endMarks(plot, left, 'left'),
      ...endMarks(plot, right, 'right'),
    ],
  });
  return {build};
}
