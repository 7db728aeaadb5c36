import {describe, expect, it} from 'vitest';
import {cell, DATA, indexBy, readRows, type Row} from './tables.ts';

const claims = readRows(DATA, 'claims');
const articles = indexBy(readRows(DATA, 'articles'), 'article_id');
const outlets = readRows(DATA, 'outlets');
const byId = indexBy(claims, 'claim_id');
const ids = (rows: readonly Row[]) => rows.map((row) => cell(row, 'claim_id'));
const claim = (id: string): Row => byId.get(id) ?? {};
const outletOf = (row: Row) => articles.get(cell(row, 'article_id'))?.['outlet_id'];

describe('victims', () => {
  it('are told where deaths are counted, and only there', () => {
    const wrong = claims.filter((row) => (row['measure'] === 'killed') !== (row['victims'] !== ''));
    expect(ids(wrong)).toEqual([]);
  });

  it.each([
    ['sohr-291815-c2', 'all'],
    ['sohr-291815-c4', 'all-incl-isis'],
    ['sohr-293055-c4', 'fighters'],
    ['sohr-312131-c4', 'all-incl-isis'],
    ['gfatf-isis-attack-oil-convoy-c3', 'civilians'],
    ['gulanmedia-317674-c5', 'all-incl-isis'],
    ['ric-2022-08-july-c2', 'all'],
    ['cep-2022-07-c2', 'fighters'],
    ['sohr-166067-c5', 'unknown'],
    ['iswnews-34404-c3', 'unknown'],
  ])('%s: %s', (id, victims) => expect(claim(id)['victims']).toBe(victims));

  it('of a region and of its headline agree, but for early 2023 and where a note says otherwise', () => {
    const headline = new Map(
      claims.filter(isKilledTotal).filter(isWhole).map((row) => [series(row), row['victims']]),
    );
    const unlike = claims
      .filter(isKilledTotal)
      .filter((row) => !isWhole(row) && headline.has(series(row)))
      .filter((row) => row['victims'] !== headline.get(series(row)));
    expect([...new Set(unlike.map((row) => row['article_id']))]).toEqual([
      'islamist-movements-64138',
      'sohr-291815',
      'sohr-293055',
      'sohr-295954',
    ]);
  });
});

describe('subset', () => {
  it('is said of totals only', () => {
    expect(ids(claims.filter((row) => row['subset'] && row['scope'] !== 'total'))).toEqual([]);
  });

  it('leaves one whole at most for each count of an article', () => {
    const keys = claims.filter((row) => row['scope'] === 'total').map(countKey);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('marks every count of ISIS claims', () => {
    const theirs = claims.filter(
      (row) => row['scope'] === 'total' && /\(ISIS\)|ISIS claims/.test(cell(row, 'attributed_to')),
    );
    expect(new Set(theirs.map((row) => row['subset']))).toEqual(
      new Set(['claimed-by-isis', 'claimed-unconfirmed']),
    );
  });
});

describe('copy_of', () => {
  const copies = claims.filter((row) => row['copy_of']);

  it('names a claim that is no copy, in another article, with the same figure', () => {
    const alike = ['event_kind', 'scope', 'measure', 'low', 'high', 'qualifier'];
    for (const copy of copies) {
      const first = claim(cell(copy, 'copy_of'));
      expect(first['copy_of']).toBe('');
      expect(first['article_id']).not.toBe(copy['article_id']);
      expect(alike.map((name) => copy[name])).toEqual(alike.map((name) => first[name]));
    }
  });

  it('counts the repeated totals and the groups of identical articles', () => {
    expect(copies).toHaveLength(176);
    const across = copies.filter((row) => outletOf(row) !== outletOf(claim(cell(row, 'copy_of'))));
    expect(across.length).toBeGreaterThan(50);
  });

  it('takes one report of the Observatory in two languages as one', () => {
    expect(claim('sohr-680967-c4')['copy_of']).toBe('sohr-312131-c4');
    expect(claim('sohr-418492-c2')['copy_of']).toBe('sohr-203007-c2');
  });
});

describe('figures', () => {
  it('never say 0 for an incident: nobody reported is not zero', () => {
    const zero = claims.filter((row) => row['scope'] === 'incident' && row['low'] === '0');
    expect(ids(zero)).toEqual([]);
  });
});

describe('outlets', () => {
  it('with three or more articles have both names, but for two whose Arabic name is not known', () => {
    const counts = new Map<string, number>();
    for (const row of articles.values()) {
      const id = cell(row, 'outlet_id');
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const nameless = outlets.filter(
      (row) => (counts.get(cell(row, 'outlet_id')) ?? 0) > 2 && !(row['name_en'] && row['name_ar']),
    );
    expect(nameless.map((row) => row['outlet_id'])).toEqual(['eurasia-ro', 'pledgetimes']);
  });

  it('that have articles have an English name', () => {
    const used = new Set([...articles.values()].map((row) => row['outlet_id']));
    expect(outlets.filter((row) => used.has(row['outlet_id']) && !row['name_en'])).toEqual([]);
  });
});

function isKilledTotal(row: Row): boolean {
  return row['scope'] === 'total' && row['measure'] === 'killed' && row['subset'] === '';
}

function isWhole(row: Row): boolean {
  return row['region'] === 'all';
}

function series(row: Row): string {
  return ['article_id', 'zone', 'period'].map((name) => row[name]).join(' ');
}

function countKey(row: Row): string {
  const names = 'article_id event_kind direction measure period region zone subset'.split(' ');
  return names.map((name) => row[name]).join(' ');
}
