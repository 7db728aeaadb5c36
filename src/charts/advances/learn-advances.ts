import {
  formOf,
  FORMS,
  joinings,
  pairKey,
  type AdvanceTable,
  type FaceTable,
} from './advance-table.ts';

/** Width of a text by one face, shaped, in thousandths of the font size. */
export type Measure = (text: string) => number;

function from(first: number, last: number): string {
  return Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i)).join('');
}

const LATIN = `${from(0x20, 0x7e)}${from(0xa0, 0xac)}${from(0xae, 0xff)}ıŒœʻʼ˚˜–—‘’‚“”„•…′″‹›€™−`;
const ARABIC = `${from(0x621, 0x63a)}${from(0x641, 0x64a)}،؛؟٪٫٬${from(0x660, 0x669)}`;
/** A letter that joins on both sides and changes no neighbour. */
const NEUTRAL = 'س';

/**
 * The advances and pairs of two faces from what they measure. The model is exact for what the tables hold: the Latin face
 * moves only neighbours (kerning, ligatures of the same width), the Arabic one chooses forms by the joins of a letter
 * and of its neighbours. Combining marks and the fraction slash do more, and are left out.
 */
export function learnAdvances(latin: Measure, arabic: Measure): AdvanceTable {
  return {latin: latinTable(latin), arabic: arabicTable(arabic)};
}

function latinTable(measure: Measure): FaceTable {
  const characters = [...LATIN];
  const advances = new Map(characters.map((character) => [character, measure(character)]));
  const alone = (character: string) => advances.get(character) ?? NaN;
  const pairs = characters.flatMap((a) =>
    characters.map((b) => [a + b, measure(a + b) - alone(a) - alone(b)] as const),
  );
  return {
    characters: LATIN,
    advances: [...advances.values()].join(' '),
    pairs: byAmount(pairs),
  };
}

function arabicTable(measure: Measure): FaceTable {
  const advances = new Map([...ARABIC].map((letter) => [letter, formAdvances(letter, measure)]));
  const sum = (letters: readonly string[]) =>
    joinings(letters).reduce(
      (total, form, at) => total + (advances.get(letters[at] ?? '')?.[formOf(form)] ?? NaN),
      0,
    );
  const pairs = [...ARABIC].flatMap((a) =>
    [...ARABIC].flatMap((b) =>
      inContexts(a, b).map(
        ({key, letters}) => [key, measure(letters.join('')) - sum(letters)] as const,
      ),
    ),
  );
  const all = [...advances.values()].flat();
  return {characters: ARABIC, advances: all.join(' '), pairs: byAmount(pairs)};
}

/** Each form's advance beside the neutral letter, whose own two forms share what they measure together. */
function formAdvances(letter: string, measure: Measure): number[] {
  const initial = Math.floor(measure(NEUTRAL + NEUTRAL) / 2);
  const final = measure(NEUTRAL + NEUTRAL) - initial;
  return Array.from({length: FORMS}, (_, form) => {
    const [before, after] = [form >= 2, form % 2 === 1];
    const text = `${before ? NEUTRAL : ''}${letter}${after ? NEUTRAL : ''}`;
    return measure(text) - (before ? initial : 0) - (after ? final : 0);
  });
}

/** Two letters with and without a join before the first and after the second, where they can be joined there. */
function inContexts(a: string, b: string) {
  const contexts = [0, 1].flatMap((before) =>
    [0, 1].map((after) => [...(before ? [NEUTRAL] : []), a, b, ...(after ? [NEUTRAL] : [])]),
  );
  return contexts.flatMap((letters, index) => {
    const [before, after] = [index >= 2 ? 1 : 0, index % 2 === 1 ? 1 : 0] as const;
    const joins = joinings(letters);
    const isReal = joins[before]?.[0] === before && joins[before + 1]?.[1] === after;
    return isReal ? [{key: pairKey(a + b, before, after), letters}] : [];
  });
}

function byAmount(pairs: readonly (readonly [string, number])[]): Record<string, string> {
  const grouped: Record<string, string> = {};
  for (const [key, amount] of pairs)
    if (amount !== 0) grouped[amount] = (grouped[amount] ?? '') + key;
  return grouped;
}
