import {localize, type Language, type Localized} from '../values/localized.ts';
import {regionRowName, type CountedRow} from './counted-rows.ts';
import type {Names} from './names.ts';
import {joinTexts, SEMICOLON} from './sentences/joined-texts.ts';

/** Counts by region as a map shows and describes them. */
export interface MappedCounts<Row> {
  /** Governorates, which the map colours. */
  readonly rows: readonly Row[];
  /** Those of them of which something was reported. */
  readonly reported: readonly Row[];
  /** `Aleppo: 3–5; Homs: 1`: what was reported, and what is told of no one governorate. */
  readonly said: Localized;
  readonly off: Localized;
  /** Names of the governorates. */
  regions(language: Language): {readonly id: string; readonly label: string}[];
}

const SETS: ReadonlySet<string> = new Set(['northeast', 'all']);

/** Sorts counts by region into what a map can show and what it can only say. */
export function mapCounts<Row extends CountedRow>(
  counted: readonly Row[],
  names: Names,
): MappedCounts<Row> {
  const rows = counted.filter(({region}) => !SETS.has(region));
  const reported = rows.filter(({best}) => best !== null && best > 0);
  const nameOf = (row: CountedRow, language: Language) =>
    regionRowName(row.region, names)[language];
  const saidOf = (some: readonly Row[]) =>
    joinTexts(
      some.map((row) =>
        localize((language) => `${nameOf(row, language)}: ${unlinked(row[language])}`),
      ),
      SEMICOLON,
    );
  return {
    rows,
    reported,
    said: saidOf(reported),
    off: saidOf(counted.filter(({region}) => SETS.has(region))),
    regions: (language) => rows.map((row) => ({id: row.region, label: nameOf(row, language)})),
  };
}

/** Titles and descriptions cannot hold links. */
function unlinked(text: string): string {
  return text.replace(/\[([^\]]+)\]\(#[^)]+\)/, '$1');
}
