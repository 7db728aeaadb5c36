import type {FontWeight} from '../text-key.ts';
import {formOf, FORMS, joinings, pairKey, type FaceTable, type Joining} from './advance-table.ts';
import {ADVANCES} from './advances.ts';

interface OpenFace {
  readonly places: ReadonlyMap<string, number>;
  readonly advances: readonly number[];
  readonly pairs: ReadonlyMap<string, number>;
}

/** Ligatures of three letters, which pairs cannot tell. */
const LIGATURE = /ff[fijl]/;
const ALONE: Joining = [0, 0];
const opened = new Map<FaceTable, OpenFace>();

function openFace(table: FaceTable, keyLength: number): OpenFace {
  const known = opened.get(table);
  if (known !== undefined) return known;
  const pairs = Object.entries(table.pairs).flatMap(([amount, keys]) =>
    Array.from({length: keys.length / keyLength}, (_, at): [string, number] => [
      keys.slice(at * keyLength, (at + 1) * keyLength),
      Number(amount),
    ]),
  );
  const face = {
    places: new Map([...table.characters].map((character, place) => [character, place])),
    advances: table.advances.split(' ').map(Number),
    pairs: new Map(pairs),
  };
  opened.set(table, face);
  return face;
}

/**
 * Width of a text in thousandths of the font size by tables of the embedded faces (see learnAdvances), exactly as shaping gives
 * it; null where it has a character or a ligature that the tables lack. Tables, because opening the faces and shaping the first texts
 * was measured at 0.3 s of a build of six charts.
 */
export function maybeTableAdvance(text: string, weight: FontWeight): number | null {
  if (LIGATURE.test(text)) return null;
  const table = ADVANCES[weight];
  const latin = openFace(table.latin, 2);
  const arabic = openFace(table.arabic, 4);
  let total = 0;
  let letters: string[] = [];
  let before = '';
  for (const character of text) {
    const place = latin.places.get(character);
    if (place === undefined) {
      if (!arabic.places.has(character)) return null;
      letters.push(character);
      before = '';
      continue;
    }
    if (letters.length > 0) total += wordAdvance(letters, arabic);
    letters = [];
    total += (latin.advances[place] ?? 0) + (latin.pairs.get(before + character) ?? 0);
    before = character;
  }
  return total + wordAdvance(letters, arabic);
}

function wordAdvance(letters: readonly string[], {places, advances, pairs}: OpenFace): number {
  const joins = joinings(letters);
  let total = 0;
  for (const [at, letter] of letters.entries()) {
    const own = joins[at] ?? ALONE;
    const next = joins[at + 1];
    total += advances[(places.get(letter) ?? 0) * FORMS + formOf(own)] ?? 0;
    if (next !== undefined)
      total += pairs.get(pairKey(letter + (letters[at + 1] ?? ''), own[0], next[1])) ?? 0;
  }
  return total;
}
