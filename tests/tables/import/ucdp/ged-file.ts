import {FORM_41, FORM_49} from '../../../../src/tables/import/ucdp/ged-columns.ts';
import {readGed} from '../../../../src/tables/import/ucdp/read-ged.ts';
import {faultText} from '../../../../src/values/fault.ts';

/** A made-up row; cells that a test names replace these. */
const ROW: Readonly<Record<string, string>> = {
  id: '1',
  type_of_violence: '2',
  dyad_name: 'A - B',
  source_original: 'SOHR',
  where_prec: '1',
  where_coordinates: 'Tal Made-up village',
  adm_1: 'Homs Governorate',
  latitude: '34.5',
  longitude: '38.25',
  country: 'Syria',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2016-03-05',
  date_end: '2016-03-05',
  deaths_a: '0',
  deaths_b: '3',
  deaths_civilians: '0',
  deaths_unknown: '0',
  low: '3',
  best: '3',
  high: '3',
};

export type RowSpec = Readonly<Record<string, string>>;

/** The text of a file in the 41-column form, or with other columns. */
export function gedFile(rows: readonly RowSpec[], columns: readonly string[] = FORM_41): string {
  const lines = rows.map((row, i) => {
    const cells: RowSpec = {...ROW, id: String(i + 1), ...row};
    return columns.map((name) => quoted(cells[name] ?? '')).join(',');
  });
  return [columns.join(','), ...lines, ''].join('\n');
}

/** The same in the 49-column form, whose days have midnight behind them. */
export function gedFile49(rows: readonly RowSpec[]): string {
  const timed = rows.map(({date_start: start, date_end: end, ...row}) => ({
    ...row,
    date_start: `${start ?? ROW['date_start']} 00:00:00.000`,
    date_end: `${end ?? ROW['date_end']} 00:00:00.000`,
  }));
  return gedFile(timed, FORM_49);
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file read, with its faults as a person sees them; warnings are marked. */
export function readText(text: string) {
  const read = readGed(Buffer.from(text), 'ged.csv');
  const messages = read.faults.map(
    (fault) => `${fault.severity === 'warning' ? 'warning ' : ''}${faultText(fault)}`,
  );
  return {...read, messages};
}
