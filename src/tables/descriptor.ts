import * as v from 'valibot';
import {readEncoding} from './encoding.ts';

/** Types of Table Schema v2. integer, year and number are read as numbers, boolean as true or false;
 *  all others stay text exactly as written, so `2021-05` and `01234` keep their meaning. */
export const FIELD_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'year',
  'yearmonth',
  'date',
  'time',
  'datetime',
  'duration',
  'list',
  'object',
  'array',
  'geopoint',
  'geojson',
  'any',
] as const;
/** One of FIELD_TYPES. */
export type FieldType = (typeof FIELD_TYPES)[number];

const Name = v.pipe(
  v.string(),
  v.nonEmpty(),
  // Rows are plain objects: this one name would set what they inherit from.
  v.check((value) => value !== '__proto__', 'is not a name that a table or column can have'),
);
const KeyNames = v.pipe(
  v.union([Name, v.array(Name)]),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
);
const Names = v.pipe(KeyNames, v.nonEmpty());
const Bound = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.decimal())]),
  v.transform((value) => Number(value)),
);
const Pattern = v.pipe(
  v.string(),
  v.check((value) => isPattern(value), 'is not a regular expression'),
);

const Constraints = v.strictObject({
  required: v.optional(v.boolean(), false),
  unique: v.optional(v.boolean(), false),
  enum: v.optional(v.pipe(v.array(v.union([v.string(), v.number()])), v.nonEmpty())),
  pattern: v.optional(Pattern),
  minimum: v.optional(Bound),
  maximum: v.optional(Bound),
  minLength: v.optional(v.pipe(v.number(), v.integer())),
  maxLength: v.optional(v.pipe(v.number(), v.integer())),
});

const Field = v.looseObject({
  name: Name,
  type: v.optional(v.picklist(FIELD_TYPES), 'string'),
  title: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  trueValues: v.optional(v.array(v.string()), ['true', 'True', 'TRUE', '1']),
  falseValues: v.optional(v.array(v.string()), ['false', 'False', 'FALSE', '0']),
  constraints: v.optional(Constraints, {}),
  'rasd:edtf': v.optional(v.boolean(), false),
});

const ForeignKey = v.looseObject({
  fields: Names,
  reference: v.looseObject({resource: v.optional(v.string(), ''), fields: Names}),
});

const TableSchema = v.looseObject({
  fields: v.pipe(v.array(Field), v.nonEmpty()),
  missingValues: v.optional(v.array(v.string()), ['']),
  primaryKey: v.optional(KeyNames, []),
  foreignKeys: v.optional(v.array(ForeignKey), []),
});

const Path = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((value) => isPathBelow(value), 'must be a file below the folder of the descriptor'),
);
const Encoding = v.pipe(
  v.string(),
  v.check((value) => readEncoding(value) !== null, 'is not an encoding that can be read'),
);

const Resource = v.looseObject({
  name: Name,
  path: Path,
  title: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  encoding: v.optional(Encoding, 'utf-8'),
  dialect: v.optional(
    v.strictObject({
      $schema: v.optional(v.string()),
      delimiter: v.optional(v.pipe(v.string(), v.length(1)), ','),
    }),
    {},
  ),
  schema: TableSchema,
});

/** The subset of Data Package v2 that is read. Properties that say how a cell must be understood and
 *  are not supported are refused; those that only inform are kept and passed over. */
export const Descriptor = v.looseObject({
  name: v.optional(v.string(), ''),
  title: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  resources: v.pipe(v.array(Resource), v.nonEmpty()),
});

/** A descriptor with every default filled in. */
export type Descriptor = v.InferOutput<typeof Descriptor>;
/** One table of a descriptor. */
export type Resource = v.InferOutput<typeof Resource>;
/** The columns of a table and its keys. */
export type TableSchema = v.InferOutput<typeof TableSchema>;
/** One column. */
export type Field = v.InferOutput<typeof Field>;
/** Fields whose values must be found in fields of another table, or of the same one. */
export type ForeignKey = v.InferOutput<typeof ForeignKey>;

function isPattern(value: string): boolean {
  try {
    return new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function isPathBelow(value: string): boolean {
  return !/^\/|^[a-z][a-z0-9+.-]*:|\\/i.test(value) && !value.split('/').includes('..');
}
