import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parsePeriod} from '../../src/values/period.ts';
import {cell, DATA, readRows, type Row} from './tables.ts';

interface Field {
  name: string;
  type: string;
  title?: string;
  description?: string;
  'rasd:edtf'?: boolean;
  constraints?: {required?: boolean; unique?: boolean; enum?: string[]; pattern?: string};
}

interface Resource {
  name: string;
  path: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: {fields: string[]; reference: {resource?: string; fields: string[]}}[];
  };
}

const descriptor: {resources: Resource[]} = JSON.parse(
  readFileSync(`${DATA}datapackage.json`, 'utf8'),
);
const tables = new Map(
  descriptor.resources
    .filter(({path}) => existsSync(DATA + path))
    .map(({name}): [string, Row[]] => [name, readRows(DATA, name)]),
);
const rowsOf = (name: string) => tables.get(name) ?? [];

describe('the data package', () => {
  it('describes the tables, and each column with a title and a meaning', () => {
    expect(descriptor.resources.map(({name}) => name)).toEqual([
      'outlets',
      'articles',
      'claims',
      'places',
      'regions',
      'links',
    ]);
    const fields = descriptor.resources.flatMap(({schema}) => schema.fields);
    expect(fields.filter(({title, description}) => !title || !description)).toEqual([]);
  });

  it('counts', () => {
    expect(rowsOf('outlets')).toHaveLength(279);
    expect(rowsOf('articles')).toHaveLength(691);
    expect(rowsOf('claims')).toHaveLength(2851);
  });

  it('marks the EDTF columns', () => {
    const edtf = descriptor.resources.flatMap(({name, schema}) =>
      schema.fields.filter((field) => field['rasd:edtf']).map((field) => `${name}.${field.name}`),
    );
    expect(edtf).toEqual(['articles.published', 'claims.period', 'claims.ordinal_period']);
  });
});

describe.each(descriptor.resources.filter(({name}) => tables.has(name)))('$name', (resource) => {
  const {schema, path} = resource;
  const rows = rowsOf(resource.name);

  it('has the columns of its schema, UTF-8 and LF', () => {
    const text = readFileSync(DATA + path, 'utf8');
    expect(text.includes('\r') || text.includes('�') || text.startsWith('﻿')).toBe(false);
    const header = text.slice(0, text.indexOf('\n')).split(',');
    expect(header).toEqual(schema.fields.map(({name}) => name));
  });

  it('keeps the constraints of its columns', () => {
    for (const field of schema.fields) {
      const cells = rows.map((row) => cell(row, field.name));
      expect(cells.filter((text) => !fits(text, field))).toEqual([]);
      if (field.constraints?.unique) expect(new Set(cells).size).toBe(cells.length);
    }
  });

  it('has no key twice', () => {
    const keys = rows.map((row) => schema.primaryKey.map((name) => cell(row, name)).join('\0'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('refers only to rows that are there', () => {
    for (const {fields, reference} of schema.foreignKeys ?? []) {
      const [from, to] = [fields[0] ?? '', reference.fields[0] ?? ''];
      const known = new Set(rowsOf(reference.resource ?? resource.name).map((row) => cell(row, to)));
      if (known.size === 0) continue;
      const strangers = rows.map((row) => cell(row, from)).filter((id) => id && !known.has(id));
      expect(strangers).toEqual([]);
    }
  });
});

function fits(text: string, field: Field): boolean {
  const {required, enum: words, pattern} = field.constraints ?? {};
  if (text === '') return !required;
  if (text !== text.trim()) return false;
  if (field['rasd:edtf']) parsePeriod(text);
  if (field.type === 'integer') return /^\d+$/.test(text);
  if (words !== undefined) return words.includes(text);
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}
