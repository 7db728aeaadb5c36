import {governoratesOf} from '../../../src/claims/linking/governorates.ts';
import {gatherMentions} from '../../../src/claims/linking/mention.ts';
import {createPlaceReader} from '../../../src/claims/linking/place-terms.ts';
import {spotsOf} from '../../../src/claims/linking/spots.ts';
import {traitsOf, type Traits} from '../../../src/claims/linking/traits.ts';
import {indexOutlets} from '../../../src/claims/origins/outlet-index.ts';
import type {ClaimRow} from '../../../src/tables/rows.ts';
import {tablesFor} from '../rows.ts';

/** Traits of the mentions in some claims, in canonical order. */
export function traitsFor(claims: readonly ClaimRow[]): Traits[] {
  const tables = tablesFor(claims);
  const readers = {
    rules: tables.rules,
    readPlaces: createPlaceReader(tables.places),
    spots: spotsOf(tables.places),
    outlets: indexOutlets(tables.outlets),
    governorates: governoratesOf(tables.regions),
    articles: new Set(tables.articles.map((row) => row.article_id)),
  };
  return gatherMentions(claims, tables.articles).map((mention) => traitsOf(mention, readers));
}
