import type {TimeUnit} from '../measures/time-bins.ts';

/** What can be counted: the kind of event, and the figure that is summed (see CountOptions). */
export const MEASURES: Readonly<Record<string, {readonly kind: string; readonly measure: string}>> =
  {
    convoys: {kind: 'convoy', measure: 'convoys'},
    trucks: {kind: 'convoy', measure: 'trucks'},
    vehicles: {kind: 'convoy', measure: 'vehicles'},
    flights: {kind: 'airlift', measure: 'flights'},
    attacks: {kind: 'isis_attack', measure: 'attacks'},
    killed: {kind: 'isis_attack', measure: 'killed'},
    violence: {kind: 'organised_violence', measure: 'events'},
    deaths: {kind: 'organised_violence', measure: 'killed'},
  };

/** What a count can be broken down by. */
export const UNITS: readonly ('region' | TimeUnit)[] = ['region', 'month', 'quarter', 'year'];
