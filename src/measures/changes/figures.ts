/** A figure that is followed from one set of tables to another. */
export interface FigureSpec {
  readonly name: string;
  /** Kind of event, and what is summed of it (see CountOptions). */
  readonly kind: string;
  readonly measure: string;
  /** Only events that went `in`, `out` or `within`; null: all. */
  readonly direction: string | null;
}

/** The figures that reports lead with, in whatever direction. */
export const FIGURES: readonly FigureSpec[] = [
  {name: 'convoys', kind: 'convoy', measure: 'convoys', direction: null},
  {name: 'trucks', kind: 'convoy', measure: 'trucks', direction: null},
  {name: 'vehicles', kind: 'convoy', measure: 'vehicles', direction: null},
  {name: 'flights', kind: 'airlift', measure: 'flights', direction: null},
  {name: 'attacks', kind: 'isis_attack', measure: 'attacks', direction: null},
  {name: 'killed', kind: 'isis_attack', measure: 'killed', direction: null},
  {name: 'violence', kind: 'organised_violence', measure: 'events', direction: null},
  {name: 'deaths', kind: 'organised_violence', measure: 'killed', direction: null},
];
