import {describe, expect, it} from 'vitest';
import {changesText} from '../../../src/cli/changes-text.ts';
import {compareRows} from '../../../src/workspace/record/row-changes.ts';

const rows = (text: string) =>
  new Map(text.split(' ').map((row) => [row[0] ?? '', row.slice(1)] as const));

describe('rows of two versions of a table', () => {
  it.each([
    ['a1 b1', 'a1 b1', 'the same rows, written otherwise'],
    ['a1 b1', 'a1 b2', '1 row changed (b)'],
    ['a1 b1', 'c1 a1', '1 row added (c), 1 row removed (b)'],
    ['a1 b1 c1', 'b1 a1 c1', 'rows in another order'],
    ['a1', 'a2 b1 c1 d1 e1 f1 g1', '1 row changed (a), 6 rows added (b, c, d, e, f, and 1 more)'],
  ])('%s, then %s', (before, now, text) => {
    const changes = compareRows(rows(before), rows(now));
    expect(changesText({file: 'claims.csv', changes})).toBe(`claims.csv: ${text}`);
  });
});
