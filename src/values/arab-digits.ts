/** A sign written by number, or a word: what stands between spaces. */
const WORD = /&(?:#\d+|[a-z]+);|[^\s&]+/g;
const LATIN = /\p{Script=Latin}/u;
const ARABIC_ZERO = 0x0660;

/**
 * A text of the Arabic edition with Arabic-Indic digits, their point and percent sign: `٣٫٥ ٪`. Dates with strokes get a
 * mark before each, as in CLDR, so that their day stands at the right like the lower end of a range. A word with Latin letters
 * (`C-17`, `SY08`, an address, an id) stays as it is written, and so do HTML's signs by number (`&#39;`).
 */
export function arabDigits(text: string): string {
  return text
    .replace(WORD, (word) => (word.startsWith('&') || LATIN.test(word) ? word : turned(word)))
    .replace(/(?<=[٠-٩]\s?)%/g, '٪');
}

function turned(word: string): string {
  return word
    .replace(/(?<=\d)\.(?=\d)/g, '٫')
    .replace(/(?<=\d)\/(?=\d)/g, '\u200f/')
    .replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}
