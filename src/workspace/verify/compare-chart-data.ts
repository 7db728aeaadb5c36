import {inflateSync, strFromU8} from 'fflate';
import {denseBytes} from '../../report/dense-text.ts';
import {shown} from './page-place.ts';

/** The most that are told of one chart: one changed row is in it twice. */
const MOST = 4;

/**
 * What differs between the data that two pages carry for their charts (packCharts, squeezed), as sentences: the chart's
 * anchor, where in its specification, and both values. Null where a side cannot be read as such data.
 */
export function compareChartData(before: string, after: string): string[] | null {
  const [was, is] = [unpacked(before), unpacked(after)];
  if (was === null || is === null) return null;
  const anchors = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return anchors.flatMap((anchor) => {
    const places: string[] = [];
    compareValues({was: was[anchor], is: is[anchor], at: ''}, places);
    return places.slice(0, MOST).map((place) => `data of the chart #${anchor}${place}`);
  });
}

interface Pair {
  readonly was: unknown;
  readonly is: unknown;
  /** Path of both, ` vega.data.0.values`. */
  readonly at: string;
}

function compareValues({was, is, at}: Pair, places: string[]): void {
  if (places.length >= MOST || JSON.stringify(was) === JSON.stringify(is)) return;
  if (!isObject(was) || !isObject(is)) {
    places.push(`${at}: ${textOf(was)} is ${textOf(is)}`);
    return;
  }
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const path = at === '' ? `, ${name}` : `${at}.${name}`;
    compareValues({was: was[name], is: is[name], at: path}, places);
  }
}

/** Each chart's data by its anchor, its lists put back. */
function unpacked(squeezed: string): Readonly<Record<string, unknown>> | null {
  try {
    const bytes = inflateSync(denseBytes(squeezed.trim()));
    const {charts, lists} = JSON.parse(strFromU8(bytes)) as {charts: unknown; lists: unknown[]};
    const whole = JSON.stringify(charts, (_, value: unknown) => {
      const at = isObject(value) && Object.keys(value).length === 1 ? value['list'] : undefined;
      return typeof at === 'number' ? lists[at] : value;
    });
    return JSON.parse(whole) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return value === undefined ? 'nothing' : shown(JSON.stringify(value));
}
