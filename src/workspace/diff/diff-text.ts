import type {EventChange} from '../../measures/changes/event-changes.ts';
import type {FigureMove, Mover} from '../../measures/changes/figure-moves.ts';
import type {RowChange} from '../../measures/changes/row-changes.ts';
import type {Range} from '../../values/figure.ts';
import {rangeText} from '../../values/range-text.ts';
import type {TableDiff, WorkspaceDiff} from './compare-sides.ts';

const LONGEST = 60;

/** A comparison as text for a terminal: rows by table, then events, then figures with what moved them. */
export function diffText(diff: WorkspaceDiff): string {
  const {before, after, tables, events, figures} = diff;
  if (tables.length === 0) return `nothing changed from ${before} to ${after}\n`;
  const lines = [
    `from ${before} to ${after}`,
    ...tables.flatMap(tableLines),
    ...(diff.hasFigures
      ? [...eventLines(events), ...figureLines(figures)]
      : [
          'events and figures: not compared, because a side lacks a table that events are made from',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines({table, presence, columnsAdded, columnsRemoved, rows}: TableDiff): string[] {
  const counts = (['added', 'removed', 'changed'] as const).flatMap((change) => {
    const count = rows.filter((row) => row.change === change).length;
    return count === 0 ? [] : [`${count} ${change}`];
  });
  const head = presence === 'both' ? counts : [`table ${presence}`, ...counts];
  const columns = [
    ...columnsAdded.map((name) => `  + column ${name}`),
    ...columnsRemoved.map((name) => `  - column ${name}`),
  ];
  return [`${table}: ${head.join(', ') || 'other columns'}`, ...columns, ...rows.map(rowLine)];
}

const SIGNS = {added: '+', removed: '-', changed: '~'} as const;

function rowLine(row: RowChange): string {
  return `  ${SIGNS[row.change]} ${row.key}: ${rowText(row)}`;
}

/** The cells that differ, or all that are not empty of a row that came or went. */
export function rowText({key, change, before, after, cells}: RowChange): string {
  const told =
    change === 'changed'
      ? cells.map((cell) => `${cell.column} ${valueText(cell.before)} → ${valueText(cell.after)}`)
      : Object.entries(after ?? before ?? {}).flatMap(([column, value]) =>
          value === null || key.split(' ').includes(String(value))
            ? []
            : [`${column} ${valueText(value)}`],
        );
  return told.join('; ');
}

function valueText(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}

function eventLines(events: readonly EventChange[]): string[] {
  if (events.length === 0) return ['events: none changed'];
  const kinds = [...new Set(events.map(({change}) => change))];
  const counts = kinds.map(
    (kind) => `${events.filter(({change}) => change === kind).length} ${kind}`,
  );
  return [`events: ${counts.join(', ')}`, ...events.map(eventLine)];
}

function eventLine({change, before, after, cells, rows}: EventChange): string {
  const ids = [before, after].map((list) => list.join(', '));
  const named = ids[0] === ids[1] ? ids.slice(0, 1) : ids.filter((text) => text !== '');
  const told = cells
    .filter(({column}) => column !== 'event_id')
    .map((cell) => `${cell.column} ${valueText(cell.before)} → ${valueText(cell.after)}`);
  const because = rows.length === 0 ? '' : ` (${rowNames(rows)})`;
  return `  ${change} ${[named.join(' → '), ...told].join('; ')}${because}`;
}

function figureLines(figures: readonly FigureMove[]): string[] {
  if (figures.length === 0) return ['figures: none moved'];
  const whole = figures.filter(({month}) => month === null).length;
  const head = `figures: ${whole} of all regions and months moved, ${figures.length - whole} of a region and month`;
  return [head, ...figures.flatMap(moveLines)];
}

function moveLines({figure, region, month, before, after, movers, reports}: FigureMove): string[] {
  const place = month === null ? 'all regions and months' : `${region} ${month}`;
  return [
    `  ${figure.name}, ${place}: ${countText(before)} → ${countText(after)}`,
    ...movers.map(moverLine),
    ...(reports.length === 0
      ? []
      : [`    month ${after === null ? 'no longer' : 'now'} reported on, by ${rowNames(reports)}`]),
  ];
}

const GROUNDS = {only: 'by', tried: 'by', together: 'only together by'} as const;

function moverLine({events, before, after, rows, ground}: Mover): string {
  const ids = [...new Set([...events.before, ...events.after])].join(', ');
  return `    ${countText(before)} → ${countText(after)} in ${ids} ${GROUNDS[ground]} ${rowNames(rows)}`;
}

/** `claims a-c1 changed, links a 1 added`. */
export function rowNames(rows: readonly RowChange[]): string {
  return rows.map(({table, key, change}) => `${table} ${key} ${change}`).join(', ');
}

/** `6–8 (7)`; null is no report. */
export function countText(range: Range | null): string {
  if (range === null) return 'no report';
  const ends = rangeText(range, 'en').replace('\u00a0', ' ');
  return range.low === range.high ? ends : `${ends} (${range.best})`;
}
