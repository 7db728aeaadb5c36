import type {CheckedClaim} from './claim-view.ts';
import type {Finding} from './row-check.ts';

const MOVEMENTS: ReadonlySet<string> = new Set(['convoy', 'airlift', 'patrol', 'raid']);

/** What can be counted of a kind of event; of kinds that are not here, anything. */
const MEASURES: Partial<Record<string, readonly string[]>> = {
  convoy: ['convoys', 'trucks', 'vehicles', 'killed'],
  airlift: ['flights'],
  isis_attack: ['attacks', 'killed'],
  organised_violence: ['killed'],
};

/** Whose deaths are counted can be said only where deaths are counted. */
export function checkVictims({victims, measure}: CheckedClaim): Finding | null {
  if (victims === null || measure === 'killed') return null;
  return {
    column: 'victims',
    kind: 'stands beside a measure that is not killed',
    message: `victims "${victims}" stands beside measure "${measure}"; leave it empty unless measure is killed`,
  };
}

/** A measure that is not counted of such events. */
export function checkMeasure({event_kind: kind, measure}: CheckedClaim): Finding | null {
  const known = MEASURES[kind];
  if (known === undefined || known.includes(measure)) return null;
  return {
    column: 'measure',
    kind: 'does not go with the event_kind',
    message: `measure "${measure}" does not go with event_kind "${kind}"; its measures are ${known.join(', ')}`,
    severity: 'warning',
  };
}

/** Only movements have a direction. */
export function checkDirection({event_kind: kind, direction}: CheckedClaim): Finding | null {
  if (direction === null || MOVEMENTS.has(kind)) return null;
  return {
    column: 'direction',
    kind: 'stands beside an event_kind that does not move',
    message: `direction "${direction}" stands beside event_kind "${kind}", which does not move; leave it empty`,
    severity: 'warning',
  };
}
