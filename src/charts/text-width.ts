import type {Font} from 'fontkit';
import {openFaces} from './advances/open-faces.ts';
import {maybeTableAdvance} from './advances/table-advance.ts';
import {fontWeight, type FontWeight, type TextFont} from './text-key.ts';

/** The type family of page and charts: one Latin and one Arabic face of the same design. */
export const FONT_FAMILY = 'Noto Sans, Noto Sans Arabic, Noto Sans Math, sans-serif';

const UNITS = 1000;
const MISSING_ADVANCE = 600;
const MEMO_LIMIT = 20_000;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Vowel signs stand above and below letters and take no room; fontkit shapes what is around them wrongly, or throws. */
const VOWEL_SIGNS = /[\u064b-\u0652\u0670]/gu;
/** Signs of the third face, whose advance is that of any character that the first two lack. */
const LACKING = /[≈≠≤≥]/u;
/** Half of what a space takes. */
const HALF_SPACE = 130;

const advances = new Map<string, number>();

interface Run {
  readonly font: Font | null;
  readonly text: string;
}

/** Stretches that one face draws, as a browser picks them: the first face that has the character. */
function runsOf(text: string, faces: readonly Font[]): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const font = faces.find((face) => face.hasGlyphForCodePoint(code)) ?? null;
    const last = runs.at(-1);
    if (last !== undefined && last.font === font) {
      runs[runs.length - 1] = {font, text: last.text + character};
    } else runs.push({font, text: character});
  }
  return runs;
}

function advanceOf(text: string, weight: FontWeight): number {
  const key = `${weight}|${text}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  // HarfBuzz draws a narrow no-break space that the face lacks as half a space.
  const halves = text.split('\u202f').length - 1;
  const visible = text.replace(INVISIBLE, '').replace(VOWEL_SIGNS, '').replaceAll('\u202f', '');
  const parts = visible.split(LACKING);
  const total = parts.reduce(
    (sum, part) => sum + (maybeTableAdvance(part, weight) ?? shapedAdvance(part, weight)),
    (parts.length - 1) * MISSING_ADVANCE + halves * HALF_SPACE,
  );
  if (advances.size >= MEMO_LIMIT) advances.clear();
  advances.set(key, total);
  return total;
}

function shapedAdvance(text: string, weight: FontWeight): number {
  return runsOf(text, openFaces(weight)).reduce(
    (sum, {font, text: part}) =>
      sum + (font === null ? MISSING_ADVANCE * [...part].length : font.layout(part).advanceWidth),
    0,
  );
}

/** Width of one line of text in px, shaped by the embedded faces (Arabic letters joined), to three decimals.
 *  Characters that neither face has count 0.6 em. The same in every process; no canvas, no browser. */
export function textWidth(text: string, font: TextFont): number {
  const width = (advanceOf(text, fontWeight(font.weight)) * font.size) / UNITS;
  return Math.round(width * 1000) / 1000;
}

/** Width of the widest of several lines, rounded up: room for labels beside an axis. */
export function widestText(texts: Iterable<string>, font: TextFont): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, textWidth(text, font));
  return Math.ceil(widest);
}
