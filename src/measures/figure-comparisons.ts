import {compareRanges} from '../values/figure.ts';
import type {OriginFigure} from './figures-by-origin.ts';

/** The figures of two origins or more for one event. */
export interface FigureComparison {
  readonly event: string;
  readonly kind: OriginFigure['kind'];
  readonly measure: OriginFigure['measure'];
  readonly victims: string | null;
  /** Lowest best figure first. */
  readonly figures: readonly OriginFigure[];
  /** Greatest best figure less the least. */
  readonly difference: number;
  /** Greatest over least; null where the least is 0. */
  readonly ratio: number | null;
  /** `same`: all best figures are equal; `disjoint`: two ranges exclude each other; else `overlap`. */
  readonly relation: 'same' | 'overlap' | 'disjoint';
}

/** Sets the figures of different origins for the same event side by side. In: figures as figuresByOrigin gives them.
 *  Out: one row an event and measure with two origins or more, greatest difference first, then ratio, then event. */
export function compareFigures(figures: readonly OriginFigure[]): FigureComparison[] {
  const groups = new Map<string, OriginFigure[]>();
  for (const figure of figures) {
    const key = [figure.event, figure.measure, figure.victims ?? ''].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map(comparisonOf)
    .sort(
      (a, b) =>
        b.difference - a.difference ||
        (b.ratio ?? Infinity) - (a.ratio ?? Infinity) ||
        (`${a.event} ${a.measure}` < `${b.event} ${b.measure}` ? -1 : 1),
    );
}

function comparisonOf(group: readonly OriginFigure[]): FigureComparison {
  const figures = group.toSorted((a, b) => a.best - b.best || (a.origin < b.origin ? -1 : 1));
  const [least, most] = [figures[0], figures.at(-1)];
  if (least === undefined || most === undefined) throw new RangeError('nothing to compare');
  const difference = most.best - least.best;
  const excludes = figures.some((a) => figures.some((b) => compareRanges(a, b) === 'disjoint'));
  const close = difference === 0 ? 'same' : 'overlap';
  return {
    event: least.event,
    kind: least.kind,
    measure: least.measure,
    victims: least.victims,
    figures,
    difference,
    ratio: least.best === 0 ? null : most.best / least.best,
    relation: excludes ? 'disjoint' : close,
  };
}

/** Figures as observers by events, for measures of agreement. */
export interface FigureMatrix {
  readonly origins: readonly string[];
  readonly events: readonly string[];
  /** One array an origin, one position an event; null = no figure. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Best figures of every origin in the comparisons, which must be of one measure and definition; sorted by id. */
export function figureMatrix(comparisons: readonly FigureComparison[]): FigureMatrix {
  const figures = comparisons.flatMap((one) => one.figures);
  const origins = [...new Set(figures.map(({origin}) => origin))].sort();
  const events = [...new Set(comparisons.map(({event}) => event))].sort();
  const at = new Map(figures.map(({origin, event, best}) => [`${origin} ${event}`, best]));
  const values = origins.map((origin) =>
    events.map((event) => at.get(`${origin} ${event}`) ?? null),
  );
  return {origins, events, values};
}
