import * as fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {readColumns, type SoundColumns} from '../../../src/tables/columns/read-columns.ts';
import {decodeIndex, encodeIndex} from '../../../src/tables/columns/table-index.ts';
import {Descriptor} from '../../../src/tables/descriptor.ts';

const FIELDS = [
  {name: 'kind'},
  {name: 'count', type: 'integer'},
  {name: 'note'},
  {name: 'weight', type: 'number'},
];

const row = fc.record({
  kind: fc.constantFrom('convoy', 'attack', ''),
  count: fc.option(fc.integer({min: -9, max: 9})),
  note: fc.constantFrom('', 'قافلة', '"a ""b"""', '"two\nlines"', 'x'.repeat(9)),
  weight: fc.option(fc.constantFrom(0.25, -1e9, 3)),
});

function columnsOf(csv: Buffer): SoundColumns {
  const table = {name: 't', path: 't.csv', schema: {fields: FIELDS}};
  const [resource] = v.parse(Descriptor, {resources: [table]}).resources;
  const columns = resource === undefined ? null : readColumns(csv, resource);
  if (columns === null) throw new Error('not sound');
  return columns;
}

const plain = ({rows, lines, columns}: SoundColumns) => ({
  rows,
  lines: [...lines],
  columns: [...columns].map(([name, column]) => [name, [...column]]),
});

describe('the index of a table', () => {
  it('gives the columns again, wherever its bytes stand in memory', () => {
    fc.assert(
      fc.property(fc.array(row, {maxLength: 40}), fc.nat({max: 8}), (rows, offset) => {
        const lines = rows.map(({kind, count, note, weight}) =>
          [kind, count ?? '', note, weight ?? ''].join(),
        );
        const csv = Buffer.from(['kind,count,note,weight', ...lines, ''].join('\n'));
        const columns = columnsOf(csv);
        const index = encodeIndex(columns);
        const elsewhere = new Uint8Array(index.length + offset);
        elsewhere.set(index, offset);
        expect(plain(decodeIndex(elsewhere.subarray(offset), csv))).toEqual(plain(columns));
      }),
    );
  });
});
