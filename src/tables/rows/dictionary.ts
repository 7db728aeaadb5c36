import type {Descriptor, Field, ForeignKey, Resource} from '../descriptor.ts';

const HEAD =
  '<!-- Written by `npm run rows` from data/datapackage.json; change the descriptor, not this page. -->';

/** Markdown page that lists every table and column with what the descriptor says of them. */
export function renderDictionary(descriptor: Descriptor): string {
  const tables = descriptor.resources.map((resource) => renderResource(resource));
  return `${paragraphs([HEAD, '# Data dictionary', descriptor.description, ...tables])}\n`;
}

function renderResource(resource: Resource): string {
  const {fields, primaryKey, missingValues} = resource.schema;
  const missing = missingValues.map((value) => (value === '' ? 'an empty cell' : code(value)));
  const rows = fields.map((field) => renderField(field, resource));
  return paragraphs([
    `## ${resource.title || resource.name}`,
    resource.description,
    `File \`data/${resource.path}\` (${resource.encoding}); key: ${list(primaryKey) || 'none'}; missing: ${missing.join(', ')}.`,
    ['<!-- prettier-ignore -->', ...TABLE_HEAD, ...rows].join('\n'),
  ]);
}

const TABLE_HEAD = ['| column | type | must be | meaning |', '| --- | --- | --- | --- |'];

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderField(field: Field, resource: Resource): string {
  const type = field['rasd:edtf'] ? 'EDTF' : field.type;
  const cells = [code(field.name), type, rules(field, resource).join('; '), field.description];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function rules({name, constraints: c}: Field, {schema, name: table}: Resource): string[] {
  const keys = schema.foreignKeys.filter((key) => key.fields.includes(name));
  return [
    c.required || schema.primaryKey.includes(name) ? 'filled' : '',
    c.unique ? 'unique' : '',
    c.enum === undefined ? '' : `one of ${list(c.enum.map(String))}`,
    c.minimum === undefined ? '' : `at least ${c.minimum}`,
    c.maximum === undefined ? '' : `at most ${c.maximum}`,
    c.minLength === undefined ? '' : `at least ${c.minLength} characters`,
    c.maxLength === undefined ? '' : `at most ${c.maxLength} characters`,
    c.pattern === undefined ? '' : `of the form ${code(c.pattern)}`,
    ...keys.map((key) => `in ${target(key, name, table)}`),
  ].filter((rule) => rule !== '');
}

function target({fields, reference}: ForeignKey, name: string, table: string): string {
  const column = reference.fields[fields.indexOf(name)] ?? name;
  return code(`${reference.resource || table}.${column}`);
}

function list(names: readonly string[]): string {
  return names.map(code).join(', ');
}

function code(text: string): string {
  return `\`${text}\``;
}
