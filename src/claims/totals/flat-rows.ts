import type {Language, Localized} from '../../values/localized.ts';

/** A row whose sentence is the text of one language: flat, for CSV, JSON and Arquero. */
export type FlatRow<Row extends {readonly sentence: Localized}> = Omit<Row, 'sentence'> & {
  readonly sentence: string;
};

/** Rows of an audit in one language. Order and columns as given. */
export function flatRows<Row extends {readonly sentence: Localized}>(
  rows: readonly Row[],
  language: Language,
): FlatRow<Row>[] {
  return rows.map(({sentence, ...rest}) => ({...rest, sentence: sentence[language]}));
}
