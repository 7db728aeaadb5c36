import type {Descriptor, Field, Resource} from '../descriptor.ts';

const HEAD = `// Written by \`npm run rows\` from data/datapackage.json; change the descriptor, not this file.
`;

/** TypeScript source of one row interface per table, and of \`TableRows\` that lists them by table. */
export function renderRowTypes(descriptor: Descriptor): string {
  const list = descriptor.resources.map(
    (resource) => `  readonly ${propertyName(resource.name)}: ${rowTypeName(resource.name)};\n`,
  );
  return [
    HEAD,
    ...descriptor.resources.map(renderRowType),
    `/** Row types by table name. */\nexport interface TableRows {\n${list.join('')}}\n`,
  ].join('\n');
}

/** `claims` → `ClaimRow`, `field-reports` → `FieldReportRow`. */
export function rowTypeName(table: string): string {
  const words = table.replace(/s$/, '').split(/[^\p{L}\p{N}]+/u);
  return `${words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')}Row`;
}

function renderRowType(resource: Resource): string {
  const fields = resource.schema.fields.map((field) => renderField(field, resource)).join('');
  const doc = comment(resource.description || resource.title || resource.name, '');
  return `${doc}export interface ${rowTypeName(resource.name)} {\n${fields}}\n`;
}

function renderField(field: Field, resource: Resource): string {
  const options = [...valueTypes(field), ...(isNullable(field, resource) ? ['null'] : [])];
  const head = `  readonly ${propertyName(field.name)}:`;
  const line = `${head} ${options.join(' | ')};\n`;
  const broken = `${head}\n${options.map((option) => `    | ${option}`).join('\n')};\n`;
  return comment(field.description || field.title, '  ') + (line.length > 101 ? broken : line);
}

function valueTypes(field: Field): string[] {
  const {type, constraints} = field;
  if (constraints.enum !== undefined && type !== 'boolean') {
    return constraints.enum.map((value) => (isNumeric(type) ? String(value) : quoted(value)));
  }
  if (type === 'boolean') return ['boolean'];
  return [isNumeric(type) ? 'number' : 'string'];
}

function isNumeric(type: Field['type']): boolean {
  return type === 'integer' || type === 'number' || type === 'year';
}

function isNullable(field: Field, resource: Resource): boolean {
  return !field.constraints.required && !resource.schema.primaryKey.includes(field.name);
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

function quoted(value: string | number): string {
  const text = JSON.stringify(String(value)).slice(1, -1).replaceAll('\\"', '"');
  return text.includes("'") && !text.includes('"')
    ? `"${text}"`
    : `'${text.replaceAll("'", "\\'")}'`;
}

/** A docstring broken at 100 columns; nothing for an empty text. */
function comment(text: string, indent: string): string {
  if (text === '') return '';
  const lines = [''];
  for (const word of text.replaceAll('*/', '* /').split(/\s+/)) {
    const last = lines.length - 1;
    const grown = lines[last] === '' ? word : `${lines[last]} ${word}`;
    if (grown.length + indent.length > 93 && lines[last] !== '') lines.push(word);
    else lines[last] = grown;
  }
  return `${indent}/** ${lines.join(`\n${indent} *  `)} */\n`;
}
