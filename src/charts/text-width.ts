import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {create, type Font} from 'fontkit';
import {fontWeight, type FontWeight, type TextFont} from './text-key.ts';

/** The type family of page and charts: one Latin and one Arabic face of the same design. */
export const FONT_FAMILY = 'Noto Sans, Noto Sans Arabic, Noto Sans Math, sans-serif';

const UNITS = 1000;
const MISSING_ADVANCE = 600;
const MEMO_LIMIT = 20_000;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const FACES = ['noto-sans/files/noto-sans-latin', 'noto-sans-arabic/files/noto-sans-arabic-arabic'];

const fonts = new Map<FontWeight, readonly Font[]>();
const advances = new Map<string, number>();

function fontsOf(weight: FontWeight): readonly Font[] {
  const loaded = fonts.get(weight);
  if (loaded !== undefined) return loaded;
  const {resolve} = createRequire(import.meta.url);
  const faces = FACES.map(
    (face) => create(readFileSync(resolve(`@fontsource/${face}-${weight}-normal.woff2`))) as Font,
  );
  fonts.set(weight, faces);
  return faces;
}

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
  const visible = text.replace(INVISIBLE, '').replaceAll('\u202f', '');
  const faces = fontsOf(weight);
  const space = faces[0]?.glyphForCodePoint(32).advanceWidth ?? 260;
  const total = runsOf(visible, faces).reduce(
    (sum, {font, text: part}) =>
      sum + (font === null ? MISSING_ADVANCE * [...part].length : font.layout(part).advanceWidth),
    (halves * space) / 2,
  );
  if (advances.size >= MEMO_LIMIT) advances.clear();
  advances.set(key, total);
  return total;
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
