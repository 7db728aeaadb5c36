import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readPackage, rowsOf} from '../../src/tables/read-package.ts';
import {messagesOf} from './package.ts';

describe('the data of the project', () => {
  it('passes without an error', () => {
    const read = readPackage(
      (path) => (existsSync(path) ? readFileSync(path) : null),
      'data/datapackage.json',
    );
    expect(messagesOf(read).filter((text) => !text.startsWith('warning'))).toEqual([]);
    const claims = rowsOf(read.tables, 'claims');
    expect(claims).toHaveLength(read.tables.get('claims')?.rows ?? -1);
    expect(typeof claims[0]?.mention).toBe('number');
    expect(() => rowsOf(new Map(), 'claims')).toThrow('table "claims" is not in the data package');
  });
});
