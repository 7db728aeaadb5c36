import type {RowChange} from '../../measures/changes/row-changes.ts';
import type {WorkspaceDiff} from './compare-sides.ts';

/** A comparison as JSON: rows in full once, by table; where they moved something, by name. */
export function diffJson(diff: WorkspaceDiff): string {
  const {before, after, tables, events, figures, hasFigures} = diff;
  const value = {
    before,
    after,
    tables: tables.map(({rows, ...table}) => ({...table, rows: rows.map(shownRow)})),
    hasFigures,
    events: events.map(({rows, ...event}) => ({...event, rows: rows.map(named)})),
    figures: figures.map(({figure, movers, reports, ...move}) => ({
      figure,
      ...move,
      movers: movers.map(({rows, ...mover}) => ({...mover, rows: rows.map(named)})),
      reports: reports.map(named),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function named({table, key, change}: RowChange) {
  return {table, key, change};
}

/** A changed row by its cells; one that came or went in full. */
function shownRow({key, change, before, after, cells}: RowChange) {
  return change === 'changed' ? {key, change, cells} : {key, change, row: after ?? before};
}
