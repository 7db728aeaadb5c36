import type {ArticleRow, ClaimRow, OutletRow, PlaceRow, RegionRow} from '../../src/tables/rows.ts';
import {DEFAULT_RULES} from '../../src/values/rules.ts';

/** A convoy of one article: `claim('sana-1')`, `claim('sana-1', {mention: 2, period: '2021-02-18'})`. */
export function claim(article_id: string, said: Partial<ClaimRow> = {}): ClaimRow {
  const mention = said.mention ?? 1;
  return {
    claim_id: `${article_id}-c${mention}`,
    article_id,
    mention,
    event_kind: 'convoy',
    direction: 'in',
    scope: 'incident',
    period: '2021-02-18',
    measure: 'convoys',
    low: 1,
    high: 1,
    qualifier: 'exact',
    region: 'al-hasakah',
    zone: null,
    place_from: 'Iraq',
    place_via: null,
    place_to: null,
    attributed_to: 'own',
    ordinal: null,
    ordinal_period: null,
    victims: null,
    subset: null,
    copy_of: null,
    note: null,
    ...said,
  };
}

/** An ISIS attack of one article. */
export function attack(article_id: string, said: Partial<ClaimRow> = {}): ClaimRow {
  return claim(article_id, {
    event_kind: 'isis_attack',
    direction: null,
    measure: 'attacks',
    region: 'deir-ez-zor',
    place_from: null,
    ...said,
  });
}

/** Articles for claims: the outlet is what stands before the last hyphen. */
export function articlesOf(
  claims: readonly ClaimRow[],
  said: Partial<ArticleRow> = {},
): ArticleRow[] {
  const ids = [...new Set(claims.map((row) => row.article_id))];
  return ids.map((article_id) => ({
    article_id,
    outlet_id: article_id.replace(/-[^-]+$/, ''),
    url: null,
    language: 'en',
    published: null,
    published_basis: 'unknown',
    gist: 'as coded',
    ...said,
  }));
}

export function outlet(outlet_id: string, name_en: string | null = null): OutletRow {
  return {outlet_id, name_en, name_ar: null, kind: null, base: null, alignment: null, site: null};
}

export function place(place_id: string, said: Partial<PlaceRow> = {}): PlaceRow {
  return {
    place_id,
    name_en: place_id.replaceAll('-', ' '),
    name_ar: null,
    aliases: null,
    region: null,
    kind: 'town',
    lat: null,
    lon: null,
    precision: 'none',
    source: null,
    ...said,
  };
}

export const PLACES: readonly PlaceRow[] = [
  place('al-waleed-crossing', {kind: 'crossing'}),
  place('semalka-crossing', {kind: 'crossing'}),
  place('tal-baydar-base', {kind: 'base', region: 'al-hasakah'}),
  place('qasrak-base', {kind: 'base', region: 'al-hasakah'}),
  place('dhiban', {region: 'deir-ez-zor', lat: 35.0, lon: 40.52, precision: 'town'}),
  place('al-shuhail', {region: 'deir-ez-zor', lat: 35.09, lon: 40.45, precision: 'town'}),
  place('palmyra', {region: 'homs', lat: 34.56, lon: 38.28, precision: 'town'}),
  place('palmyra-desert', {
    region: 'homs',
    kind: 'area',
    lat: 34.56,
    lon: 38.28,
    precision: 'area',
  }),
];

const governorates = 'al-hasakah deir-ez-zor ar-raqqa homs'.split(' ');

export const REGIONS: readonly RegionRow[] = [
  ...governorates.map((id): RegionRow => ({
    ...regionNamed(id),
    kind: 'governorate',
    members: null,
  })),
  {...regionNamed('northeast'), kind: 'set', members: 'al-hasakah deir-ez-zor ar-raqqa'},
];

function regionNamed(region_id: string) {
  return {region_id, pcode: null, name_en: region_id, name_ar: region_id};
}

/** What linkMentions and eventsTable take besides claims. */
export function tablesFor(claims: readonly ClaimRow[], said: Partial<ArticleRow> = {}) {
  const articles = articlesOf(claims, said);
  const outlets = [...new Set(articles.map((row) => row.outlet_id))].map((id) => outlet(id));
  return {
    claims,
    articles,
    outlets,
    places: PLACES,
    regions: REGIONS,
    links: [],
    rules: DEFAULT_RULES,
  };
}
