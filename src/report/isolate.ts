import type {Language} from '../values/localized.ts';
import {html, plainText, raw, type Part, type Safe} from './html.ts';

const DIGITS = '[\\d٠-٩۰-۹]';
const NUMBER = `${DIGITS}(?:[\\d٠-٩۰-۹\\u2009\\u202f.,:٫٬]*${DIGITS})?`;
/** Ranges, signed and compared numbers, equations (`p = 0.12`), ISO dates and spans: what right-to-left text would
 *  turn round. */
const TURNING = new RegExp(
  `(?<!\\p{L})[\\p{Script=Latin}\\p{Script=Greek}]{1,3}\\s?[=<>]\\s?[+−-]?${NUMBER}|(?:[≥≤≈~]\\s?)?[+−-]?${NUMBER}(?:\\s?[–/-]\\s?${NUMBER})+[%٪]?|[≥≤≈~+−]\\s?${NUMBER}[%٪]?`,
  'gu',
);

/**
 * Text for a page of one language with numbers that stay whole and keep their order: no line ends within
 * a range, and in Arabic each range, signed number and date is an element of its own, read left to right.
 */
export function isolateNumbers(text: string, language: Language): Part {
  return wrapTurning(text, (number) =>
    language === 'ar'
      ? html`<bdi class="n">${number}</bdi>`
      : html`<span class="n">${number}</span>`,
  );
}

/** Numbers of a text in the appendix, of which there are thousands: isolated in Arabic, in English as they are. */
export function isolateTersely(text: string, language: Language): Part {
  if (language === 'en') return plainText(text);
  return wrapTurning(text, (number) => html`<bdi>${number}</bdi>`);
}

function wrapTurning(text: string, wrap: (number: string) => Safe): Part {
  const plain = plainText(text);
  const parts: Part[] = [];
  let from = 0;
  for (const match of plain.matchAll(TURNING)) {
    parts.push(plain.slice(from, match.index), wrap(match[0]));
    from = match.index + match[0].length;
  }
  return from === 0 ? plain : [...parts, plain.slice(from)];
}

/** A number, path or Latin name that reads from left to right wherever it stands. */
export function leftToRight(text: string, language: Language): Part {
  if (language === 'en' || /^\d*$/.test(text)) return text;
  // An isolated text without letters reads from left to right by itself.
  return /\p{Letter}/u.test(text) ? html`<bdi dir="ltr">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}

const ARABIC_LETTER = /\p{Script=Arabic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/**
 * A text from a table: isolated, with its language named where its letters are not the page's, and cut
 * after `longest` characters (the downloads hold it whole).
 */
export function foreignText(text: string, language: Language, longest = 1_000): Part {
  const plain = plainText(text);
  const shown = plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
  const other = otherLanguage(shown, language);
  if (language === 'en' ? other === null && !TURNS.test(shown) : ARABIC_WORDS.test(shown))
    return shown;
  return html`<bdi ${raw(other === null ? 'dir="auto"' : `lang="${other}"`)}>${shown}</bdi>`;
}

/** Words that no reader and no text beside them turns round. */
const ARABIC_WORDS = /^[\p{Script=Arabic}\s]+$/u;

/** Letters and marks that are written from right to left. */
const TURNS =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u;

function otherLanguage(text: string, language: Language): Language | null {
  if (language === 'en') return ARABIC_LETTER.test(text) ? 'ar' : null;
  return LATIN_LETTER.test(text) && !ARABIC_LETTER.test(text) ? 'en' : null;
}
