import {createNames, type Names} from './names.ts';
import {rowsIfAny, type RecordedTables} from './tables.ts';

/** The names that the tables give to ids; without Rasd's own tables, ids stand for themselves. */
export function namesOf(tables: RecordedTables): Names {
  const [outlets, places] = [rowsIfAny(tables, 'outlets'), rowsIfAny(tables, 'places')];
  return createNames(outlets, places, rowsIfAny(tables, 'regions'));
}
