import type {Markish} from '@observablehq/plot';
import {feature} from 'topojson-client';
import type {PlotBuilder, PlotLibrary} from '../draw-plot.ts';
import {NO_REPORT_FILL} from '../no-report-pattern.ts';
import {isReported, rangeLabel, type CountRow, type ReportedRow} from '../range-label.ts';
import {GOVERNORATE_SHAPES} from '../shapes/governorate-shapes.ts';
import {SYRIA} from '../shapes/syria-governorates.ts';
import {stepFill, stepInk, stepOf, stepScale, type StepScale} from '../steps.ts';
import {textWidth} from '../text-width.ts';
import {
  CHART_WIDTH,
  labelLookup,
  titled,
  type FormOptions,
  type Labelled,
  type PlotForm,
  type TitledRow,
} from './chart-form.ts';
import {stepSwatches} from './heat-map.ts';
import type {RouteRow} from './route-layout.ts';
import {ROUTE_WORDS} from './routes.ts';

/** A count of one governorate, or of a set of them. */
export interface RegionRow extends CountRow {
  readonly region: string;
}

/** A place on the map. */
export interface MapPlace extends Labelled {
  readonly lat: number;
  readonly lon: number;
  /** Known only by the area it lies in: drawn hollow. */
  readonly isApproximate: boolean;
}

/** What a map shows. */
export interface RegionMapOptions extends FormOptions {
  readonly regions: readonly Labelled[];
  /** Routes between places; those with an end that is not among `places` are not drawn. */
  readonly routes?: readonly RouteRow[];
  readonly places?: readonly MapPlace[];
}

/** Height of the country over its width, and room at the east for places abroad. */
const HEIGHT = 0.78;
const WIDEST = 9;
const DEGREES_WIDE = 6.66;

type Region = TitledRow<RegionRow> & {
  readonly shape: unknown;
  readonly at: readonly [number, number];
};
type Way = TitledRow<RouteRow> & ReportedRow & {readonly start: MapPlace; readonly end: MapPlace};

const outlines = feature(SYRIA, SYRIA.objects.governorates);

/** The counts of governorates with their outlines; sets of governorates have none. */
function placedRegions(rows: readonly RegionRow[], options: RegionMapOptions): Region[] {
  const label = labelLookup(options.regions);
  return titled(rows, ({region}) => label(region), options).flatMap((row) => {
    const known = GOVERNORATE_SHAPES.find(({region}) => region === row.region);
    const shape = outlines.features.find(({id}) => id === known?.shape);
    return known === undefined || shape === undefined
      ? []
      : [Object.assign({}, row, {shape, at: known.label})];
  });
}

function placedRoutes(options: RegionMapOptions): Way[] {
  const {routes = [], places = [], language} = options;
  const byId = new Map(places.map((place) => [place.id, place]));
  const label = labelLookup(places);
  const name = (row: RouteRow) => ROUTE_WORDS[language](label(row.from), label(row.to));
  return titled(routes, name, options)
    .filter(isReported)
    .flatMap((row) => {
      const [start, end] = [byId.get(row.from), byId.get(row.to)];
      return start === undefined || end === undefined ? [] : [Object.assign({}, row, {start, end})];
    });
}

function regionMarks(plot: PlotLibrary, regions: readonly Region[], scale: StepScale): Markish[] {
  const shown = {geometry: 'shape', stroke: 'var(--ground)', strokeWidth: 1, title: 'title'};
  return [
    plot.geo(outlines, {fill: 'none', stroke: 'var(--no-report)', strokeWidth: 1.5}),
    plot.geo(
      regions.filter((row) => !isReported(row)),
      {...shown, fill: NO_REPORT_FILL},
    ),
    plot.geo(regions.filter(isReported), {
      ...shown,
      fill: (row: Region) => stepFill(stepOf(row.best ?? 0, scale)),
      href: 'link',
    }),
  ];
}

function labelMarks(
  plot: PlotLibrary,
  regions: readonly Region[],
  {scale, options}: {scale: StepScale; options: RegionMapOptions},
): Markish[] {
  const label = labelLookup(options.regions);
  const ink = (row: Region) => (isReported(row) ? stepInk(stepOf(row.best, scale)) : 'var(--ink)');
  const base = {
    x: (row: Region) => row.at[0],
    y: (row: Region) => row.at[1],
    fill: ink,
    pointerEvents: 'none',
  } as const;
  return [
    plot.text(regions, {...base, text: ({region}: Region) => label(region), fontSize: 11}),
    plot.text(regions.filter(isReported), {
      ...base,
      text: (row: Region) => rangeLabel(row, options),
      dy: 14,
      fontSize: 12,
      fontWeight: 700,
    }),
  ];
}

