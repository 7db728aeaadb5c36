import type {Field} from '../../descriptor.ts';

/** The columns of the 41-column form, as UCDP's files for one country have them. */
export const FORM_41 =
  'id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id side_a side_b_new_id gwnob side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown low best high'.split(
    ' ',
  );

/** The columns of the 49-column form, as the yearly and monthly releases of GED have them. */
export const FORM_49 =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
    ' ',
  );

/** What a header row is called: one of the two known forms, or neither. */
export function gedForm(names: readonly string[]): string {
  const has = (form: readonly string[]) =>
    names.length === form.length && form.every((name) => names.includes(name));
  if (has(FORM_41)) return '41-column form';
  return has(FORM_49) ? '49-column form' : `form of its own, ${names.length} columns`;
}

const COUNT = {type: 'integer', constraints: {required: true, minimum: 0}};
const LABEL = {type: 'string', constraints: {required: true}};
const TEXT = {type: 'string'};
const code = (last: number) => ({
  type: 'integer',
  constraints: {required: true, enum: Array.from({length: last}, (_, i) => i + 1)},
});
/** The columns that are taken over, with what each cell must hold; all of them stand in both forms. */
const TAKEN: Readonly<Record<string, object>> = {
  id: {type: 'integer', constraints: {required: true, unique: true, minimum: 1}},
  type_of_violence: code(3),
  dyad_name: LABEL,
  source_original: TEXT,
  where_prec: code(7),
  where_coordinates: TEXT,
  adm_1: TEXT,
  latitude: {type: 'number', constraints: {minimum: -90, maximum: 90}},
  longitude: {type: 'number', constraints: {minimum: -180, maximum: 180}},
  country: LABEL,
  event_clarity: code(2),
  date_prec: code(5),
  date_start: LABEL,
  date_end: LABEL,
  deaths_a: COUNT,
  deaths_b: COUNT,
  deaths_civilians: COUNT,
  deaths_unknown: COUNT,
  low: COUNT,
  best: COUNT,
  high: COUNT,
};

/** Their names. */
export const TAKEN_NAMES: readonly string[] = Object.keys(TAKEN);

/** Fields of a Table Schema for a file with this header: the columns taken over, and all others as text. */
export function gedFields(names: readonly string[]): readonly Partial<Field>[] {
  const others = names.filter((name) => !Object.hasOwn(TAKEN, name));
  return [
    ...Object.entries(TAKEN).map(([name, field]) => ({name, ...field})),
    ...[...new Set(others)].map((name) => ({name})),
  ];
}
