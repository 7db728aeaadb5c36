import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {keptOr, NOTHING_KEPT, type Kept} from '../values/kept.ts';
import {keepOwn, maybeOwn, ownName, packagesLock} from './own-cache.ts';
import {WORDS} from './words.ts';

/** Font files by script, a family each, in the order of the page's font-family. */
const SCRIPTS = [
  {
    family: 'Noto Sans',
    file: 'noto-sans/files/noto-sans-latin',
    covers:
      /[\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u200b\u2010-\u2027\u202f-\u205f\u20ac\u2122\u2191\u2193\u2212\u2215]/u,
  },
  {
    family: 'Noto Sans Ext',
    file: 'noto-sans/files/noto-sans-latin-ext',
    covers: /[\u0100-\u02af\u1e00-\u1eff\u02be\u02bf\u2020\u2021\u20a0-\u20c0\u2113]/u,
  },
  {
    family: 'Noto Sans Arabic',
    file: 'noto-sans-arabic/files/noto-sans-arabic-arabic',
    covers: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/u,
  },
  {
    family: 'Noto Sans Greek',
    file: 'noto-sans/files/noto-sans-greek',
    covers: /[\u0370-\u03ff]/u,
  },
  {
    // The other faces lack the signs of "at least" and "at most", which would fall to a font of the system.
    family: 'Noto Sans Math',
    file: 'noto-sans-math/files/noto-sans-math-latin',
    covers: /[≈≠≤≥]/u,
    weights: [400],
  },
] as const;
/** What the text of a page is drawn in (see fontWeight). */
const WEIGHTS = [400, 700] as const;
/** Signs that most pages have, and the letters of Arabic: pages that need some of these get all, so that pages of one
 *  run need the same fonts, which are then cut out once. A few kilobytes a page. */
const COMMON_SIGNS = '\u00a0«±·»×–—‘’“”…‹›≥\u202f−';
const ARABIC = `${charactersFrom(0x0621, 0x063a)}${charactersFrom(0x0640, 0x0652)}،؛؟٪`;
/** Distinct Arabic characters from which a text is taken as Arabic, not as one word in another text. */
const ARABIC_TEXT = 20;

function charactersFrom(first: number, last: number): string {
  return Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i)).join('');
}

/** The one word of Arabic on most other pages. */
const ARABIC_WORD = WORDS.other_language.en;

const ASCII = Array.from({length: 95}, (_, index) => String.fromCodePoint(32 + index)).join('');

/**
 * `@font-face` rules with the glyphs that a text needs, as data addresses (WOFF2). The same text gives the
 * same bytes. ASCII is always there, so that numbers written by the page's script have glyphs.
 */
export async function fontFaces(text: string, kept: Kept = NOTHING_KEPT): Promise<string> {
  const characters = glyphsFor(text);
  const faces: string[] = [];
  for (const {family, file, covers, ...only} of SCRIPTS) {
    const covered = characters.filter((character) => covers.test(character));
    if (covered.length === 0) continue;
    for (const weight of 'weights' in only ? only.weights : WEIGHTS) {
      const font = `@fontsource/${file}-${weight}-normal.woff2`;
      const data = await keptOr(kept, ['font', font, covered.join('')], () =>
        subsetData(font, covered),
      );
      faces.push(
        `@font-face{font-family:"${family}";font-weight:${weight};src:url(${data}) format("woff2")}`,
      );
    }
  }
  return faces.join('\n');
}

/** The distinct characters of a text; pages are long, and a bit a code unit is quicker than a set. */
function charactersOf(text: string): string[] {
  const seen = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; at += 1) seen[text.charCodeAt(at)] = 1;
  const characters: string[] = [];
  for (let unit = seen.indexOf(1); unit >= 0; unit = seen.indexOf(1, unit + 1)) {
    // Beyond 65,535 the faces have no glyphs.
    if (unit < 0xd800 || unit > 0xdfff) characters.push(String.fromCharCode(unit));
  }
  return characters;
}

function glyphsFor(text: string): string[] {
  const own = charactersOf(text);
  const isArabic = own.filter((character) => ARABIC.includes(character)).length >= ARABIC_TEXT;
  return [...new Set([...ASCII, ...COMMON_SIGNS, ...(isArabic ? ARABIC : ''), ...own])].sort();
}

// Pages of one run mostly need the same glyphs, and finding them takes longer than the page.
const subsets = new Map<string, Promise<string>>();
const MEMO_LIMIT = 100;

function subsetData(file: string, characters: readonly string[]): Promise<string> {
  const key = `${file} ${characters.join('')}`;
  const known = subsets.get(key) ?? makeSubset(file, characters);
  if (subsets.size >= MEMO_LIMIT) subsets.clear();
  subsets.set(key, known);
  return known;
}

/** What most pages need is made once for all workspaces. */
async function makeSubset(file: string, characters: readonly string[]): Promise<string> {
  if (!isStandard(characters)) return cutOut(file, characters);
  const name = ownName('font', file, characters.join(''), JSON.stringify(CUT), packagesLock());
  const known = maybeOwn(name);
  if (known !== null) return known;
  const data = await cutOut(file, characters);
  keepOwn(name, data);
  return data;
}

const CUT = {targetFormat: 'woff2', noHinting: true} as const;

async function cutOut(file: string, characters: readonly string[]): Promise<string> {
  const path = createRequire(import.meta.url).resolve(file);
  const {default: subsetFont} = await import('subset-font');
  const subset = await subsetFont(await readFile(path), characters.join(''), CUT);
  return `data:font/woff2;base64,${subset.toString('base64')}`;
}

let standard: ReadonlySet<string> | undefined;

function isStandard(characters: readonly string[]): boolean {
  standard ??= new Set(
    standardTexts().flatMap((text) => {
      const glyphs = glyphsFor(text);
      return SCRIPTS.map(({covers}) => glyphs.filter((glyph) => covers.test(glyph)).join(''));
    }),
  );
  return standard.has(characters.join(''));
}

/** Texts that need the glyphs of most pages, in English and in Arabic. */
function standardTexts(): string[] {
  return ['', ARABIC_WORD, ARABIC];
}

/** Has the fonts of most pages made and kept, so that no build waits for them. */
export async function keepStandardFonts(): Promise<void> {
  for (const text of standardTexts()) await fontFaces(text);
}
