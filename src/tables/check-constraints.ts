import {parsePeriod, PeriodError} from '../values/period.ts';
import type {Value} from './cast.ts';
import type {Cells} from './columns/cells.ts';
import type {Field} from './descriptor.ts';
import {nearestHint} from './nearest.ts';
import type {RawTable} from './read-table.ts';
import {shown} from './shown.ts';

/** What is wrong with one value: its kind for counting, and the sentence after the column's name. */
interface Refusal {
  readonly kind: string;
  readonly message: () => string;
}

type Check = (value: NonNullable<Value>) => Refusal | null;

/** Checks every value against the constraints of its field and, where marked `rasd:edtf`, as an EDTF
 *  date or period. Faults go to the table's list, in the order of its columns. */
export function checkConstraints(table: RawTable): void {
  for (const field of table.resource.schema.fields) {
    const checks = checksOf(field);
    const values = table.columns.get(field.name) ?? [];
    if (checks.length > 0 && table.present.has(field.name))
      checkColumn(table, values, {field, checks});
  }
}

function checkColumn(
  {lines, faults}: RawTable,
  values: Cells,
  {field, checks}: {field: Field; checks: readonly Check[]},
): void {
  const refusalOf = (value: NonNullable<Value>) =>
    checks.map((check) => check(value)).find((result) => result !== null);
  const isFine = (value: Value) => value === null || refusalOf(value) === undefined;
  if (values.distinct?.().every(isFine) === true) return;
  const passed = new Set<Value>([null]);
  let row = 0;
  for (const value of values) {
    const line = lines[row++] ?? 0;
    if (value === null || passed.has(value)) continue;
    const refusal = refusalOf(value);
    if (refusal === undefined) {
      passed.add(value);
      continue;
    }
    const message = () => `${field.name} ${shown(value)} ${refusal.message()}`;
    faults.add({line, column: field.name, kind: refusal.kind, message});
  }
}

function checksOf(field: Field): Check[] {
  const {enum: options, pattern, minimum, maximum, minLength, maxLength} = field.constraints;
  return [
    options === undefined ? null : checkEnum(options),
    pattern === undefined ? null : checkPattern(pattern),
    minimum === undefined ? null : refuseIf(`is less than ${minimum}`, (v) => Number(v) < minimum),
    maximum === undefined ? null : refuseIf(`is more than ${maximum}`, (v) => Number(v) > maximum),
    minLength === undefined
      ? null
      : checkLength('shorter', (length) => length < minLength, minLength),
    maxLength === undefined
      ? null
      : checkLength('longer', (length) => length > maxLength, maxLength),
    field['rasd:edtf'] ? checkEdtf : null,
  ].filter((check) => check !== null);
}

function refuseIf(kind: string, isWrong: (value: NonNullable<Value>) => boolean): Check {
  return (value) => (isWrong(value) ? {kind, message: () => kind} : null);
}

function checkEnum(options: readonly (string | number)[]): Check {
  const known = new Set(options.map(String));
  const list = [...known].join(', ');
  return (value) => {
    if (known.has(String(value))) return null;
    const message = () => `is not one of ${list}${nearestHint(String(value), known)}`;
    return {kind: 'is not one of the allowed values', message};
  };
}

/** As in XML Schema, which Table Schema follows, a pattern must match the whole value. */
function checkPattern(pattern: string): Check {
  const form = new RegExp(`^(?:${pattern})$`, 'u');
  return refuseIf(`is not of the form ${pattern}`, (value) => !form.test(String(value)));
}

function checkLength(word: string, isWrong: (length: number) => boolean, limit: number): Check {
  return refuseIf(`is ${word} than ${limit} characters`, (v) => isWrong([...String(v)].length));
}

/** A PeriodError begins with the value in quotes, which the caller writes itself. */
function checkEdtf(value: NonNullable<Value>): Refusal | null {
  const text = String(value);
  try {
    parsePeriod(text);
    return null;
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    return {kind: 'is not a period', message: () => error.message.replace(`"${text}" `, '')};
  }
}
