import {existsSync, readFileSync} from 'node:fs';
import {readPackage, rowsOf} from '../../../src/tables/read-package.ts';
import type {ArticleRow, ClaimRow, RegionRow} from '../../../src/tables/rows.ts';
import type {TotalsTables} from '../../../src/claims/totals/tables.ts';

const ROOT = new URL('../../../', import.meta.url);

function readBytes(path: string): Uint8Array | null {
  const file = new URL(path, ROOT);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}

/** The project's own tables. */
export function realTables(): TotalsTables {
  const {tables} = readPackage(readBytes, 'data/datapackage.json');
  return {
    claims: rowsOf(tables, 'claims'),
    articles: rowsOf(tables, 'articles'),
    outlets: rowsOf(tables, 'outlets'),
    regions: rowsOf(tables, 'regions'),
  };
}

/** A total of attacks in SDF areas, told by the outlet of its article; fields as given. */
export function totalOf(fields: Partial<ClaimRow> & Pick<ClaimRow, 'claim_id'>): ClaimRow {
  return {
    article_id: fields.claim_id.replace(/-c\d+$/, ''),
    mention: 1,
    event_kind: 'isis_attack',
    direction: null,
    scope: 'total',
    period: '2024-01-01/2024-03-31',
    measure: 'attacks',
    low: 10,
    high: fields.low ?? 10,
    qualifier: 'exact',
    region: 'all',
    zone: 'sdf-areas',
    place_from: null,
    place_via: null,
    place_to: null,
    attributed_to: 'own',
    ordinal: null,
    ordinal_period: null,
    victims: null,
    subset: null,
    copy_of: null,
    note: null,
    ...fields,
  };
}

/** An article of the outlet that its id begins with. */
export function articleOf(article_id: string, published: string | null = null): ArticleRow {
  return {
    article_id,
    outlet_id: article_id.replace(/-[^-]*$/, ''),
    url: null,
    language: 'en',
    published,
    published_basis: 'stated',
    gist: '',
  };
}

const region = (region_id: string, members: string | null = null): RegionRow => ({
  region_id,
  pcode: null,
  name_en: region_id,
  name_ar: region_id,
  kind: members === null ? 'governorate' : 'set',
  members,
});

/** Tables of these claims; an article is added for each that is not given. */
export function tablesOf(
  claims: readonly ClaimRow[],
  articles: readonly ArticleRow[] = [],
): TotalsTables {
  const given = new Set(articles.map(({article_id}) => article_id));
  const ids = new Set(claims.map(({article_id}) => article_id).filter((id) => !given.has(id)));
  return {
    claims,
    articles: [...articles, ...[...ids].map((id) => articleOf(id))],
    outlets: ['sohr', 'ric', 'shafaq'].map((outlet_id) => ({
      outlet_id,
      name_en: outlet_id,
      name_ar: outlet_id,
      kind: null,
      base: null,
      alignment: null,
      site: null,
    })),
    regions: [
      ...['al-hasakah', 'deir-ez-zor', 'ar-raqqa', 'aleppo'].map((id) => region(id)),
      region('northeast', 'al-hasakah deir-ez-zor ar-raqqa'),
      region('all', 'al-hasakah deir-ez-zor ar-raqqa aleppo'),
    ],
  };
}
