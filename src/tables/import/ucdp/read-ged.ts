import * as v from 'valibot';
import type {Fault} from '../../../values/fault.ts';
import type {Value} from '../../cast.ts';
import {checkConstraints} from '../../check-constraints.ts';
import {checkUnique} from '../../check-keys.ts';
import {Descriptor, type Resource} from '../../descriptor.ts';
import {FaultList} from '../../fault-list.ts';
import {readTable, type RawTable} from '../../read-table.ts';
import {scanCsv} from '../../scan-csv.ts';
import {gedFields, gedForm, TAKEN_NAMES} from './ged-columns.ts';
import {isOrdered, type GedEvent} from './ged-event.ts';
import {periodOfRow} from './ged-period.ts';
import {regionOfRow} from './ged-place.ts';

/** A GED file as read. With an error among the faults the events are not to be counted on. */
export interface GedRead {
  /** Which of the forms the header row has. */
  readonly form: string;
  /** Rows of the file, those of other countries too. */
  readonly rows: number;
  /** Rows of Syria, in their order. */
  readonly events: readonly GedEvent[];
  /** By line: errors, and warnings that say how an odd row is read. */
  readonly faults: readonly Fault[];
}

/**
 * Reads a UCDP GED CSV of 41 or of 49 columns: bytes in, events and every fault out, each with its line.
 * In: `path` as the user knows it. Rows of other countries are left out, with one warning that counts them.
 */
export function readGed(bytes: Uint8Array, path: string): GedRead {
  const names = headerOf(bytes);
  const resource = describe(names);
  const table = readTable(bytes, {resource, path, descriptorPath: 'docs/import-ucdp.md'});
  checkConstraints(table);
  checkUnique(table);
  const events = isComplete(table) ? readRows(table) : [];
  return {form: gedForm(names), rows: table.rows, events, faults: table.faults.list()};
}

/** Whether the file has every column that is taken over. */
function isComplete({present}: RawTable): boolean {
  return TAKEN_NAMES.every((name) => present.has(name));
}

function headerOf(bytes: Uint8Array): readonly string[] {
  const end = bytes.indexOf(10);
  let found: readonly string[] = [];
  const start = bytes[0] === 0xef ? 3 : 0;
  scanCsv(
    bytes.subarray(start, end === -1 ? bytes.length : end + 1),
    {header: (names) => (found = names), record: () => undefined},
    {delimiter: ',', faults: new FaultList('')},
  );
  return found;
}

function describe(names: readonly string[]): Resource {
  const schema = {fields: gedFields(names)};
  const {resources} = v.parse(Descriptor, {
    resources: [{name: 'ged', path: 'ged.csv', schema}],
  });
  const [resource] = resources;
  if (resource === undefined) throw new Error('a descriptor without its table');
  return resource;
}

function readRows(table: RawTable): GedEvent[] {
  const {rows, lines, broken} = table;
  const events: GedEvent[] = [];
  let abroad = 0;
  for (let row = 0; row < rows; row++) {
    if (broken.has(row)) continue;
    const cells = cellsAt(table, row);
    if (cells.text('country') !== 'Syria') {
      abroad += 1;
      continue;
    }
    const event = readRow(cells, lines[row] ?? 0, table.faults);
    if (event !== null) events.push(event);
  }
  if (rows === 0 || abroad === rows) {
    table.faults.addPlain('has no row of Syria; choose another file');
  } else if (abroad > 0) {
    table.faults.addPlain(
      `${abroad} of ${rows} rows are of other countries than Syria and are left out; regions.csv has no regions for them`,
      undefined,
      'warning',
    );
  }
  return events;
}

interface Cells {
  text(name: string): string | null;
  number(name: string): number;
  maybeNumber(name: string): number | null;
}

function cellsAt({columns}: RawTable, row: number): Cells {
  const value = (name: string): Value => columns.get(name)?.at(row) ?? null;
  const maybeNumber = (name: string) => {
    const found = value(name);
    return typeof found === 'number' ? found : null;
  };
  return {
    text: (name) => {
      const found = String(value(name) ?? '').trim();
      return found === '' ? null : found;
    },
    number: (name) => maybeNumber(name) ?? 0,
    maybeNumber,
  };
}

function readRow(cells: Cells, line: number, faults: FaultList): GedEvent | null {
  const id = cells.number('id');
  const warn = (column: string, kind: string, message: string | null) => {
    if (message === null) return;
    const text = `row ${id}: ${message}`;
    faults.add({line, column, kind, message: () => text, severity: 'warning'});
  };
  const [start, end] = [cells.text('date_start') ?? '', cells.text('date_end') ?? ''];
  const datePrec = cells.number('date_prec');
  const when = periodOfRow(start, end, datePrec);
  if (when.period === null) {
    const {column, fault} = when;
    faults.add({line, column, kind: 'cannot be read', message: () => `row ${id}: ${fault}`});
    return null;
  }
  warn('date_prec', 'does not fit the dates', when.warning);
  const where = regionOfRow(cells.number('where_prec'), cells.text('adm_1'));
  warn('adm_1', 'does not give a governorate', where.warning);
  const figures = {
    low: cells.number('low'),
    best: cells.number('best'),
    high: cells.number('high'),
  };
  warn('best', 'is not between low and high', orderWarning(figures));
  return {
    line,
    id,
    datePrec,
    period: when.period,
    region: where.region,
    ...figures,
    ...rest(cells),
  };
}

function orderWarning(figures: Pick<GedEvent, 'low' | 'best' | 'high'>): string | null {
  if (isOrdered(figures)) return null;
  const {low, best, high} = figures;
  const ends = [Math.min(low, best, high), Math.max(low, best, high)];
  return `low "${low}", best "${best}" and high "${high}" are out of order; kept, and read as ${ends.join(' to ')}, best ${best}`;
}

function rest(cells: Cells) {
  const deaths = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].map(cells.number);
  return {
    type: cells.number('type_of_violence') as GedEvent['type'], // the schema allows 1, 2 and 3
    dyad: cells.text('dyad_name') ?? '',
    source: cells.text('source_original'),
    clarity: cells.number('event_clarity') as GedEvent['clarity'], // the schema allows 1 and 2
    wherePrec: cells.number('where_prec'),
    place: cells.text('where_coordinates'),
    adm1: cells.text('adm_1'),
    lat: cells.maybeNumber('latitude'),
    lon: cells.maybeNumber('longitude'),
    deaths,
  };
}
