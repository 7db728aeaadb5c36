const MARKS = /[\u0300-\u036f\u0640\u064b-\u0655\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text as it is compared with typed words: without case, vowel signs and bidi signs, forms of alef, yeh and teh
 *  marbuta made one, Arabic-Indic digits as western ones. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replaceAll('\u0649', '\u064a')
    .replaceAll('\u0629', '\u0647')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}

/** Order of two cells: numbers by value, "no report" last, anything else by code unit of the plain text. */
export function compareCells(a: string, b: string): number {
  const [left, right] = [cellNumber(a), cellNumber(b)];
  if (left !== null && right !== null) return left - right;
  if (left !== null || right !== null) return left === null ? 1 : -1;
  const [plainLeft, plainRight] = [plainText(a), plainText(b)];
  if (plainLeft === plainRight) return 0;
  return plainLeft < plainRight ? -1 : 1;
}

function cellNumber(text: string): number | null {
  const plain = plainText(text)
    .replace(/[\s\u202f\u2009]/g, '')
    .replaceAll('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
