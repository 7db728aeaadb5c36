import type {Series} from '../claims/totals/series.ts';
import {SUBSET_WORDS, VICTIMS_WORDS, ZONE_WORDS} from '../claims/totals/words.ts';
import {periodText} from '../claims/totals/wording.ts';
import {localize, type Localized} from '../values/localized.ts';
import type {ViewColumn} from './document.ts';
import type {Names} from './names.ts';
import {sourceName} from './source-name.ts';

/** The parts of a count's label: who counts, what, and where; figures of unlike labels are never added. */
export interface SeriesWords {
  readonly who: Localized;
  readonly what: Localized;
  readonly where: Localized;
}

/** Columns of a table that hold the parts of a label, under the names of SeriesWords. */
export const SERIES_COLUMNS = {
  who: {name: 'who', label: {en: 'Who counts', ar: 'الجهة'}, type: 'text'},
  what: {name: 'what', label: {en: 'What', ar: 'ما يُعد'}, type: 'text'},
  where: {name: 'where', label: {en: 'Where', ar: 'أين'}, type: 'text'},
} as const satisfies Readonly<Record<keyof SeriesWords, ViewColumn>>;

const WHAT: Readonly<Record<string, Localized>> = {
  attacks: {en: 'Attacks', ar: 'الهجمات'},
  killed: {en: 'People killed', ar: 'القتلى'},
  convoys: {en: 'Convoys', ar: 'القوافل'},
  flights: {en: 'Cargo flights', ar: 'رحلات الشحن'},
};

const NOWHERE: Localized = {en: 'not said', ar: 'لم يُذكر'};

/** The label of a count in words. Whose dead are counted and which part of the whole belong to what is counted. */
export function seriesWords(series: Omit<Series, 'base'>, names: Names): SeriesWords {
  const {origin, measure, victims, subset} = series;
  const parts = [
    WHAT[measure] ?? {en: measure, ar: measure},
    victims === null ? null : VICTIMS_WORDS[victims],
    subset === null ? null : (SUBSET_WORDS[subset] ?? {en: subset, ar: subset}),
  ].filter((part) => part !== null && part !== undefined);
  return {
    who: sourceName(origin, names),
    what: joined(parts),
    where: whereWords(series, names),
  };
}

/** `SDF areas, Deir ez-Zor`; the whole of a ground is the ground alone. */
export function whereWords(
  {zone, region}: Pick<Series, 'zone' | 'region'>,
  names: Names,
): Localized {
  const parts = [
    zone === null ? undefined : ZONE_WORDS[zone],
    region === null || (region === 'all' && zone !== null) ? undefined : names.region(region),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? NOWHERE : joined(parts);
}

function joined(parts: readonly Localized[]): Localized {
  return {
    en: parts.map(({en}) => en).join(', '),
    ar: parts.map(({ar}) => ar).join('، '),
  };
}

/** The period of a count as it is claimed: `since 1 January 2024, until about 3 May 2024`. In: EDTF. */
export function claimedPeriodWords(period: string): Localized {
  return localize((language) => periodText(period, language));
}
