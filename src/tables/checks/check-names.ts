import type {RawTable} from '../read-table.ts';
import {eachRow, report, viewRows} from './row-check.ts';

/** Ids that a message names; more are counted. */
const SHOWN = 5;

interface Named {
  readonly name_ar: string | null;
}

/**
 * One warning for all rows without an Arabic name, under the first of them: Arabic pages show what they are called in English.
 * In: a table with a column of ids and `name_ar`; others are passed over.
 */
export function checkArabicNames(table: RawTable | undefined, id: string): void {
  const view = viewRows<Named & Record<string, string | null>>(table, [id, 'name_ar']);
  if (view === null) return;
  const rows: {readonly index: number; readonly id: string}[] = [];
  eachRow(view, (row, index) => {
    if (row.name_ar === null) rows.push({index, id: row[id] ?? ''});
  });
  const [first] = rows;
  if (first === undefined) return;
  const shown = rows.slice(0, SHOWN).map((row) => `"${row.id}"`);
  const more = rows.length > SHOWN ? ` and ${rows.length - SHOWN} more` : '';
  report(view.table, first.index, {
    column: 'name_ar',
    kind: 'is empty',
    message: `name_ar is empty for ${shown.join(', ')}${more}; Arabic pages show their English names until Arabic ones are written here`,
    severity: 'warning',
  });
}