function routeMarks(plot: PlotLibrary, ways: readonly Way[]): Markish[] {
  const most = Math.max(1, ...ways.map(({best}) => best));
  const ends = {
    x1: ({start}: Way) => start.lon,
    y1: ({start}: Way) => start.lat,
    x2: ({end}: Way) => end.lon,
    y2: ({end}: Way) => end.lat,
    bend: 24,
    headLength: 0,
  } as const;
  const width = ({best}: Way) => Math.max(1.5, (best / most) * WIDEST);
  return [
    plot.arrow(ways, {
      ...ends,
      stroke: 'var(--ground)',
      strokeWidth: (way: Way) => width(way) + 2.5,
      ariaHidden: 'true',
    }),
    plot.arrow(ways, {
      ...ends,
      stroke: 'var(--c2)',
      strokeWidth: width,
      title: 'title',
      href: 'link',
    }),
  ];
}

/** Labels that do not run into one another; the places of the widest routes come first, the others have tooltips. */
function roomyLabels(places: readonly MapPlace[], pixelsPerDegree: number): MapPlace[] {
  const boxes: {left: number; right: number; y: number}[] = [];
  return places.filter(({lat, lon, label}) => {
    const right = lon * pixelsPerDegree - 7;
    const y = lat * pixelsPerDegree * 1.23; // Mercator at 35 degrees north
    const left = right - textWidth(label, {size: 11, weight: 600}) - 4;
    const isFree = boxes.every(
      (box) => Math.abs(box.y - y) > 13 || box.left > right || box.right < left,
    );
    if (isFree) boxes.push({left, right, y});
    return isFree;
  });
}

function placeMarks(plot: PlotLibrary, ways: readonly Way[], pixelsPerDegree: number): Markish[] {
  const byWidth = ways.toSorted((a, b) => b.best - a.best);
  const starts = [...new Set(byWidth.map(({start}) => start))];
  const targets = [...new Set(byWidth.map(({end}) => end))].filter(
    (place) => !starts.includes(place),
  );
  const at = {x: 'lon', y: 'lat'} as const;
  const text = {
    ...at,
    text: 'label',
    fontSize: 11,
    fontWeight: 600,
    fill: 'var(--ink)',
    stroke: 'var(--ground)',
    strokeWidth: 4,
    pointerEvents: 'none',
  } as const;
  return [
    plot.dot([...starts, ...targets], {
      ...at,
      r: 3.5,
      fill: ({isApproximate}: MapPlace) => (isApproximate ? 'var(--ground)' : 'var(--ink)'),
      stroke: 'var(--ink)',
      strokeWidth: 1.5,
      title: 'label',
    }),
    plot.text(starts, {...text, textAnchor: 'start', dx: 8}),
    plot.text(roomyLabels(targets, pixelsPerDegree), {...text, textAnchor: 'end', dx: -7}),
  ];
}

/** Counts by governorate on a map: colour by `best`, the range as the label, hatched where nobody reported; routes as
 *  arcs as wide as their `best`. The map always lies with north above and is not mirrored in Arabic. Rows of sets of
 *  governorates are left to the page's text: they have no place of their own. */
export function regionMap(rows: readonly RegionRow[], options: RegionMapOptions): PlotForm {
  const {width = CHART_WIDTH} = options;
  const regions = placedRegions(rows, options);
  const ways = placedRoutes(options);
  const most = Math.max(1, ...regions.map(({best}) => best ?? 0));
  const scale = stepScale(most);
  const east = ways.length > 0 ? 130 : 4;
  const build: PlotBuilder = (plot) => ({
    width,
    height: Math.round((width - east) * HEIGHT) + 8,
    margin: 4,
    marginRight: east,
    projection: {type: 'mercator', domain: outlines},
    marks: [
      ...regionMarks(plot, regions, scale),
      ...routeMarks(plot, ways),
      ...labelMarks(plot, regions, {scale, options}),
      ...placeMarks(plot, ways, (width - east) / DEGREES_WIDE),
    ],
  });
  return {build, swatches: stepSwatches(scale, most, options)};
}
