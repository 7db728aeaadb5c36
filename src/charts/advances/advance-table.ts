/** What a face adds to the width of a text, in thousandths of the font size. */
export interface FaceTable {
  /** The characters that it knows. */
  readonly characters: string;
  /** Advances of each character, parted by spaces: of Latin one, of Arabic four (see `FORMS`). */
  readonly advances: string;
  /** What two neighbours gain or lose, by amount: their pairs one after the other (see `pairKey`). */
  readonly pairs: Readonly<Record<string, string>>;
}

/** Both faces of a weight. */
export interface AdvanceTable {
  readonly latin: FaceTable;
  readonly arabic: FaceTable;
}

const RIGHT_JOINING = 'آأؤإاةدذرزو';
const NOT_JOINING = 'ء،؛؟٪٫٬٠١٢٣٤٥٦٧٨٩';

function joinsNext(character: string): boolean {
  return !RIGHT_JOINING.includes(character) && !NOT_JOINING.includes(character);
}

/** Whether a letter is joined to the one before and to the one after it. */
export type Joining = readonly [before: 0 | 1, after: 0 | 1];

/** How each Arabic letter of a word is joined. */
export function joinings(letters: readonly string[]): Joining[] {
  const joins = letters.map((letter, at) => {
    const next = letters[at + 1];
    return next !== undefined && joinsNext(letter) && !NOT_JOINING.includes(next);
  });
  return joins.map((joined, at) => [joins[at - 1] === true ? 1 : 0, joined ? 1 : 0]);
}

/** Forms of an Arabic letter in the order of its advances: alone, initial, final, medial. */
export const FORMS = 4;

/** Place of a form among the advances of a letter. */
export function formOf([before, after]: Joining): number {
  return before * 2 + after;
}

/** Key of two Arabic neighbours, with whether the first is joined to what is before and the second to what is after. */
export function pairKey(pair: string, before: 0 | 1, after: 0 | 1): string {
  return `${pair}${before}${after}`;
}
