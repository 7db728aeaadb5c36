import type {RawTable} from '../read-table.ts';
import {checkCopies} from './check-copies.ts';
import {checkOrder, checkQualifier} from './check-figure.ts';
import {checkDirection, checkMeasure, checkVictims} from './check-labels.ts';
import {checkLinks} from './check-links.ts';
import {checkMentions} from './check-mentions.ts';
import {checkArabicNames} from './check-names.ts';
import {checkOrdinal, checkScope} from './check-period.ts';
import {checkBasis, checkPublished, viewArticles} from './check-published.ts';
import {checkCoordinates, checkRegions, viewPlaces} from './check-regions.ts';
import {viewClaims} from './claim-view.ts';
import {checkRows} from './row-check.ts';

/** What a row of claims must hold by itself, beyond what a Table Schema can say. */
const CLAIM_CHECKS = [
  checkOrder,
  checkQualifier,
  checkScope,
  checkOrdinal,
  checkVictims,
  checkMeasure,
  checkDirection,
];

/** Rasd's own checks, on the tables that have Rasd's names and columns; others are passed over. */
export function checkRasd(tables: readonly RawTable[]): void {
  const named = (name: string) => tables.find((table) => table.resource.name === name);
  const claims = viewClaims(named('claims'));
  const articles = viewArticles(named('articles'));
  const places = viewPlaces(named('places'));
  if (claims !== null) {
    checkRows(claims, CLAIM_CHECKS);
    checkMentions(claims);
    checkCopies(claims);
    checkLinks(named('links'), claims);
  }
  if (articles !== null) checkRows(articles, [checkBasis]);
  if (claims !== null && articles !== null) checkPublished(claims, articles);
  if (places !== null) checkRows(places, [checkCoordinates]);
  checkRegions(named('regions'));
  checkArabicNames(named('outlets'), 'outlet_id');
  checkArabicNames(named('places'), 'place_id');
}
