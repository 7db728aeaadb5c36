import {describe, expect, it} from 'vitest';
import {DIRECTION, FILED_UNDER, NO_FIGURE, PERSONS, SOURCES} from './mends.ts';
import {cell, DATA, FACTS, hasFacts, indexBy, readRows, type Row} from './tables.ts';

const SAME_CLAIM = `article_id mention event_kind direction scope period measure low high qualifier region
  zone place_from place_via place_to attributed_to ordinal ordinal_period note`.split(/\s+/);
const SAME_ARTICLE = ['outlet_id', 'url', 'language', 'published', 'published_basis', 'gist'];
const source = new Map(SOURCES);
const direction = new Map(DIRECTION);
const filedUnder = new Map(FILED_UNDER);

describe.skipIf(!hasFacts)('the coded facts (skipped where ../shared/facts is absent)', () => {
  it('are all here, claim for claim and in their order, but for the mends', () => {
    const coded = readRows(FACTS, 'claims');
    const ours = readRows(DATA, 'claims').slice(0, coded.length);
    expect(ours.map((row) => row['claim_id'])).toEqual(coded.map((row) => row['claim_id']));
    for (const [at, row] of coded.entries()) {
      const columns = columnsKept(cell(row, 'claim_id'));
      expect(pick(ours[at] ?? {}, columns)).toEqual(pick(mended(row), columns));
    }
  });

  it('are all here, article for article', () => {
    const coded = readRows(FACTS, 'articles');
    const ours = readRows(DATA, 'articles').slice(0, coded.length);
    for (const [at, row] of coded.entries()) {
      const id = cell(row, 'article_id');
      const expected = {...row, outlet_id: filedUnder.get(id) ?? cell(row, 'outlet_id')};
      expect(ours[at]?.['article_id']).toBe(id);
      expect(pick(ours[at] ?? {}, SAME_ARTICLE)).toEqual(pick(expected, SAME_ARTICLE));
    }
  });

  it('are all here, outlet for outlet, with nothing taken away', () => {
    const ours = indexBy(readRows(DATA, 'outlets'), 'outlet_id');
    for (const row of readRows(FACTS, 'outlets')) {
      const mine = ours.get(cell(row, 'outlet_id'));
      expect(mine).toBeDefined();
      if (row['name_ar']) expect(mine?.['name_ar']).toBe(row['name_ar']);
      if (row['kind']) expect(mine?.['kind']).toBe(row['kind']);
    }
  });

  it('had 0 killed where there is no figure now', () => {
    const coded = indexBy(readRows(FACTS, 'claims'), 'claim_id');
    const ours = indexBy(readRows(DATA, 'claims'), 'claim_id');
    for (const id of NO_FIGURE) {
      expect(pick(coded.get(id) ?? {}, ['low', 'high', 'measure'])).toEqual(['0', '0', 'killed']);
      expect(pick(ours.get(id) ?? {}, ['low', 'high', 'qualifier'])).toEqual(['', '', 'vague']);
    }
  });
});

function mended(row: Row): Row {
  const was = cell(row, 'attributed_to');
  return {
    ...row,
    attributed_to: source.get(was) ?? was,
    direction: direction.get(cell(row, 'claim_id')) ?? cell(row, 'direction'),
  };
}

function columnsKept(id: string): readonly string[] {
  const changed = new Set([
    ...(NO_FIGURE.includes(id) ? ['low', 'high', 'qualifier', 'note'] : []),
    ...(PERSONS.includes(id) ? ['attributed_to', 'place_to'] : []),
  ]);
  return SAME_CLAIM.filter((name) => !changed.has(name));
}

function pick(row: Row, names: readonly string[]): (string | undefined)[] {
  return names.map((name) => row[name]);
}
